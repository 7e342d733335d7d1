package io.patentwatch.map;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The slots of the regions and shards of columns, found when first asked for. Threads may find the
 * same at the same time, to no harm.
 */
final class RegionSlots {
  /** Stands for a shard whose rows are in several slots. */
  static final int EACH = -2;

  private static final int UNSEEN = -3;
  private static final long VISITED = 1L << 32;
  private static final int CHANGES_AT = 33;

  private final Regions regions;
  private final ColumnData data;
  private final int[] ofRegion;

  /** Of each shard its changes when it was looked at, whether it is visited, and its slot. */
  private final AtomicLongArray ofShard;

  private RegionSlots(Regions regions, ColumnData data, int[] ofRegion) {
    this.regions = regions;
    this.data = data;
    this.ofRegion = ofRegion;
    this.ofShard = new AtomicLongArray(data.shards.size());
  }

  static RegionSlots of(Regions regions, ColumnData data) {
    return new RegionSlots(regions, data, unseen(new int[0], data.regions.size()));
  }

  private static int[] unseen(int[] known, int size) {
    int[] longer = Arrays.copyOf(known, size);
    Arrays.fill(longer, known.length, size, UNSEEN);
    return longer;
  }

  boolean isOf(ColumnData other) {
    return data == other;
  }

  /** These with room for what came in since. */
  RegionSlots grown() {
    return ofRegion.length == data.regions.size() && ofShard.length() == data.shards.size()
        ? this
        : new RegionSlots(regions, data, unseen(ofRegion, data.regions.size()));
  }

  /** The slot of a region by its number. */
  int ofRegion(int region) {
    int slot = ofRegion[region];
    if (slot == UNSEEN) {
      slot = regions.slot(data.regions.text(region));
      ofRegion[region] = slot;
    }
    return slot;
  }

  /** The slot of all first regions of a shard; {@link Regions#ELSEWHERE} or {@link #EACH}. */
  int ofShard(Shard shard) {
    return (int) look(shard);
  }

  /** Whether any region of any holder of a shard counts. */
  boolean isVisited(Shard shard) {
    return (look(shard) & VISITED) != 0;
  }

  private long look(Shard shard) {
    long known = ofShard.get(shard.index);
    if (known >>> CHANGES_AT == shard.changes) {
      return known;
    }
    int all = UNSEEN;
    for (int region = next(shard.homes, 0); region >= 0; region = next(shard.homes, region + 1)) {
      int slot = ofRegion(region);
      all = all == UNSEEN || all == slot ? slot : EACH;
    }
    boolean any = false;
    for (int region = next(shard.visited, 0);
        region >= 0 && !any;
        region = next(shard.visited, region + 1)) {
      any = ofRegion(region) >= 0;
    }
    long found =
        (long) shard.changes << CHANGES_AT
            | (any ? VISITED : 0)
            | (all == UNSEEN ? Regions.ELSEWHERE : all) & 0xFFFFFFFFL;
    ofShard.set(shard.index, found);
    return found;
  }

  private static int next(BitSet regions, int from) {
    return regions.nextSetBit(from);
  }
}
