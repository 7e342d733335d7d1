package io.patentwatch.sample;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Gives out numbers that no office gave: the serials begin where real ones end. */
final class Numbers {
  /** Since this day the grant of an invention keeps the number of its A publication. */
  static final LocalDate SHARED_SINCE = LocalDate.of(2010, 4, 7);

  private static final LocalDate TWELVE_DIGITS_SINCE = LocalDate.of(2003, 10, 1);

  private final Map<String, Integer> serials = new HashMap<>();
  private final Dice dice;

  Numbers(Dice dice) {
    this.dice = dice;
  }

  private int next(String series, int first) {
    return serials.merge(series, first, (last, any) -> last + dice.between(1, 30));
  }

  String application(PatentType type, LocalDate filed) {
    int digit = type.ordinal() + 1;
    String series = filed.getYear() + " " + digit;
    return Checks.application(
        filed.isBefore(TWELVE_DIGITS_SINCE)
            ? "%02d%d%05d".formatted(filed.getYear() % 100, digit, next(series, 99_001))
            : "%04d%d%07d".formatted(filed.getYear(), digit, next(series, 9_000_001)));
  }

  String publication(LocalDate published) {
    return published.isBefore(LocalDate.of(2007, 7, 18))
        ? "CN1" + next("old A", 990_001) + "A"
        : "CN1" + next("A", 90_000_001) + "A";
  }

  String grant(PatentType type, LocalDate granted, String earlier) {
    return switch (type) {
      case INVENTION ->
          granted.isBefore(SHARED_SINCE)
              ? "CN1" + next("C", 190_001) + "C"
              : earlier.substring(0, earlier.length() - 1) + "B";
      case UTILITY_MODEL -> "CN2" + next("U", 90_000_001) + "U";
      case DESIGN -> "CN3" + next("S", 90_000_001) + "S";
    };
  }
}
