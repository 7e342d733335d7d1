package io.patentwatch.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Seeded choices; equal seeds choose alike on every machine. Not thread-safe. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  /** A number between two, both included. */
  int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A day between two, both included. */
  LocalDate day(LocalDate from, LocalDate to) {
    return from.plusDays(between(0, Math.toIntExact(ChronoUnit.DAYS.between(from, to))));
  }

  /**
   * A day on which the gazette appears, Tuesday or Friday, between two days a week apart or more.
   */
  LocalDate gazetteDay(LocalDate from, LocalDate to) {
    LocalDate day = day(from, to);
    while (!isGazetteDay(day)) {
      day = day.plusDays(1);
    }
    while (day.isAfter(to) || !isGazetteDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private static boolean isGazetteDay(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.FRIDAY;
  }
}
