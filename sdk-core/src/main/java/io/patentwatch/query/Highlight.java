package io.patentwatch.query;

import java.util.List;
import java.util.Objects;

/**
 * A text of a patent with the stretches that a query was looking for.
 *
 * @param field the single field that the text is of, see {@link QueryField#parts}
 * @param text the text as the patent has it
 * @param spans one or more, in order and apart from each other
 */
public record Highlight(QueryField field, String text, List<Span> spans) {
  public Highlight {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(text, "text");
    spans = List.copyOf(spans);
  }

  /**
   * A stretch of a text, in chars as {@link String#substring(int, int)} counts them.
   *
   * @param from where it begins
   * @param to where it has ended
   */
  public record Span(int from, int to) {
    public Span {
      if (from < 0 || to <= from) {
        throw new IllegalArgumentException(from + ".." + to + " is no stretch of a text");
      }
    }

    @Override
    public String toString() {
      return from + ".." + to;
    }
  }
}
