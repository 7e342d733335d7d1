package io.patentwatch.reference;

import io.patentwatch.internal.text.Simplification;
import java.text.Normalizer;
import java.util.Locale;

/** The form in which texts and phrases of rules are compared. */
final class IndustryText {
  private IndustryText() {}

  /** What separates. */
  static final char BLANK = ' ';

  /** Of what only the tables of Unicode know what it is. */
  static final char RARE = 0;

  /**
   * A letter or digit half width, lower case, simplified; {@link #BLANK}; or {@link #RARE}.
   *
   * <p>A text without {@link #RARE} folds letter by letter.
   */
  static char letter(char written) {
    if (written >= '\u4E00' && written <= '\u9FFF') {
      return Simplification.of(written);
    }
    char c = written >= '\uFF01' && written <= '\uFF5E' ? (char) (written - 0xFEE0) : written;
    if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
      return c;
    }
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 0x20);
    }
    return c <= '~' || c >= '\u3000' && c <= '\u3002' ? BLANK : RARE;
  }

  /**
   * Half width, lower case, simplified; whatever separates is one space, and none beside Chinese.
   */
  static String fold(String text) {
    int length = text.length();
    // A blank takes the place of what separated, so it is never longer.
    char[] folded = new char[length];
    int size = 0;
    boolean parted = false;
    boolean latin = false;
    for (int i = 0; i < length; i++) {
      char c = letter(text.charAt(i));
      if (c == RARE) {
        return rare(text);
      }
      if (c == BLANK) {
        parted = true;
        continue;
      }
      boolean afterLatin = latin;
      latin = c <= '~';
      if (parted && size > 0 && (latin || afterLatin)) {
        folded[size++] = BLANK;
      }
      parted = false;
      folded[size++] = c;
    }
    return new String(folded, 0, size);
  }

  /** Folds what has signs of which only the tables of Unicode know what they are. */
  private static String rare(String text) {
    String half = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(half.length());
    boolean parted = false;
    for (int i = 0; i < half.length(); i++) {
      char c = half.charAt(i);
      if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
        parted = true;
        continue;
      }
      if (parted && folded.length() > 0 && (isLatin(c) || isLatin(folded, folded.length() - 1))) {
        folded.append(' ');
      }
      parted = false;
      folded.append(c >= '\u4E00' && c <= '\u9FFF' ? Simplification.of(c) : c);
    }
    return folded.toString();
  }

  static boolean isLatin(CharSequence text, int at) {
    return at >= 0 && at < text.length() && isLatin(text.charAt(at));
  }

  /** Letters that are written in words, unlike Chinese. */
  private static boolean isLatin(char c) {
    return c < '\u2E80' && Character.isLetterOrDigit(c);
  }
}
