package io.patentwatch.map.render;

import io.patentwatch.PatentLibrary;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.indicator.Wording;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.query.PatentQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Official figures beside those of a library, with the difference and what explains it.
 *
 * <pre>{@code
 * Reconciliation reconciliation = Reconciliation.of(database, asOf, reported);
 * reconciliation.rows().stream().filter(Reconciliation.Row::contradicts).forEach(…);
 * }</pre>
 *
 * <p>The measure of an official figure is the id of an indicator's card, such as {@code
 * valid-inventions}, {@code invention-grants}, {@code valid-inventions-per-10000}, {@code
 * transfers-and-licences}, {@code pledge-amount}, {@code pledge-amount-patents}; with {@code
 * -year-on-year} behind it is its change in per cent. A stock is of the last day of the period.
 * Figures are compared to as many digits as the official one is given with: {@code 28.6} to a
 * tenth, {@code 5.14E8} to a million. Several official figures of one thing stand side by side.
 * Immutable and thread-safe.
 */
public final class Reconciliation {
  private final LocalDate day;
  private final List<Row> rows;

  private Reconciliation(LocalDate day, List<Row> rows) {
    this.day = day;
    this.rows = List.copyOf(rows);
  }

  /** How an official figure stands to ours. */
  public enum Verdict {
    /** They are the same, to the digits of the official one. */
    AGREES,
    /** They differ. */
    DIFFERS,
    /** There is none of ours to compare with. */
    UNKNOWN
  }

  /**
   * A figure that somebody published.
   *
   * @param value the figure
   * @param publisher who published it
   * @param difference ours less the official one; absent where there is none of ours
   * @param verdict how it stands to ours
   */
  public record Official(
      BigDecimal value, String publisher, @Nullable BigDecimal difference, Verdict verdict) {
    public Official {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(publisher, "publisher");
      Objects.requireNonNull(verdict, "verdict");
    }
  }

  /**
   * What may explain a difference.
   *
   * @param text what it is
   * @param patents the patents concerned; absent where it is not about patents
   * @param count how many patents they are; 0 where it is not about patents
   */
  public record Explanation(Wording text, @Nullable PatentQuery patents, long count) {
    public Explanation {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * One thing that figures were published of.
   *
   * @param measure the measure as the official figures name it
   * @param name its name
   * @param kind which kind of it; empty for the only one
   * @param region the division
   * @param industry the industry's code; empty for all
   * @param period the period; of a stock its last day counts
   * @param ours the library's figure, or why there is none
   * @param officials what was published, in the order given, at least one
   * @param explanations what may explain the differences; empty where there are none
   */
  public record Row(
      String measure,
      Wording name,
      String kind,
      DivisionCode region,
      String industry,
      Period period,
      Figure ours,
      List<Official> officials,
      List<Explanation> explanations) {
    public Row {
      officials = List.copyOf(officials);
      explanations = List.copyOf(explanations);
    }

    /** Whether the official figures contradict each other. */
    public boolean contradicts() {
      return officials.stream()
          .anyMatch(one -> one.value().compareTo(officials.get(0).value()) != 0);
    }
  }

  /** What figures are of: their key in a reconciliation. */
  private record Subject(
      String measure, String kind, DivisionCode region, String industry, Period period) {
    static Subject of(ReportedSeries one) {
      return new Subject(
          one.measure(),
          one.kind(),
          one.region(),
          one.industry(),
          new Period(one.from(), one.to()));
    }
  }

  /**
   * Sets official figures beside those of a library as it is known on a day.
   *
   * @param library the library
   * @param day the day as of which ours are counted, such as the day of publication
   * @param reported the official figures
   */
  public static Reconciliation of(
      PatentLibrary library, LocalDate day, List<ReportedSeries> reported) {
    Map<Subject, List<ReportedSeries>> subjects = new LinkedHashMap<>();
    for (ReportedSeries one : reported) {
      subjects.computeIfAbsent(Subject.of(one), any -> new ArrayList<>()).add(one);
    }
    Map<DivisionCode, OurFigures> ours = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    subjects.forEach(
        (subject, published) ->
            rows.add(
                row(
                    subject,
                    published,
                    ours.computeIfAbsent(
                        subject.region(), region -> new OurFigures(library, region, day)),
                    reported)));
    return new Reconciliation(day, rows);
  }

  private static Row row(
      Subject subject,
      List<ReportedSeries> published,
      OurFigures library,
      List<ReportedSeries> reported) {
    OurFigures.Answer answer =
        library.answer(subject.measure(), subject.kind(), subject.industry(), subject.period());
    List<Official> officials = new ArrayList<>();
    List<Explanation> explanations = new ArrayList<>();
    Optional<BigDecimal> ours = answer.figure().value();
    for (ReportedSeries one : published) {
      BigDecimal value = one.value();
      BigDecimal difference = ours.map(figure -> rounded(figure, value)).orElse(null);
      difference = difference == null ? null : difference.subtract(value);
      officials.add(
          new Official(
              value,
              one.reporter(),
              difference,
              difference == null
                  ? Verdict.UNKNOWN
                  : difference.signum() == 0 ? Verdict.AGREES : Verdict.DIFFERS));
    }
    if (answer.figure() instanceof Figure.Missing missing) {
      explanations.add(new Explanation(missing.reason(), null, 0));
    } else if (answer.figure() instanceof Figure.Provisional provisional) {
      explanations.add(new Explanation(provisional.reason(), null, 0));
    }
    boolean more =
        officials.stream()
            .anyMatch(one -> one.difference() != null && one.difference().signum() > 0);
    boolean fewer =
        officials.stream()
            .anyMatch(one -> one.difference() != null && one.difference().signum() < 0);
    if (more || fewer) {
      explanations.addAll(
          library.explain(subject.measure(), subject.industry(), subject.period(), officials));
    }
    if (subject.measure().endsWith(OurFigures.CHANGE)) {
      explanations.addAll(implied(subject, published, library, reported));
    }
    return new Row(
        subject.measure(),
        answer.name(),
        subject.kind(),
        subject.region(),
        subject.industry(),
        subject.period(),
        answer.figure(),
        officials,
        explanations);
  }

  /** Whether a published change fits the figure that the same publisher gives with it. */
  private static List<Explanation> implied(
      Subject subject,
      List<ReportedSeries> published,
      OurFigures library,
      List<ReportedSeries> reported) {
    String measure = OurFigures.withoutChange(subject.measure());
    BigDecimal base =
        library
            .answer(measure, subject.kind(), subject.industry(), subject.period().yearBefore())
            .figure()
            .value()
            .filter(value -> value.signum() != 0)
            .orElse(null);
    List<Explanation> explanations = new ArrayList<>();
    if (base == null) {
      return explanations;
    }
    Subject whole =
        new Subject(
            measure, subject.kind(), subject.region(), subject.industry(), subject.period());
    for (ReportedSeries change : published) {
      for (ReportedSeries value : reported) {
        if (!Subject.of(value).equals(whole) || !value.reporter().equals(change.reporter())) {
          continue;
        }
        BigDecimal fits =
            Ratio.change(new Figure.Known(value.value()), new Figure.Known(base))
                .value()
                .map(percent -> rounded(percent, change.value()))
                .orElse(change.value());
        if (fits.compareTo(change.value()) != 0) {
          String given = value.value().toPlainString();
          String of = base.toPlainString();
          explanations.add(
              new Explanation(
                  new Wording(
                      change.reporter()
                          + "公布的"
                          + given
                          + "与本库上年同期的"
                          + of
                          + "相比为"
                          + fits.toPlainString()
                          + "%，不是所称的"
                          + change.value().toPlainString()
                          + "%",
                      given
                          + " by "
                          + change.reporter()
                          + " against "
                          + of
                          + " of ours a year before is "
                          + fits.toPlainString()
                          + " %, not "
                          + change.value().toPlainString()
                          + " % as stated"),
                  null,
                  0));
        }
      }
    }
    return explanations;
  }

  private static BigDecimal rounded(BigDecimal figure, BigDecimal like) {
    return figure.setScale(like.scale(), RoundingMode.HALF_UP);
  }

  /** The day as of which ours are counted. */
  public LocalDate day() {
    return day;
  }

  /** One row for each thing that figures were published of, in the order they came. */
  public List<Row> rows() {
    return rows;
  }

  /** The reconciliation as a Markdown table with the explanations below. */
  public String markdown(Locale locale) {
    StringBuilder out = new StringBuilder("# ");
    out.append(new Wording("公布数与本库对照", "Official figures and ours").in(locale))
        .append(" (")
        .append(day)
        .append(")\n\n| ")
        .append(
            new Wording(
                    "指标 | 区域 | 期间 | 本库 | 公布数 | 差额 | 公布者",
                    "Measure | Region | Period | Ours | Official | Difference | Publisher")
                .in(locale))
        .append(" |\n|---|---|---|---:|---:|---:|---|\n");
    List<String> notes = new ArrayList<>();
    for (Row row : rows) {
      for (Official official : row.officials()) {
        out.append("| ")
            .append(
                String.join(
                    " | ",
                    Markup.markdown(row.name().in(locale)),
                    row.region().digits(),
                    Periods.name(row.period()).in(locale),
                    row.ours()
                        .value()
                        .map(value -> rounded(value, official.value()))
                        .map(BigDecimal::toPlainString)
                        .orElse("—"),
                    official.value().toPlainString(),
                    official.difference() == null ? "—" : official.difference().toPlainString(),
                    Markup.markdown(official.publisher())))
            .append(" |\n");
      }
      if (row.contradicts()) {
        notes.add(
            Markup.markdown(row.name().in(locale))
                + new Wording("：公布数互相矛盾", ": the official figures contradict each other")
                    .in(locale));
      }
      for (Explanation explanation : row.explanations()) {
        notes.add(
            Markup.markdown(row.name().in(locale) + new Wording("：", ": ").in(locale))
                + Markup.markdown(explanation.text().in(locale))
                + (explanation.patents() == null
                    ? ""
                    : " (" + explanation.count() + ": `" + code(explanation.patents()) + "`)"));
      }
    }
    if (!notes.isEmpty()) {
      out.append("\n");
      notes.forEach(note -> out.append("- ").append(note).append("\n"));
    }
    return out.toString();
  }

  private static String code(PatentQuery query) {
    return Markup.shortened(query.toString().replace("`", "'"), 300);
  }
}
