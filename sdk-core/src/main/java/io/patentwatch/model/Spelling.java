package io.patentwatch.model;

/** How the values read what people and machines write: width, case and blanks do not matter. */
final class Spelling {
  private Spelling() {}

  /**
   * Half width, upper case, every kind of dot a {@code .}, no blanks and no invisible characters.
   */
  static String compact(String text) {
    return fold(text, false);
  }

  /** As {@link #compact}, but each run of blanks inside is kept as one space. */
  static String spaced(String text) {
    return fold(text, true);
  }

  private static String fold(String text, boolean keepBlanks) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = half(text.charAt(i));
      if (isBlank(c)) {
        blank = true;
        continue;
      }
      if (blank && keepBlanks && folded.length() > 0) {
        folded.append(' ');
      }
      blank = false;
      folded.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
    }
    return folded.toString();
  }

  private static char half(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '\u3002', '\uFF61', '\u00B7', '\u30FB', '\u2022', '\u2024' -> '.';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u2044', '\u2215' -> '/';
      default -> c;
    };
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\u3000'
        || c == '\uFEFF'
        || (c >= '\u2000' && c <= '\u200F')
        || (c >= '\u2028' && c <= '\u202F')
        || c == '\u2060';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Whether the text from start to end is digits only, and at least one. */
  static boolean isDigits(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return start < end;
  }

  static boolean isDigits(CharSequence text) {
    return isDigits(text, 0, text.length());
  }
}
