package io.patentwatch.map;

import io.patentwatch.indicator.Wording;
import java.util.Objects;

/**
 * A row of the domain of industries.
 *
 * <p>Counting is whole: a patent of several industries counts in each. So the named ones and {@link
 * #NONE}, less {@link #OVERLAP}, are {@link #ALL}.
 *
 * @param kind which sort of row
 * @param code the industry's code; empty for what is no industry
 * @param name its name
 */
public record Industry(Kind kind, String code, Wording name) {
  /** Which sort of row an industry is. */
  public enum Kind {
    /** Every patent once. */
    ALL,
    /** An industry of the rules. */
    NAMED,
    /** Patents that belong to no industry of the rules. */
    NONE,
    /** How often patents of several industries count more than once. */
    OVERLAP
  }

  /** Every patent, once. */
  public static final Industry ALL =
      new Industry(Kind.ALL, "", new Wording("全部产业", "All industries"));

  /** Patents that belong to no industry of the rules. */
  public static final Industry NONE =
      new Industry(Kind.NONE, "", new Wording("未归类", "No industry"));

  /** How often patents of several industries count more than once; to be taken off the sum. */
  public static final Industry OVERLAP =
      new Industry(Kind.OVERLAP, "", new Wording("跨产业重复", "Overlap"));

  public Industry {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
  }

  @Override
  public String toString() {
    return code.isEmpty() ? name.toString() : code;
  }
}
