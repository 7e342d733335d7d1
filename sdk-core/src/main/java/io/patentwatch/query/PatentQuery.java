package io.patentwatch.query;

import io.patentwatch.model.Patent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
      Objects.requireNonNull(part, "part");
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
   * @param value the value; empty for {@link Relation#EXISTS}, two days parted by a space for
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
        throw new IllegalArgumentException("field " + field + " does not depend on a day");
      }
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

  /** This and the other. */
  default PatentQuery and(PatentQuery other) {
    return new And(List.of(this, other));
  }

  /** This or the other. */
  default PatentQuery or(PatentQuery other) {
    return new Or(List.of(this, other));
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

  private static void requireSeveral(List<PatentQuery> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("a junction needs two parts or more, not " + parts.size());
    }
  }
}
