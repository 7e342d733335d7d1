package io.patentwatch.indicator;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;

/**
 * What is said of the patents of a type over a period, other than how many were filed, published or
 * granted. Figures of parts do not add up to that of the whole.
 *
 * @param kind what is said
 * @param type of which type of patent
 */
public record PeriodStatistic(Kind kind, PatentType type) implements OverPeriod {
  /** What is said of a period. */
  public enum Kind {
    /**
     * How many were filed, as an office reports: measure {@code filings}, of the kind {@code
     * invention}, {@code utility-model} or {@code design}.
     */
    REPORTED_FILINGS,
    /**
     * Per cent granted by now of those filed in the period (按申请年度). Of utility models and designs
     * the reported measures {@code granted-of-filed} over {@code filings}.
     */
    GRANT_RATE_BY_FILING_COHORT,
    /**
     * Grants over the filings of the same period, in per cent (当期授权/当期申请); no grant rate. Of
     * utility models and designs the reported measures {@code grants} over {@code filings}.
     */
    GRANTED_IN_PERIOD_OVER_FILED_IN_PERIOD,
    /**
     * Per cent granted of those decided in the period (按结案年度). Of utility models and designs the
     * reported measures {@code grants} over {@code decisions}.
     */
    GRANT_RATE_BY_DECISION_YEAR,
    /** Per cent of those granted in the period still in force three years after. */
    SURVIVAL_3_YEARS,
    /** Per cent of those granted in the period still in force five years after. */
    SURVIVAL_5_YEARS,
    /** Per cent of those granted in the period still in force eight years after. */
    SURVIVAL_8_YEARS,
    /** Months from filing to grant without the tag of fast track: a quarter took less. */
    TIME_TO_GRANT_LOWER_QUARTILE,
    /** Months from filing to grant without the tag of fast track: half took less. */
    TIME_TO_GRANT_MEDIAN,
    /** Months from filing to grant without the tag of fast track: a quarter took more. */
    TIME_TO_GRANT_UPPER_QUARTILE,
    /** Months from filing to grant with the tag {@code fast-track} (快速预审): a quarter took less. */
    FAST_TRACK_TIME_TO_GRANT_LOWER_QUARTILE,
    /** Months from filing to grant on the fast track: half took less. */
    FAST_TRACK_TIME_TO_GRANT_MEDIAN,
    /** Months from filing to grant on the fast track: a quarter took more. */
    FAST_TRACK_TIME_TO_GRANT_UPPER_QUARTILE,
    /** How many lapsed for unpaid fees. */
    ENDED_BY_LAPSE,
    /** How many expired. */
    ENDED_BY_EXPIRY,
    /** How many were given up. */
    ENDED_BY_ABANDONMENT,
    /** How many of those granted in the period were declared invalid, whenever. */
    ENDED_BY_INVALIDATION,
    /** How many were revoked. */
    ENDED_BY_REVOCATION,
    /** Per cent with two applicants or more. */
    CO_FILING_SHARE,
    /** How many bear the tag {@code pct} of an international application. */
    PCT_FILINGS,
    /** How many different applicants there were. */
    ACTIVE_APPLICANTS,
    /** How many of the applicants had none before. */
    FIRST_TIME_APPLICANTS,
    /** Per cent with the first-named applicants that have most. */
    APPLICANT_TOP_SHARE,
    /** The Herfindahl index of the first-named applicants, up to 10,000. */
    APPLICANT_CONCENTRATION;

    /** Whether it is a grant rate, or what is taken for one. */
    public boolean isGrantRate() {
      return isWithin(GRANT_RATE_BY_FILING_COHORT, GRANT_RATE_BY_DECISION_YEAR);
    }

    boolean isWithin(Kind first, Kind last) {
      return ordinal() >= first.ordinal() && ordinal() <= last.ordinal();
    }
  }

  @Override
  public Card card() {
    return Cards.of(type, kind);
  }

  /**
   * Whether more may yet be published of a period than is known on a day, as of a {@linkplain
   * Flow#isProvisional flow of filings}. Inventions are known by filing; what is said of utility
   * models and designs goes by their grants.
   */
  public boolean isProvisional(Period period, LocalDate day) {
    return type == PatentType.INVENTION
        && (kind.isWithin(
                Kind.GRANT_RATE_BY_FILING_COHORT, Kind.GRANTED_IN_PERIOD_OVER_FILED_IN_PERIOD)
            || kind.ordinal() >= Kind.CO_FILING_SHARE.ordinal())
        && Flow.INVENTION_FILINGS.isProvisional(period, day);
  }

  @Override
  public String toString() {
    return card().id();
  }
}
