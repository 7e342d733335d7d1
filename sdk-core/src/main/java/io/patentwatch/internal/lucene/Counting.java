package io.patentwatch.internal.lucene;

import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.Edition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the patents that answer a query in the cells of up to four fields; used once. */
final class Counting {
  /** The cells of four fields go into one number. */
  private static final int BITS = 16;

  private final List<Axis> axes = new ArrayList<>();
  private final List<AxisValues> leaf = new ArrayList<>();
  private final LongCounts cells = new LongCounts();
  private long total;

  Counting(List<CountField> by, int day) {
    by.forEach(field -> axes.add(Axis.of(field, day)));
  }

  CountResult run(IndexSearcher searcher, Query query, Edition edition) throws IOException {
    return searcher.search(query, new Running(edition));
  }

  /** The cells by the places of their names in order, so that only numbers are sorted. */
  private CountResult result(Edition edition) {
    List<int[]> inOrder = axes.stream().map(axis -> axis.names().inOrder()).toList();
    List<int[]> places = inOrder.stream().map(Counting::places).toList();
    long[] sorted = new long[cells.size()];
    int[] filled = {0};
    cells.forEach((cell, count) -> sorted[filled[0]++] = placed(cell, places) ^ Long.MIN_VALUE);
    Arrays.sort(sorted);
    List<CountResult.Cell> result = new ArrayList<>(sorted.length);
    for (long flipped : sorted) {
      // The sort is of signed numbers, and four fields fill all bits.
      long place = flipped ^ Long.MIN_VALUE;
      String[] key = new String[axes.size()];
      long cell = 0;
      for (int i = 0; i < key.length; i++) {
        int number = inOrder.get(i)[number(place, key.length - 1 - i)];
        key[i] = axes.get(i).names().get(number);
        cell |= (long) number << i * BITS;
      }
      result.add(new CountResult.Cell(List.of(key), cells.get(cell)));
    }
    return new CountResult(total, result, edition);
  }

  /** A cell with the places of its names, the first field's in front. */
  private static long placed(long cell, List<int[]> places) {
    long placed = 0;
    for (int i = 0; i < places.size(); i++) {
      placed = placed << BITS | places.get(i)[number(cell, i)];
    }
    return placed;
  }

  private static int number(long packed, int index) {
    return (int) (packed >>> index * BITS & (1 << BITS) - 1);
  }

  private static int[] places(int[] inOrder) {
    int[] places = new int[inOrder.length];
    for (int place = 0; place < places.length; place++) {
      places[inOrder[place]] = place;
    }
    return places;
  }

  private void add(int axis, long cell) {
    if (axis == leaf.size()) {
      cells.increment(cell);
      return;
    }
    AxisValues values = leaf.get(axis);
    for (int i = 0; i < values.count(); i++) {
      add(axis + 1, cell | (long) values.value(i) << axis * BITS);
    }
  }

  /** All of it in one thread: the searcher has no executor. */
  private final class Running implements CollectorManager<Collecting, CountResult> {
    private final Edition edition;

    Running(Edition edition) {
      this.edition = edition;
    }

    @Override
    public Collecting newCollector() {
      return new Collecting();
    }

    @Override
    public CountResult reduce(Collection<Collecting> done) {
      return result(edition);
    }
  }

  private final class Collecting extends SimpleCollector {
    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      leaf.clear();
      LeafOutlines outlines = new LeafOutlines(context.reader());
      for (Axis axis : axes) {
        leaf.add(axis.on(context.reader(), outlines));
      }
    }

    @Override
    public void collect(int document) throws IOException {
      total++;
      for (AxisValues values : leaf) {
        values.advance(document);
      }
      add(0, 0);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** The names of an axis, each with its number. */
  static final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int number(String name) {
      Integer known = numbers.get(name);
      if (known != null) {
        return known;
      }
      if (names.size() == 1 << BITS) {
        throw new IllegalArgumentException(
            "a count can have "
                + names.size()
                + " values a field, there are more; narrow the query");
      }
      numbers.put(name, names.size());
      names.add(name);
      return names.size() - 1;
    }

    String get(int number) {
      return names.get(number);
    }

    /** The numbers in the order of their names. */
    int[] inOrder() {
      return IntStream.range(0, names.size())
          .boxed()
          .sorted(Comparator.comparing(names::get))
          .mapToInt(Integer::intValue)
          .toArray();
    }
  }
}
