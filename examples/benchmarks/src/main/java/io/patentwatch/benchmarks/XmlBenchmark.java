package io.patentwatch.benchmarks;

import io.patentwatch.model.Provenance;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.cnipa.CnipaReader;
import io.patentwatch.source.exchange.ExchangeReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML to records, beside the JDK's StAX parser that only walks through the same documents: what a
 * reader could reach at best that reads all of them.
 */
final class XmlBenchmark {
  private static final int ROUNDS = 7;

  private final GeneratedPatents patents;
  private final Table table;

  XmlBenchmark(GeneratedPatents patents, Table table) {
    this.patents = patents;
    this.table = table;
  }

  /** A pass over documents, which says how many there were. */
  private interface Pass {
    long run() throws XMLStreamException;
  }

  void run() {
    List<byte[]> exchange = GeneratedXml.documents(patents, 2_000, false);
    long count = 40_000;
    compare(
        "exchange XML to records, " + bytes(exchange),
        () -> records(ExchangeReader.open(GeneratedXml.docdb(exchange, count), origin())),
        () -> walk(GeneratedXml.docdb(exchange, count), count));
    List<byte[]> cnipa = GeneratedXml.documents(patents, 2_000, true);
    compare(
        "CNIPA XML to records, " + bytes(cnipa),
        () -> {
          long records = 0;
          for (byte[] document : cnipa) {
            records += records(CnipaReader.open(new ByteArrayInputStream(document), origin()));
          }
          return records;
        },
        () -> {
          long documents = 0;
          for (byte[] document : cnipa) {
            documents += walk(new ByteArrayInputStream(document), 1);
          }
          return documents;
        });
  }

  private void compare(String what, Pass sdk, Pass floor) {
    Timings[] timings = {new Timings(), new Timings()};
    long documents = 0;
    try {
      for (int round = 0; round < ROUNDS + 3; round++) {
        for (int side = 0; side < 2; side++) {
          long before = Timings.now();
          documents = (side == 0 ? sdk : floor).run();
          if (round >= 3) {
            timings[side].add(Timings.now() - before);
          }
        }
      }
    } catch (XMLStreamException broken) {
      throw new IllegalStateException(broken);
    }
    table.value(
        what,
        Table.rate(documents, timings[0].median(), "docs"),
        Table.rate(documents, timings[1].median(), ""),
        (double) timings[1].median() / timings[0].median());
  }

  private static String bytes(List<byte[]> documents) {
    long bytes = documents.stream().mapToLong(document -> document.length).sum();
    return String.format(Locale.ROOT, "%,d bytes each", bytes / documents.size());
  }

  private static Provenance origin() {
    return Provenance.of("benchmark", "generated", 0);
  }

  private static long records(PatentSource.Reading opened) {
    long records = 0;
    try (PatentSource.Reading reading = opened) {
      for (Optional<SourcePage> page = reading.next(); page.isPresent(); page = reading.next()) {
        records += page.get().statements().size();
      }
    }
    return records;
  }

  private static long walk(InputStream in, long documents) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    while (reader.hasNext()) {
      reader.next();
    }
    reader.close();
    return documents;
  }
}
