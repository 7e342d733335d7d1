package io.patentwatch.internal.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as tables write them.
 *
 * <p>Year first with {@code . - / 年} between or nothing; day first with dots ({@code 09.07.2019});
 * a month in English letters; the day number of a spreadsheet. Three numbers with the year last and
 * other separators are read only where just one order makes a date.
 */
final class CellDate {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})\\s*[.\\-/年]\\s*(\\d{1,2})\\s*[.\\-/月]\\s*(\\d{1,2})\\s*日?(?:[T ].*)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([.\\-/])(\\d{1,2})\\2(\\d{4})(?:[T ].*)?");
  private static final Pattern DAY_NAMED =
      Pattern.compile("(\\d{1,2})[ .\\-]+([A-Za-z]{3,9})[ .,\\-]+(\\d{4})");
  private static final Pattern MONTH_NAMED =
      Pattern.compile("([A-Za-z]{3,9})[ .\\-]+(\\d{1,2}),?\\s+(\\d{4})");
  private static final Pattern INSIDE =
      Pattern.compile("(?<!\\d)(\\d{4}[.\\-/年]\\d{1,2}[.\\-/月]\\d{1,2}日?)(?!\\d)");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private CellDate() {}

  /**
   * The date of a cell, or null where it is none or can be two.
   *
   * @param from1904 whether a plain day number counts from 1904
   */
  static @Nullable LocalDate parse(String cell, boolean from1904) {
    String text = half(cell.strip());
    try {
      LocalDate quick = quick(text);
      if (quick != null) {
        return quick;
      }
      Matcher match = ISO.matcher(text);
      if (match.matches()) {
        return date(match.group(1), match.group(2), match.group(3));
      }
      match = YEAR_LAST.matcher(text);
      if (match.matches()) {
        return yearLast(match);
      }
      match = DAY_NAMED.matcher(text);
      if (match.matches()) {
        return named(match.group(3), match.group(2), match.group(1));
      }
      match = MONTH_NAMED.matcher(text);
      if (match.matches()) {
        return named(match.group(3), match.group(1), match.group(2));
      }
      return serial(text, from1904);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** The one date that stands in a text with year first, or null where there is none or several. */
  static @Nullable String within(String text) {
    Matcher match = INSIDE.matcher(text);
    if (!match.find()) {
      return null;
    }
    String found = match.group(1);
    return match.find() ? null : found;
  }

  /** {@code 2019.07.09}, {@code 2019-07-09}, {@code 2019/07/09} and {@code 20190709}. */
  private static @Nullable LocalDate quick(String text) {
    int gap = text.length() == 10 ? 1 : 0;
    if (text.length() != 8 + 2 * gap) {
      return null;
    }
    if (gap == 1) {
      char one = text.charAt(4);
      if ((one != '.' && one != '-' && one != '/') || text.charAt(7) != one) {
        return null;
      }
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 4 + gap, 2);
    int day = digits(text, 6 + 2 * gap, 2);
    return year < 0 || month < 0 || day < 0 ? null : date(year, month, day);
  }

  private static int digits(String text, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  private static LocalDate date(String year, String month, String day) {
    return date(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static LocalDate date(int year, int month, int day) {
    if (year < 1800 || year > 2200) {
      throw new DateTimeException("no year of patents: " + year);
    }
    return LocalDate.of(year, month, day);
  }

  private static @Nullable LocalDate yearLast(Matcher match) {
    int first = Integer.parseInt(match.group(1));
    int second = Integer.parseInt(match.group(3));
    int year = Integer.parseInt(match.group(4));
    if (match.group(2).equals(".")) {
      return date(year, second, first);
    }
    if (first == second || second > 12) {
      return date(year, first, second);
    }
    return first > 12 ? date(year, second, first) : null;
  }

  private static @Nullable LocalDate named(String year, String name, String day) {
    String lower = name.toLowerCase(Locale.ROOT);
    int month = MONTHS.indexOf(lower.substring(0, 3)) + 1;
    boolean whole =
        lower.length() <= 4
            || (month > 0
                && java.time.Month.of(month).name().toLowerCase(Locale.ROOT).equals(lower));
    return month == 0 || !whole ? null : date(Integer.parseInt(year), month, Integer.parseInt(day));
  }

  /** Five digits, perhaps with a fraction: days, of which 1 was 1900-01-01 and 60 never was. */
  private static @Nullable LocalDate serial(String text, boolean from1904) {
    int end = text.indexOf('.');
    int length = end < 0 ? text.length() : end;
    if (length != 5 || digits(text, 0, 5) < 0) {
      return null;
    }
    for (int i = length + 1; i < text.length(); i++) {
      if (digits(text, i, 1) < 0) {
        return null;
      }
    }
    long days = digits(text, 0, 5);
    return (from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30)).plusDays(days);
  }

  private static String half(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') {
        StringBuilder half = new StringBuilder(text);
        for (int at = i; at < text.length(); at++) {
          char wide = text.charAt(at);
          if (wide >= '\uFF01' && wide <= '\uFF5E') {
            half.setCharAt(at, (char) (wide - 0xFEE0));
          }
        }
        return half.toString();
      }
    }
    return text;
  }
}
