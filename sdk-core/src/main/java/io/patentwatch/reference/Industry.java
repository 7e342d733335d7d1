package io.patentwatch.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An industry that {@link IndustryRules} know.
 *
 * @param code its code, such as {@code pens}
 * @param name its name, such as {@code 制笔}
 * @param nameEnglish its name in English; the code where the rules give none
 * @param parent the code of the industry that contains it; absent for one on top
 */
public record Industry(String code, String name, String nameEnglish, @Nullable String parent) {
  public Industry {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(nameEnglish, "nameEnglish");
  }

  @Override
  public String toString() {
    return code + ' ' + name;
  }
}
