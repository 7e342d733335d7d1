package io.patentwatch.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A symbol of the IPC or CPC read from a text: the canonical form and where in the text it ends.
 *
 * @param symbol {@code B43K} or {@code B43K7/00}
 * @param end the index behind the symbol and what belongs to it (edition, position, date)
 */
record ClassSymbol(String symbol, int end) {

  /** Reads the one symbol that a text holds; problem texts begin with the text. */
  static String only(String text, String sections) {
    String folded = Spelling.spaced(text);
    ClassSymbol read = at(folded, skip(folded, 0), sections);
    if (read == null || skip(folded, read.end) != folded.length()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no classification symbol such as B43K or B43K 7/00");
    }
    return read.symbol;
  }

  /** Reads all symbols of a cell in their order; what can't be read goes to the problems. */
  static List<String> all(String cell, String sections, List<String> problems) {
    List<String> symbols = new ArrayList<>();
    String folded = Spelling.spaced(cell);
    int at = skip(folded, 0);
    while (at < folded.length()) {
      ClassSymbol read = at(folded, at, sections);
      int next = read == null ? at : read.end;
      boolean ended = next == folded.length() || " ;|,\u3001?".indexOf(folded.charAt(next)) >= 0;
      if (read != null && ended) {
        symbols.add(read.symbol);
      } else {
        while (next < folded.length() && ";|,\u3001".indexOf(folded.charAt(next)) < 0) {
          next++;
        }
        problems.add("'" + folded.substring(at, next).trim() + "' is no classification symbol");
      }
      at = skip(folded, next);
    }
    return symbols;
  }

  /** Past blanks, separators, the question marks of lost line breaks and {@code Int.Cl.7}. */
  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && " ;|,\u3001?".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    for (String label : List.of("INT.CL.", "INT. CL.", "INT.CL", "IPC:", "CPC:")) {
      if (text.startsWith(label, at)) {
        at += label.length();
        if (at + 1 < text.length() && Spelling.isDigit(text.charAt(at))) {
          at++;
        }
        return skip(text, at);
      }
    }
    return at;
  }

  private static @Nullable ClassSymbol at(String text, int start, String sections) {
    if (start + 4 > text.length()
        || sections.indexOf(text.charAt(start)) < 0
        || !Spelling.isDigits(text, start + 1, start + 3)
        || !Spelling.isLetter(text.charAt(start + 3))) {
      return null;
    }
    String subclass = text.substring(start, start + 4);
    int at = start + 4;
    int group = at;
    while (group < text.length() && (text.charAt(group) == ' ' || text.charAt(group) == '-')) {
      group++;
    }
    int end = digitsEnd(text, group);
    if (end == group) {
      return new ClassSymbol(subclass, annotationEnd(text, at));
    }
    if (end - group == 10 && end - start == 14) {
      return fixedWidth(text, subclass, group);
    }
    String main = withoutZeros(text.substring(group, end));
    if (end - group > 4 || main.equals("0")) {
      return null;
    }
    if (end == text.length() || text.charAt(end) != '/') {
      return new ClassSymbol(subclass + main + "/00", annotationEnd(text, end));
    }
    int sub = end + 1;
    int subEnd = digitsEnd(text, sub);
    return subEnd - sub < 2 || subEnd - sub > 6
        ? null
        : new ClassSymbol(
            subclass + main + '/' + text.substring(sub, subEnd), annotationEnd(text, subEnd));
  }

  /** WIPO ST.8: group in four places, subgroup in six, filled with zeros on the right. */
  private static @Nullable ClassSymbol fixedWidth(String text, String subclass, int group) {
    String main = withoutZeros(text.substring(group, group + 4));
    int end = group + 10;
    while (end > group + 6 && text.charAt(end - 1) == '0') {
      end--;
    }
    return main.equals("0")
        ? null
        : new ClassSymbol(
            subclass + main + '/' + text.substring(group + 4, end),
            annotationEnd(text, group + 10));
  }

  /** Past what may follow: {@code (2006.01)}, a date, {@code [I]}, the letters of ST.8. */
  private static int annotationEnd(String text, int from) {
    int at = from;
    while (true) {
      int next = at;
      while (next < text.length() && text.charAt(next) == ' ') {
        next++;
      }
      int end = oneAnnotationEnd(text, next);
      if (end == next) {
        return at;
      }
      at = end;
    }
  }

  private static int oneAnnotationEnd(String text, int start) {
    if (start == text.length()) {
      return start;
    }
    char first = text.charAt(start);
    if (first == '(' || first == '[') {
      int close = text.indexOf(first == '(' ? ')' : ']', start);
      return close < 0 ? start : close + 1;
    }
    if (digitsEnd(text, start) - start == 8) {
      return start + 8;
    }
    int end = start;
    boolean flags = true;
    while (end < text.length() && Spelling.isLetter(text.charAt(end))) {
      flags &= "INFLACS".indexOf(text.charAt(end)) >= 0;
      end++;
    }
    int digits = digitsEnd(text, end) - end;
    // Letters before other digits than a date begin the next symbol.
    if (digits != 0 && digits != 8) {
      return start;
    }
    boolean source =
        end - start == 4
            && "BRVD".indexOf(first) >= 0
            && "HMG".indexOf(text.charAt(start + 1)) >= 0;
    return source || (flags && end - start <= 3) ? end : start;
  }

  private static int digitsEnd(String text, int from) {
    int at = from;
    while (at < text.length() && Spelling.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String withoutZeros(String digits) {
    int at = 0;
    while (at < digits.length() - 1 && digits.charAt(at) == '0') {
      at++;
    }
    return digits.substring(at);
  }

  /** The index keys of a canonical symbol, from its section to itself. */
  static List<String> ancestors(String symbol) {
    List<String> keys = new ArrayList<>(5);
    keys.add(symbol.substring(0, 1));
    keys.add(symbol.substring(0, 3));
    keys.add(symbol.substring(0, 4));
    int slash = symbol.indexOf('/');
    if (slash > 0) {
      keys.add(symbol.substring(0, slash));
      keys.add(symbol);
    }
    return List.copyOf(keys);
  }

  /** Whether a key of {@link #prefix} is among the ancestors of a symbol, without building them. */
  static boolean isUnder(String symbol, String key) {
    if (!symbol.startsWith(key)) {
      return false;
    }
    // A main group ends at the slash, so that A61B1 is not above A61B10/00.
    return key.length() <= 4
        || key.length() == symbol.length()
        || symbol.charAt(key.length()) == '/';
  }

  /** The index key that a query means: a section, class, subclass, main group or symbol. */
  static String prefix(String text, String sections) {
    String folded = Spelling.compact(text);
    boolean section = folded.length() == 1 && sections.contains(folded);
    boolean mainClass =
        folded.length() == 3
            && sections.indexOf(folded.charAt(0)) >= 0
            && Spelling.isDigits(folded, 1, 3);
    if (section || mainClass) {
      return folded;
    }
    boolean openGroup = folded.indexOf('/') < 0 && folded.length() <= 8;
    if (folded.endsWith("/")) {
      openGroup = true;
      folded = folded.substring(0, folded.length() - 1);
    }
    ClassSymbol read = at(folded, 0, sections);
    if (read == null || read.end != folded.length()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no classification; give one such as B, B43, B43K, B43K7 or B43K7/02");
    }
    int slash = read.symbol.indexOf('/');
    return openGroup && slash > 0 ? read.symbol.substring(0, slash) : read.symbol;
  }
}
