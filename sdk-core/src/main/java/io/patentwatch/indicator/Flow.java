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
public record Flow(Card card, Set<PatentType> types, Event event) implements Additive {
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

  private static final Wording PATENTS = new Wording("件", "patents");
  private static final Wording AT_GRANT =
      new Wording(
          "按授权公告日计，每件计一次，归第一专利权人授权公告日所在地；其后终止或无效不追减",
          "By the day of grant announcement, each once, where its first-named patentee was on that"
              + " day; a later end takes nothing back");

  /** Grants of every type (专利授权). */
  public static final Flow GRANTS =
      grants("grants", "专利授权", "Grants", "期内公告授权的专利", "Patents granted in the period");

  /** Grants of inventions (发明专利授权). */
  public static final Flow INVENTION_GRANTS =
      grants(
          "invention-grants",
          "发明专利授权",
          "Invention grants",
          "期内公告授权的发明专利",
          "Invention patents granted in the period",
          PatentType.INVENTION);

  /** Grants of utility models (实用新型授权). */
  public static final Flow UTILITY_MODEL_GRANTS =
      grants(
          "utility-model-grants",
          "实用新型授权",
          "Utility model grants",
          "期内公告授权的实用新型专利",
          "Utility models granted in the period",
          PatentType.UTILITY_MODEL);

  /** Grants of designs (外观设计授权). */
  public static final Flow DESIGN_GRANTS =
      grants(
          "design-grants",
          "外观设计授权",
          "Design grants",
          "期内公告授权的外观设计专利",
          "Designs granted in the period",
          PatentType.DESIGN);

  /**
   * Published applications for inventions, by filing date (发明专利申请, 已公布). There is no such flow for
   * utility models and designs: they are published only when granted.
   */
  public static final Flow INVENTION_FILINGS =
      new Flow(
          new Card(
              "invention-filings-published",
              new Wording("发明专利申请（已公布）", "Invention filings (published)"),
              new Wording(
                  "期内提交且已公布的发明专利申请", "Invention applications filed in the period and published"),
              new Wording(
                  "按申请日计，每件计一次，归第一申请人申请日所在地；申请自申请日起最迟18个月公布，此前为暂计数",
                  "By filing date, each once, where its first-named applicant was on that day."
                      + " Applications are published up to 18 months after filing; figures are"
                      + " provisional until then"),
              PATENTS),
          Set.of(PatentType.INVENTION),
          Event.FILED);

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
        GRANTS, INVENTION_GRANTS, UTILITY_MODEL_GRANTS, DESIGN_GRANTS, INVENTION_FILINGS);
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

  private static Flow grants(
      String id,
      String chineseName,
      String englishName,
      String chineseDefinition,
      String englishDefinition,
      PatentType... types) {
    return new Flow(
        new Card(
            id,
            new Wording(chineseName, englishName),
            new Wording(chineseDefinition, englishDefinition),
            AT_GRANT,
            PATENTS),
        Set.of(types),
        Event.GRANTED);
  }

  @Override
  public String toString() {
    return card.id();
  }
}
