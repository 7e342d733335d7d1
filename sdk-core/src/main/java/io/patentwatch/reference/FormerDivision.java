package io.patentwatch.reference;

import io.patentwatch.model.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A division whose code is not in force in the edition: abolished, renamed with a new code, merged,
 * split, or not yet established.
 *
 * @param code the code it has or had
 * @param name the name it has or had under that code
 * @param successors the divisions of the edition that took over its area, by code; empty when
 *     unknown
 * @param from the first day on which it is known to be in force; null if that is the first of all
 *     or unknown
 * @param until the first day on which it is known to be no longer; null if unknown
 */
public record FormerDivision(
    DivisionCode code,
    String name,
    List<Division> successors,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {
  public FormerDivision {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    successors = List.copyOf(successors);
  }

  /** One whose days are unknown. */
  public FormerDivision(DivisionCode code, String name, List<Division> successors) {
    this(code, name, successors, null, null);
  }

  @Override
  public String toString() {
    return code + " " + name;
  }
}
