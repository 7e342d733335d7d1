package io.patentwatch.query;

import io.patentwatch.internal.text.TextTokens;
import io.patentwatch.model.Patent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A query compiled for a day, to be asked of patents in memory; immutable and thread-safe.
 *
 * <p>It is the reference for the meaning of a query and for the order of its results: every store
 * answers exactly as it does.
 */
public final class PatentMatcher {
  private static final Comparator<Patent> BY_ID = Comparator.comparing(Patent::id);

  private final Predicate<Candidate> condition;
  private final List<SoughtPhrase> phrases;

  private PatentMatcher(Predicate<Candidate> condition, List<SoughtPhrase> phrases) {
    this.condition = condition;
    this.phrases = phrases;
  }

  /**
   * Compiles a query.
   *
   * @param query the query
   * @param day the day for clauses that depend on one and name none
   */
  public static PatentMatcher of(PatentQuery query, LocalDate day) {
    Objects.requireNonNull(day, "day");
    return new PatentMatcher(
        compile(query, day), Relevance.phrases(query).stream().map(SoughtPhrase::of).toList());
  }

  /** Whether the patent answers the query. */
  public boolean matches(Patent patent) {
    return condition.test(new Candidate(patent));
  }

  /** The relevance of a patent to the query, as {@link Relevance} defines it. */
  public int relevance(Patent patent) {
    Candidate candidate = new Candidate(patent);
    int sum = 0;
    for (SoughtPhrase phrase : phrases) {
      sum += worth(phrase, candidate);
    }
    return sum;
  }

  private static int worth(SoughtPhrase phrase, Candidate candidate) {
    int best = 0;
    for (QueryField field : phrase.fields()) {
      for (TextTokens text : candidate.texts(field)) {
        int worth = phrase.placeIn(text, field).map(place -> Relevance.of(field, place)).orElse(0);
        best = Math.max(best, worth);
      }
    }
    return best;
  }

  /** The order of the patents that answer the query. */
  public Comparator<Patent> order(Sort sort) {
    return switch (sort.key()) {
      case ID -> sort.descending() ? BY_ID.reversed() : BY_ID;
      case APPLICATION_NUMBER -> by(sort, PatentMatcher::application);
      case PUBLICATION_NUMBER -> by(sort, PatentMatcher::publication);
      case FILED -> by(sort, Patent::filed);
      case PUBLISHED -> by(sort, patent -> patent.published().orElse(null));
      case GRANTED -> by(sort, Patent::granted);
      case RELEVANCE -> by(sort, this::relevance);
    };
  }

  private static <T extends Comparable<? super T>> Comparator<Patent> by(
      Sort sort, Function<Patent, @Nullable T> value) {
    Comparator<T> order = Comparator.naturalOrder();
    return Comparator.comparing(
            value, Comparator.nullsLast(sort.descending() ? order.reversed() : order))
        .thenComparing(BY_ID);
  }

  private static @Nullable String application(Patent patent) {
    return patent.application() == null ? null : patent.application().toString();
  }

  private static @Nullable String publication(Patent patent) {
    return FieldTerms.leastPublication(patent).orElse(null);
  }

  private static Predicate<Candidate> compile(PatentQuery query, LocalDate day) {
    if (query instanceof PatentQuery.And and) {
      List<Predicate<Candidate>> parts = compileAll(and.parts(), day);
      return candidate -> all(parts, candidate);
    }
    if (query instanceof PatentQuery.Or or) {
      List<Predicate<Candidate>> parts = compileAll(or.parts(), day);
      return candidate -> any(parts, candidate);
    }
    if (query instanceof PatentQuery.Not not) {
      return compile(not.part(), day).negate();
    }
    if (query instanceof PatentQuery.Clause clause) {
      return compile(clause, clause.asOf() == null ? day : clause.asOf());
    }
    return everything -> true;
  }

  private static List<Predicate<Candidate>> compileAll(List<PatentQuery> parts, LocalDate day) {
    return parts.stream().map(part -> compile(part, day)).toList();
  }

  private static Predicate<Candidate> compile(PatentQuery.Clause clause, LocalDate day) {
    return switch (clause.field().kind()) {
      case TEXT -> text(clause);
      case DATE -> date(clause);
      default -> term(clause, day);
    };
  }

  private static Predicate<Candidate> text(PatentQuery.Clause clause) {
    QueryField field = clause.field();
    switch (clause.relation()) {
      case EXISTS -> {
        return candidate -> candidate.texts(field).stream().anyMatch(text -> text.size() > 0);
      }
      case EXACTLY -> {
        TextTokens whole = TextTokens.of(clause.value());
        return candidate -> candidate.texts(field).contains(whole);
      }
      default -> {
        return several(
            clause.relation(),
            clause.values().stream().map(TextTokens::ofPhrase).map(p -> phrase(field, p)).toList());
      }
    }
  }

  private static Predicate<Candidate> phrase(QueryField field, TextTokens phrase) {
    return candidate -> {
      for (TextTokens text : candidate.texts(field)) {
        if (text.contains(phrase)) {
          return true;
        }
      }
      return false;
    };
  }

  private static Predicate<Candidate> date(PatentQuery.Clause clause) {
    QueryField field = clause.field();
    DaySpan span = clause.days().orElse(new DaySpan(null, null));
    return candidate -> FieldTerms.days(field, candidate.patent).stream().anyMatch(span::contains);
  }

  private static Predicate<Candidate> term(PatentQuery.Clause clause, LocalDate day) {
    QueryField field = clause.field();
    return switch (clause.relation()) {
      case EXISTS -> candidate -> FieldTerms.exist(field, candidate.patent, day);
      case EXACTLY ->
          candidate -> FieldTerms.wholeTerms(field, candidate.patent, day).contains(clause.value());
      default ->
          several(
              clause.relation(),
              clause.values().stream().map(value -> term(field, value, day)).toList());
    };
  }

  private static Predicate<Candidate> term(QueryField field, String value, LocalDate day) {
    if (!value.endsWith("*")) {
      return candidate -> FieldTerms.terms(field, candidate.patent, day).contains(value);
    }
    String prefix = value.substring(0, value.length() - 1);
    return candidate ->
        FieldTerms.terms(field, candidate.patent, day).stream()
            .anyMatch(term -> term.startsWith(prefix));
  }

  private static Predicate<Candidate> several(Relation relation, List<Predicate<Candidate>> parts) {
    return relation == Relation.ANY
        ? candidate -> any(parts, candidate)
        : candidate -> all(parts, candidate);
  }

  private static boolean all(List<Predicate<Candidate>> parts, Candidate candidate) {
    for (Predicate<Candidate> part : parts) {
      if (!part.test(candidate)) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(List<Predicate<Candidate>> parts, Candidate candidate) {
    for (Predicate<Candidate> part : parts) {
      if (part.test(candidate)) {
        return true;
      }
    }
    return false;
  }

  /** A patent under one question; splits each text once. */
  private static final class Candidate {
    private final Patent patent;
    private final Map<QueryField, List<TextTokens>> texts = new EnumMap<>(QueryField.class);

    Candidate(Patent patent) {
      this.patent = Objects.requireNonNull(patent, "patent");
    }

    List<TextTokens> texts(QueryField field) {
      return texts.computeIfAbsent(
          field, f -> FieldTerms.texts(f, patent).stream().map(TextTokens::of).toList());
    }
  }
}
