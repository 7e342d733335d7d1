package io.patentwatch.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number taken apart: prefix, country, digits, check digit and kind. One pass over the
 * characters, no regular expression, because imports read millions.
 *
 * @param country the ST.3 code, {@code CN} where none was given
 * @param number digits, for other offices also letters; never the check digit
 * @param check the check digit as given, or 0
 * @param kind the kind code at the end, such as {@code A} or {@code B1}
 */
record NumberReading(
    String country, String number, char check, @Nullable String kind, List<String> warnings) {

  /** ST.3 codes that are no ISO country: organisations and states of the past. */
  private static final Set<String> OFFICES = offices();

  private static Set<String> offices() {
    Set<String> codes = new HashSet<>(Set.of(Locale.getISOCountries()));
    codes.addAll(
        Set.of(
            "AP", "BX", "CS", "DD", "DL", "DT", "EA", "EM", "EP", "EU", "GC", "IB", "OA", "QZ",
            "SU", "UK", "WO", "XN", "XU", "XV", "YU", "ZR"));
    return Set.copyOf(codes);
  }

  static boolean isOffice(String country) {
    return OFFICES.contains(country);
  }

  /** Whether a text names an application rather than a publication. */
  static boolean isApplication(String text) {
    String body = body(text);
    if (body.startsWith("ZL")
        || body.startsWith("CNZL")
        || body.startsWith("PCT")
        || isDamaged(body)) {
      return true;
    }
    int start = 0;
    if (startsWithOffice(body)) {
      if (!body.startsWith("CN")) {
        int kind = kindStart(body, 3);
        if (kind == body.length()) {
          // An EP publication has 7 digits, an EP application 8; WO numbers are publications only.
          return !body.startsWith("WO") && !(body.startsWith("EP") && kind == 9);
        }
        return body.charAt(kind) == 'W' || body.charAt(kind) == 'P';
      }
      start = 2;
    }
    if (start < body.length() && body.charAt(start) == 'A') {
      return true;
    }
    int end = start;
    while (end < body.length() && Spelling.isDigit(body.charAt(end))) {
      end++;
    }
    char after = end < body.length() ? body.charAt(end) : 0;
    boolean lettered = Spelling.isLetter(after) && after != 'X';
    return switch (end - start) {
      case 8 -> !(lettered && isEarlyYear(body, start));
      case 9 -> after == 0 && "123".indexOf(body.charAt(start)) < 0;
      case 10 -> after == 'W';
      case 12, 13 -> true;
      default -> after == '.';
    };
  }

  /** Whether the two digits at this place are a year 85 to 88. */
  static boolean isEarlyYear(String digits, int at) {
    return digits.charAt(at) == '8' && digits.charAt(at + 1) >= '5' && digits.charAt(at + 1) <= '8';
  }

  static NumberReading application(String text) {
    String body = body(text);
    if (isDamaged(body)) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is spreadsheet damage: a program turned the application number into scientific"
              + " notation and its digits are lost; export the column again as text");
    }
    if (body.startsWith("PCT")) {
      return international(text, body);
    }
    String country = "CN";
    int start = 0;
    if (body.startsWith("ZL")) {
      start = body.startsWith("CN", 2) ? 4 : 2;
    } else if (body.startsWith("CNZL")) {
      start = 4;
    } else if (startsWithOffice(body)) {
      country = body.substring(0, 2);
      start = 2;
    }
    return country.equals("CN")
        ? chineseApplication(text, body, start)
        : foreignApplication(text, country, body.substring(start));
  }

  private static NumberReading chineseApplication(String text, String body, int from) {
    List<String> warnings = List.of();
    int start = from;
    if (start < body.length() && body.charAt(start) == 'A') {
      warnings = List.of("the application number '" + text + "' has a letter A in front");
      start++;
    }
    int end = start;
    while (end < body.length() && Spelling.isDigit(body.charAt(end))) {
      end++;
    }
    int digits = end - start;
    String rest = body.substring(end);
    char check = 0;
    if (digits == 9 || digits == 13) {
      check = body.charAt(--end);
      digits--;
      if (rest.startsWith(".")) {
        if (!isZeros(rest)) {
          throw refused(text, "the dot is not in front of the check digit");
        }
        warnings = with(warnings, "'" + text + "' has been through a floating-point number");
        rest = "";
      }
    } else {
      int at = rest.startsWith(".") ? 1 : 0;
      if (at < rest.length()
          && (rest.charAt(at) == 'X' || (at == 1 && Spelling.isDigit(rest.charAt(at))))) {
        check = rest.charAt(at++);
      }
      rest = rest.substring(at);
    }
    if (digits == 10 && rest.equals("W")) {
      return new NumberReading("CN", body.substring(start, end) + "W", (char) 0, "W", warnings);
    }
    if (digits != 8 && digits != 12) {
      throw refused(
          text,
          "a Chinese application number has 8 or 12 digits before its check digit, not " + digits);
    }
    if (!rest.isEmpty() && !(rest.length() == 1 && "ABCDFSUY".contains(rest))) {
      throw refused(text, "'" + rest + "' follows the number");
    }
    String number = body.substring(start, end);
    String defect = chineseDefect(number);
    if (defect != null) {
      throw refused(text, defect);
    }
    if (check != 0 && check != checkDigit(number)) {
      warnings =
          with(
              warnings,
              "the check digit of '" + text + "' is " + check + ", computed " + checkDigit(number));
    }
    return new NumberReading("CN", number, check, rest.isEmpty() ? null : rest, warnings);
  }

  private static boolean isZeros(String tail) {
    for (int i = 1; i < tail.length(); i++) {
      if (tail.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  private static List<String> with(List<String> warnings, String another) {
    List<String> all = new ArrayList<>(warnings);
    all.add(another);
    return List.copyOf(all);
  }

  /** What is wrong with 8 or 12 digits as a Chinese application number, or null. */
  static @Nullable String chineseDefect(String number) {
    char type = number.charAt(number.length() == 8 ? 2 : 4);
    if (number.length() == 8) {
      String year = number.substring(0, 2);
      if (year.compareTo("85") < 0 && year.compareTo("03") > 0) {
        return "8-digit numbers were issued in 1985 to 2003, not in a year " + year;
      }
    } else {
      int year = Integer.parseInt(number, 0, 4, 10);
      if (year < 2003 || year > 2099) {
        return "12-digit numbers begin with a year from 2003 on, not " + year;
      }
    }
    if ("12389".indexOf(type) < 0) {
      return "the digit after the year is the type, 1, 2, 3, 8 or 9, not " + type;
    }
    return null;
  }

  /** The check digit by ZC 0006-2003: weights 2 to 9 and 2 to 5, modulo 11, 10 is X. */
  static char checkDigit(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      sum += (number.charAt(i) - '0') * (2 + i % 8);
    }
    int rest = sum % 11;
    return rest == 10 ? 'X' : (char) ('0' + rest);
  }

  private static NumberReading international(String text, String body) {
    String rest = alphanumeric(body.substring(3));
    if (rest.length() < 8
        || rest.length() > 12
        || !isOffice(rest.substring(0, 2))
        || !Spelling.isDigits(rest, 2, rest.length())) {
      throw refused(text, "an international application reads PCT/CN2020/123456");
    }
    return new NumberReading(
        rest.substring(0, 2), rest.substring(2) + "W", (char) 0, "W", List.of());
  }

  private static NumberReading foreignApplication(String text, String country, String rest) {
    String body = rest;
    int dot = body.lastIndexOf('.');
    // EP and DE write a check digit after the last dot; it is no part of the number.
    if ((country.equals("EP") || country.equals("DE")) && dot > 0 && dot == body.length() - 2) {
      body = body.substring(0, dot);
    }
    body = alphanumeric(body);
    String kind = null;
    int last = body.length() - 1;
    if (last > 0 && Spelling.isLetter(body.charAt(last))) {
      kind = body.substring(last);
      if (kind.equals("A")) {
        body = body.substring(0, last);
      }
    }
    requireForeign(text, body);
    return new NumberReading(country, body, (char) 0, kind, List.of());
  }

  static NumberReading publication(String text) {
    String body = body(text);
    if (isDamaged(body)) {
      throw new IllegalArgumentException(
          "'" + text + "' is spreadsheet damage; export the column again as text");
    }
    String country = "CN";
    int start = 0;
    if (startsWithOffice(body)) {
      country = body.substring(0, 2);
      start = 2;
    }
    body = alphanumeric(body.substring(start));
    int kindAt = kindStart(body, 1);
    String kind = kindAt == body.length() ? null : body.substring(kindAt);
    String number = body.substring(0, kindAt);
    if (country.equals("CN")) {
      String defect = chinesePublicationDefect(number, kind);
      if (defect != null) {
        throw refused(text, defect);
      }
    } else {
      requireForeign(text, number);
    }
    return new NumberReading(country, number, (char) 0, kind, List.of());
  }

  static @Nullable String chinesePublicationDefect(String number, @Nullable String kind) {
    if (!Spelling.isDigits(number)) {
      return "a Chinese publication number has 7, 8 or 9 digits and a kind letter";
    }
    if (kind != null && "ABCDSUY".indexOf(kind.charAt(0)) < 0) {
      return "there is no Chinese publication of kind " + kind;
    }
    switch (number.length()) {
      case 7, 9:
        return "123".indexOf(number.charAt(0)) >= 0
            ? null
            : "a Chinese publication number begins with its type, 1, 2 or 3, not "
                + number.charAt(0);
      case 8:
        if (!isEarlyYear(number, 0)) {
          return "only publications of 1985 to 1988 have 8 digits, those of their application; this"
              + " reads like an application number";
        }
        return chineseDefect(number);
      case 12, 13:
        return "this reads like an application number";
      default:
        return "a Chinese publication number has 7, 8 or 9 digits and an application number 8 or 12"
            + " before its check digit, not "
            + number.length();
    }
  }

  /** Where a kind (a letter and at most two digits) begins after a digit, or the end. */
  private static int kindStart(String body, int from) {
    int at = body.length() - 1;
    int least = Math.max(from, body.length() - 3);
    while (at > least && Spelling.isDigit(body.charAt(at))) {
      at--;
    }
    boolean kind =
        at >= from
            && Spelling.isLetter(body.charAt(at))
            && Spelling.isDigit(body.charAt(at - 1))
            && body.length() - at <= 2;
    return kind ? at : body.length();
  }

  private static void requireForeign(String text, String number) {
    boolean digit = false;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      digit |= Spelling.isDigit(c);
      if (!Spelling.isDigit(c) && !Spelling.isLetter(c)) {
        throw refused(text, "'" + c + "' does not belong into a number");
      }
    }
    if (!digit || number.length() > 20) {
      throw refused(text, "a number of 1 to 20 digits and letters follows the country");
    }
  }

  /** Compact, without a label in front ({@code 申请号：...}), hyphens and separators behind. */
  private static String body(String text) {
    String body = Spelling.compact(text);
    int end = body.length();
    while (end > 0 && ";,\u3001".indexOf(body.charAt(end - 1)) >= 0) {
      end--;
    }
    body = body.substring(afterLabel(body), end);
    if (body.isEmpty()) {
      throw new IllegalArgumentException("'" + text + "' is empty, no patent number");
    }
    return body.indexOf('-') >= 0 || body.indexOf('_') >= 0
        ? body.replace("-", "").replace("_", "")
        : body;
  }

  /** Past a label that ends in a colon or in 号, or 0; digits and Latin letters are no label. */
  private static int afterLabel(String body) {
    int label = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (Spelling.isDigit(c) || Spelling.isLetter(c)) {
        break;
      }
      if (c == ':' || c == '号') {
        label = i + 1;
      }
    }
    return label;
  }

  /** Without the punctuation that offices put into numbers. */
  private static String alphanumeric(String body) {
    StringBuilder kept = new StringBuilder(body.length());
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if ("/.,()".indexOf(c) < 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static boolean startsWithOffice(String body) {
    return body.length() > 2
        && Spelling.isLetter(body.charAt(0))
        && Spelling.isLetter(body.charAt(1))
        && isOffice(body.substring(0, 2));
  }

  /** Whether digits, perhaps a point, and an exponent are all there is: {@code 2.02E+12}. */
  static boolean isSpreadsheetDamage(String text) {
    return isDamaged(Spelling.compact(text));
  }

  private static boolean isDamaged(String body) {
    int exponent = body.lastIndexOf('E');
    if (exponent < 1 || exponent == body.length() - 1) {
      return false;
    }
    int start = body.startsWith("CN") || body.startsWith("ZL") ? 2 : 0;
    int point = body.indexOf('.');
    char sign = body.charAt(exponent + 1);
    boolean signed = sign == '+' || sign == '-';
    // Without point and sign, a letter E between digits may be part of a number.
    if (point < 0 && !signed) {
      return false;
    }
    boolean mantissa =
        point < 0
            ? Spelling.isDigits(body, start, exponent)
            : Spelling.isDigits(body, start, point)
                && (point + 1 == exponent || Spelling.isDigits(body, point + 1, exponent));
    return mantissa && Spelling.isDigits(body, exponent + (signed ? 2 : 1), body.length());
  }

  private static IllegalArgumentException refused(String text, String why) {
    return new IllegalArgumentException("'" + text + "' is no patent number: " + why);
  }
}
