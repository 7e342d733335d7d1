package io.patentwatch.reference;

import io.patentwatch.model.IndustryMatch;
import java.util.List;

/** The rules by which patents belong to industries; immutable and thread-safe. */
public final class IndustryRules {
  private static final IndustryRules NONE = new IndustryRules();

  private IndustryRules() {}

  /** Rules that know no industry. */
  public static IndustryRules none() {
    return NONE;
  }

  /** The rules that ship. */
  public static IndustryRules ofDefaults() {
    return NONE;
  }

  /**
   * Reads rules.
   *
   * @param text their text, YAML or JSON
   * @throws IllegalArgumentException if they can't be read; it names the line
   */
  public static IndustryRules parse(String text) {
    throw new UnsupportedOperationException();
  }

  /** How many industries they know. */
  public int size() {
    return 0;
  }

  /** The industries that a patent belongs to, in order of code, each with the rule that says so. */
  public List<IndustryMatch> match(IndustrySubject subject) {
    return List.of();
  }
}
