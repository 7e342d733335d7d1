package io.patentwatch.map;

import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.reference.IndustryRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All columns of a library at one edition; not thread-safe. */
final class ColumnData {
  final Identities identities = new Identities();
  final Dictionary regions = new Dictionary();
  final Dictionary ipc = new Dictionary();
  final Dictionary locarno = new Dictionary();
  final Dictionary industries = new Dictionary();
  final List<Shard> shards = new ArrayList<>();

  /** The edition of the library that it holds. */
  Edition edition = Edition.EMPTY;

  /** The day by whose fence a view was read. */
  LocalDate day = LocalDate.EPOCH;

  private final Map<Axis, ClassSets> sets = new EnumMap<>(Axis.class);
  private final Map<String, Shard[]> byHome = new HashMap<>();
  private final Entry entry = new Entry(this);

  /** Where each patent is: one more than the shard in the high and the row in the low half. */
  private long[] places = {};

  private int count;

  /** How many patents there are. */
  int size() {
    return count;
  }

  /** The shard of a home and sort. */
  Shard shard(String home, int sort) {
    Shard[] sorts = byHome.computeIfAbsent(home, any -> new Shard[Shard.SORTS]);
    Shard shard = sorts[sort];
    if (shard == null) {
      shard = new Shard(shards.size(), home, sort);
      sorts[sort] = shard;
      shards.add(shard);
    }
    return shard;
  }

  /** Adds a patent that is not there yet, without noting where: {@link #index} does for all. */
  void append(PatentOutline patent) {
    entry.read(patent);
    int unused = shard(entry.home, entry.sort).add(entry);
    count++;
  }

  /** Counts rows that were read from a file. */
  void counted(int rows) {
    count += rows;
  }

  /**
   * Puts patents in, each in the place of what it was: one shard after the other, as what lies far
   * apart in memory is slow to reach.
   */
  void put(List<PatentOutline> patents) {
    index();
    long[] order = new long[patents.size()];
    for (int i = 0; i < order.length; i++) {
      long place = places[slot(identities.of(patents.get(i).id().value()))];
      order[i] = place >>> Integer.SIZE << Integer.SIZE | i;
    }
    Arrays.sort(order);
    for (long each : order) {
      put(patents.get((int) each));
    }
  }

  private void put(PatentOutline patent) {
    entry.read(patent);
    Shard shard = shard(entry.home, entry.sort);
    int slot = slot(entry.id);
    if (places[slot] == 0) {
      places[slot] = place(shard, shard.add(entry));
      if (++count > places.length / 3 * 2) {
        rehash();
      }
      return;
    }
    Shard old = shardAt(places[slot]);
    int row = rowAt(places[slot]);
    if (old == shard) {
      shard.replace(row, entry);
    } else {
      places[slot] = place(shard, shard.add(entry));
      take(old, row);
    }
  }

  /** Takes a patent out, if it is there. */
  void remove(PatentId id) {
    index();
    long code = identities.find(id.value());
    if (code == Identities.UNKNOWN) {
      return;
    }
    int slot = slot(code);
    if (places[slot] != 0) {
      remove(slot);
    }
  }

  private void remove(int slot) {
    Shard shard = shardAt(places[slot]);
    int row = rowAt(places[slot]);
    vacate(slot);
    take(shard, row);
    count--;
  }

  /** Takes a row out of a shard, in which the last takes its place. */
  private void take(Shard shard, int row) {
    int last = shard.size - 1;
    if (row != last) {
      places[slot(shard.ids[last])] = place(shard, row);
    }
    shard.remove(row);
  }

  /** Empties a slot and moves up what had to go further for it. */
  private void vacate(int emptied) {
    int mask = places.length - 1;
    int hole = emptied;
    int next = hole;
    while (true) {
      next = next + 1 & mask;
      if (places[next] == 0) {
        break;
      }
      int wished = hash(idAt(places[next])) & mask;
      if ((next - wished & mask) >= (next - hole & mask)) {
        places[hole] = places[next];
        hole = next;
      }
    }
    places[hole] = 0;
  }

  /** Notes where each patent is, if that was not done yet. */
  void index() {
    if (places.length == 0) {
      rehash();
    }
  }

  private void rehash() {
    int length = Integer.highestOneBit(Math.max(count, 64)) << 1;
    places = new long[count > length / 2 ? length << 1 : length];
    for (Shard shard : shards) {
      for (int row = 0; row < shard.size; row++) {
        places[slot(shard.ids[row])] = place(shard, row);
      }
    }
  }

  /** The slot of an identity: its own, or the empty one in which to put it. */
  private int slot(long id) {
    int mask = places.length - 1;
    int slot = hash(id) & mask;
    while (places[slot] != 0 && idAt(places[slot]) != id) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static int hash(long id) {
    long mixed = id * 0x9E3779B97F4A7C15L;
    return (int) (mixed ^ mixed >>> 32);
  }

  private long place(Shard shard, int row) {
    return (long) (shard.index + 1) << Integer.SIZE | row;
  }

  private Shard shardAt(long place) {
    return shards.get((int) (place >>> Integer.SIZE) - 1);
  }

  private static int rowAt(long place) {
    return (int) place;
  }

  private long idAt(long place) {
    return shardAt(place).ids[rowAt(place)];
  }

  /**
   * The place of an identity: the shard's index in the high, the row in the low half; -1 if none.
   */
  long find(long id) {
    index();
    long place = places[slot(id)];
    return place == 0 ? -1 : place - (1L << Integer.SIZE);
  }

  /** Whether the values of all rows on an axis of classes are known. */
  boolean isKnown(Axis axis, IndustryRules rules) {
    ClassSets known = sets.get(axis);
    return known != null && known.isFilled(this, rules);
  }

  /** Finds the values of all rows on an axis of classes; called by one thread alone. */
  void learn(Axis axis, IndustryRules rules) {
    ClassSets known = sets.get(axis);
    if (known == null || !known.isBy(rules)) {
      known = new ClassSets(axis, rules, this);
      sets.put(axis, known);
    }
    known.fill(this);
  }

  /** The values on an axis of classes, which are known. */
  ClassSets sets(Axis axis) {
    return Objects.requireNonNull(sets.get(axis));
  }

  /** Notes the regions of all rows that were read from a file. */
  void visited() {
    for (Shard shard : shards) {
      for (int row = 0; row < shard.size; row++) {
        shard.visit(row);
      }
    }
  }

  /** Arranges the rows of all shards; where patents are is forgotten. */
  void arrange() {
    shards.forEach(Shard::arrange);
    places = new long[0];
  }

  /** How many bytes all of it takes up, but for the texts. */
  long bytes() {
    return shards.stream().mapToLong(Shard::bytes).sum()
        + sets.values().stream().mapToLong(ClassSets::bytes).sum()
        + (long) Long.BYTES * places.length;
  }

  /** The rows of a shard in the order of their regions, types, days of grant and identities. */
  Integer[] inOrder(Shard shard, int[] placeOfRegion) {
    Integer[] rows = new Integer[shard.size];
    Arrays.setAll(rows, row -> row);
    Arrays.sort(
        rows,
        (one, other) -> {
          int byRegion =
              Integer.compare(
                  placeOfRegion[shard.regions[one]], placeOfRegion[shard.regions[other]]);
          int byType =
              byRegion != 0 ? byRegion : Byte.compare(shard.types[one], shard.types[other]);
          int byGrant =
              byType != 0 ? byType : Integer.compare(shard.granted[one], shard.granted[other]);
          return byGrant != 0 ? byGrant : compare(shard.ids[one], shard.ids[other]);
        });
    return rows;
  }

  private int compare(long one, long other) {
    return one < 0 && other < 0
        ? identities.text(one).compareTo(identities.text(other))
        : Long.compare(one, other);
  }
}
