package io.patentwatch.model;

import java.util.Objects;

/**
 * An industry that a patent belongs to, and by which rule.
 *
 * @param code the industry's code in its rule set, such as {@code pens}
 * @param name its name
 * @param rule the rule that matched
 * @param pattern the pattern of that rule that matched, such as {@code ipc B43K}
 */
public record IndustryMatch(String code, String name, String rule, String pattern) {
  public IndustryMatch {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(pattern, "pattern");
  }
}
