package io.patentwatch.query;

import io.patentwatch.model.Patent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question to the library: an immutable tree of clauses, with one meaning on every store.
 *
 * <p>Built here or parsed by {@link Cql}; {@link #matches} is the reference for what it means.
 *
 * <pre>{@code
 * PatentQuery pens = PatentQuery.builder().text("中性笔").ipc("B43K").region("330122").build();
 * }</pre>
 */
public sealed interface PatentQuery {
  /** How deep junctions and negations can be nested in each other. */
  int MAX_DEPTH = 200;

  /** Every patent. */
  record Everything() implements PatentQuery {
    @Override
    public String toString() {
      return Cql.format(this);
    }
  }

  /**
   * All parts hold.
   *
   * @param parts two or more
   */
  record And(List<PatentQuery> parts) implements PatentQuery {
    public And {
      parts = List.copyOf(parts);
      requireSeveral(parts);
      requireShallow(parts);
    }

    @Override
    public String toString() {
      return Cql.format(this);
    }
  }

  /**
   * At least one part holds.
   *
   * @param parts two or more
   */
  record Or(List<PatentQuery> parts) implements PatentQuery {
    public Or {
      parts = List.copyOf(parts);
      requireSeveral(parts);
      requireShallow(parts);
    }

    @Override
    public String toString() {
      return Cql.format(this);
    }
  }

  /**
   * The part does not hold.
   *
   * @param part what must not hold
   */
  record Not(PatentQuery part) implements PatentQuery {
    public Not {
      requireShallow(List.of(part));
    }

    @Override
    public String toString() {
      return Cql.format(this);
    }
  }

  /**
   * One field compared with one value.
   *
   * <p>The value is kept in canonical form, so that clauses that mean the same are equal.
   *
   * @param field the field
   * @param relation how it is compared; it must be one that the field's kind knows
   * @param value the value, in the form that {@link QueryField.Kind} states; empty for {@link
   *     Relation#EXISTS}, parted by blanks for {@link Relation#ANY}, {@link Relation#ALL} and
   *     {@link Relation#WITHIN}
   * @param asOf the day for a field whose answer depends on it; absent for the day of the request
   */
  record Clause(QueryField field, Relation relation, String value, @Nullable LocalDate asOf)
      implements PatentQuery {
    /**
     * Checks the value and brings it into canonical form.
     *
     * @throws IllegalArgumentException if the field does not know the relation or the value
     */
    public Clause {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(relation, "relation");
      value = ClauseValue.canonical(field, relation, value);
      if (asOf != null && field.kind() != QueryField.Kind.CODE_ON_DAY) {
        throw new IllegalArgumentException(
            "field " + field + " does not depend on a day; leave out asof=" + asOf);
      }
    }

    /**
     * The single values of the clause in canonical form: those of a list, or the one; none for
     * {@link Relation#EXISTS}.
     */
    public List<String> values() {
      return switch (relation) {
        case EXISTS -> List.of();
        case ANY, ALL, WITHIN -> List.of(value.split(" "));
        default -> List.of(value);
      };
    }

    /** The days that a clause on a date admits; empty for other fields and for {@code =*}. */
    public Optional<DaySpan> days() {
      return field.kind() != QueryField.Kind.DATE || relation == Relation.EXISTS
          ? Optional.empty()
          : Optional.of(DaySpan.admitted(relation, value));
    }

    @Override
    public String toString() {
      return Cql.format(this);
    }
  }

  /** The query that every patent answers. */
  static PatentQuery everything() {
    return new Everything();
  }

  /** A clause in the field's own sense, such as {@code is(QueryField.IPC, "B43K")}. */
  static PatentQuery is(QueryField field, String value) {
    return new Clause(field, Relation.IS, value, null);
  }

  /** A builder of a conjunction of clauses. */
  static PatentQueryBuilder builder() {
    return new PatentQueryBuilder();
  }

  /** This and the other; a conjunction gets one more part. */
  default PatentQuery and(PatentQuery other) {
    return new And(this instanceof And and ? with(and.parts, other) : List.of(this, other));
  }

  /** This or the other; a disjunction gets one more part. */
  default PatentQuery or(PatentQuery other) {
    return new Or(this instanceof Or or ? with(or.parts, other) : List.of(this, other));
  }

  /** This with every clause that depends on a day and names none asked on this day. */
  default PatentQuery asOf(LocalDate day) {
    if (this instanceof And and) {
      return new And(and.parts.stream().map(part -> part.asOf(day)).toList());
    }
    if (this instanceof Or or) {
      return new Or(or.parts.stream().map(part -> part.asOf(day)).toList());
    }
    if (this instanceof Not not) {
      return new Not(not.part.asOf(day));
    }
    boolean depends =
        this instanceof Clause clause
            && clause.field.kind() == QueryField.Kind.CODE_ON_DAY
            && clause.asOf == null;
    return depends ? pinned((Clause) this, day) : this;
  }

  private static Clause pinned(Clause clause, LocalDate day) {
    return new Clause(clause.field, clause.relation, clause.value, day);
  }

  /** The contrary of this. */
  default PatentQuery negate() {
    return new Not(this);
  }

  /**
   * Whether a patent answers this query on a day.
   *
   * <p>For many patents compile once with {@link PatentMatcher#of}.
   *
   * @param patent the patent
   * @param day the day for clauses that depend on one and name none
   */
  default boolean matches(Patent patent, LocalDate day) {
    return PatentMatcher.of(this, day).matches(patent);
  }

  /**
   * The texts of a patent that have phrases of this query, in the order of {@link QueryField} and
   * of the patent, each with every occurrence of them.
   *
   * <p>Shown are the phrases of all clauses on texts that do not stand under a negation, whether or
   * not the whole query holds; of a clause {@code ==} the whole text. Numbers, classes, codes and
   * dates, and {@code =*}, show nothing.
   */
  default List<Highlight> highlights(Patent patent) {
    return new Highlighter(this).of(patent);
  }

  /**
   * Why a patent answers this query on a day, or why not.
   *
   * @param patent the patent
   * @param day the day for clauses that depend on one and name none
   */
  default Explanation explain(Patent patent, LocalDate day) {
    return new Explainer(patent, day).explain(this);
  }

  private static List<PatentQuery> with(List<PatentQuery> parts, PatentQuery another) {
    List<PatentQuery> all = new ArrayList<>(parts);
    all.add(another);
    return all;
  }

  /** How deep a query is nested: 0 for a clause. */
  private static int depth(PatentQuery query) {
    List<PatentQuery> parts =
        query instanceof And and
            ? and.parts
            : query instanceof Or or
                ? or.parts
                : query instanceof Not not ? List.of(not.part) : List.of();
    int deepest = -1;
    for (PatentQuery part : parts) {
      deepest = Math.max(deepest, depth(part));
    }
    return deepest + 1;
  }

  // With it, whoever walks a tree can recurse.
  private static void requireShallow(List<PatentQuery> parts) {
    for (PatentQuery part : parts) {
      if (depth(part) >= MAX_DEPTH) {
        throw new IllegalArgumentException(
            "the query is nested deeper than " + MAX_DEPTH + "; join its parts in one junction");
      }
    }
  }

  private static void requireSeveral(List<PatentQuery> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("a junction needs two parts or more, not " + parts.size());
    }
  }
}
