package io.patentwatch.reference;

import io.patentwatch.model.DivisionCode;
import java.util.List;
import java.util.Objects;

/**
 * A division whose code is not in force in the edition: abolished, renamed with a new code, merged,
 * split, or not yet established.
 *
 * @param code the code it has or had
 * @param name the name it has or had under that code
 * @param successors the divisions of the edition that took over its area, by code; empty when
 *     unknown
 */
public record FormerDivision(DivisionCode code, String name, List<Division> successors) {
  public FormerDivision {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    successors = List.copyOf(successors);
  }

  @Override
  public String toString() {
    return code + " " + name;
  }
}
