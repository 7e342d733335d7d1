package io.patentwatch.model;

/**
 * One fact as one source states it: the only thing that enters the library.
 *
 * <p>A statement is kept as it was given; what the library makes of all its statements is a {@link
 * Patent}.
 */
public sealed interface Statement
    permits PatentRecord, AgreementRecord, PaymentRecord, ReportedSeries, TagRecord {
  /** Where it was read. */
  Provenance provenance();
}
