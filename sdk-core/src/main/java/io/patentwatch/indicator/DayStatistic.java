package io.patentwatch.indicator;

import io.patentwatch.model.PatentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
    /** How many have a family overseas (海外同族), by tags and foreign priorities. */
    OVERSEAS_FAMILIES;

    boolean isOfInventionsOnly() {
      return this == HIGH_VALUE || this == HIGH_VALUE_PER_10000;
    }
  }

  public DayStatistic {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(type, "type");
    if (kind.isOfInventionsOnly() && type != PatentType.INVENTION) {
      throw new IllegalArgumentException(
          kind + " of " + type + " is not defined; take " + PatentType.INVENTION);
    }
  }

  /** All there are. */
  public static List<DayStatistic> shipped() {
    List<DayStatistic> all = new ArrayList<>();
    for (PatentType type : PatentType.values()) {
      for (Kind kind : Kind.values()) {
        if (type == PatentType.INVENTION || !kind.isOfInventionsOnly()) {
          all.add(new DayStatistic(kind, type));
        }
      }
    }
    return List.copyOf(all);
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
