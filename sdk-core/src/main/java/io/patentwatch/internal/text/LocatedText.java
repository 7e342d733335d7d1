package io.patentwatch.internal.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The tokens of a text with where they stand in it, as it was before folding; immutable and
 * thread-safe.
 */
public final class LocatedText {
  private final TextTokens tokens;

  /**
   * Where the pieces that fold independently of each other begin, in the folded text and in the
   * original; the ends of both texts last.
   */
  private final int[] folded;

  private final int[] original;

  private LocatedText(TextTokens tokens, int[] folded, int[] original) {
    this.tokens = tokens;
    this.folded = folded;
    this.original = original;
  }

  /** The located tokens of a text. */
  public static LocatedText of(String text) {
    StringBuilder fold = new StringBuilder(text.length());
    int[] folded = new int[text.length() + 1];
    int[] original = new int[text.length() + 1];
    int pieces = 0;
    for (int start = 0; start < text.length(); ) {
      int end = start + Character.charCount(text.codePointAt(start));
      while (end < text.length() && !startsPiece(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      folded[pieces] = fold.length();
      original[pieces] = start;
      pieces++;
      fold.append(TextTokens.fold(text.substring(start, end)));
      start = end;
    }
    folded[pieces] = fold.length();
    original[pieces] = text.length();
    return new LocatedText(
        TextTokens.ofFolded(fold.toString()),
        Arrays.copyOf(folded, pieces + 1),
        Arrays.copyOf(original, pieces + 1));
  }

  /** The tokens, those of {@link TextTokens#of}. */
  public TextTokens tokens() {
    return tokens;
  }

  /** Where in the original text the token at an index begins. */
  public int start(int index) {
    return original[piece(tokens.start(index))];
  }

  /** Where in the original text the token at an index has ended. */
  public int end(int index) {
    return original[piece(tokens.end(index) - 1) + 1];
  }

  /** The piece that a char of the folded text belongs to: of several that begin there, the last. */
  private int piece(int at) {
    int low = 0;
    int high = folded.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (folded[middle] <= at) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Whether a character neither vanishes nor joins the one before it: marks do, and the vowels and
   * finals of Hangul, whether they stand so in the text or come out of a compatibility form.
   */
  private static boolean startsPiece(int codePoint) {
    if (codePoint < 0x80 || Simplification.isHan(codePoint)) {
      return true;
    }
    if (TextTokens.isIgnorable(codePoint)) {
      return false;
    }
    int first =
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC).codePointAt(0);
    return !TextTokens.isMark(first) && !(first >= 0x1160 && first <= 0x11FF);
  }
}
