package io.patentwatch.model;

import java.util.Optional;

/**
 * An administrative division of mainland China by its GB/T 2260 code (6 digits) or, below the
 * county, its GB/T 10114 township code (9 digits).
 *
 * <p>Codes of townships differ between editions: compare them within one edition only. Immutable
 * and thread-safe; ordered by digits, so that a division precedes what it contains.
 *
 * @param digits 6 digits down to the county ({@code 330000}, {@code 330100}, {@code 330122}), 9 for
 *     a township ({@code 330122109})
 */
public record DivisionCode(String digits) implements Comparable<DivisionCode> {

  /**
   * Checks the digits.
   *
   * @throws IllegalArgumentException if they are not 6, or 9 with a township other than 000, or
   *     begin with 0
   */
  public DivisionCode {
    boolean valid =
        (digits.length() == 6 || (digits.length() == 9 && !digits.endsWith("000")))
            && Spelling.isDigits(digits)
            && digits.charAt(0) != '0';
    if (!valid) {
      throw new IllegalArgumentException(
          "'" + digits + "' is no division code: give 6 digits, or 9 for a township");
    }
  }

  /**
   * Reads a code of 2, 4, 6, 9 or 12 digits; missing digits are zeros, and 12 digits must end in
   * 000, which villages do not.
   *
   * @throws IllegalArgumentException if it is none, naming the remedy
   */
  public static DivisionCode of(String code) {
    String digits = Spelling.compact(code);
    switch (digits.length()) {
      case 2 -> digits += "0000";
      case 4 -> digits += "00";
      case 12 -> {
        if (!digits.endsWith("000")) {
          throw new IllegalArgumentException(
              "'" + code + "' is a village; give its township, " + digits.substring(0, 9));
        }
        digits = digits.substring(0, 9);
      }
      default -> {
        // 6 and 9 digits stay; the constructor refuses any other length.
      }
    }
    return new DivisionCode(
        digits.length() == 9 && digits.endsWith("000") ? digits.substring(0, 6) : digits);
  }

  /** The level by the form of the code: province, city, county or township. */
  public RegionLevel level() {
    return switch (prefix().length()) {
      case 2 -> RegionLevel.PROVINCE;
      case 4 -> RegionLevel.CITY;
      case 6 -> RegionLevel.COUNTY;
      default -> RegionLevel.TOWNSHIP;
    };
  }

  /** The significant digits: 2 for a province, 4 for a city, 6 for a county, 9 for a township. */
  public String prefix() {
    if (digits.length() == 9) {
      return digits;
    }
    if (digits.endsWith("0000")) {
      return digits.substring(0, 2);
    }
    return digits.endsWith("00") ? digits.substring(0, 4) : digits;
  }

  /** Whether the other division is this one or lies in it, by their codes. */
  public boolean contains(DivisionCode other) {
    return other.digits.startsWith(prefix());
  }

  /**
   * The division above by the form of the code; empty for a province. A town of a city without
   * counties ({@code 441900003}) lies in the city, a county right under a province ({@code 460001})
   * in the province.
   */
  public Optional<DivisionCode> parent() {
    return switch (prefix().length()) {
      case 2 -> Optional.empty();
      case 4 -> Optional.of(of(digits.substring(0, 2)));
      case 6 -> Optional.of(of(digits.substring(0, 4)));
      default -> Optional.of(of(digits.substring(0, 6)));
    };
  }

  @Override
  public int compareTo(DivisionCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
