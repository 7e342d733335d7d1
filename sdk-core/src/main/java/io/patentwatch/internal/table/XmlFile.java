package io.patentwatch.internal.table;

import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.cnipa.CnipaReader;
import io.patentwatch.source.exchange.ExchangeReader;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** The patent documents of one XML file. */
final class XmlFile implements FileRecords {
  private final String document;
  private final PatentSource.Reading reading;

  private XmlFile(String document, PatentSource.Reading reading) {
    this.document = document;
    this.reading = reading;
  }

  /** Opens a file whose kind is one of the two. */
  static XmlFile open(String source, Content content, FileKind kind, ReadingOptions options)
      throws IOException {
    Provenance origin = Provenance.of(source, content.name(), 0);
    try {
      return new XmlFile(
          content.name(),
          kind == FileKind.CNIPA
              ? CnipaReader.open(content.open(), origin, options.limits(), options.encoding())
              : ExchangeReader.open(content.open(), origin, options.limits(), options.encoding()));
    } catch (SourceException failed) {
      throw asReading(failed);
    }
  }

  @Override
  public boolean read(FilePage page) throws IOException {
    Optional<SourcePage> next;
    try {
      next = reading.next();
    } catch (SourceException failed) {
      throw asReading(failed);
    }
    if (next.isEmpty()) {
      return false;
    }
    SourcePage read = next.get();
    if (!read.statements().isEmpty()) {
      page.add(read.statements(), read.statements().stream().mapToLong(XmlFile::length).sum());
    }
    read.rejections().forEach(page::reject);
    return true;
  }

  private static long length(Statement statement) {
    if (!(statement instanceof PatentRecord record)) {
      return 0;
    }
    String text = Objects.requireNonNullElse(record.abstractText(), "");
    return 500
        + text.length()
        + record.events().stream().map(LegalEvent::text).mapToLong(String::length).sum();
  }

  /** The failure without the document's name, which the reading adds itself. */
  private static IOException asReading(SourceException failed) {
    return failed.getCause() instanceof IOException cause
        ? cause
        : new Refusal(String.valueOf(failed.getMessage()), failed);
  }

  @Override
  public String document() {
    return document;
  }

  @Override
  public String unit() {
    return "documents";
  }

  @Override
  public void close() {
    reading.close();
  }
}
