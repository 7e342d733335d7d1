package io.patentwatch.reference;

import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Party;
import io.patentwatch.model.Region;
import java.util.Optional;

/** The enterprises that parties are matched with; immutable and thread-safe. */
public final class EnterpriseRegistry {
  private static final EnterpriseRegistry EMPTY = new EnterpriseRegistry();

  private EnterpriseRegistry() {}

  /** A registry of nobody. */
  public static EnterpriseRegistry empty() {
    return EMPTY;
  }

  /**
   * Reads a registry.
   *
   * @param csv its text
   * @param divisions the divisions that its townships are named in
   * @throws IllegalArgumentException if a line can't be read; it names it
   */
  public static EnterpriseRegistry parse(String csv, Divisions divisions) {
    throw new UnsupportedOperationException();
  }

  /** How many enterprises it has. */
  public int size() {
    return 0;
  }

  /** Where a matched enterprise is registered, as far down as the registry says. */
  public Optional<Region> region(EnterpriseMatch match) {
    return Optional.empty();
  }

  /** The enterprise that a party is, where exactly one answers. */
  public Optional<EnterpriseMatch> match(Party party) {
    return Optional.empty();
  }
}
