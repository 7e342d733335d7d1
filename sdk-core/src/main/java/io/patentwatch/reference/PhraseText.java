package io.patentwatch.reference;

import io.patentwatch.reference.PhraseTable.PhraseList;
import org.jspecify.annotations.Nullable;

/** A text in which rules look for phrases, folded only where one may stand. Not thread-safe. */
final class PhraseText {
  private final String written;

  /** Lists of which a phrase may stand in it, a bit each. */
  private final long lists;

  private @Nullable String folded;

  PhraseText(String written, PhraseTable table) {
    this.written = written;
    lists = table.lists(written);
  }

  /** The first phrase that stands in it, in the order of the list. */
  @Nullable IndustryPhrase find(PhraseList list) {
    if ((lists >> list.number() & 1) == 1) {
      String text = folded == null ? IndustryText.fold(written) : folded;
      folded = text;
      for (IndustryPhrase phrase : list.phrases()) {
        if (phrase.standsIn(text)) {
          return phrase;
        }
      }
    }
    return null;
  }
}
