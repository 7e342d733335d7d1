package io.patentwatch.spi;

import io.patentwatch.internal.codec.Codec;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one identity after an edition, version by version.
 *
 * @param id the identity
 * @param edition the edition of the latest change
 * @param before what it was at the edition asked about; absent where it was not there
 * @param between what it was since then and is no longer, in order of time
 * @param after what it is; absent where it is gone
 * @param replacedBy the identity it became part of, where it is gone into another
 */
public record PatentHistory(
    PatentId id,
    Edition edition,
    @Nullable Patent before,
    List<Patent> between,
    @Nullable Patent after,
    @Nullable PatentId replacedBy) {
  public PatentHistory {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(edition, "edition");
    between = List.copyOf(between);
    if (after != null && replacedBy != null) {
      throw new IllegalArgumentException(id + " is there and replaced by " + replacedBy);
    }
  }

  /** The one change that it comes to. */
  public PatentChange change() {
    PatentChange.Kind kind =
        after != null
            ? PatentChange.Kind.CHANGED
            : replacedBy != null ? PatentChange.Kind.REPLACED : PatentChange.Kind.REMOVED;
    return new PatentChange(
        id,
        kind,
        replacedBy,
        edition,
        before == null ? null : Codec.fingerprint(before),
        after == null ? null : Codec.fingerprint(after));
  }
}
