package io.patentwatch.query;

import io.patentwatch.internal.text.TextTokens;
import io.patentwatch.model.Patent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Explains what a query says of one patent on a day. */
final class Explainer {
  private static final int MOST_VALUES = 5;
  private static final int MOST_CHARS = 60;

  private final Patent patent;
  private final LocalDate day;

  Explainer(Patent patent, LocalDate day) {
    this.patent = patent;
    this.day = day;
  }

  Explanation explain(PatentQuery query) {
    if (query instanceof PatentQuery.And and) {
      List<Explanation> parts = and.parts().stream().map(this::explain).toList();
      long failing = parts.stream().filter(part -> !part.holds()).count();
      String because =
          failing == 0
              ? "all " + parts.size() + " parts hold"
              : failing
                  + " of "
                  + parts.size()
                  + " parts "
                  + (failing == 1 ? "does" : "do")
                  + " not hold";
      return new Explanation(query, failing == 0, because, parts);
    }
    if (query instanceof PatentQuery.Or or) {
      List<Explanation> parts = or.parts().stream().map(this::explain).toList();
      long holding = parts.stream().filter(Explanation::holds).count();
      String because =
          holding == 0
              ? "none of " + parts.size() + " parts holds"
              : holding + " of " + parts.size() + " parts " + (holding == 1 ? "holds" : "hold");
      return new Explanation(query, holding > 0, because, parts);
    }
    if (query instanceof PatentQuery.Not not) {
      Explanation part = explain(not.part());
      String because = part.holds() ? "not, but its part holds" : "not, and its part does not hold";
      return new Explanation(query, !part.holds(), because, List.of(part));
    }
    return query instanceof PatentQuery.Clause clause
        ? explain(clause)
        : new Explanation(query, true, "every patent answers it", List.of());
  }

  private Explanation explain(PatentQuery.Clause clause) {
    boolean holds = PatentMatcher.of(clause, day).matches(patent);
    boolean dated = clause.field().kind() == QueryField.Kind.CODE_ON_DAY;
    LocalDate on = clause.asOf() == null ? day : clause.asOf();
    String subject = clause.field() + (dated ? " on " + on : "");
    List<String> values = values(clause.field(), on);
    if (values.isEmpty()) {
      return new Explanation(clause, holds, subject + " has no value", List.of());
    }
    List<String> fitting =
        values.stream()
            .filter(value -> clause.relation() == Relation.EXISTS || fits(clause, value))
            .toList();
    StringBuilder because = new StringBuilder(subject).append(" is ");
    because.append(listed(holds ? fitting : values));
    if (!holds && clause.relation() == Relation.ALL) {
      List<String> missing = new ArrayList<>();
      for (String asked : clause.values()) {
        if (values.stream().noneMatch(value -> test(clause, asked).test(value))) {
          missing.add(asked);
        }
      }
      because.append("; nothing fits ").append(listed(missing));
    }
    return new Explanation(clause, holds, because.toString(), List.of());
  }

  private List<String> values(QueryField field, LocalDate on) {
    return switch (field.kind()) {
      case TEXT ->
          FieldTerms.texts(field, patent).stream()
              .filter(text -> TextTokens.of(text).size() > 0)
              .toList();
      case DATE -> FieldTerms.days(field, patent).stream().map(LocalDate::toString).toList();
      default -> FieldTerms.wholeTerms(field, patent, on);
    };
  }

  private static boolean fits(PatentQuery.Clause clause, String value) {
    return clause.days().isPresent()
        ? clause.days().get().contains(LocalDate.parse(value))
        : clause.values().stream().anyMatch(asked -> test(clause, asked).test(value));
  }

  /** Whether a value of a patent is what one value of a clause asks for. */
  private static Predicate<String> test(PatentQuery.Clause clause, String asked) {
    QueryField field = clause.field();
    boolean exactly = clause.relation() == Relation.EXACTLY;
    if (field.kind() == QueryField.Kind.TEXT) {
      SoughtPhrase phrase = SoughtPhrase.of(new Relevance.Phrase(field.parts(), asked, exactly));
      return value -> phrase.findIn(TextTokens.of(value), 0) >= 0;
    }
    if (exactly) {
      return asked::equals;
    }
    return value ->
        FieldTerms.reached(field, value).stream()
            .anyMatch(
                term ->
                    asked.endsWith("*")
                        ? term.startsWith(asked.substring(0, asked.length() - 1))
                        : term.equals(asked));
  }

  private static String listed(List<String> values) {
    String shown =
        values.stream().limit(MOST_VALUES).map(Explainer::quoted).collect(Collectors.joining(", "));
    int more = values.size() - MOST_VALUES;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private static String quoted(String value) {
    if (value.length() <= MOST_CHARS) {
      return "'" + value + "'";
    }
    int end = Character.isHighSurrogate(value.charAt(MOST_CHARS - 1)) ? MOST_CHARS - 1 : MOST_CHARS;
    return "'" + value.substring(0, end) + "…'";
  }
}
