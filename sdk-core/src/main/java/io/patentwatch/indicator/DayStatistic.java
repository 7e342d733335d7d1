package io.patentwatch.indicator;

import io.patentwatch.model.PatentType;

/**
 * What is said of the patents of a type on a day, other than their number: a median, a share, those
 * that meet criteria. Figures of parts do not add up to that of the whole.
 *
 * @param kind what is said
 * @param type of which type of patent
 */
public record DayStatistic(Kind kind, PatentType type) implements OnDay {
  /** What is said of the patents valid on a day. */
  public enum Kind {
    /** How many are of high value (高价值发明专利), by {@link HighValueCriteria}; inventions only. */
    HIGH_VALUE,
    /** How many are of high value per 10,000 people (万人高价值发明专利拥有量); inventions only. */
    HIGH_VALUE_PER_10000,
    /** Years since filing (维持年限): a quarter is younger. */
    MAINTAINED_YEARS_LOWER_QUARTILE,
    /** Years since filing: half is younger. */
    MAINTAINED_YEARS_MEDIAN,
    /** Years since filing: a quarter is older. */
    MAINTAINED_YEARS_UPPER_QUARTILE,
    /** Years since filing, on average. */
    MAINTAINED_YEARS_MEAN,
    /** Per cent of them with the first-named holders that hold most. */
    HOLDER_TOP_SHARE,
    /** The Herfindahl index of their first-named holders, up to 10,000. */
    HOLDER_CONCENTRATION,
    /**
     * How many have a family overseas (海外同族): by the tag {@code overseas-family}, those of a grant
     * overseas, and foreign priorities.
     */
    OVERSEAS_FAMILIES;

    /** Whether it is of a type. */
    public boolean isOf(PatentType type) {
      return type == PatentType.INVENTION || ordinal() > HIGH_VALUE_PER_10000.ordinal();
    }
  }

  public DayStatistic {
    if (!kind.isOf(type)) {
      throw new IllegalArgumentException(kind + " of " + type + " is not defined; take inventions");
    }
  }

  @Override
  public Card card() {
    return Cards.of(type, kind);
  }

  @Override
  public String toString() {
    return card().id();
  }
}
