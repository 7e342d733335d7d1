package io.patentwatch.model;

import java.util.Objects;

/**
 * The identity of a patent in a library: its application number, or its publication number while no
 * statement names the application.
 *
 * @param value the canonical form, such as {@code CN202110685031.5} or {@code CN209078969U}
 */
public record PatentId(String value) implements Comparable<PatentId> {
  public PatentId {
    Objects.requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException("a patent's identity can't be blank");
    }
  }

  /** The identity of the application of this number. */
  public static PatentId of(PatentNumber number) {
    return new PatentId(number.toString());
  }

  @Override
  public int compareTo(PatentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
