package io.patentwatch.internal.xml;

import io.patentwatch.model.Provenance;
import io.patentwatch.source.FileLimits;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourcePage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reading of one XML document, one record a page. Used by one thread. */
public final class XmlReading implements PatentSource.Reading {
  private final RecordFormat format;
  private final Provenance origin;
  private final XmlRecords records;
  private boolean any;

  private XmlReading(RecordFormat format, Provenance origin, XmlRecords records) {
    this.format = format;
    this.origin = origin;
    this.records = records;
  }

  /**
   * Begins to read a document, which is closed with the reading.
   *
   * @param origin where it is from; the line is that of each record
   * @param encoding where the caller knows it better than the document
   * @throws SourceException if its beginning can't be read
   */
  public static XmlReading open(
      InputStream in,
      RecordFormat format,
      Provenance origin,
      FileLimits limits,
      @Nullable Charset encoding) {
    try {
      return new XmlReading(
          format, origin, new XmlRecords(in, encoding, format, limits.recordCharacters()));
    } catch (IOException failed) {
      throw failure(origin.document(), failed);
    }
  }

  @Override
  public Optional<SourcePage> next() {
    XmlRecord record;
    try {
      record = records.next();
      String empty = record == null && !any ? format.empty() : null;
      if (empty != null) {
        throw new XmlRefusal(empty);
      }
    } catch (IOException failed) {
      throw failure(origin.document(), failed);
    }
    if (record == null) {
      return Optional.empty();
    }
    any = true;
    return Optional.of(page(record));
  }

  private SourcePage page(XmlRecord record) {
    XmlElement element = record.element();
    if (element == null) {
      return rejected(record, String.valueOf(record.problem()));
    }
    Provenance place =
        new Provenance(origin.source(), origin.document(), record.line(), origin.retrievedAt());
    try {
      return new SourcePage(format.read(element, place, record.doubts()), List.of(), null);
    } catch (IllegalArgumentException bad) {
      return rejected(record, String.valueOf(bad.getMessage()));
    }
  }

  private SourcePage rejected(XmlRecord record, String reason) {
    Rejection rejection =
        new Rejection(origin.document(), record.line(), reason, record.raw().get());
    return new SourcePage(List.of(), List.of(rejection), null);
  }

  private static SourceException failure(String document, IOException failed) {
    String message = failed.getMessage();
    return new SourceException(
        document, message == null ? failed.getClass().getSimpleName() : message, failed);
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException ignored) {
      // Nothing is written, so nothing is lost.
    }
  }
}
