package io.patentwatch.internal.table;

/**
 * Texts that a spreadsheet program would take for formulas, made harmless by an apostrophe in
 * front, and back.
 */
public final class SpreadsheetText {
  private static final String BEGINNINGS = "=+-@＝＋－＠\t\r\n";

  private SpreadsheetText() {}

  /** The text with an apostrophe in front where it, or what follows its apostrophes, is unsafe. */
  public static String defused(String text) {
    return isUnsafe(text) ? "'" + text : text;
  }

  /** The text that {@link #defused} was given. */
  public static String restored(String text) {
    return !text.isEmpty() && text.charAt(0) == '\'' && isUnsafe(text) ? text.substring(1) : text;
  }

  private static boolean isUnsafe(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return at < text.length() && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
  }
}
