package io.patentwatch.reference;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A phrase to look for in folded text.
 *
 * @param written as the rules write it
 * @param folded as it is looked for
 */
record IndustryPhrase(String written, String folded) {
  static IndustryPhrase of(String written) {
    return new IndustryPhrase(written, fold(written));
  }

  /** Half width and lower case; whatever separates is one space, and none beside Chinese. */
  static String fold(String text) {
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
      folded.append(c);
    }
    return folded.toString();
  }

  boolean standsIn(String text) {
    int at = text.indexOf(folded);
    while (at >= 0) {
      int end = at + folded.length();
      boolean cutsStart = isLatin(folded, 0) && isLatin(text, at - 1);
      boolean cutsEnd = isLatin(folded, folded.length() - 1) && isLatin(text, end);
      if (!cutsStart && !cutsEnd) {
        return true;
      }
      at = text.indexOf(folded, at + 1);
    }
    return false;
  }

  private static boolean isLatin(CharSequence text, int at) {
    return at >= 0 && at < text.length() && isLatin(text.charAt(at));
  }

  /** Letters that are written in words, unlike Chinese. */
  private static boolean isLatin(char c) {
    return c < '\u2E80' && Character.isLetterOrDigit(c);
  }
}
