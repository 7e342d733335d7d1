package io.patentwatch.map;

import io.patentwatch.indicator.Wording;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the domain of industries.
 *
 * <p>Counting is whole: a patent of several industries counts in each. So the industries that have
 * none above them and {@link #NONE}, less {@link #OVERLAP}, are {@link #ALL}.
 *
 * @param kind which sort of row
 * @param code the industry's code; empty for what is no industry
 * @param name its name
 * @param parent the code of the industry that it is part of; absent where it is of none
 */
public record Sector(Kind kind, String code, Wording name, @Nullable String parent) {
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
  public static final Sector ALL =
      new Sector(Kind.ALL, "", new Wording("全部产业", "All industries"), null);

  /** Patents that belong to no industry of the rules. */
  public static final Sector NONE =
      new Sector(Kind.NONE, "", new Wording("未归类", "No industry"), null);

  /** How often patents of several industries count more than once; to be taken off the sum. */
  public static final Sector OVERLAP =
      new Sector(Kind.OVERLAP, "", new Wording("跨产业重复", "Overlap"), null);

  public Sector {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
  }

  @Override
  public String toString() {
    return code.isEmpty() ? name.toString() : code;
  }
}
