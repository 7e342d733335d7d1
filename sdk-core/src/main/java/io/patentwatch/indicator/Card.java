package io.patentwatch.indicator;

import java.util.Objects;

/**
 * What an indicator says of itself: shown wherever its figures are.
 *
 * @param id its stable name, such as {@code valid-inventions}
 * @param name its name
 * @param definition what it measures
 * @param countingRule what counts, when, and where
 * @param unit the unit of its figures
 */
public record Card(
    String id, Wording name, Wording definition, Wording countingRule, Wording unit) {
  public Card {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(countingRule, "countingRule");
    Objects.requireNonNull(unit, "unit");
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "'" + id + "' is no indicator id; use small letters, digits and hyphens");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
