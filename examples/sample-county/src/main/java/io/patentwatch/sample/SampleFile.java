package io.patentwatch.sample;

import java.util.Objects;

/**
 * A file of the sample county.
 *
 * @param path its path below the sample's folder, with {@code /}
 * @param kind what it holds, and so what reads it
 * @param bytes its content, copied
 */
public record SampleFile(String path, Kind kind, byte[] bytes) {
  /** What a file holds. */
  public enum Kind {
    /** Patents or their legal status, read by {@link io.patentwatch.source.FileSource}. */
    PATENTS,
    /** Enterprises, read by {@link io.patentwatch.reference.EnterpriseRegistry#parse}. */
    REGISTRY,
    /** Population, read by {@link io.patentwatch.source.table.PopulationSource}. */
    POPULATION,
    /** Figures of offices, read by {@link io.patentwatch.source.table.ReportedSeriesSource}. */
    REPORTED,
    /** Agreements, read by {@link io.patentwatch.source.table.AgreementSource}. */
    AGREEMENTS,
    /** Annual fees paid, read by {@link io.patentwatch.source.table.PaymentSource}. */
    PAYMENTS,
    /** Marks on patents, read by {@link io.patentwatch.source.table.TagSource}. */
    TAGS,
    /** Who of which enterprise is told of warnings, as CSV for a directory of recipients. */
    RECIPIENTS,
    /** The patents that an enterprise has in custody, as CSV for a portfolio. */
    PORTFOLIO,
    /** The rules of the office's warnings, as YAML. */
    RULES,
    /**
     * Figures that were published, to be set beside what the library counts; not part of it. The
     * layout is that of {@link #REPORTED}.
     */
    PUBLISHED
  }

  public SampleFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(kind, "kind");
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return path + " (" + bytes.length + " bytes)";
  }
}
