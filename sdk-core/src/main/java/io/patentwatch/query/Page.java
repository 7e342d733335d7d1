package io.patentwatch.query;

import io.patentwatch.model.Edition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some results of a search.
 *
 * <p>Pages go on by key: what comes next is what stands behind the last result in the order, at the
 * edition that then is the library's. So a patent that is not written meanwhile comes exactly once;
 * one that is written while {@link #movedFrom} tells of it may have moved past the reader, or come
 * again.
 *
 * @param items the results, in the order asked for
 * @param total how many patents match in all, exactly
 * @param next where the next page begins; absent after the last result
 * @param edition the edition of the library that answered
 * @param movedFrom the edition of the page before this one, where that edition is gone and this
 *     page goes on by key at another; absent otherwise
 * @param <T> what was searched for
 */
public record Page<T>(
    List<T> items,
    long total,
    @Nullable String next,
    Edition edition,
    @Nullable Edition movedFrom) {
  public Page {
    items = List.copyOf(items);
    Objects.requireNonNull(edition, "edition");
  }

  /** A page that is the first, or of the same edition as the one before. */
  public Page(List<T> items, long total, @Nullable String next, Edition edition) {
    this(items, total, next, edition, null);
  }
}
