package io.patentwatch.benchmarks;

import io.patentwatch.model.Provenance;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.exchange.ExchangeReader;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reads a DOCDB stream of so many bytes, made on the fly, and says how many records it gave. */
final class XmlProcess {
  private XmlProcess() {}

  public static void main(String[] arguments) {
    List<byte[]> documents = GeneratedXml.documents(new GeneratedPatents(13), 200, false);
    long each = documents.stream().mapToLong(document -> document.length).sum() / documents.size();
    long count = Long.parseLong(arguments[0]) / each + 1;
    InputStream stream = GeneratedXml.docdb(documents, count);
    long records = 0;
    long rejected = 0;
    try (PatentSource.Reading reading =
        ExchangeReader.open(stream, Provenance.of("generated", "stream", 0))) {
      for (Optional<SourcePage> page = reading.next(); page.isPresent(); page = reading.next()) {
        records += page.get().statements().size();
        rejected += page.get().rejections().size();
      }
    }
    System.out.println("done " + (count - records) + " " + rejected);
  }
}
