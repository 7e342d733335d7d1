package io.patentwatch.indicator;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator says of itself: shown wherever its figures are. Immutable and thread-safe.
 *
 * @param id its stable name, such as {@code valid-inventions}
 * @param name its name
 * @param definition what it measures
 * @param countingRule what counts, when, and where
 * @param unit the unit of its figures
 * @param dates which dates and statuses it uses; absent where not stated
 * @param denominator what it is divided by; absent for what is no ratio
 * @param lag how long after the fact its figures are known; absent where not stated
 * @param source where the definition comes from; absent where not stated
 * @param needs what a library must hold for it: the ids of the inputs of {@link
 *     io.patentwatch.Readiness}, and {@code industries}, {@code tags} and {@code reported-figures}
 */
public record Card(
    String id,
    Wording name,
    Wording definition,
    Wording countingRule,
    Wording unit,
    @Nullable Wording dates,
    @Nullable Wording denominator,
    @Nullable Wording lag,
    @Nullable Wording source,
    List<String> needs) {
  public Card {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(countingRule, "countingRule");
    Objects.requireNonNull(unit, "unit");
    needs = List.copyOf(needs);
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "'" + id + "' is no indicator id; use small letters, digits and hyphens");
    }
  }

  /** A card that says no more than what is measured and how. */
  public Card(String id, Wording name, Wording definition, Wording countingRule, Wording unit) {
    this(id, name, definition, countingRule, unit, null, null, null, null, List.of());
  }

  /** Whether its figures are parts of a hundred: of two of them the difference is told. */
  public boolean isPercentage() {
    return unit.english().equals("%");
  }

  @Override
  public String toString() {
    return id;
  }
}
