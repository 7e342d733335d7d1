package io.patentwatch.internal.xml;

import org.jspecify.annotations.Nullable;

/**
 * The symbol at the beginning of a classification text, which offices pad to fixed widths: {@code
 * H04W 84/20 20090101ALN}, {@code E21B 47/ 0228 A I}, {@code H 04B 7/185 A}.
 */
public final class SymbolText {
  private SymbolText() {}

  /** The symbol without blanks, or null where none begins the text. */
  public static @Nullable String of(String text) {
    StringBuilder symbol = new StringBuilder(16);
    int at = letters(text, 0, symbol);
    at = at < 0 ? -1 : digits(text, at, symbol, 2, 2);
    at = at < 0 ? -1 : letters(text, at, symbol);
    if (at < 0) {
      return null;
    }
    int main = digits(text, at, symbol, 1, 4);
    if (main < 0) {
      return symbol.toString();
    }
    int slash = skip(text, main);
    if (slash == text.length() || text.charAt(slash) != '/') {
      return symbol.toString();
    }
    symbol.append('/');
    return digits(text, slash + 1, symbol, 2, 6) < 0 ? null : symbol.toString();
  }

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static int letters(String text, int from, StringBuilder symbol) {
    int at = skip(text, from);
    if (at == text.length() || text.charAt(at) < 'A' || text.charAt(at) > 'Z') {
      return -1;
    }
    symbol.append(text.charAt(at));
    return at + 1;
  }

  private static int digits(String text, int from, StringBuilder symbol, int least, int most) {
    int start = skip(text, from);
    int at = start;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at - start < least || at - start > most) {
      return -1;
    }
    symbol.append(text, start, at);
    return at;
  }
}
