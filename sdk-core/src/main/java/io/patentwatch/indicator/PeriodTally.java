package io.patentwatch.indicator;

import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What happened in a place over a period, as far as is known on a day; used by one thread. */
final class PeriodTally {
  /** After how many years survival is asked for. */
  static final int[] SURVIVAL_YEARS = {3, 5, 8};

  static final Set<String> FAST_TRACK = Set.of("fast-track");
  static final Set<String> PCT = Set.of("pct");

  /** The ends in the order of the kinds that count them. */
  private static final List<PatentStatus> ENDS =
      List.of(
          PatentStatus.LAPSED,
          PatentStatus.EXPIRED,
          PatentStatus.ABANDONED,
          PatentStatus.INVALIDATED,
          PatentStatus.REVOKED);

  final long[] flows;
  final OfType[] types = new OfType[PatentType.values().length];

  private final String prefix;
  private final int first;
  private final int last;
  private final int day;
  private final List<Flow> counted;

  /** What happened to those of one type. */
  static final class OfType {
    long filed;
    long filedAndGranted;
    long filedAndPending;
    long granted;
    long refused;
    final Durations toGrant = new Durations();
    final Durations fastToGrant = new Durations();
    final long[] survived = new long[SURVIVAL_YEARS.length];
    final long[] ended = new long[SURVIVAL_YEARS.length];
    final long[] tooYoung = new long[SURVIVAL_YEARS.length];
    final long[] ends = new long[ENDS.size()];
    final Set<Long> applicants = new HashSet<>();
    final NameShares firstNamed = new NameShares();
    long applied;
    long appliedTogether;
    long appliedPct;
  }

  PeriodTally(String prefix, Period period, LocalDate day, List<Flow> counted) {
    this.prefix = prefix;
    this.counted = counted;
    this.day = epochDay(day);
    first = epochDay(period.from());
    last = epochDay(period.to());
    flows = new long[counted.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = new OfType();
    }
  }

  private static int epochDay(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  void add(SeenPatent patent) {
    for (int i = 0; i < flows.length; i++) {
      Flow flow = counted.get(i);
      if (flow.isOfType(patent.outline) && happened(patent, flow.day(patent.outline))) {
        flows[i]++;
      }
    }
    PatentType type = patent.type;
    if (type == null) {
      return;
    }
    OfType of = types[type.ordinal()];
    if (happened(patent, patent.filed)) {
      filed(of, patent);
    }
    if (happened(patent, patent.granted)) {
      granted(of, patent);
    }
    ended(of, patent);
    int basis = patent.basis();
    if (basis >= first && basis <= last) {
      applied(of, patent, basis);
    }
  }

  /** Whether something happened in the place and the period; NO_DAY lies before every period. */
  private boolean happened(SeenPatent patent, int on) {
    return on >= first && on <= last && patent.isWithin(prefix, on);
  }

  private void filed(OfType of, SeenPatent patent) {
    of.filed++;
    if (patent.granted != PatentOutline.NO_DAY && patent.granted <= day) {
      of.filedAndGranted++;
    } else if (patent.statusOn(day) == PatentStatus.PENDING) {
      of.filedAndPending++;
    }
  }

  private void granted(OfType of, SeenPatent patent) {
    of.granted++;
    if (patent.filed != PatentOutline.NO_DAY && patent.filed <= patent.granted) {
      (patent.bears(FAST_TRACK, day) ? of.fastToGrant : of.toGrant)
          .add(patent.granted - patent.filed);
    }
    LocalDate grant = LocalDate.ofEpochDay(patent.granted);
    for (int i = 0; i < SURVIVAL_YEARS.length; i++) {
      int then = epochDay(grant.plusYears(SURVIVAL_YEARS[i]));
      PatentStatus status = patent.statusOn(then);
      if (then > day) {
        of.tooYoung[i]++;
      } else if (status == PatentStatus.IN_FORCE) {
        of.survived[i]++;
      } else if (status != PatentStatus.UNKNOWN) {
        of.ended[i]++;
      }
    }
  }

  private void ended(OfType of, SeenPatent patent) {
    for (int i = 0; i < patent.from.length && patent.from[i] <= day; i++) {
      int end = ENDS.indexOf(patent.statuses[i]);
      if (end >= 0 && happened(patent, patent.from[i])) {
        of.ends[end]++;
      }
    }
    int latest = patent.lastBy(day);
    if (latest >= 0
        && patent.granted == PatentOutline.NO_DAY
        && isRefusal(patent.statuses[latest])
        && happened(patent, patent.from[latest])) {
      of.refused++;
    }
  }

  static boolean isRefusal(PatentStatus status) {
    return status == PatentStatus.REJECTED || status == PatentStatus.WITHDRAWN;
  }

  private void applied(OfType of, SeenPatent patent, int basis) {
    List<OutlineHolder> holders = patent.outline.holdersOn(basis);
    for (OutlineHolder holder : holders) {
      if (SeenPatent.isNamed(holder) && holder.region().startsWith(prefix)) {
        of.applicants.add(holder.name());
      }
    }
    if (!patent.isWithin(prefix, basis)) {
      return;
    }
    of.applied++;
    if (!holders.isEmpty() && SeenPatent.isNamed(holders.get(0))) {
      of.firstNamed.add(holders.get(0).name());
    }
    if (holders.size() > 1) {
      of.appliedTogether++;
    }
    if (patent.bears(PCT, day)) {
      of.appliedPct++;
    }
  }
}
