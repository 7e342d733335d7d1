package io.patentwatch.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A party with the region and the enterprise it was attributed to.
 *
 * @param party the party as stated
 * @param placement where it is, and why
 * @param enterprise the enterprise it was matched with, if any
 */
public record Holder(Party party, Placement placement, @Nullable EnterpriseMatch enterprise) {
  public Holder {
    Objects.requireNonNull(party, "party");
    Objects.requireNonNull(placement, "placement");
  }
}
