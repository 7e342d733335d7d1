package io.patentwatch.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A class of the Locarno classification of designs, such as {@code 19-06}, perhaps without
 * subclass.
 *
 * <p>Immutable and thread-safe. The subclass {@code 00} occurs: classes 31 and 32 have no other.
 *
 * @param symbol the canonical form: {@code 19-06}, or {@code 19} for a class alone
 */
public record LocarnoClass(String symbol) {

  /**
   * Checks the symbol.
   *
   * @throws IllegalArgumentException if it is not in canonical form, or the class not 1 to 32
   */
  public LocarnoClass {
    if (!symbol.equals(read(symbol))) {
      throw refused(symbol);
    }
  }

  /**
   * Reads a class in any spelling: {@code LOC(14)Cl.19-06}, {@code 1906}, {@code 19/06}, {@code
   * 19-06 (12)}, {@code 19}. The edition is not kept.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static LocarnoClass parse(String text) {
    String symbol = read(text);
    if (symbol == null) {
      throw refused(text);
    }
    return new LocarnoClass(symbol);
  }

  /**
   * Reads all classes of a table cell, separated by {@code ;}, {@code |} or {@code ,}.
   *
   * @param problems receives one text for each part that is no class
   * @return the classes in their order, repeated ones once
   */
  public static List<LocarnoClass> parseAll(String cell, List<String> problems) {
    List<LocarnoClass> classes = new ArrayList<>();
    int start = 0;
    String folded = Spelling.spaced(cell);
    for (int at = 0; at <= folded.length(); at++) {
      if (at < folded.length() && ";|,\u3001".indexOf(folded.charAt(at)) < 0) {
        continue;
      }
      String part = folded.substring(start, at);
      start = at + 1;
      while (!part.isEmpty() && " ?".indexOf(part.charAt(0)) >= 0) {
        part = part.substring(1); // question marks stand for a lost line break
      }
      if (part.isEmpty()) {
        continue;
      }
      String symbol = read(part);
      if (symbol == null) {
        problems.add("'" + part + "' is no Locarno class");
      } else if (!classes.contains(new LocarnoClass(symbol))) {
        classes.add(new LocarnoClass(symbol));
      }
    }
    return List.copyOf(classes);
  }

  private static @Nullable String read(String text) {
    String folded = Spelling.compact(text);
    while (folded.endsWith(";")) {
      folded = folded.substring(0, folded.length() - 1);
    }
    int at = 0;
    if (folded.startsWith("LOC")) {
      at = afterEdition(folded, 3);
    }
    if (folded.startsWith("CL", at)) {
      at += 2;
      if (folded.startsWith(".", at)) {
        at++;
      }
    }
    int end = at;
    while (end < folded.length() && Spelling.isDigit(folded.charAt(end))) {
      end++;
    }
    String main = folded.substring(at, end);
    String sub = "";
    if (main.length() == 4) {
      sub = main.substring(2);
      main = main.substring(0, 2);
    } else if (end < folded.length() && "-/.".indexOf(folded.charAt(end)) >= 0) {
      int from = ++end;
      while (end < folded.length() && Spelling.isDigit(folded.charAt(end))) {
        end++;
      }
      sub = folded.substring(from, end);
      if (sub.isEmpty()) {
        return null;
      }
    }
    if (afterEdition(folded, end) != folded.length()
        || main.isEmpty()
        || main.length() > 2
        || sub.length() > 2) {
      return null;
    }
    int number = Integer.parseInt(main);
    // Classes 31 and 32 have the one subclass 00; no other class has it.
    if (number < 1 || number > 32 || (number < 31 && (sub.equals("0") || sub.equals("00")))) {
      return null;
    }
    String padded = main.length() == 1 ? "0" + main : main;
    return sub.isEmpty() ? padded : padded + '-' + (sub.length() == 1 ? "0" + sub : sub);
  }

  private static int afterEdition(String text, int from) {
    if (from >= text.length() || text.charAt(from) != '(') {
      return from;
    }
    int close = text.indexOf(')', from);
    return close > from && Spelling.isDigits(text, from + 1, close) ? close + 1 : from;
  }

  private static IllegalArgumentException refused(String text) {
    return new IllegalArgumentException(
        "'" + text + "' is no Locarno class; give one such as 19-06, class 1 to 32");
  }

  /** The two digits of the class, {@code 19}. */
  public String mainClass() {
    return symbol.substring(0, 2);
  }

  /** The two digits of the subclass, {@code 06}; empty for a class alone. */
  public Optional<String> subclass() {
    return symbol.length() == 2 ? Optional.empty() : Optional.of(symbol.substring(3));
  }

  /**
   * Whether this is, or is under, the class a query names ({@code 19}, {@code 19-06}, {@code
   * 1906}).
   *
   * @throws IllegalArgumentException if the text is no Locarno class
   */
  public boolean isUnder(String prefix) {
    return symbol.startsWith(parse(prefix).symbol);
  }

  @Override
  public String toString() {
    return symbol;
  }
}
