package io.patentwatch.indicator;

import io.patentwatch.indicator.PeriodStatistic.Kind;
import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What happened in a place over a period, as far as is known on a day; used by one thread. */
final class PeriodTally {
  static final Set<String> FAST_TRACK = Set.of("fast-track");
  static final Set<String> PCT = Set.of("pct");

  private static final int TYPES = PatentType.values().length;
  private static final int KINDS = Kind.values().length;

  /** After how many years survival is asked for, as its kinds. */
  private static final int[] SURVIVAL_YEARS = {3, 5, 8};

  /** The ends, in the order of the kinds that count them. */
  private static final List<PatentStatus> ENDS =
      List.of(
          PatentStatus.LAPSED,
          PatentStatus.EXPIRED,
          PatentStatus.ABANDONED,
          PatentStatus.INVALIDATED,
          PatentStatus.REVOKED);

  final long[] flows;

  // By type, then by kind: a count, or both terms of a part and what is in neither yet.
  final long[][] count = new long[TYPES][KINDS];
  final long[][] over = new long[TYPES][KINDS];
  final long[][] open = new long[TYPES][KINDS];

  // By type.
  final Spread[][] toGrant = new Spread[TYPES][];
  final Spread[] firstNamed = new Spread[TYPES];
  final List<Set<Long>> applicants = new ArrayList<>();

  private final IndicatorTally of;
  private final String prefix;
  private final int first;
  private final int last;
  private final int day;

  PeriodTally(IndicatorTally of, String prefix, Period period) {
    this.of = of;
    this.prefix = prefix;
    day = epochDay(of.day);
    first = epochDay(period.from());
    last = epochDay(period.to());
    flows = new long[of.flows.size()];
    for (int i = 0; i < TYPES; i++) {
      toGrant[i] = new Spread[] {new Spread(), new Spread()};
      firstNamed[i] = new Spread();
      applicants.add(new HashSet<>());
    }
  }

  private static int epochDay(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  void add(SeenPatent patent) {
    for (int i = 0; i < flows.length; i++) {
      Flow flow = of.flows.get(i);
      if (flow.isOfType(patent.outline) && happened(patent, flow.day(patent.outline))) {
        flows[i]++;
      }
    }
    int type = patent.type;
    if (type < 0) {
      return;
    }
    if (happened(patent, patent.filed)) {
      filed(patent, count[type], over[type], open[type]);
    }
    if (happened(patent, patent.granted)) {
      granted(patent, count[type], over[type], open[type]);
    }
    ended(patent, count[type], over[type]);
    applied(patent, count[type], over[type]);
  }

  /** Whether something happened in the place and the period; NO_DAY lies before every period. */
  private boolean happened(SeenPatent patent, int on) {
    return on >= first && on <= last && patent.isWithin(prefix, on);
  }

  private void filed(SeenPatent patent, long[] counts, long[] overs, long[] opens) {
    int cohort = Kind.GRANT_RATE_BY_FILING_COHORT.ordinal();
    overs[Kind.GRANTED_IN_PERIOD_OVER_FILED_IN_PERIOD.ordinal()]++;
    overs[cohort]++;
    if (patent.granted != PatentOutline.NO_DAY && patent.granted <= day) {
      counts[cohort]++;
    } else if (patent.statusOn(day) == PatentStatus.PENDING) {
      opens[cohort]++;
    }
  }

  private void granted(SeenPatent patent, long[] counts, long[] overs, long[] opens) {
    counts[Kind.GRANTED_IN_PERIOD_OVER_FILED_IN_PERIOD.ordinal()]++;
    counts[Kind.GRANT_RATE_BY_DECISION_YEAR.ordinal()]++;
    overs[Kind.GRANT_RATE_BY_DECISION_YEAR.ordinal()]++;
    if (patent.filed != PatentOutline.NO_DAY && patent.filed <= patent.granted) {
      toGrant[patent.type][patent.bears(FAST_TRACK, day) ? 1 : 0].add(
          patent.granted - patent.filed);
    }
    for (int i = 0; i < SURVIVAL_YEARS.length; i++) {
      int kind = Kind.SURVIVAL_3_YEARS.ordinal() + i;
      int then = epochDay(LocalDate.ofEpochDay(patent.granted).plusYears(SURVIVAL_YEARS[i]));
      PatentStatus status = patent.statusOn(then);
      if (then > day) {
        opens[kind]++;
      } else if (status != PatentStatus.UNKNOWN) {
        overs[kind]++;
        counts[kind] += status == PatentStatus.IN_FORCE ? 1 : 0;
      }
    }
  }

  private void ended(SeenPatent patent, long[] counts, long[] overs) {
    int latest = patent.lastBy(day);
    for (int i = 0; i <= latest; i++) {
      int end = ENDS.indexOf(patent.statuses[i]);
      if (end >= 0 && happened(patent, patent.from[i])) {
        counts[Kind.ENDED_BY_LAPSE.ordinal() + end]++;
      }
    }
    if (latest >= 0
        && patent.granted == PatentOutline.NO_DAY
        && isRefusal(patent.statuses[latest])
        && happened(patent, patent.from[latest])) {
      overs[Kind.GRANT_RATE_BY_DECISION_YEAR.ordinal()]++;
    }
  }

  static boolean isRefusal(PatentStatus status) {
    return status == PatentStatus.REJECTED || status == PatentStatus.WITHDRAWN;
  }

  private void applied(SeenPatent patent, long[] counts, long[] overs) {
    int basis = patent.basis();
    if (basis < first || basis > last) {
      return;
    }
    List<OutlineHolder> holders = patent.outline.holdersOn(basis);
    for (OutlineHolder holder : holders) {
      if (SeenPatent.isNamed(holder) && holder.region().startsWith(prefix)) {
        applicants.get(patent.type).add(holder.name());
      }
    }
    if (patent.isWithin(prefix, basis)) {
      firstNamed[patent.type].addFirst(holders);
      overs[Kind.CO_FILING_SHARE.ordinal()]++;
      counts[Kind.CO_FILING_SHARE.ordinal()] += holders.size() > 1 ? 1 : 0;
      counts[Kind.PCT_FILINGS.ordinal()] += patent.bears(PCT, day) ? 1 : 0;
    }
  }
}
