package io.patentwatch.query;

import io.patentwatch.internal.text.TextTokens;
import io.patentwatch.query.Relevance.Place;
import java.util.List;
import java.util.Optional;

/**
 * A phrase that is looked for in texts.
 *
 * @param fields the single fields it is looked for in
 * @param tokens its tokens
 * @param whole whether it must be a whole text
 */
record SoughtPhrase(List<QueryField> fields, TextTokens tokens, boolean whole) {
  static SoughtPhrase of(Relevance.Phrase phrase) {
    return new SoughtPhrase(
        phrase.fields(),
        phrase.whole() ? TextTokens.of(phrase.text()) : TextTokens.ofPhrase(phrase.text()),
        phrase.whole());
  }

  /** The first token, from one on, at which a text has it; -1 where it has not. */
  int findIn(TextTokens text, int from) {
    if (whole) {
      return from == 0 && text.equals(tokens) ? 0 : -1;
    }
    return text.find(tokens, from);
  }

  /** Its best place in a text of a field. */
  Optional<Place> placeIn(TextTokens text, QueryField field) {
    if (findIn(text, 0) < 0) {
      return Optional.empty();
    }
    return Optional.of(place(text, field));
  }

  private Place place(TextTokens text, QueryField field) {
    if (tokens.hasPrefix()) {
      return Place.PREFIX;
    }
    if (whole || (Relevance.tells(field, Place.WHOLE) && text.equals(tokens))) {
      return Place.WHOLE;
    }
    boolean edge = text.startsWith(tokens) || text.endsWith(tokens);
    return edge && Relevance.tells(field, Place.EDGE) ? Place.EDGE : Place.WITHIN;
  }
}
