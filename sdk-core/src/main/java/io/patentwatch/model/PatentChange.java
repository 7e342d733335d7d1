package io.patentwatch.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One patent that changed between two editions of a library.
 *
 * <p>A fingerprint is a digest of all that a patent says, 32 hexadecimal digits, equal exactly for
 * equal patents. Before and after are equal where a patent changed and changed back; both are
 * absent where it came and went in between.
 *
 * @param id its identity
 * @param kind what became of it
 * @param replacedBy the identity it became part of; present exactly for {@link Kind#REPLACED}
 * @param edition the edition of the latest change
 * @param before the fingerprint of what it was at the earlier edition; absent where it was not
 *     there
 * @param after the fingerprint of what it is; absent where it is gone
 */
public record PatentChange(
    PatentId id,
    Kind kind,
    @Nullable PatentId replacedBy,
    Edition edition,
    @Nullable String before,
    @Nullable String after) {
  /** What became of a patent. */
  public enum Kind {
    /** It was added or its content changed. */
    CHANGED,
    /** It joined another identity. */
    REPLACED,
    /** It is gone. */
    REMOVED
  }

  /** A change without fingerprints. */
  public PatentChange(PatentId id, Kind kind, @Nullable PatentId replacedBy, Edition edition) {
    this(id, kind, replacedBy, edition, null, null);
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
