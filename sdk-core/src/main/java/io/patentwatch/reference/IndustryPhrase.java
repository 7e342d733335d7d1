package io.patentwatch.reference;

import java.util.List;

/**
 * What to look for in folded text: a word; a word that does not count inside others; or two words
 * near each other.
 *
 * @param written as a match tells it
 * @param word the word, folded
 * @param other the word that must be near, folded; empty where none must
 * @param within how many characters may stand between the two
 * @param unless folded texts inside which the word does not count
 */
record IndustryPhrase(String written, String word, String other, int within, List<String> unless) {
  static IndustryPhrase of(String written) {
    return new IndustryPhrase(written, IndustryText.fold(written), "", 0, List.of());
  }

  static IndustryPhrase unless(String written, List<String> unless) {
    return new IndustryPhrase(
        written,
        IndustryText.fold(written),
        "",
        0,
        unless.stream().map(IndustryText::fold).toList());
  }

  static IndustryPhrase near(String one, String other, int within) {
    return new IndustryPhrase(
        one + " near " + other,
        IndustryText.fold(one),
        IndustryText.fold(other),
        within,
        List.of());
  }

  boolean standsIn(String text) {
    for (int at = find(word, text, 0); at >= 0; at = find(word, text, at + 1)) {
      if (!isInside(text, at) && (other.isEmpty() || isNear(text, at))) {
        return true;
      }
    }
    return false;
  }

  /** Where a word stands, letters and digits as a whole word. */
  private static int find(String word, String text, int from) {
    int at = text.indexOf(word, from);
    while (at >= 0) {
      boolean cutsStart = IndustryText.isLatin(word, 0) && IndustryText.isLatin(text, at - 1);
      boolean cutsEnd =
          IndustryText.isLatin(word, word.length() - 1)
              && IndustryText.isLatin(text, at + word.length());
      if (!cutsStart && !cutsEnd) {
        return at;
      }
      at = text.indexOf(word, at + 1);
    }
    return -1;
  }

  private boolean isInside(String text, int at) {
    int end = at + word.length();
    for (String around : unless) {
      for (int start = text.indexOf(around, Math.max(0, end - around.length()));
          start >= 0 && start <= at;
          start = text.indexOf(around, start + 1)) {
        if (start + around.length() >= end) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isNear(String text, int at) {
    int end = at + word.length();
    int from = Math.max(0, at - within - other.length());
    for (int there = find(other, text, from); there >= 0; there = find(other, text, there + 1)) {
      boolean behind = there >= end && there - end <= within;
      int gap = at - (there + other.length());
      if (behind || (gap >= 0 && gap <= within)) {
        return true;
      }
      if (there > end + within) {
        return false;
      }
    }
    return false;
  }
}
