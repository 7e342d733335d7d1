package io.patentwatch.query;

import io.patentwatch.model.Edition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some results of a search.
 *
 * @param items the results, in the order asked for
 * @param total how many patents match in all, exactly
 * @param next where the next page begins; absent after the last result
 * @param edition the edition of the library that answered
 * @param <T> what was searched for
 */
public record Page<T>(List<T> items, long total, @Nullable String next, Edition edition) {
  public Page {
    items = List.copyOf(items);
    Objects.requireNonNull(edition, "edition");
  }
}
