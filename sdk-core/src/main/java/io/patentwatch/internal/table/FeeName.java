package io.patentwatch.internal.table;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which annual fee a receipt is for. */
final class FeeName {
  private static final Pattern YEAR = Pattern.compile("(?:第\\s*)?(\\d{1,2})\\s*(?:年度?)?");
  private static final Pattern NAMED = Pattern.compile("第\\s*(\\d{1,2})\\s*年");

  private FeeName() {}

  /**
   * The fee year of {@code 发明专利第4年年费}, {@code 第4年} or {@code 4}.
   *
   * @throws IllegalArgumentException if it is another fee, which is nothing to keep
   */
  static int year(String fee) {
    String text = Normalizer.normalize(fee, Normalizer.Form.NFKC).strip();
    Matcher alone = YEAR.matcher(text);
    if (alone.matches()) {
      return Integer.parseInt(alone.group(1));
    }
    Matcher named = NAMED.matcher(text);
    if (!text.contains("年费") || text.contains("滞纳金") || !named.find()) {
      throw new IllegalArgumentException(
          "the fee '" + fee + "' is no annual fee of a year; only those are kept");
    }
    return Integer.parseInt(named.group(1));
  }
}
