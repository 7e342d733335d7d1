package io.patentwatch.reference;

import io.patentwatch.internal.text.Simplification;
import java.text.Normalizer;
import java.util.Locale;

/** The form in which texts and phrases of rules are compared. */
final class IndustryText {
  private IndustryText() {}

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
      char c = text.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') {
        c -= 0xFEE0;
      }
      if (c >= '\u4E00' && c <= '\u9FFF') {
        if (parted && latin) {
          folded[size++] = ' ';
        }
        folded[size++] = Simplification.of(c);
        latin = false;
        parted = false;
      } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') {
        if (parted && size > 0) {
          folded[size++] = ' ';
        }
        folded[size++] = c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
        latin = true;
        parted = false;
      } else if (c <= '~' || c >= '\u3000' && c <= '\u3002') {
        parted = true;
      } else {
        return rare(text);
      }
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
