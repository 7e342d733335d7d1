package io.patentwatch.indicator;

import io.patentwatch.indicator.HighValueCriteria.Criterion;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of one place, as far as they are known on a day at one edition of the library.
 *
 * <p>What happens over a period is asked for a period, what holds on a day for a day; the other way
 * round does not compile. A figure that cannot be known is missing and says why; it is never 0. It
 * is provisional while more may become known of it without the world changing: while inventions may
 * stay unpublished, the period lasts, applications are pending, or facts are lacking. Immutable and
 * thread-safe.
 */
public final class IndicatorReport {
  private static final BigDecimal YEAR = new BigDecimal("365.2425");
  private static final BigDecimal MONTH = new BigDecimal("30.436875");
  private static final int PERCENT = 100;
  private static final int MOST_NAMED = 10;

  private final IndicatorTally tally;
  private final @Nullable DivisionCode place;
  private final Map<LocalDate, DayTally> days;
  private final Map<Period, PeriodTally> periods;

  IndicatorReport(
      IndicatorTally tally,
      @Nullable DivisionCode place,
      Map<LocalDate, DayTally> days,
      Map<Period, PeriodTally> periods) {
    this.tally = tally;
    this.place = place;
    this.days = Map.copyOf(days);
    this.periods = Map.copyOf(periods);
  }

  /**
   * Both terms of a part.
   *
   * @param numerator what is divided
   * @param denominator what it is divided by
   */
  public record Terms(BigDecimal numerator, BigDecimal denominator) {
    public Terms {
      Objects.requireNonNull(numerator, "numerator");
      Objects.requireNonNull(denominator, "denominator");
    }

    static Terms of(long numerator, long denominator) {
      return new Terms(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    Figure percent() {
      return Ratio.quotient(numerator, denominator, PERCENT);
    }
  }

  /**
   * One line of a report.
   *
   * @param indicator the indicator
   * @param period the period; absent for what holds on the day
   * @param figure its figure
   */
  public record Line(Indicator indicator, @Nullable Period period, Figure figure) {
    public Line {
      Objects.requireNonNull(indicator, "indicator");
      Objects.requireNonNull(figure, "figure");
    }
  }

  /** The division; empty for everything, wherever it is. */
  public Optional<DivisionCode> place() {
    return Optional.ofNullable(place);
  }

  /** The day. */
  public LocalDate day() {
    return tally.request.day();
  }

  /** The periods asked for. */
  public List<Period> periods() {
    return tally.request.periods();
  }

  /** The edition of the library. */
  public Edition edition() {
    return tally.facts.edition();
  }

  /** Every indicator that ships, on the day or over each of the periods asked for. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Indicator indicator : Indicator.shipped()) {
      if (indicator instanceof OnDay onDay) {
        lines.add(new Line(indicator, null, figure(onDay)));
      } else if (indicator instanceof OverPeriod over) {
        periods().forEach(period -> lines.add(new Line(indicator, period, figure(over, period))));
      } else if (indicator instanceof Ratio ratio && ratio.isPerHead()) {
        lines.add(new Line(ratio, null, figure(ratio, new Period(day(), day()))));
      }
    }
    return List.copyOf(lines);
  }

  /** What holds on the day. */
  public Figure figure(OnDay indicator) {
    return figure(indicator, day());
  }

  /**
   * What holds on a day: the report's, a quarter or a year before it, the end of a period asked for
   * or compared with.
   *
   * @throws IllegalArgumentException if the indicator or the day was not asked for
   */
  public Figure figure(OnDay indicator, LocalDate day) {
    DayTally found = days.get(day);
    if (found == null) {
      throw new IllegalArgumentException(
          "the report does not know " + day + ", only " + days.keySet().stream().sorted().toList());
    }
    if (indicator instanceof Stock stock) {
      return Figure.of(found.stocks[index(tally.stocks, stock)]);
    }
    DayStatistic statistic = (DayStatistic) indicator;
    DayTally.OfType of = found.types[statistic.type().ordinal()];
    return switch (statistic.kind()) {
      case HIGH_VALUE -> highValue(found);
      case HIGH_VALUE_PER_10000 -> perHead(highValue(found), 10_000, day);
      case MAINTAINED_YEARS_LOWER_QUARTILE -> valid(of.maintained.quartile(1, YEAR));
      case MAINTAINED_YEARS_MEDIAN -> valid(of.maintained.quartile(2, YEAR));
      case MAINTAINED_YEARS_UPPER_QUARTILE -> valid(of.maintained.quartile(3, YEAR));
      case MAINTAINED_YEARS_MEAN -> valid(of.maintained.mean(YEAR));
      case HOLDER_TOP_SHARE -> of.holders.topShare(tally.request.top());
      case HOLDER_CONCENTRATION -> of.holders.concentration();
      case OVERSEAS_FAMILIES ->
          isBorne(tally.familyTags) || !tally.facts.foreignPriorities().isEmpty()
              ? Figure.of(of.families)
              : missing(
                  "资料库没有海外同族标记，也没有外国优先权",
                  "the library has no tags of families overseas and no foreign priorities");
    };
  }

  /**
   * What happened over a period that was asked for, or that one of those is compared with.
   *
   * @throws IllegalArgumentException if the indicator or the period was not asked for
   */
  public Figure figure(OverPeriod indicator, Period period) {
    PeriodTally found = found(period);
    if (indicator instanceof AgreementStatistic statistic) {
      return lasting(agreements(statistic, period), period);
    }
    if (indicator instanceof Flow flow) {
      Figure count = Figure.of(found.flows[index(tally.flows, flow)]);
      return lasting(
          flow.isProvisional(period, day()) ? provisional(count, UNPUBLISHED) : count, period);
    }
    PeriodStatistic statistic = (PeriodStatistic) indicator;
    Figure figure = figure(statistic, found, period);
    return lasting(
        statistic.isProvisional(period, day()) ? provisional(figure, UNPUBLISHED) : figure, period);
  }

  /**
   * A count per head: of a flow over the period, of a stock on its last day, by the population of
   * that day; {@code new Period(day, day)} is a day.
   *
   * @throws IllegalArgumentException if the ratio is not per head, or the day or the period was not
   *     asked for
   */
  public Figure figure(Ratio ratio, Period period) {
    if (!ratio.isPerHead()) {
      throw new IllegalArgumentException(
          ratio + " is not per head; ask ReportedFigures for the lines of reported measures");
    }
    Figure count =
        ratio.numerator() instanceof Ratio.Counted counted
            ? figure(counted.stock(), period.to())
            : figure(((Ratio.Happening) ratio.numerator()).flow(), period);
    return perHead(count, ratio.scale(), period.to());
  }

  /**
   * A flow over several periods, which no two may share a day.
   *
   * @throws IllegalArgumentException if two periods overlap, or one was not asked for
   */
  public Figure total(Flow flow, List<Period> parts) {
    List<Period> ordered = parts.stream().sorted().toList();
    Figure total = Figure.of(0);
    for (int i = 0; i < ordered.size(); i++) {
      if (i > 0 && !ordered.get(i).from().isAfter(ordered.get(i - 1).to())) {
        throw new IllegalArgumentException(
            ordered.get(i - 1) + " and " + ordered.get(i) + " overlap; days would count twice");
      }
      Figure part = figure(flow, ordered.get(i));
      BigDecimal sum = total.value().orElseThrow().add(part.value().orElse(BigDecimal.ZERO));
      total =
          part instanceof Figure.Provisional provisional
              ? new Figure.Provisional(sum, provisional.reason())
              : provisionalAs(total, sum);
    }
    return total;
  }

  private static Figure provisionalAs(Figure earlier, BigDecimal amount) {
    return earlier instanceof Figure.Provisional provisional
        ? new Figure.Provisional(amount, provisional.reason())
        : new Figure.Known(amount);
  }

  /** The day against the same day a year before (同比): in per cent, of percentages in points. */
  public Figure yearOnYear(OnDay indicator) {
    return change(indicator, figure(indicator), figure(indicator, day().minusYears(1)));
  }

  /** The day against the day three months before (环比): in per cent, of percentages in points. */
  public Figure quarterOnQuarter(OnDay indicator) {
    return change(indicator, figure(indicator), figure(indicator, day().minusMonths(3)));
  }

  /**
   * A period against the same a year before (同比): in per cent, of percentages in points. Missing
   * while the period is provisional, since what is yet to come would show as a fall.
   */
  public Figure yearOnYear(OverPeriod indicator, Period period) {
    return change(indicator, period, period.yearBefore());
  }

  /** A period against the one right before (环比), such as a quarter; else as year on year. */
  public Figure onPrevious(OverPeriod indicator, Period period) {
    return change(indicator, period, period.previous());
  }

  private Figure change(OverPeriod indicator, Period period, Period earlier) {
    Figure now = figure(indicator, period);
    boolean isOpen =
        now instanceof Figure.Provisional
            && (!(indicator instanceof AgreementStatistic) || period.to().isAfter(day()));
    return isOpen
        ? missing(
            "本期尚不完整，不可比：" + reason(now).chinese(), "not comparable yet: " + reason(now).english())
        : change(indicator, now, figure(indicator, earlier));
  }

  private static Figure change(Indicator indicator, Figure now, Figure before) {
    return indicator.card().isPercentage()
        ? Ratio.difference(now, before)
        : Ratio.change(now, before);
  }

  private static Wording reason(Figure figure) {
    return figure instanceof Figure.Provisional provisional
        ? provisional.reason()
        : ((Figure.Missing) figure).reason();
  }

  /**
   * How many high-value inventions meet each criterion on the day; missing for one of which the
   * library has no data. One may meet several.
   */
  public Map<Criterion, Figure> highValueCriteria() {
    DayTally found = Objects.requireNonNull(days.get(day()));
    Map<Criterion, Figure> figures = new EnumMap<>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      Wording unknown = unknown(criterion);
      figures.put(
          criterion,
          unknown == null
              ? Figure.of(found.meeting[criterion.ordinal()])
              : new Figure.Missing(unknown));
    }
    return figures;
  }

  /** Why a criterion can't be known; null where it can. */
  private @Nullable Wording unknown(Criterion criterion) {
    HighValueCriteria criteria = tally.request.highValue();
    return switch (criterion) {
      case STRATEGIC_INDUSTRY ->
          tally.facts.industries().stream().anyMatch(code -> DayTally.isStrategic(criteria, code))
              ? null
              : new Wording(
                  "产业规则中没有战略性新兴产业", "no strategic emerging industry among the industry rules");
      case OVERSEAS_GRANT -> untagged(criteria.overseasTags());
      case MAINTAINED -> null;
      case PLEDGED ->
          tally.facts.agreementsFrom() == null
              ? new Wording("没有合同台账", "no book of agreements")
              : null;
      case AWARDED -> untagged(criteria.awardTags());
    };
  }

  private @Nullable Wording untagged(Set<String> names) {
    return isBorne(names)
        ? null
        : new Wording("没有专利带有标记" + names, "no patent bears a tag of " + names);
  }

  private Figure highValue(DayTally found) {
    List<Wording> names = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      if (unknown(criterion) != null) {
        names.add(criterion.wording());
      }
    }
    Figure count = Figure.of(found.highValue);
    return names.isEmpty()
        ? count
        : provisional(
            count,
            new Wording(
                "至少此数，以下标准无法判断：" + String.join("、", names.stream().map(Wording::chinese).toList()),
                "at least; criteria that can't be known: "
                    + String.join(", ", names.stream().map(Wording::english).toList())));
  }

  private boolean isBorne(Set<String> names) {
    return names.stream().anyMatch(tally.tags::contains);
  }

  private Figure figure(PeriodStatistic statistic, PeriodTally found, Period period) {
    PeriodTally.OfType of = found.types[statistic.type().ordinal()];
    boolean invention = statistic.type() == PatentType.INVENTION;
    return switch (statistic.kind()) {
      case REPORTED_FILINGS -> reported("filings", statistic, period);
      case GRANT_RATE_BY_FILING_COHORT,
          GRANT_RATE_BY_DECISION_YEAR,
          GRANTED_IN_PERIOD_OVER_FILED_IN_PERIOD ->
          invention ? grantRate(statistic, of) : reportedRate(statistic, period);
      case TIME_TO_GRANT_LOWER_QUARTILE -> granted(of.toGrant.quartile(1, MONTH));
      case TIME_TO_GRANT_MEDIAN -> granted(of.toGrant.quartile(2, MONTH));
      case TIME_TO_GRANT_UPPER_QUARTILE -> granted(of.toGrant.quartile(3, MONTH));
      case FAST_TRACK_TIME_TO_GRANT_LOWER_QUARTILE -> fast(of.fastToGrant.quartile(1, MONTH));
      case FAST_TRACK_TIME_TO_GRANT_MEDIAN -> fast(of.fastToGrant.quartile(2, MONTH));
      case FAST_TRACK_TIME_TO_GRANT_UPPER_QUARTILE -> fast(of.fastToGrant.quartile(3, MONTH));
      case SURVIVAL_3_YEARS -> survival(of, 0);
      case SURVIVAL_5_YEARS -> survival(of, 1);
      case SURVIVAL_8_YEARS -> survival(of, 2);
      case ENDED_BY_LAPSE -> Figure.of(of.ends[0]);
      case ENDED_BY_EXPIRY -> Figure.of(of.ends[1]);
      case ENDED_BY_ABANDONMENT -> Figure.of(of.ends[2]);
      case ENDED_BY_INVALIDATION -> Figure.of(of.ends[3]);
      case ENDED_BY_REVOCATION -> Figure.of(of.ends[4]);
      case ACTIVE_APPLICANTS -> Figure.of(of.applicants.size());
      case FIRST_TIME_APPLICANTS -> firstTime(of, statistic.type(), period);
      case APPLICANT_TOP_SHARE -> of.firstNamed.topShare(tally.request.top());
      case APPLICANT_CONCENTRATION -> of.firstNamed.concentration();
      case CO_FILING_SHARE -> Terms.of(of.appliedTogether, of.applied).percent();
      case PCT_FILINGS ->
          isBorne(PeriodTally.PCT)
              ? Figure.of(of.appliedPct)
              : missing("没有专利带有标记pct", "no patent bears the tag pct");
    };
  }

  /**
   * Both terms of a grant rate of inventions over a period; empty for those of utility models and
   * designs, which an office reports, and where they can't be known.
   *
   * @throws IllegalArgumentException if the statistic is no grant rate, or the period was not asked
   *     for
   */
  public Optional<Terms> terms(PeriodStatistic rate, Period period) {
    if (!rate.kind().isGrantRate()) {
      throw new IllegalArgumentException(rate + " is no grant rate");
    }
    PeriodTally found = found(period);
    return rate.type() == PatentType.INVENTION
        ? terms(rate, found.types[rate.type().ordinal()])
        : Optional.empty();
  }

  private Optional<Terms> terms(PeriodStatistic rate, PeriodTally.OfType of) {
    return switch (rate.kind()) {
      case GRANT_RATE_BY_FILING_COHORT -> Optional.of(Terms.of(of.filedAndGranted, of.filed));
      case GRANT_RATE_BY_DECISION_YEAR ->
          tally.refusalsKnown
              ? Optional.of(Terms.of(of.granted, of.granted + of.refused))
              : Optional.empty();
      default -> Optional.of(Terms.of(of.granted, of.filed));
    };
  }

  private Figure grantRate(PeriodStatistic rate, PeriodTally.OfType of) {
    Figure figure =
        terms(rate, of)
            .map(Terms::percent)
            .orElseGet(
                () ->
                    missing(
                        "资料库没有任何驳回或撤回，无法计算", "the library has no refusal or withdrawal at all"));
    boolean pending =
        rate.kind() == PeriodStatistic.Kind.GRANT_RATE_BY_FILING_COHORT && of.filedAndPending > 0;
    return pending
        ? provisional(
            figure,
            new Wording(
                of.filedAndPending + "件申请尚在审查", of.filedAndPending + " applications are pending"))
        : figure;
  }

  private Figure reportedRate(PeriodStatistic rate, Period period) {
    boolean cohort = rate.kind() == PeriodStatistic.Kind.GRANT_RATE_BY_FILING_COHORT;
    boolean decided = rate.kind() == PeriodStatistic.Kind.GRANT_RATE_BY_DECISION_YEAR;
    Figure above = reported(cohort ? "granted-of-filed" : "grants", rate, period);
    Figure below = reported(decided ? "decisions" : "filings", rate, period);
    if (above.value().isEmpty()) {
      return above;
    }
    return below
        .value()
        .map(divisor -> new Terms(above.value().orElseThrow(), divisor).percent())
        .orElse(below);
  }

  private Figure reported(String measure, PeriodStatistic statistic, Period period) {
    if (place == null) {
      return missing("未指定行政区划，没有报送数", "no division is named, so nothing is reported");
    }
    if (tally.request.isNarrowed()) {
      return missing("报送数不按检索式细分", "what is reported is not narrowed down by a query");
    }
    return tally
        .facts
        .reported()
        .figure(measure, statistic.type().code(), place, tally.request.industry(), period);
  }

  private Figure survival(PeriodTally.OfType of, int index) {
    long young = of.tooYoung[index];
    int years = PeriodTally.SURVIVAL_YEARS[index];
    Terms terms = Terms.of(of.survived[index], of.survived[index] + of.ended[index]);
    Wording left =
        new Wording(
            young + "件授权未满" + years + "年，不计入",
            young + " granted less than " + years + " years ago are left out");
    if (young == 0) {
      return terms.percent();
    }
    return terms.denominator().signum() == 0
        ? new Figure.Missing(left)
        : provisional(terms.percent(), left);
  }

  private Figure firstTime(PeriodTally.OfType of, PatentType type, Period period) {
    Map<Long, Integer> first = tally.firstDays.get(type.ordinal());
    return Figure.of(
        of.applicants.stream()
            .filter(name -> Objects.requireNonNull(first.get(name)) >= period.from().toEpochDay())
            .count());
  }

  private Figure agreements(AgreementStatistic statistic, Period period) {
    LocalDate from = tally.facts.agreementsFrom();
    if (from == null) {
      return missing("没有合同台账", "no book of agreements");
    }
    if (period.from().isBefore(from)) {
      return missing("合同台账自" + from + "起", "the book of agreements begins " + from);
    }
    List<AgreementRecord> counted =
        tally.facts.agreements().entrySet().stream()
            .filter(entry -> place == null || entry.getValue().contains(place))
            .map(Map.Entry::getKey)
            .filter(statistic::counts)
            .filter(agreement -> period.contains(agreement.effective()))
            .sorted(Comparator.comparing(AgreementRecord::number))
            .toList();
    if (statistic.quantity() == AgreementStatistic.Quantity.NUMBER) {
      return Figure.of(counted.size());
    }
    BigDecimal sum = BigDecimal.ZERO;
    List<String> silent = new ArrayList<>();
    for (AgreementRecord agreement : counted) {
      if (agreement.amount() == null) {
        silent.add(agreement.number());
      } else {
        sum = sum.add(agreement.amount());
      }
    }
    if (silent.isEmpty()) {
      return new Figure.Known(sum);
    }
    String named =
        String.join(", ", silent.subList(0, Math.min(MOST_NAMED, silent.size())))
            + (silent.size() > MOST_NAMED ? ", …" : "");
    Wording reason =
        new Wording(
            silent.size() + "份合同未注明金额：" + named,
            silent.size() + " agreements state no amount: " + named);
    return silent.size() == counted.size()
        ? new Figure.Missing(reason)
        : new Figure.Provisional(sum, reason);
  }

  private Figure perHead(Figure count, int scale, LocalDate day) {
    if (place == null) {
      return missing("不是行政区划，没有人口数", "no division, so no population");
    }
    Figure people =
        tally.facts.reported().population(place, tally.request.population(), day).figure();
    if (people instanceof Figure.Missing || count instanceof Figure.Missing) {
      return people instanceof Figure.Missing ? people : count;
    }
    Figure figure =
        Ratio.quotient(count.value().orElseThrow(), people.value().orElseThrow(), scale);
    return count instanceof Figure.Provisional provisional
        ? provisional(figure, provisional.reason())
        : figure;
  }

  private static final Wording UNPUBLISHED =
      new Wording("申请公布最迟需18个月，尚未满", "applications may stay unpublished for 18 months");

  private Figure lasting(Figure figure, Period period) {
    return period.to().isAfter(day())
        ? provisional(
            figure,
            new Wording("期间至" + period.to() + "才结束", "the period lasts until " + period.to()))
        : figure;
  }

  /** A known figure as provisional; others stay as they are. */
  private static Figure provisional(Figure figure, Wording reason) {
    return figure instanceof Figure.Known known
        ? new Figure.Provisional(known.amount(), reason)
        : figure;
  }

  private static Figure missing(String chinese, String english) {
    return new Figure.Missing(new Wording(chinese, english));
  }

  private static Figure valid(Optional<BigDecimal> amount) {
    return known(amount, "没有有效专利", "none is valid");
  }

  private static Figure granted(Optional<BigDecimal> amount) {
    return known(amount, "期内没有授权", "none was granted in the period");
  }

  private Figure fast(Optional<BigDecimal> amount) {
    return isBorne(PeriodTally.FAST_TRACK)
        ? known(amount, "期内没有快速预审的授权", "none was granted on the fast track in the period")
        : missing("没有专利带有标记fast-track", "no patent bears the tag fast-track");
  }

  private static Figure known(Optional<BigDecimal> amount, String chinese, String english) {
    return amount.<Figure>map(Figure.Known::new).orElseGet(() -> missing(chinese, english));
  }

  private PeriodTally found(Period period) {
    PeriodTally found = periods.get(period);
    if (found == null) {
      throw new IllegalArgumentException(
          "the report does not know "
              + period
              + ", only "
              + periods.keySet().stream().sorted().toList());
    }
    return found;
  }

  private static <T> int index(List<T> known, T wanted) {
    int index = known.indexOf(wanted);
    if (index < 0) {
      throw new IllegalArgumentException(
          "the report was not asked for " + wanted + "; it has " + known);
    }
    return index;
  }

  @Override
  public String toString() {
    return (place == null ? "everything" : place) + " on " + day() + ", edition " + edition();
  }
}
