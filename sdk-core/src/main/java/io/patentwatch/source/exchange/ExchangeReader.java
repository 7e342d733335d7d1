package io.patentwatch.source.exchange;

import io.patentwatch.internal.xml.XmlReading;
import io.patentwatch.model.Provenance;
import io.patentwatch.source.FileLimits;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourcePage;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A reading of exchange XML, one document a page.
 *
 * <p>Read are the answers of the EPO's Open Patent Services ({@code ops:world-patent-data}:
 * bibliographic data, abstracts, full cycle, searches, families and legal events) and DOCDB files
 * ({@code exch:exchange-documents}, front and back file). Namespaces are known by their URI,
 * whatever the prefix; documents without any are read too.
 *
 * <p>Each {@code exchange-document} and each member of a family makes a {@link
 * io.patentwatch.model.PatentRecord}; a search answer of references alone makes records of a
 * publication number and nothing else. Legal events stand in the record of the member they belong
 * to; outside China their code is kept and no effect is read into it, since every office has codes
 * of its own. An annual fee that the office of the application itself announces as paid ({@code
 * PGFP}) is a {@link io.patentwatch.model.PaymentRecord} as well. Of titles and abstracts the
 * Chinese one is taken, else the English, else the first. The parties are those which the format
 * calls applicants, in their original spelling where it is there. Citations, family members inside
 * a DOCDB document and full texts are not kept.
 *
 * <p>What can't be mapped or is broken XML is a page of one {@link
 * io.patentwatch.source.Rejection}; the documents behind it are read all the same. A publication
 * that DOCDB says is deleted is rejected too. Hits that OPS withholds are counted, see {@link
 * #withheld()}.
 *
 * <p>No DTD is read, no entity expanded, nothing fetched. Memory holds one document, whatever the
 * length of the stream. Used by one thread.
 */
public final class ExchangeReader implements PatentSource.Reading {
  private final ExchangeFormat format = new ExchangeFormat();
  private final XmlReading reading;

  private ExchangeReader(
      InputStream in, Provenance origin, FileLimits limits, @Nullable Charset encoding) {
    reading = XmlReading.open(in, format, origin, limits, encoding);
  }

  /**
   * Begins to read, within the default limits.
   *
   * @param in the XML, closed with the reader
   * @param origin where it is from: the source, document and time of each statement
   * @throws SourceException if its beginning can't be read
   */
  public static ExchangeReader open(InputStream in, Provenance origin) {
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
  public static ExchangeReader open(
      InputStream in, Provenance origin, FileLimits limits, @Nullable Charset encoding) {
    return new ExchangeReader(in, origin, limits, encoding);
  }

  /**
   * The next document, or nothing after the last.
   *
   * @throws SourceException if the stream fails, or is no exchange XML with documents; what it
   *     returned before stays good. An answer without hits is no failure
   */
  @Override
  public Optional<SourcePage> next() {
    return reading.next();
  }

  /**
   * The number of hits or family members that the answer states; empty until it was read, and for
   * DOCDB. A search never states more than 10,000, which then means at least so many.
   */
  public OptionalInt totalResults() {
    return format.totalResults();
  }

  /** Whether the answer says that it shows a part of the family only; false until it was read. */
  public boolean truncated() {
    return format.truncated();
  }

  /** How many hits so far were placeholders for records that OPS does not give out. */
  public long withheld() {
    return format.withheld();
  }

  @Override
  public void close() {
    reading.close();
  }
}
