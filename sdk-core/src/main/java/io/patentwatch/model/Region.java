package io.patentwatch.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place that a party belongs to: a division of mainland China, or what lies outside it.
 *
 * @param code the division; absent outside mainland China
 * @param name its name, or that of the country
 * @param level how far down it reaches
 */
public record Region(@Nullable DivisionCode code, String name, RegionLevel level) {
  public Region {
    Objects.requireNonNull(name, "name");
    if ((code == null) == level.isMainland()) {
      throw new IllegalArgumentException(
          "a region has a code exactly when it is in mainland China: " + code + " " + level);
    }
  }
}
