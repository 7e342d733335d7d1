package io.patentwatch.reference;

import io.patentwatch.internal.text.Simplification;
import java.text.Normalizer;
import java.util.Locale;

/** A name without what does not tell enterprises apart: width, case, script, blanks and signs. */
final class FoldedName {
  private static final String LONG_FORM = "有限责任公司";
  private static final String SHORT_FORM = "有限公司";

  private FoldedName() {}

  /**
   * Folds a name: half width, lower case, simplified, letters and digits alone; 有限责任公司 is 有限公司, as
   * both name one form of company (Company Law art. 8).
   */
  static String of(String name) {
    int length = name.length();
    char[] folded = new char[length];
    int size = 0;
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') {
        c -= 0xFEE0;
      }
      if (c >= '\u4E00' && c <= '\u9FFF') {
        folded[size++] = Simplification.of(c);
      } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        folded[size++] = c;
      } else if (c >= 'A' && c <= 'Z') {
        folded[size++] = (char) (c + 0x20);
      } else if (c > '~' && c != '\u3000' && c != '\u00A0') {
        return shortForm(rare(name));
      }
    }
    return shortForm(new String(folded, 0, size));
  }

  /** Folds what has signs of which only the tables of Unicode know what they are. */
  private static String rare(String name) {
    String half = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(half.length());
    half.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(c -> c >= '\u4E00' && c <= '\u9FFF' ? Simplification.of(c) : c)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static String shortForm(String folded) {
    return folded.contains(LONG_FORM) ? folded.replace(LONG_FORM, SHORT_FORM) : folded;
  }
}
