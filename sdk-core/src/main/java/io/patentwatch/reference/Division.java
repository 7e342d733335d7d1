package io.patentwatch.reference;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One administrative division of mainland China, as it stands in an edition of {@link Divisions}.
 *
 * <p>The parent is the next division above that really exists: a district of a municipality and a
 * county under direct provincial rule have the province, a town of a city without counties (东莞市)
 * has the city.
 *
 * @param code its code
 * @param name its full official name, such as {@code 桐庐县}
 * @param level how far down it is
 * @param parent the code of the division above; absent for a province
 */
public record Division(
    DivisionCode code, String name, RegionLevel level, @Nullable DivisionCode parent) {
  public Division {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    if (!level.isMainland()) {
      throw new IllegalArgumentException(
          "a division is in mainland China, so its level is not " + level);
    }
  }

  @Override
  public String toString() {
    return code + " " + name;
  }
}
