package io.patentwatch.model;

import java.util.Objects;

/**
 * A source's statement that a patent bears a tag.
 *
 * @param provenance where it was read
 * @param patent any number of the patent
 * @param tag the tag
 */
public record TagRecord(Provenance provenance, PatentNumber patent, Tag tag) implements Statement {
  public TagRecord {
    Objects.requireNonNull(provenance, "provenance");
    Objects.requireNonNull(patent, "patent");
    Objects.requireNonNull(tag, "tag");
  }
}
