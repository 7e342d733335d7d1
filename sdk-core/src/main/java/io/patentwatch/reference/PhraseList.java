package io.patentwatch.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of which any may stand in a text; most texts are passed over in one look at each pair.
 */
final class PhraseList {
  private static final int BITS = 1 << 12;

  private final List<IndustryPhrase> phrases;
  private final long[] pairs = new long[BITS / Long.SIZE];
  private final long[] singles = new long[BITS / Long.SIZE];

  PhraseList(List<IndustryPhrase> phrases) {
    this.phrases = List.copyOf(phrases);
    for (IndustryPhrase phrase : phrases) {
      String word = phrase.word();
      if (word.length() == 1) {
        set(singles, word.charAt(0));
      } else {
        set(pairs, pair(word.charAt(0), word.charAt(1)));
      }
    }
  }

  private static int pair(char one, char other) {
    return one * 0x9E37 + other;
  }

  private static void set(long[] bits, int key) {
    bits[(key & BITS - 1) >> 6] |= 1L << key;
  }

  private static boolean isSet(long[] bits, int key) {
    return (bits[(key & BITS - 1) >> 6] >> key & 1) == 1;
  }

  /** The first phrase that stands in the text, in the order of the list. */
  @Nullable IndustryPhrase find(String text) {
    if (mayStandIn(text)) {
      for (IndustryPhrase phrase : phrases) {
        if (phrase.standsIn(text)) {
          return phrase;
        }
      }
    }
    return null;
  }

  private boolean mayStandIn(String text) {
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSet(singles, c) || isSet(pairs, pair(before, c))) {
        return true;
      }
      before = c;
    }
    return false;
  }
}
