package io.patentwatch.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One figure that only an office has: fast-track filings and grants, refusals, population.
 *
 * @param provenance where it was read
 * @param measure what was counted, such as {@code fast-track-filings} or {@code population}
 * @param kind which kind of the measure, such as {@code permanent-residents}; empty for the only
 *     one
 * @param region the division it covers
 * @param industry the industry's code; empty for all
 * @param from the period's first day
 * @param to the period's last day; equal to {@code from} for a figure of one day
 * @param value the figure, in the measure's unit
 * @param reporter who reports it
 */
public record ReportedSeries(
    Provenance provenance,
    String measure,
    String kind,
    DivisionCode region,
    String industry,
    LocalDate from,
    LocalDate to,
    BigDecimal value,
    String reporter)
    implements Statement {
  public ReportedSeries {
    Objects.requireNonNull(provenance, "provenance");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(industry, "industry");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(reporter, "reporter");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("period ends " + to + " before it begins " + from);
    }
  }
}
