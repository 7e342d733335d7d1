package io.patentwatch.indicator;

import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How many patents something happened to over a period; each counts in the region of its
 * first-named holder on the day it happened.
 *
 * @param card what it says of itself
 * @param types the types that count; none means every patent, also those of unknown type
 * @param event what happens
 */
public record Flow(Card card, Set<PatentType> types, Event event) implements Additive, OverPeriod {
  /** What happens to a patent once, on a day. */
  public enum Event {
    /** It is filed; known once it is published. */
    FILED,
    /** It is published for the first time. */
    PUBLISHED,
    /** Its grant is announced. */
    GRANTED
  }

  /** For how many months an invention application may stay unpublished (Patent Law, article 34). */
  public static final int PUBLICATION_LAG_MONTHS = 18;

  /** Grants of every type (专利授权). */
  public static final Flow GRANTS = of("grants", Event.GRANTED);

  /** Grants of inventions (发明专利授权). */
  public static final Flow INVENTION_GRANTS =
      of("invention-grants", Event.GRANTED, PatentType.INVENTION);

  /** Grants of utility models (实用新型授权). */
  public static final Flow UTILITY_MODEL_GRANTS =
      of("utility-model-grants", Event.GRANTED, PatentType.UTILITY_MODEL);

  /** Grants of designs (外观设计授权). */
  public static final Flow DESIGN_GRANTS = of("design-grants", Event.GRANTED, PatentType.DESIGN);

  /**
   * First publications of every type (专利公布). Those of utility models and designs are their grants.
   */
  public static final Flow PUBLICATIONS = of("publications", Event.PUBLISHED);

  /** First publications of applications for inventions (发明专利申请公布). */
  public static final Flow INVENTION_PUBLICATIONS =
      of("invention-publications", Event.PUBLISHED, PatentType.INVENTION);

  /**
   * Published applications for inventions, by filing date (发明专利申请, 已公布). There is no such flow for
   * utility models and designs: they are published only when granted.
   */
  public static final Flow INVENTION_FILINGS =
      of("invention-filings-published", Event.FILED, PatentType.INVENTION);

  public Flow {
    Objects.requireNonNull(card, "card");
    types = Set.copyOf(types);
    Objects.requireNonNull(event, "event");
    if (event == Event.FILED && !types.equals(Set.of(PatentType.INVENTION))) {
      throw new IllegalArgumentException(
          "filings of "
              + types
              + " can't be counted: only inventions are published whether granted or not; take a"
              + " reported series");
    }
  }

  /** The flows that ship. */
  public static List<Flow> shipped() {
    return List.of(
        GRANTS,
        INVENTION_GRANTS,
        UTILITY_MODEL_GRANTS,
        DESIGN_GRANTS,
        INVENTION_FILINGS,
        PUBLICATIONS,
        INVENTION_PUBLICATIONS);
  }

  /** Whether a patent is of a type that counts. */
  public boolean isOfType(PatentOutline patent) {
    return types.isEmpty() || patent.type().filter(types::contains).isPresent();
  }

  /** The epoch day on which it happened to a patent; {@link PatentOutline#NO_DAY} if never. */
  public int day(PatentOutline patent) {
    return switch (event) {
      case FILED -> patent.filed();
      case PUBLISHED -> patent.published();
      case GRANTED -> patent.granted();
    };
  }

  /**
   * Whether more may yet become known of a period than can be known on a day.
   *
   * <p>A filing is known with certainty 18 months after it was made.
   */
  public boolean isProvisional(Period period, LocalDate day) {
    return event == Event.FILED && period.to().plusMonths(PUBLICATION_LAG_MONTHS).isAfter(day);
  }

  private static Flow of(String id, Event event, PatentType... types) {
    return new Flow(Cards.of(id), Set.of(types), event);
  }

  @Override
  public String toString() {
    return card.id();
  }
}
