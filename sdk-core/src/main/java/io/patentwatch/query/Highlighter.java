package io.patentwatch.query;

import io.patentwatch.internal.text.LocatedText;
import io.patentwatch.internal.text.TextTokens;
import io.patentwatch.model.Patent;
import io.patentwatch.query.Highlight.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds the phrases of a query in the texts of a patent. */
final class Highlighter {
  private final Map<QueryField, List<SoughtPhrase>> phrases = new EnumMap<>(QueryField.class);

  Highlighter(PatentQuery query) {
    for (Relevance.Phrase phrase : Relevance.allPhrases(query)) {
      SoughtPhrase sought = SoughtPhrase.of(phrase);
      for (QueryField field : phrase.fields()) {
        phrases.computeIfAbsent(field, none -> new ArrayList<>()).add(sought);
      }
    }
  }

  List<Highlight> of(Patent patent) {
    List<Highlight> highlights = new ArrayList<>();
    phrases.forEach(
        (field, sought) -> {
          for (String text : FieldTerms.texts(field, patent)) {
            List<Span> spans = spans(LocatedText.of(text), sought);
            if (!spans.isEmpty()) {
              highlights.add(new Highlight(field, text, spans));
            }
          }
        });
    return List.copyOf(highlights);
  }

  private static List<Span> spans(LocatedText text, List<SoughtPhrase> sought) {
    List<Span> found = new ArrayList<>();
    for (SoughtPhrase phrase : sought) {
      TextTokens tokens = phrase.tokens();
      for (int at = phrase.findIn(text.tokens(), 0);
          at >= 0;
          at = phrase.findIn(text.tokens(), at + 1)) {
        found.add(new Span(text.start(at), text.end(at + tokens.size() - 1)));
      }
    }
    found.sort(Comparator.comparingInt(Span::from));
    List<Span> apart = new ArrayList<>();
    for (Span span : found) {
      int last = apart.size() - 1;
      if (last >= 0 && span.from() < apart.get(last).to()) {
        Span before = apart.get(last);
        apart.set(last, new Span(before.from(), Math.max(before.to(), span.to())));
      } else {
        apart.add(span);
      }
    }
    return apart;
  }
}
