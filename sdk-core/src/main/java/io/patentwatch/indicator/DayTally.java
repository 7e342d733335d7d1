package io.patentwatch.indicator;

import io.patentwatch.indicator.HighValueCriteria.Criterion;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What holds of a place on a day; used by one thread. */
final class DayTally {
  private static final int TYPES = PatentType.values().length;
  private static final Criterion[] CRITERIA = Criterion.values();

  final long[] stocks;

  // By type.
  final Spread[] maintained = new Spread[TYPES];
  final Spread[] holders = new Spread[TYPES];
  final long[] families = new long[TYPES];

  /** How many inventions meet each criterion and, last, any. */
  final long[] meeting = new long[CRITERIA.length + 1];

  private final IndicatorTally of;
  private final String prefix;
  private final LocalDate day;
  private final int epochDay;

  DayTally(IndicatorTally of, String prefix, LocalDate day) {
    this.of = of;
    this.prefix = prefix;
    this.day = day;
    epochDay = Math.toIntExact(day.toEpochDay());
    stocks = new long[of.stocks.size()];
    for (int i = 0; i < TYPES; i++) {
      maintained[i] = new Spread();
      holders[i] = new Spread();
    }
  }

  void add(SeenPatent patent) {
    PatentStatus status = patent.statusOn(epochDay);
    if (status != PatentStatus.IN_FORCE || !patent.isWithin(prefix, epochDay)) {
      return;
    }
    for (int i = 0; i < stocks.length; i++) {
      stocks[i] += of.stocks.get(i).isOfType(patent.outline) ? 1 : 0;
    }
    int type = patent.type;
    if (type < 0) {
      return;
    }
    if (patent.filed != PatentOutline.NO_DAY) {
      maintained[type].add(epochDay - patent.filed);
    }
    holders[type].addFirst(patent.outline.holdersOn(epochDay));
    if (patent.bears(of.familyTags, epochDay)
        || (!of.facts.foreignPriorities.isEmpty()
            && of.facts.foreignPriorities.contains(patent.outline.id()))) {
      families[type]++;
    }
    if (type == PatentType.INVENTION.ordinal()) {
      boolean any = false;
      for (int i = 0; i < CRITERIA.length; i++) {
        if (meets(patent, CRITERIA[i])) {
          meeting[i]++;
          any = true;
        }
      }
      meeting[CRITERIA.length] += any ? 1 : 0;
    }
  }

  private boolean meets(SeenPatent patent, Criterion criterion) {
    HighValueCriteria criteria = of.highValue;
    if (criterion == Criterion.STRATEGIC_INDUSTRY) {
      return of.isAnyStrategic(patent.outline.industries());
    }
    if (criterion == Criterion.MAINTAINED_YEARS) {
      int since = criteria.isSinceGrant() ? patent.granted : patent.filed;
      return since != PatentOutline.NO_DAY
          && LocalDate.ofEpochDay(since).plusYears(criteria.maintainedYears()).isBefore(day);
    }
    if (criterion == Criterion.PLEDGED) {
      return !of.facts.pledges.isEmpty() && isPledged(patent);
    }
    return patent.bears(
        criterion == Criterion.AWARDED ? criteria.awardTags() : criteria.overseasTags(), epochDay);
  }

  private boolean isPledged(SeenPatent patent) {
    for (AgreementRecord pledge : of.facts.pledges.getOrDefault(patent.outline.id(), List.of())) {
      BigDecimal amount = pledge.amount();
      BigDecimal patents = BigDecimal.valueOf(pledge.patents().size());
      if (amount != null
          && pledge.trademarks().isEmpty()
          && !pledge.effective().isAfter(day)
          && amount.compareTo(of.highValue.pledgeAmount().multiply(patents)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
