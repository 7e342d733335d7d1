package io.patentwatch.indicator;

import io.patentwatch.indicator.HighValueCriteria.Criterion;
import io.patentwatch.indicator.PeriodStatistic.Kind;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of one place, as far as they are known on a day at one edition of the library.
 *
 * <p>What happens over a period is asked for a period, what holds on a day for a day; the other way
 * round does not compile. A figure that cannot be known is missing and says why; it is never 0. It
 * is provisional while more may become known of it without the world changing: while inventions may
 * stay unpublished, the period lasts, applications are pending, or facts are lacking. Immutable and
 * thread-safe once taken from its tally.
 */
public final class IndicatorReport {
  private static final BigDecimal YEAR = new BigDecimal("365.2425");
  private static final BigDecimal MONTH = new BigDecimal("30.436875");
  private static final int PERCENT = 100;
  private static final int PER_10000 = 10_000;
  private static final int MOST_NAMED = 10;
  private static final Wording NONE_VALID = new Wording("没有有效专利", "none is valid");
  private static final Wording NONE_GRANTED =
      new Wording("期内没有此类授权", "none such was granted in the period");
  private static final Wording UNPUBLISHED =
      new Wording("申请公布最迟需18个月，尚未满", "applications may stay unpublished for 18 months");
  private static final Wording NO_BOOK = new Wording("没有合同台账", "no book of agreements");

  final Map<LocalDate, DayTally> days = new HashMap<>();
  final Map<Period, PeriodTally> periods = new HashMap<>();
  private final IndicatorTally tally;
  private final @Nullable DivisionCode place;

  IndicatorReport(IndicatorTally tally, @Nullable DivisionCode place) {
    this.tally = tally;
    this.place = place;
    String prefix = place == null ? "" : place.prefix();
    LocalDate today = tally.day;
    TreeSet<LocalDate> on =
        new TreeSet<>(List.of(today, today.minusYears(1), today.minusMonths(3)));
    for (Period asked : tally.asked) {
      for (Period period : List.of(asked, asked.yearBefore(), asked.previous())) {
        periods.put(period, new PeriodTally(tally, prefix, period));
        on.add(period.to());
      }
    }
    for (LocalDate one : on.headSet(today, true)) {
      days.put(one, new DayTally(tally, prefix, one));
    }
  }

  /**
   * Both terms of a part.
   *
   * @param numerator what is divided
   * @param denominator what it is divided by
   */
  public record Terms(long numerator, long denominator) {}

  /** The division; empty for everything, wherever it is. */
  public Optional<DivisionCode> place() {
    return Optional.ofNullable(place);
  }

  /** The day. */
  public LocalDate day() {
    return tally.day;
  }

  /** The periods asked for, in the order asked. */
  public List<Period> periods() {
    return tally.asked;
  }

  /** The edition of the library. */
  public Edition edition() {
    return tally.facts.edition;
  }

  /** What holds on the day. */
  public Figure figure(OnDay indicator) {
    return figure(indicator, tally.day);
  }

  /**
   * What holds on a day: the report's, a quarter or a year before it, or the last of a period asked
   * for or compared with, up to the report's.
   *
   * @throws IllegalArgumentException if it is another day, or the stock does not ship
   */
  public Figure figure(OnDay indicator, LocalDate day) {
    DayTally found = known(days, day);
    if (indicator instanceof Stock stock) {
      return Figure.of(found.stocks[index(tally.stocks, stock)]);
    }
    DayStatistic statistic = (DayStatistic) indicator;
    int type = statistic.type().ordinal();
    DayStatistic.Kind kind = statistic.kind();
    if (!kind.isOf(PatentType.DESIGN)) {
      Figure count = highValue(found);
      return kind == DayStatistic.Kind.HIGH_VALUE ? count : perHead(count, PER_10000, day);
    }
    if (kind == DayStatistic.Kind.HOLDER_TOP_SHARE) {
      return found.holders[type].topShare(tally.top);
    }
    if (kind == DayStatistic.Kind.HOLDER_CONCENTRATION) {
      return found.holders[type].concentration();
    }
    if (kind == DayStatistic.Kind.OVERSEAS_FAMILIES) {
      return tally.facts.foreignPriorities.isEmpty()
          ? ifBorne(tally.familyTags, Figure.of(found.families[type]))
          : Figure.of(found.families[type]);
    }
    int quarters = 1 + kind.ordinal() - DayStatistic.Kind.MAINTAINED_YEARS_LOWER_QUARTILE.ordinal();
    return found.maintained[type].quartile(quarters, YEAR, NONE_VALID);
  }

  /**
   * What happened over a period that was asked for, or that one of those is compared with.
   *
   * @throws IllegalArgumentException if it is another period, or the flow does not ship
   */
  public Figure figure(OverPeriod indicator, Period period) {
    PeriodTally found = known(periods, period);
    Figure figure;
    boolean isUnpublished = false;
    if (indicator instanceof AgreementStatistic statistic) {
      figure = agreements(statistic, period);
    } else if (indicator instanceof Flow flow) {
      figure = Figure.of(found.flows[index(tally.flows, flow)]);
      isUnpublished = flow.isProvisional(period, tally.day);
    } else {
      PeriodStatistic statistic = (PeriodStatistic) indicator;
      figure = figure(statistic, found, period);
      isUnpublished = statistic.isProvisional(period, tally.day);
    }
    if (period.to().isAfter(tally.day)) {
      String until = period.to().toString();
      figure =
          figure.provisional(new Wording("期间至" + until + "才结束", "the period lasts until " + until));
    }
    return isUnpublished ? figure.provisional(UNPUBLISHED) : figure;
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
    Figure total = Figure.of(0);
    Period before = null;
    for (Period part : new TreeSet<>(parts)) {
      if (before != null && !part.from().isAfter(before.to())) {
        throw new IllegalArgumentException(
            before + " and " + part + " overlap; days would count twice");
      }
      Figure figure = figure(flow, part);
      BigDecimal sum = total.value().orElseThrow().add(figure.value().orElseThrow());
      total = new Figure.Known(sum).asFirmAs(total).asFirmAs(figure);
      before = part;
    }
    return total;
  }

  /** The day against the same day a year before (同比): in per cent, of percentages in points. */
  public Figure yearOnYear(OnDay indicator) {
    return change(indicator, figure(indicator), figure(indicator, tally.day.minusYears(1)));
  }

  /** The day against the day three months before (环比): in per cent, of percentages in points. */
  public Figure quarterOnQuarter(OnDay indicator) {
    return change(indicator, figure(indicator), figure(indicator, tally.day.minusMonths(3)));
  }

  /**
   * A period against the same a year before (同比): in per cent, of percentages in points. Missing
   * while the period is not yet known in full, since what is to come would show as a fall.
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
    // An agreement without an amount is no sign that more will come.
    if (now instanceof Figure.Provisional open
        && (!(indicator instanceof AgreementStatistic) || period.to().isAfter(tally.day))) {
      Wording reason = open.reason();
      return missing("本期尚不完整，不可比：" + reason.chinese(), "not comparable yet: " + reason.english());
    }
    return change(indicator, now, figure(indicator, earlier));
  }

  private static Figure change(Indicator indicator, Figure now, Figure before) {
    return indicator.card().isPercentage()
        ? Ratio.difference(now, before)
        : Ratio.change(now, before);
  }

  /**
   * How many inventions valid on the day meet a criterion of high value; missing where the library
   * has no data for it. One may meet several.
   */
  public Figure figure(Criterion criterion) {
    Figure count = Figure.of(known(days, tally.day).meeting[criterion.ordinal()]);
    HighValueCriteria criteria = tally.highValue;
    if (criterion == Criterion.STRATEGIC_INDUSTRY) {
      return tally.isAnyStrategic(tally.facts.industries)
          ? count
          : missing("产业规则中没有战略性新兴产业", "no industry rules of strategic emerging industries");
    }
    if (criterion == Criterion.PLEDGED) {
      return tally.facts.agreementsFrom == null ? new Figure.Missing(NO_BOOK) : count;
    }
    if (criterion == Criterion.MAINTAINED_YEARS) {
      return count;
    }
    return ifBorne(
        criterion == Criterion.AWARDED ? criteria.awardTags() : criteria.overseasTags(), count);
  }

  private Figure highValue(DayTally found) {
    String chinese = "";
    String english = "";
    for (Criterion criterion : Criterion.values()) {
      if (figure(criterion) instanceof Figure.Missing) {
        chinese += "，" + criterion.wording().chinese();
        english += ", " + criterion.wording().english();
      }
    }
    Figure count = Figure.of(found.meeting[Criterion.values().length]);
    return english.isEmpty()
        ? count
        : count.provisional(
            new Wording(
                "至少此数；无法判断" + chinese, "at least; what can't be known is left out" + english));
  }

  private Figure figure(PeriodStatistic statistic, PeriodTally found, Period period) {
    int type = statistic.type().ordinal();
    Kind kind = statistic.kind();
    int at = kind.ordinal();
    if (kind == Kind.REPORTED_FILINGS) {
      return reported("filings", statistic, period);
    }
    if (kind.isGrantRate() && statistic.type() != PatentType.INVENTION) {
      return reportedRate(statistic, period);
    }
    if (kind == Kind.GRANT_RATE_BY_DECISION_YEAR && !tally.refusalsKnown) {
      return missing("资料库没有任何驳回或撤回，无法计算", "the library has no refusal or withdrawal at all");
    }
    if (kind.isWithin(Kind.GRANT_RATE_BY_FILING_COHORT, Kind.SURVIVAL_8_YEARS)
        || kind == Kind.CO_FILING_SHARE) {
      return part(found.count[type][at], found.over[type][at], found.open[type][at], kind);
    }
    if (kind.isWithin(
        Kind.TIME_TO_GRANT_LOWER_QUARTILE, Kind.FAST_TRACK_TIME_TO_GRANT_UPPER_QUARTILE)) {
      int quartile = at - Kind.TIME_TO_GRANT_LOWER_QUARTILE.ordinal();
      boolean isFast = quartile > 2;
      Figure months =
          found.toGrant[type][isFast ? 1 : 0].quartile(quartile % 3 + 1, MONTH, NONE_GRANTED);
      return isFast ? ifBorne(PeriodTally.FAST_TRACK, months) : months;
    }
    Set<Long> applicants = found.applicants.get(type);
    if (kind == Kind.ACTIVE_APPLICANTS) {
      return Figure.of(applicants.size());
    }
    if (kind == Kind.FIRST_TIME_APPLICANTS) {
      long first = 0;
      for (long name : applicants) {
        int since = tally.firstDays.getOrDefault(IndicatorTally.applicant(name, type), 0);
        first += since >= period.from().toEpochDay() ? 1 : 0;
      }
      return Figure.of(first);
    }
    if (kind == Kind.APPLICANT_TOP_SHARE) {
      return found.firstNamed[type].topShare(tally.top);
    }
    if (kind == Kind.APPLICANT_CONCENTRATION) {
      return found.firstNamed[type].concentration();
    }
    Figure count = Figure.of(found.count[type][at]);
    return kind == Kind.PCT_FILINGS ? ifBorne(PeriodTally.PCT, count) : count;
  }

  private static Figure part(long count, long over, long open, Kind kind) {
    Figure part = Ratio.quotient(count, over, PERCENT);
    if (open == 0) {
      return part;
    }
    Wording reason =
        kind == Kind.GRANT_RATE_BY_FILING_COHORT
            ? new Wording(open + "件申请尚在审查", open + " applications are pending")
            : new Wording(open + "件授权未满年数，不计入", open + " granted too lately are left out");
    return over == 0 ? new Figure.Missing(reason) : part.provisional(reason);
  }

  /**
   * Both terms of a grant rate of inventions over a period; empty for those of utility models and
   * designs, which an office reports, and where they can't be known.
   *
   * @throws IllegalArgumentException if the period was not asked for
   */
  public Optional<Terms> terms(PeriodStatistic rate, Period period) {
    PeriodTally found = known(periods, period);
    int type = rate.type().ordinal();
    int at = rate.kind().ordinal();
    return rate.kind().isGrantRate()
            && rate.type() == PatentType.INVENTION
            && (tally.refusalsKnown || rate.kind() != Kind.GRANT_RATE_BY_DECISION_YEAR)
        ? Optional.of(new Terms(found.count[type][at], found.over[type][at]))
        : Optional.empty();
  }

  private Figure reportedRate(PeriodStatistic rate, Period period) {
    boolean isCohort = rate.kind() == Kind.GRANT_RATE_BY_FILING_COHORT;
    boolean isDecided = rate.kind() == Kind.GRANT_RATE_BY_DECISION_YEAR;
    Figure above = reported(isCohort ? "granted-of-filed" : "grants", rate, period);
    Figure below = reported(isDecided ? "decisions" : "filings", rate, period);
    return per(above, below, PERCENT);
  }

  private Figure reported(String measure, PeriodStatistic statistic, Period period) {
    if (place == null || tally.isNarrowed) {
      return missing("报送数只按行政区划和产业", "what is reported is by division and industry only");
    }
    return tally.facts.reported.figure(
        measure, statistic.type().code(), place, tally.industry, period);
  }

  private Figure agreements(AgreementStatistic statistic, Period period) {
    LocalDate from = tally.facts.agreementsFrom;
    if (from == null) {
      return new Figure.Missing(NO_BOOK);
    }
    if (period.from().isBefore(from)) {
      return missing("合同台账自" + from + "起", "the book of agreements begins " + from);
    }
    long counted = 0;
    BigDecimal sum = BigDecimal.ZERO;
    TreeSet<String> silent = new TreeSet<>();
    for (Map.Entry<AgreementRecord, Set<DivisionCode>> entry : tally.facts.agreements.entrySet()) {
      AgreementRecord agreement = entry.getKey();
      if ((place == null || entry.getValue().contains(place))
          && statistic.counts(agreement)
          && period.contains(agreement.effective())) {
        counted++;
        BigDecimal amount = agreement.amount();
        if (amount == null) {
          silent.add(agreement.number());
        } else {
          sum = sum.add(amount);
        }
      }
    }
    if (!statistic.isAmount()) {
      return Figure.of(counted);
    }
    if (silent.isEmpty()) {
      return new Figure.Known(sum);
    }
    String named = silent.size() + ": " + silent.stream().limit(MOST_NAMED).toList();
    Wording reason = new Wording("未注明金额的合同 " + named, "agreements that state no amount " + named);
    return silent.size() == counted
        ? new Figure.Missing(reason)
        : new Figure.Provisional(sum, reason);
  }

  private Figure perHead(Figure count, int scale, LocalDate day) {
    return place == null
        ? missing("不是行政区划，没有人口数", "no division, so no population")
        : per(count, tally.facts.reported.population(place, tally.population, day).figure(), scale);
  }

  private static Figure per(Figure above, Figure below, int scale) {
    if (above instanceof Figure.Missing) {
      return above;
    }
    return below instanceof Figure.Missing
        ? below
        : Ratio.quotient(above.value().orElseThrow(), below.value().orElseThrow(), scale)
            .asFirmAs(above);
  }

  private static Figure missing(String chinese, String english) {
    return new Figure.Missing(new Wording(chinese, english));
  }

  /** A figure that rests on tags, where there is any patent that bears one. */
  private Figure ifBorne(Set<String> names, Figure figure) {
    return Collections.disjoint(names, tally.tags)
        ? missing("没有专利带有标记" + names, "no patent bears a tag of " + names)
        : figure;
  }

  private static <K, T> T known(Map<K, T> tallies, K wanted) {
    T found = tallies.get(wanted);
    if (found == null) {
      throw new IllegalArgumentException(
          "the report does not know " + wanted + ", only " + new TreeSet<>(tallies.keySet()));
    }
    return found;
  }

  private static <T> int index(List<T> counted, T wanted) {
    int index = counted.indexOf(wanted);
    if (index < 0) {
      throw new IllegalArgumentException(wanted + " is not counted, only " + counted);
    }
    return index;
  }

  @Override
  public String toString() {
    return (place == null ? "everything" : place) + " on " + tally.day + ", edition " + edition();
  }
}
