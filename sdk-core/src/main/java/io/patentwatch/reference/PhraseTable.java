package io.patentwatch.reference;

import java.util.List;

/**
 * All phrases that rules look for, so that one walk over a text tells which lists may have one in
 * it. Filled once, then only read.
 */
final class PhraseTable {
  /**
   * Phrases of which any may stand in a text.
   *
   * @param number its number in the table
   * @param phrases the phrases, in their order
   */
  record PhraseList(int number, List<IndustryPhrase> phrases) {}

  /** A letter with which no phrase begins and that is no phrase's second one. */
  private static final int NONE = 0;

  /** What separates, and may or may not be there in between. */
  private static final int BLANK = 1;

  private static final int RARE = 2;

  private static final int SLOTS = 1 << 12;

  /** By letter; a code above {@link #RARE} for each that phrases begin with. */
  private final char[] codes = new char[1 << Character.SIZE];

  /** Lists by the first two letters of their phrases, a bit each modulo 64; some share a slot. */
  private final long[] pairs = new long[SLOTS];

  /** Lists by their phrases of one letter. */
  private final long[] singles = new long[SLOTS];

  private char last = RARE;
  private int lists;

  PhraseTable() {
    codes[IndustryText.BLANK] = BLANK;
    codes[IndustryText.RARE] = RARE;
  }

  /** A new list of phrases. */
  PhraseList add(List<IndustryPhrase> phrases) {
    PhraseList list = new PhraseList(lists++, List.copyOf(phrases));
    for (IndustryPhrase phrase : phrases) {
      String word = phrase.word();
      int first = code(word.charAt(0));
      if (word.length() == 1) {
        singles[first & SLOTS - 1] |= 1L << list.number();
      } else {
        int second = word.charAt(1) == IndustryText.BLANK ? 2 : 1;
        pairs[pair(first, code(word.charAt(second)))] |= 1L << list.number();
      }
    }
    return list;
  }

  private int code(char letter) {
    if (codes[letter] == NONE) {
      codes[letter] = ++last;
    }
    return codes[letter];
  }

  private static int pair(int first, int second) {
    return first * 0x9E37 + second & SLOTS - 1;
  }

  /**
   * The lists of which a phrase may stand in a text, a bit each of their numbers modulo 64.
   *
   * <p>A phrase is taken to be there where its first two letters follow each other.
   *
   * @param text as written
   */
  long lists(String text) {
    long found = 0;
    int before = NONE;
    for (int i = 0; i < text.length(); i++) {
      int code = codes[IndustryText.letter(text.charAt(i))];
      if (code > RARE) {
        found |= singles[code & SLOTS - 1] | pairs[pair(before, code)];
        before = code;
      } else if (code == NONE) {
        before = NONE;
      } else if (code == RARE) {
        return -1;
      }
    }
    return found;
  }
}
