package io.patentwatch.model;

import java.util.List;
import java.util.Optional;

/**
 * The number of a patent application, the identity of a patent.
 *
 * <p>Chinese numbers (ZC 0006-2003) are 8 digits until September 2003, {@code yy t nnnnn}, and 12
 * since, {@code yyyy t nnnnnnn}, with a check digit behind; {@code t} is 1 for an invention, 2 for
 * a utility model, 3 for a design, 8 and 9 for inventions and utility models that came through the
 * PCT. Numbers of other offices are kept compact and unexamined. Equality looks at country and
 * number only: how it was spelled, and the check digit given, do not matter. Immutable and
 * thread-safe.
 *
 * @param country the office by its WIPO ST.3 code
 * @param number for a Chinese number its 8 or 12 digits without check digit; for other offices
 *     digits and letters without separators. The kind {@code A} of the docdb form is not part of
 *     it; other kinds are, because offices count them apart ({@code 2020123456W}, {@code
 *     83739706P})
 * @param given the text it was read from
 */
public record ApplicationNumber(String country, String number, String given)
    implements PatentNumber {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the country is no ST.3 code or the number cannot be one
   */
  public ApplicationNumber {
    if (!NumberReading.isOffice(country)) {
      throw new IllegalArgumentException("'" + country + "' is no country of WIPO ST.3");
    }
    boolean pct = number.endsWith("W");
    if (country.equals("CN") && !pct) {
      boolean sized = Spelling.isDigits(number) && (number.length() == 8 || number.length() == 12);
      String defect =
          sized ? NumberReading.chineseDefect(number) : "it needs 8 or 12 digits, no check digit";
      if (defect != null) {
        throw new IllegalArgumentException("'" + number + "' is no application number: " + defect);
      }
    }
    if (number.isEmpty()) {
      throw new IllegalArgumentException("an empty text is no application number");
    }
  }

  /**
   * Reads an application number in any spelling.
   *
   * <p>Width, case, blanks, a missing dot, the prefixes {@code CN} and {@code ZL}, a label with a
   * colon in front and a docdb kind letter behind do not matter. A wrong check digit and a letter
   * {@code A} in front are kept as {@link #warnings()}.
   *
   * @throws IllegalArgumentException if the text is no application number, saying what is wrong;
   *     spreadsheet damage ({@code 2.02E+12}) has a message of its own
   */
  public static ApplicationNumber parse(String text) {
    NumberReading reading = NumberReading.application(text);
    return new ApplicationNumber(reading.country(), reading.number(), text);
  }

  /**
   * Whether a text is a number that a spreadsheet turned into scientific notation, such as {@code
   * 2.02E+12}. Its digits are lost; it must never be guessed.
   */
  public static boolean isSpreadsheetDamage(String text) {
    return NumberReading.isSpreadsheetDamage(text);
  }

  /** What the check digit of the given form says; always absent for other offices. */
  public CheckDigit checkDigit() {
    if (!isNational()) {
      return CheckDigit.ABSENT;
    }
    char check = readAgain().check();
    if (check == 0) {
      return CheckDigit.ABSENT;
    }
    return check == NumberReading.checkDigit(number) ? CheckDigit.OK : CheckDigit.WRONG;
  }

  /** The year of filing that the number names; empty for other offices. */
  public Optional<Integer> year() {
    if (!isNational()) {
      return Optional.empty();
    }
    if (number.length() == 12) {
      return Optional.of(Integer.parseInt(number, 0, 4, 10));
    }
    int year = Integer.parseInt(number, 0, 2, 10);
    return Optional.of(year < 50 ? 2000 + year : 1900 + year);
  }

  @Override
  public Optional<PatentType> type() {
    if (!isNational()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (typeDigit()) {
          case '2', '9' -> PatentType.UTILITY_MODEL;
          case '3' -> PatentType.DESIGN;
          default -> PatentType.INVENTION;
        });
  }

  /**
   * Whether the application came through the Patent Cooperation Treaty: a Chinese number of type 8
   * or 9, or an international application ({@code PCT/CN2020/123456}).
   */
  public boolean pct() {
    return number.endsWith("W") || (isNational() && (typeDigit() == '8' || typeDigit() == '9'));
  }

  @Override
  public String docdb() {
    char last = number.charAt(number.length() - 1);
    return number.length() > 1 && Spelling.isLetter(last)
        ? number.substring(0, number.length() - 1)
        : number;
  }

  /**
   * The number in epodoc form, without kind letter. Of 12 digits the second of the serial is left
   * out where it is 0; 8 digits get their century and a 0 before the serial. The way back is
   * ambiguous for 2003: never rebuild a number from this form.
   */
  @Override
  public String epodoc() {
    if (!isNational()) {
      return country + number;
    }
    if (number.length() == 8) {
      return "CN" + year().orElseThrow() + number.charAt(2) + '0' + number.substring(3);
    }
    return number.charAt(6) == '0'
        ? "CN" + number.substring(0, 6) + number.substring(7)
        : "CN" + number;
  }

  /** The epodoc form as the EPO's service wants it: a utility model has the letter U behind. */
  public String epodocWithKind() {
    return type().filter(PatentType.UTILITY_MODEL::equals).isPresent() ? epodoc() + 'U' : epodoc();
  }

  @Override
  public List<String> warnings() {
    return isNational() ? readAgain().warnings() : List.of();
  }

  /** A Chinese number with the type digit and check digit that come with it. */
  private boolean isNational() {
    return country.equals("CN") && !number.endsWith("W");
  }

  private char typeDigit() {
    return number.charAt(number.length() == 8 ? 2 : 4);
  }

  /** The given form taken apart; one that says something else says nothing about this number. */
  private NumberReading readAgain() {
    try {
      NumberReading reading = NumberReading.application(given);
      if (reading.country().equals(country) && reading.number().equals(number)) {
        return reading;
      }
    } catch (IllegalArgumentException notANumber) {
      // Whoever made the record by hand may give any text.
    }
    return new NumberReading(country, number, (char) 0, null, List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApplicationNumber that
        && country.equals(that.country)
        && number.equals(that.number);
  }

  @Override
  public int hashCode() {
    return 31 * country.hashCode() + number.hashCode();
  }

  /** The canonical form: {@code CN202110685031.5} with the computed check digit. */
  @Override
  public String toString() {
    return isNational()
        ? country + number + '.' + NumberReading.checkDigit(number)
        : country + number;
  }
}
