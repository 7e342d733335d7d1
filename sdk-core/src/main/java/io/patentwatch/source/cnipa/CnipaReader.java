package io.patentwatch.source.cnipa;

import io.patentwatch.internal.xml.XmlReading;
import io.patentwatch.model.Provenance;
import io.patentwatch.source.FileLimits;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourcePage;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reading of CNIPA publication XML, one document a page.
 *
 * <p>Read is {@code business:PatentDocumentAndRelated}, as the CNIPA publishes applications and
 * grants since 1985: numbers, dates, title, abstract, parties with their addresses, inventors or
 * designers, agencies and attorneys, priorities, IPC, CPC and Locarno. {@code 0} stands for a
 * missing value and is none. The address is the line as printed, with its postcode in front; where
 * there is no line it is made of its parts. In a document that grants, the parties are those who
 * hold the right. Description, claims and drawings are not kept; they are not even parsed, so what
 * is broken in them does no harm.
 *
 * <p>The XML of e-filings ({@code cn-application-body}: claims, description) names no number by
 * which it could be put to a patent, and is refused.
 *
 * <p>A document that can't be mapped or is broken XML is a page of one {@link
 * io.patentwatch.source.Rejection}; those behind it in the same stream are read all the same. The
 * DTD that a DOCTYPE names is not fetched, no entity is expanded. Memory holds one document. Used
 * by one thread.
 */
public final class CnipaReader implements PatentSource.Reading {
  private final XmlReading reading;

  private CnipaReader(
      InputStream in, Provenance origin, FileLimits limits, @Nullable Charset encoding) {
    reading = XmlReading.open(in, new CnipaFormat(), origin, limits, encoding);
  }

  /**
   * Begins to read, within the default limits.
   *
   * @param in the XML, closed with the reader
   * @param origin where it is from: the source, document and time of each statement
   * @throws SourceException if its beginning can't be read
   */
  public static CnipaReader open(InputStream in, Provenance origin) {
    return open(in, origin, FileLimits.ofDefaults(), null);
  }

  /**
   * Begins to read.
   *
   * @param in the XML, closed with the reader
   * @param origin where it is from: the source, document and time of each statement
   * @param limits of which {@link FileLimits#recordCharacters()} bounds a document
   * @param encoding the encoding, where the XML states a wrong one; by default the XML's own
   * @throws SourceException if its beginning can't be read
   */
  public static CnipaReader open(
      InputStream in, Provenance origin, FileLimits limits, @Nullable Charset encoding) {
    return new CnipaReader(in, origin, limits, encoding);
  }

  /**
   * The next document, or nothing after the last.
   *
   * @throws SourceException if the stream fails, or is no CNIPA publication; what it returned
   *     before stays good
   */
  @Override
  public Optional<SourcePage> next() {
    return reading.next();
  }

  @Override
  public void close() {
    reading.close();
  }
}
