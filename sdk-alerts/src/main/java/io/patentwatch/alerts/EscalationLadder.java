package io.patentwatch.alerts;

import io.patentwatch.alerts.ledger.AlertLedger;
import io.patentwatch.alerts.ledger.Standing;
import io.patentwatch.law.WorkingCalendar;
import io.patentwatch.model.PatentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** From which day of telling on, counted back from the day of a run, each level is reached. */
final class EscalationLadder {
  private final List<Escalation> levels;
  private final List<LocalDate> toldBy = new ArrayList<>();

  EscalationLadder(List<Escalation> levels, WorkingCalendar calendar, LocalDate asOf) {
    this.levels = levels;
    for (Escalation level : levels) {
      LocalDate day = asOf;
      for (int left = level.workdays(); left > 0; day = day.minusDays(1)) {
        if (calendar.isWorkingDay(day)) {
          left--;
        }
      }
      toldBy.add(day);
    }
  }

  /** Whether what was told of a matter goes up a level. */
  boolean reaches(Standing standing) {
    Standing.Telling told = standing.told();
    return standing.state() == Standing.State.RAISED
        && standing.acknowledged() == null
        && told != null
        && told.level() < levels.size()
        && told.severity().compareTo(levels.get(told.level()).atLeast()) >= 0
        && !told.on().isAfter(toldBy.get(told.level()));
  }

  /** The patents of which something may go up a level. */
  Set<PatentId> patents(AlertLedger ledger, Collection<String> rules) {
    Set<PatentId> patents = new HashSet<>();
    for (int level = 0; level < levels.size(); level++) {
      Severity least = levels.get(level).atLeast();
      List<Severity> severities =
          Stream.of(Severity.values()).filter(some -> some.compareTo(least) >= 0).toList();
      for (Standing standing : ledger.unacknowledged(rules, severities, level, toldBy.get(level))) {
        PatentId patent = standing.matter().patent();
        if (patent != null) {
          patents.add(patent);
        }
      }
    }
    return patents;
  }
}
