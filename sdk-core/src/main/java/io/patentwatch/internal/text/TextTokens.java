package io.patentwatch.internal.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as a list of tokens; immutable and thread-safe.
 *
 * <p>The text is brought into NFKC, which folds widths, and lower case, and traditional characters
 * into their simplified forms, one for one. Then each Han, kana, hangul and bopomofo code point is
 * a token of its own, each longest run of letters and digits of other scripts, with their combining
 * marks, is one word, and everything else only separates. Invisible format characters (zero-width
 * space, soft hyphen), variation selectors and marks behind a CJK token are as if they were not
 * there. A word longer than {@value #MAX_WORD} chars is cut to its first {@value #MAX_WORD}, in
 * texts and phrases alike.
 *
 * <p>A phrase is in a text if its tokens follow each other in the text without a gap, and wherever
 * two CJK tokens are joined in the phrase they are joined in the text. So a phrase matches exactly
 * where an index of single CJK characters, pairs of joined ones and words has its terms at
 * positions without gaps. Values of a list are texts of their own: no phrase crosses from one to
 * the next.
 */
public final class TextTokens {
  /** The most chars of a word; the rest of a longer one is ignored. */
  public static final int MAX_WORD = 256;

  private static final byte CJK = 1;
  private static final byte JOINED = 2;
  private static final byte PREFIX = 4;

  private static final TextTokens EMPTY =
      new TextTokens("", new int[0], new int[0], new byte[0], 0);

  /** The folded text; tokens are stretches of it. */
  private final String folded;

  private final int[] starts;
  private final int[] ends;
  private final byte[] flags;
  private final int size;

  private TextTokens(String folded, int[] starts, int[] ends, byte[] flags, int size) {
    this.folded = folded;
    this.starts = starts;
    this.ends = ends;
    this.flags = flags;
    this.size = size;
  }

  /** The tokens of a text; {@code *} only separates. */
  public static TextTokens of(String text) {
    return ofFolded(fold(text));
  }

  static TextTokens ofFolded(String folded) {
    return new Splitter(folded, false).split();
  }

  /**
   * The tokens of a phrase to look for: a word directly before a {@code *} stands for all words
   * that begin with it. Behind a CJK character a {@code *} means nothing more.
   *
   * @throws IllegalArgumentException if a {@code *} stands directly before a word and behind none
   */
  public static TextTokens ofPhrase(String phrase) {
    return new Splitter(fold(phrase), true).split();
  }

  /**
   * The phrases of a list parted by blanks, in their order, each once; parts without a token are
   * left out.
   *
   * @throws IllegalArgumentException as {@link #ofPhrase}
   */
  public static List<TextTokens> phrases(String list) {
    List<TextTokens> phrases = new ArrayList<>();
    int length = list.length();
    int start = 0;
    for (int at = 0; at <= length; at++) {
      if (at < length && !isBlank(list.charAt(at))) {
        continue;
      }
      if (start < at) {
        TextTokens phrase = ofPhrase(list.substring(start, at));
        if (phrase.size > 0 && !phrases.contains(phrase)) {
          phrases.add(phrase);
        }
      }
      start = at + 1;
    }
    return List.copyOf(phrases);
  }

  /** How many tokens there are. */
  public int size() {
    return size;
  }

  /** The token at an index. */
  public String token(int index) {
    return folded.substring(starts[index], ends[index]);
  }

  /** The folded text of which the tokens are stretches. */
  public String folded() {
    return folded;
  }

  /** Where in the folded text the token at an index begins. */
  public int start(int index) {
    return starts[index];
  }

  /** Where in the folded text the token at an index has ended. */
  public int end(int index) {
    return ends[index];
  }

  /** Whether the token is a single Han, kana, hangul or bopomofo character. */
  public boolean isCjk(int index) {
    return (flags[index] & CJK) != 0;
  }

  /** Whether this and the token before it are both CJK with no separator between them. */
  public boolean isJoined(int index) {
    return (flags[index] & JOINED) != 0;
  }

  /** Whether the token of a phrase stands for all words that begin with it. */
  public boolean isPrefix(int index) {
    return (flags[index] & PREFIX) != 0;
  }

  /** Whether any token of a phrase stands for all words that begin with it. */
  public boolean hasPrefix() {
    for (int i = 0; i < size; i++) {
      if (isPrefix(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase is in this text; one without tokens is in none. */
  public boolean contains(TextTokens phrase) {
    return find(phrase, 0) >= 0;
  }

  /** The first token, from one on, at which a phrase is in this text; -1 where it is not. */
  public int find(TextTokens phrase, int from) {
    for (int at = from; at + phrase.size <= size; at++) {
      if (isAt(at, phrase)) {
        return at;
      }
    }
    return -1;
  }

  /** Whether this text begins with a phrase. */
  public boolean startsWith(TextTokens phrase) {
    return isAt(0, phrase);
  }

  /** Whether this text ends with a phrase. */
  public boolean endsWith(TextTokens phrase) {
    return isAt(size - phrase.size, phrase);
  }

  private boolean isAt(int at, TextTokens phrase) {
    return phrase.size > 0 && at >= 0 && at + phrase.size <= size && hasAt(at, phrase);
  }

  private boolean sameTokens(TextTokens other) {
    if (size != other.size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!sameToken(i, other, i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A text with the same tokens, equal for equal lists: lower case, a separator only between two
   * words and between CJK characters that are not joined, {@code *} behind prefixes.
   *
   * @param separator a blank, or another character that only separates
   */
  public String canonical(char separator) {
    StringBuilder text = new StringBuilder(folded.length() + 8);
    for (int i = 0; i < size; i++) {
      boolean apart = i > 0 && isCjk(i) == isCjk(i - 1) && !isJoined(i);
      // The * behind a prefix separates as well, but a word after it would seem a part of it.
      if (apart) {
        text.append(separator);
      }
      text.append(folded, starts[i], ends[i]);
      if (isPrefix(i)) {
        text.append('*');
      }
    }
    return text.toString();
  }

  private boolean hasAt(int at, TextTokens phrase) {
    for (int i = 0; i < phrase.size; i++) {
      if (i > 0 && phrase.isJoined(i) && !isJoined(at + i)) {
        return false;
      }
      boolean same =
          phrase.isPrefix(i)
              ? !isCjk(at + i)
                  && phrase.length(i) <= length(at + i)
                  && regionMatches(at + i, phrase, i)
              : sameToken(at + i, phrase, i);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private boolean sameToken(int index, TextTokens other, int otherIndex) {
    return length(index) == other.length(otherIndex) && regionMatches(index, other, otherIndex);
  }

  private boolean regionMatches(int index, TextTokens other, int otherIndex) {
    return folded.regionMatches(
        starts[index], other.folded, other.starts[otherIndex], other.length(otherIndex));
  }

  private int length(int index) {
    return ends[index] - starts[index];
  }

  /** Equal when tokens, joins and prefixes are. */
  @Override
  public boolean equals(Object object) {
    if (!(object instanceof TextTokens other) || !sameTokens(other)) {
      return false;
    }
    return Arrays.equals(flags, 0, size, other.flags, 0, size);
  }

  @Override
  public int hashCode() {
    return canonical(' ').hashCode();
  }

  @Override
  public String toString() {
    return canonical(' ');
  }

  /** NFKC, lower case and simplified, without ignorable characters. */
  static String fold(String text) {
    String plain = foldPlain(text);
    if (plain != null) {
      return plain;
    }
    String folded = foldOnce(text);
    // Lower case can make room for a composition that upper case has not: J with caron.
    return isAscii(folded) || Normalizer.isNormalized(folded, Normalizer.Form.NFKC)
        ? folded
        : foldOnce(folded);
  }

  /**
   * The same of a text of nothing but what Chinese is mostly typed with, each char of which folds
   * to one by itself; null where there is any other.
   */
  private static @Nullable String foldPlain(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      char c = text.charAt(i);
      char narrow = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
      if (Simplification.isHan(c)) {
        folded[i] = Simplification.of(c);
      } else if (narrow < 0x80) {
        folded[i] = narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + 32) : narrow;
      } else if (c == '、' || c == '。' || c >= '《' && c <= '】') {
        folded[i] = c;
      } else {
        return null;
      }
    }
    return new String(folded);
  }

  private static String foldOnce(String text) {
    String normal = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(normal.length());
    int codePoint;
    for (int at = 0; at < normal.length(); at += Character.charCount(codePoint)) {
      codePoint = normal.codePointAt(at);
      if (codePoint < 0x80) {
        folded.append((char) (codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint));
      } else if (Simplification.isHan(codePoint)) {
        folded.append(Simplification.of(codePoint));
      } else if (!isIgnorable(codePoint)) {
        // By way of the upper case, so that the two small sigmas are one letter.
        folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(codePoint)));
      }
    }
    return folded.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  static boolean isIgnorable(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
        || Character.getType(codePoint) == Character.FORMAT;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isCjkCodePoint(int codePoint) {
    if (codePoint < 0x1100) {
      return false;
    }
    if (Simplification.isHan(codePoint)) {
      return true;
    }
    return switch (codePoint) {
      // Letters of kana and Han texts that Unicode files under no script of their own.
      case 0x3006, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303C, 0x30FC -> true;
      default ->
          switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> !isMark(codePoint);
            default -> false;
          };
    };
  }

  private static boolean isWordPart(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= '0' && codePoint <= '9');
    }
    int type = Character.getType(codePoint);
    return Character.isLetter(codePoint)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** One pass over a folded text. */
  private static final class Splitter {
    private final String folded;
    private final boolean phrase;
    private int[] starts;
    private int[] ends;
    private byte[] flags;
    private int size;

    /** Where the open word began, or -1. */
    private int word = -1;

    /** Whether nothing but marks has come since the last token, which was CJK. */
    private boolean afterCjk;

    Splitter(String folded, boolean phrase) {
      this.folded = folded;
      this.phrase = phrase;
      int guess = Math.max(4, folded.length() / 2);
      starts = new int[guess];
      ends = new int[guess];
      flags = new byte[guess];
    }

    TextTokens split() {
      int length = folded.length();
      int codePoint;
      for (int at = 0; at < length; at += Character.charCount(codePoint)) {
        codePoint = folded.codePointAt(at);
        if (isCjkCodePoint(codePoint)) {
          closeWord(at, false);
          add(at, at + Character.charCount(codePoint), afterCjk ? CJK | JOINED : CJK);
          afterCjk = true;
        } else if (isWordPart(codePoint)) {
          if (word < 0) {
            word = at;
          }
          afterCjk = false;
        } else if (!((word >= 0 || afterCjk) && codePoint >= 0x300 && isMark(codePoint))) {
          boolean star = phrase && codePoint == '*';
          if (star && word < 0 && !afterCjk && startsWord(at + 1)) {
            throw new IllegalArgumentException(
                "'*' stands before '"
                    + folded.substring(at + 1)
                    + "'; it can only stand behind a word, as in pen*");
          }
          closeWord(at, star);
          afterCjk = false;
        }
      }
      closeWord(length, false);
      return size == 0 ? EMPTY : new TextTokens(folded, starts, ends, flags, size);
    }

    private boolean startsWord(int at) {
      if (at >= folded.length()) {
        return false;
      }
      int codePoint = folded.codePointAt(at);
      return isWordPart(codePoint) && !isCjkCodePoint(codePoint);
    }

    private void closeWord(int end, boolean prefix) {
      if (word < 0) {
        return;
      }
      int cut = Math.min(end, word + MAX_WORD);
      if (cut < end && Character.isLowSurrogate(folded.charAt(cut))) {
        cut--;
      }
      add(word, cut, prefix ? PREFIX : 0);
      word = -1;
    }

    private void add(int start, int end, int flag) {
      if (size == starts.length) {
        int larger = size * 2;
        starts = Arrays.copyOf(starts, larger);
        ends = Arrays.copyOf(ends, larger);
        flags = Arrays.copyOf(flags, larger);
      }
      starts[size] = start;
      ends[size] = end;
      flags[size] = (byte) flag;
      size++;
    }
  }
}
