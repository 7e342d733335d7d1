package io.patentwatch.internal.merge;

import io.patentwatch.law.Term;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.StatusTimeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The statuses of a patent in time, from its dates and events.
 *
 * <p>A lapse works from the day the unpaid fee was due, which the gazette announces some twelve
 * months later (Implementing Rules r.115); an invalidated right never was (Patent Law, article 47).
 */
final class StatusTimelines {
  /** A change of status: from a day on, because of something. */
  private record Turn(LocalDate from, int rank, PatentStatus status, String because) {}

  private static final Comparator<Turn> ORDER =
      Comparator.comparing(Turn::from)
          .thenComparingInt(Turn::rank)
          .thenComparing(Turn::status)
          .thenComparing(Turn::because);

  private StatusTimelines() {}

  static StatusTimeline of(
      @Nullable PatentType type,
      @Nullable LocalDate filed,
      @Nullable LocalDate published,
      @Nullable LocalDate granted,
      List<LegalEvent> events) {
    List<Turn> turns = new ArrayList<>();
    if (filed != null) {
      turns.add(new Turn(filed, 0, PatentStatus.PENDING, "filed " + filed));
    } else if (published != null) {
      turns.add(new Turn(published, 0, PatentStatus.PENDING, "published " + published));
    }
    if (granted != null) {
      turns.add(new Turn(granted, 1, PatentStatus.IN_FORCE, "granted " + granted));
    }
    LocalDate invalidSince = null;
    String invalidBecause = "";
    boolean termOpen = false;
    for (LegalEvent event : events) {
      LocalDate day = event.works();
      if (day == null) {
        continue;
      }
      String because =
          event.date() == null
              ? event.code() + ", stated " + day
              : event.code() + " " + event.date();
      for (LegalEffect effect : event.effects()) {
        switch (effect) {
          case LAPSED -> turns.add(lapse(event, day, filed, granted, because));
          case EXPIRED -> turns.add(new Turn(day, 2, PatentStatus.EXPIRED, because));
          case ABANDONED -> turns.add(new Turn(day, 2, PatentStatus.ABANDONED, because));
          case REVOKED -> turns.add(new Turn(day, 2, PatentStatus.REVOKED, because));
          case REJECTED -> turns.add(new Turn(day, 2, PatentStatus.REJECTED, because));
          case WITHDRAWN -> turns.add(new Turn(day, 2, PatentStatus.WITHDRAWN, because));
          case RESTORED ->
              turns.add(
                  new Turn(
                      day,
                      3,
                      granted != null && !day.isBefore(granted)
                          ? PatentStatus.IN_FORCE
                          : PatentStatus.PENDING,
                      because));
          case INVALIDATED -> {
            LocalDate since = granted != null ? granted : day;
            if (invalidSince == null || since.isBefore(invalidSince)) {
              invalidSince = since;
              invalidBecause = because;
            }
          }
          case TERM_EXTENDED -> termOpen = true;
          default -> {
            // Everything else leaves the status as it is.
          }
        }
      }
    }
    if (type != null && filed != null && !termOpen) {
      LocalDate expires = Term.of(type, filed).expires();
      String because = "term of " + type + " from " + filed;
      // An application of which no grant is known can't expire; but it is pending no longer.
      turns.add(
          granted != null
              ? new Turn(expires, 4, PatentStatus.EXPIRED, because)
              : new Turn(expires, 4, PatentStatus.UNKNOWN, because + " over, no grant known"));
    }
    return timeline(turns, invalidSince, invalidBecause);
  }

  private static Turn lapse(
      LegalEvent event,
      LocalDate day,
      @Nullable LocalDate filed,
      @Nullable LocalDate granted,
      String because) {
    if (event.date() == null && (granted == null || day.isBefore(granted))) {
      return new Turn(day, 2, PatentStatus.UNKNOWN, because + ": ended, no source says how");
    }
    if (event.effective() == null && filed != null) {
      // The fee fell due on an anniversary of filing, and six months of grace had to pass.
      int years = Math.max(1, day.getYear() - filed.getYear());
      while (years > 1 && !filed.plusYears(years).plusMonths(6).isBefore(day)) {
        years--;
      }
      LocalDate due = filed.plusYears(years);
      if (due.plusMonths(6).isBefore(day) && (granted == null || !due.isBefore(granted))) {
        return new Turn(due, 2, PatentStatus.LAPSED, because + ", fee due " + due + " unpaid");
      }
    }
    return new Turn(day, 2, PatentStatus.LAPSED, because);
  }

  private static StatusTimeline timeline(
      List<Turn> turns, @Nullable LocalDate invalidSince, String invalidBecause) {
    turns.sort(ORDER);
    List<Turn> effective = new ArrayList<>();
    PatentStatus status = PatentStatus.UNKNOWN;
    for (Turn turn : turns) {
      if (invalidSince != null && !turn.from().isBefore(invalidSince)) {
        break;
      }
      if (turn.status() == status || !follows(status, turn)) {
        continue;
      }
      status = turn.status();
      if (!effective.isEmpty() && last(effective).from().equals(turn.from())) {
        effective.remove(effective.size() - 1);
      }
      effective.add(turn);
    }
    if (invalidSince != null) {
      effective.add(new Turn(invalidSince, 5, PatentStatus.INVALIDATED, invalidBecause));
    }
    List<StatusTimeline.Span> spans = new ArrayList<>();
    for (int i = 0; i < effective.size(); i++) {
      Turn turn = effective.get(i);
      LocalDate to = i + 1 < effective.size() ? effective.get(i + 1).from() : null;
      spans.add(new StatusTimeline.Span(turn.from(), to, turn.status(), turn.because()));
    }
    return new StatusTimeline(spans);
  }

  /** Whether a turn can come after a status: what has ended comes back only when restored. */
  private static boolean follows(PatentStatus status, Turn turn) {
    return switch (status) {
      case UNKNOWN -> turn.rank() != 4;
      case PENDING -> true;
      case IN_FORCE -> turn.rank() != 0;
      case REJECTED, WITHDRAWN -> turn.rank() == 3 || turn.rank() == 1;
      case EXPIRED, INVALIDATED -> false;
      case LAPSED, ABANDONED, REVOKED -> turn.rank() == 3;
    };
  }

  private static <T> T last(List<T> list) {
    return Objects.requireNonNull(list.get(list.size() - 1));
  }
}
