package io.patentwatch.indicator;

import io.patentwatch.indicator.HighValueCriteria.Criterion;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What holds of a place on a day; used by one thread. */
final class DayTally {
  final long[] stocks;
  final OfType[] types = new OfType[PatentType.values().length];
  final long[] meeting = new long[Criterion.values().length];
  long highValue;

  private final String prefix;
  private final LocalDate day;
  private final int epochDay;
  private final List<Stock> counted;
  private final HighValueCriteria criteria;
  private final IndicatorFacts facts;
  private final Set<String> familyTags;

  /** What holds of one type. */
  static final class OfType {
    final Durations maintained = new Durations();
    final NameShares holders = new NameShares();
    long families;
  }

  DayTally(
      String prefix,
      LocalDate day,
      List<Stock> counted,
      IndicatorRequest request,
      IndicatorFacts facts,
      Set<String> familyTags) {
    this.prefix = prefix;
    this.day = day;
    this.counted = counted;
    this.criteria = request.highValue();
    this.facts = facts;
    this.familyTags = familyTags;
    epochDay = Math.toIntExact(day.toEpochDay());
    stocks = new long[counted.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = new OfType();
    }
  }

  void add(SeenPatent patent) {
    PatentStatus status = patent.statusOn(epochDay);
    if (status == PatentStatus.UNKNOWN || !patent.isWithin(prefix, epochDay)) {
      return;
    }
    for (int i = 0; i < stocks.length; i++) {
      if (counted.get(i).status() == status && counted.get(i).isOfType(patent.outline)) {
        stocks[i]++;
      }
    }
    PatentType type = patent.type;
    if (type == null || status != PatentStatus.IN_FORCE) {
      return;
    }
    OfType of = types[type.ordinal()];
    if (patent.filed != PatentOutline.NO_DAY) {
      of.maintained.add(epochDay - patent.filed);
    }
    List<OutlineHolder> holders = patent.outline.holdersOn(epochDay);
    if (!holders.isEmpty() && SeenPatent.isNamed(holders.get(0))) {
      of.holders.add(holders.get(0).name());
    }
    if (patent.bears(familyTags, epochDay)
        || (!facts.foreignPriorities().isEmpty()
            && facts.foreignPriorities().contains(patent.outline.id()))) {
      of.families++;
    }
    if (type == PatentType.INVENTION) {
      judge(patent);
    }
  }

  private void judge(SeenPatent patent) {
    boolean any = false;
    for (Criterion criterion : Criterion.values()) {
      boolean meets =
          switch (criterion) {
            case STRATEGIC_INDUSTRY ->
                patent.outline.industries().stream().anyMatch(code -> isStrategic(criteria, code));
            case OVERSEAS_GRANT -> patent.bears(criteria.overseasTags(), epochDay);
            case MAINTAINED -> isMaintained(patent);
            case PLEDGED -> !facts.pledges().isEmpty() && isPledged(patent.outline.id());
            case AWARDED -> patent.bears(criteria.awardTags(), epochDay);
          };
      if (meets) {
        meeting[criterion.ordinal()]++;
        any = true;
      }
    }
    highValue += any ? 1 : 0;
  }

  static boolean isStrategic(HighValueCriteria criteria, String industry) {
    return criteria.strategicIndustries().stream().anyMatch(industry::startsWith);
  }

  private boolean isMaintained(SeenPatent patent) {
    int since =
        criteria.maintainedFrom() == HighValueCriteria.Since.FILING ? patent.filed : patent.granted;
    return since != PatentOutline.NO_DAY
        && LocalDate.ofEpochDay(since).plusYears(criteria.maintainedYears()).isBefore(day);
  }

  private boolean isPledged(PatentId id) {
    return facts.pledges().getOrDefault(id, List.of()).stream().anyMatch(this::isHigh);
  }

  private boolean isHigh(AgreementRecord pledge) {
    BigDecimal amount = pledge.amount();
    return amount != null
        && pledge.trademarks().isEmpty()
        && !pledge.effective().isAfter(day)
        && amount.compareTo(
                criteria.pledgeAmount().multiply(BigDecimal.valueOf(pledge.patents().size())))
            >= 0;
  }
}
