package io.patentwatch.indicator;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The figures that only an office has, as the library keeps them; immutable and thread-safe. */
public final class ReportedFigures {
  /** The kind of population that is taken where several are there and none is named (常住人口). */
  public static final String RESIDENTS = "permanent-residents";

  private static final String POPULATION = "population";
  private static final Wording CONTRADICT =
      new Wording("同一期间的报送互相矛盾", "reports of the period contradict");

  private final List<ReportedSeries> series;

  private ReportedFigures(List<ReportedSeries> series) {
    this.series = List.copyOf(series);
  }

  /** Those among the statements of a library, see {@link io.patentwatch.PatentLibrary#facts}. */
  public static ReportedFigures of(List<Statement> facts) {
    return new ReportedFigures(
        facts.stream()
            .filter(ReportedSeries.class::isInstance)
            .map(ReportedSeries.class::cast)
            .toList());
  }

  /**
   * The latest population of a division that is dated on or before a day; or why there is none.
   *
   * @param region the division
   * @param kind which kind; absent for {@link #RESIDENTS}, or else the only kind there is
   * @param day the day
   */
  public Population population(DivisionCode region, @Nullable String kind, LocalDate day) {
    List<ReportedSeries> known = new ArrayList<>();
    TreeSet<String> kinds = new TreeSet<>();
    for (ReportedSeries one : series) {
      if (one.measure().equals(POPULATION)
          && one.region().equals(region)
          && one.industry().isEmpty()
          && !one.from().isAfter(day)) {
        known.add(one);
        kinds.add(one.kind());
      }
    }
    if (kinds.isEmpty()) {
      return Population.missing("没有报送" + day + "以前的人口数", "no population reported up to " + day);
    }
    String wanted =
        kind != null
            ? kind
            : kinds.contains(RESIDENTS) || kinds.size() > 1 ? RESIDENTS : kinds.first();
    known.removeIf(one -> !one.kind().equals(wanted));
    if (known.isEmpty()) {
      return Population.missing(
          "没有口径为" + wanted + "的人口数，只有" + kinds,
          "no population of kind " + wanted + ", only " + kinds);
    }
    known.sort(Comparator.comparing(ReportedSeries::to).reversed());
    ReportedSeries latest = known.get(0);
    for (ReportedSeries one : known) {
      if (one.to().equals(latest.to()) && one.value().compareTo(latest.value()) != 0) {
        return Population.missing(
            latest.to() + "的人口数有互相矛盾的报送",
            "the populations reported for " + latest.to() + " contradict");
      }
    }
    return new Population(new Figure.Known(latest.value()), wanted, latest.to());
  }

  /**
   * A measure of exactly one period; missing where it is not reported, or reported with different
   * values.
   *
   * @param measure the measure, such as {@code filings}
   * @param kind its kind, such as {@code design}
   * @param region the division
   * @param industry the industry's code; empty for all
   * @param period the period
   */
  public Figure figure(
      String measure, String kind, DivisionCode region, String industry, Period period) {
    TreeSet<BigDecimal> values = new TreeSet<>();
    for (ReportedSeries one : series) {
      if (one.measure().equals(measure)
          && one.kind().equals(kind)
          && one.region().equals(region)
          && one.industry().equals(industry)
          && one.from().equals(period.from())
          && one.to().equals(period.to())) {
        values.add(one.value());
      }
    }
    if (values.size() == 1) {
      return new Figure.Known(values.first());
    }
    String what = measure + " " + kind + " " + period;
    return new Figure.Missing(
        values.isEmpty()
            ? new Wording("未公开，也没有报送：" + what, "not published, and not reported: " + what)
            : CONTRADICT);
  }

  /**
   * Two measures of a region, an industry and a kind over the periods that both are reported for.
   *
   * @param ratio a ratio of two reported measures
   * @param within the division, and what lies in it
   * @param day the last day on which a period may begin
   * @return one line for each region, industry and kind, with its periods in order of time
   * @throws IllegalArgumentException if the ratio is not of two reported measures
   */
  public List<Line> lines(Ratio ratio, DivisionCode within, LocalDate day) {
    if (!(ratio.numerator() instanceof Ratio.Reported dividend)
        || !(ratio.denominator() instanceof Ratio.Reported divisor)) {
      throw new IllegalArgumentException(ratio + " is no ratio of two reported measures");
    }
    Map<List<String>, TreeMap<Period, Pair>> found = new TreeMap<>(KEYS);
    for (ReportedSeries one : series) {
      boolean above = one.measure().equals(dividend.measure());
      if ((above || one.measure().equals(divisor.measure()))
          && within.contains(one.region())
          && !one.from().isAfter(day)) {
        found
            .computeIfAbsent(
                List.of(one.region().digits(), one.industry(), one.kind()), any -> new TreeMap<>())
            .computeIfAbsent(new Period(one.from(), one.to()), any -> new Pair())
            .add(above, one.value());
      }
    }
    List<Line> lines = new ArrayList<>();
    found.forEach(
        (key, periods) -> {
          List<Point> points = new ArrayList<>();
          periods.forEach((period, pair) -> points.add(pair.point(ratio, period, day)));
          lines.add(new Line(new DivisionCode(key.get(0)), key.get(1), key.get(2), points));
        });
    return lines;
  }

  private static final Comparator<List<String>> KEYS =
      Comparator.<List<String>, String>comparing(key -> key.get(0))
          .thenComparing(key -> key.get(1))
          .thenComparing(key -> key.get(2));

  /** Two figures of one period as they come in. */
  private static final class Pair {
    private final TreeSet<BigDecimal> above = new TreeSet<>();
    private final TreeSet<BigDecimal> below = new TreeSet<>();

    void add(boolean numerator, BigDecimal value) {
      (numerator ? above : below).add(value);
    }

    Point point(Ratio ratio, Period period, LocalDate day) {
      if (above.size() > 1 || below.size() > 1) {
        return new Point(period, null, null, new Figure.Missing(CONTRADICT));
      }
      BigDecimal dividend = above.isEmpty() ? null : above.first();
      BigDecimal divisor = below.isEmpty() ? null : below.first();
      if (dividend == null || divisor == null) {
        return new Point(
            period,
            dividend,
            divisor,
            new Figure.Missing(
                dividend == null
                    ? new Wording("未报送分子", "the numerator is not reported")
                    : new Wording("未报送分母", "the denominator is not reported")));
      }
      Figure figure = ratio.of(dividend, divisor);
      if (figure instanceof Figure.Known known && period.to().isAfter(day)) {
        figure =
            new Figure.Provisional(
                known.amount(),
                new Wording("期间至" + period.to() + "才结束", "the period lasts until " + period.to()));
      }
      return new Point(period, dividend, divisor, figure);
    }
  }

  /**
   * A population, with what it counts and when.
   *
   * @param figure how many people; or why that is not known
   * @param kind which kind of population; empty where missing or not stated
   * @param date the last day it covers; absent where missing
   */
  public record Population(Figure figure, String kind, @Nullable LocalDate date) {
    private static Population missing(String chinese, String english) {
      return new Population(new Figure.Missing(new Wording(chinese, english)), "", null);
    }

    /** The day it is of, where there is one. */
    public Optional<LocalDate> day() {
      return Optional.ofNullable(date);
    }
  }

  /**
   * A reported ratio of one region, industry and kind in time.
   *
   * @param region the division
   * @param industry the industry's code; empty for all
   * @param kind the kind of the measure; empty where there is only one
   * @param points in order of time, at least one
   */
  public record Line(DivisionCode region, String industry, String kind, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }

    /** The last period. */
    public Point latest() {
      return points.get(points.size() - 1);
    }

    /** The same period one year before the last, where it was reported. */
    public Optional<Point> yearBefore() {
      Period wanted = latest().period().yearBefore();
      return points.stream().filter(point -> point.period().equals(wanted)).findFirst();
    }
  }

  /**
   * A reported ratio of one period.
   *
   * @param period the period
   * @param numerator what was divided, where reported
   * @param denominator what it was divided by, where reported
   * @param figure the ratio, or why there is none
   */
  public record Point(
      Period period,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      Figure figure) {}
}
