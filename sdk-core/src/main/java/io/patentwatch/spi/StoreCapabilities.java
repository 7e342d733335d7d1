package io.patentwatch.spi;

import io.patentwatch.indicator.CountField;
import io.patentwatch.query.Sort;
import java.util.Arrays;
import java.util.Set;

/**
 * What a store can do beyond what each must: it does what it states, and refuses the rest by an
 * {@link UnsupportedOperationException} that names it.
 *
 * @param features what not every store has
 * @param sorts the orders it gives
 * @param counts the fields it counts by
 */
public record StoreCapabilities(
    Set<Feature> features, Set<Sort.Key> sorts, Set<CountField> counts) {
  /** What not every store has. */
  public enum Feature {
    /**
     * A commit that fails, or whose process is killed, leaves the library as it was. Without it
     * some of its patents may be there; its cursors never are before all of them.
     */
    ATOMIC_COMMITS,
    /** A snapshot stays at its edition whatever is committed. */
    ISOLATED_SNAPSHOTS,
    /**
     * The feed knows the empty library, and every edition since which fewer than ten thousand
     * patents were replaced or went and nothing was expunged. Without it any edition may be gone,
     * and {@link io.patentwatch.EditionGoneException} says so.
     */
    COMPLETE_FEED,
    /** What was committed is there when the store is opened again. */
    DURABLE,
    /** {@link PatentStore#backup} writes the library to a directory. */
    BACKUP
  }

  public StoreCapabilities {
    features = Set.copyOf(features);
    sorts = Set.copyOf(sorts);
    counts = Set.copyOf(counts);
  }

  /** All orders and all fields, with some features. */
  public static StoreCapabilities of(Feature... features) {
    return new StoreCapabilities(
        Set.copyOf(Arrays.asList(features)),
        Set.of(Sort.Key.values()),
        Set.of(CountField.values()));
  }

  /** Whether the store has a feature. */
  public boolean has(Feature feature) {
    return features.contains(feature);
  }
}
