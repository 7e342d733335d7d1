package io.patentwatch.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a newer working calendar moves of the deadlines an older one gave: made by {@link
 * WorkingCalendar#changeTo}. Immutable.
 *
 * @param knownThroughBefore the last day the older calendar knew
 * @param knownThroughAfter the last day the newer one knows
 * @param moves the nominal days whose deadline falls on another day, in order
 */
public record CalendarChange(
    LocalDate knownThroughBefore, LocalDate knownThroughAfter, List<Move> moves) {

  /**
   * The move of the deadlines with one nominal day.
   *
   * @param nominal the last day of the period before any move
   * @param before the day it was due
   * @param after the day it is due now, which may be earlier
   */
  public record Move(LocalDate nominal, LocalDate before, LocalDate after) {
    @Override
    public String toString() {
      return nominal + ": " + before + " -> " + after;
    }
  }

  /** Copies the moves. */
  public CalendarChange {
    moves = List.copyOf(moves);
  }

  /** The move of the deadlines with this nominal day; empty where they stay. */
  public Optional<Move> moveOf(LocalDate nominal) {
    return moves.stream().filter(move -> move.nominal().equals(nominal)).findFirst();
  }

  /** Whether a deadline that was provisional no longer is, moved or not. */
  public boolean settles(Deadline before) {
    return before.provisional() && !moveTarget(before).isAfter(knownThroughAfter);
  }

  private LocalDate moveTarget(Deadline before) {
    return moveOf(before.nominal()).map(Move::after).orElse(before.due());
  }

  @Override
  public String toString() {
    return knownThroughBefore + " -> " + knownThroughAfter + ": " + moves;
  }
}
