package io.patentwatch.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One patent that changed between two editions of a library.
 *
 * @param id its identity
 * @param kind what became of it
 * @param replacedBy the identity it became part of; present exactly for {@link Kind#REPLACED}
 * @param edition the edition of the latest change
 */
public record PatentChange(PatentId id, Kind kind, @Nullable PatentId replacedBy, Edition edition) {
  /** What became of a patent. */
  public enum Kind {
    /** It was added or its content changed. */
    CHANGED,
    /** It joined another identity. */
    REPLACED,
    /** It is gone. */
    REMOVED
  }

  public PatentChange {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(edition, "edition");
    if ((kind == Kind.REPLACED) != (replacedBy != null)) {
      throw new IllegalArgumentException(id + " is " + kind + " with " + replacedBy);
    }
  }
}
