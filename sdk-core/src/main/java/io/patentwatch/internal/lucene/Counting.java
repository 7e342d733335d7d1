package io.patentwatch.internal.lucene;

import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
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
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts the patents that answer a query in the cells of up to four fields; used once. */
final class Counting {
  private final List<Axis> axes = new ArrayList<>();
  private final List<AxisValues> leaf = new ArrayList<>();
  private final LongCounts cells = new LongCounts();
  private final @Nullable Applicants applicants;

  /** The cells of up to four fields go into one number. */
  private final int bits;

  private long total;

  Counting(CountRequest request, int day) {
    List<CountField> by = request.by();
    bits = by.size() < 2 ? Integer.SIZE - 1 : Math.min(Integer.SIZE - 1, Long.SIZE / by.size());
    by.forEach(field -> axes.add(Axis.of(field, day, new Names(bits))));
    applicants = request.distinctApplicants() ? new Applicants(day) : null;
  }

  CountResult run(IndexSearcher searcher, Query query, Edition edition) throws IOException {
    return searcher.search(query, new Running(edition));
  }

  /** The cells by the places of their names in order, so that only numbers are sorted. */
  private CountResult result(Edition edition) {
    long @Nullable [] distinct = applicants == null ? null : applicants.byCell(cells.size());
    Long applicantsInAll = applicants == null ? null : applicants.inAll();
    if (axes.isEmpty()) {
      return new CountResult(total, List.of(), edition, applicantsInAll);
    }
    List<int[]> inOrder = axes.stream().map(axis -> axis.names().inOrder()).toList();
    List<int[]> places = inOrder.stream().map(Counting::places).toList();
    long[] sorted = new long[cells.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = placed(cells.number(i), places) ^ Long.MIN_VALUE;
    }
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
        cell |= (long) number << i * bits;
      }
      int at = cells.place(cell);
      result.add(
          new CountResult.Cell(
              List.of(key), cells.count(at), distinct == null ? null : distinct[at]));
    }
    return new CountResult(total, result, edition, applicantsInAll);
  }

  /** A cell with the places of its names, the first field's in front. */
  private long placed(long cell, List<int[]> places) {
    long placed = 0;
    for (int i = 0; i < places.size(); i++) {
      placed = placed << bits | places.get(i)[number(cell, i)];
    }
    return placed;
  }

  private int number(long packed, int index) {
    return (int) (packed >>> index * bits & (1L << bits) - 1);
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
      int place = cells.increment(cell);
      if (applicants != null) {
        applicants.add(place);
      }
      return;
    }
    AxisValues values = leaf.get(axis);
    for (int i = 0; i < values.count(); i++) {
      add(axis + 1, cell | (long) values.value(i) << axis * bits);
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
      if (applicants != null) {
        applicants.on(context.reader(), outlines);
      }
    }

    @Override
    public void collect(int document) throws IOException {
      total++;
      for (AxisValues values : leaf) {
        values.advance(document);
      }
      if (applicants != null) {
        applicants.advance(document);
      }
      add(0, 0);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** The different holders of the patents of each cell. */
  private static final class Applicants {
    private final Axis axis;
    private final LongCounts pairs = new LongCounts();
    private @Nullable AxisValues leaf;

    Applicants(int day) {
      axis = Axis.of(CountField.HOLDER, day, new Names(Integer.SIZE - 1));
    }

    void on(LeafReader reader, LeafOutlines outlines) throws IOException {
      leaf = axis.on(reader, outlines);
    }

    void advance(int document) throws IOException {
      values().advance(document);
    }

    /** Adds the holders of the patent at hand to a cell. */
    void add(int cell) {
      AxisValues values = values();
      for (int i = 0; i < values.count(); i++) {
        if (values.value(i) != Names.NONE) {
          int unused = pairs.increment((long) cell << Integer.SIZE | values.value(i));
        }
      }
    }

    private AxisValues values() {
      return Objects.requireNonNull(leaf, "a segment is read");
    }

    long[] byCell(int cells) {
      long[] distinct = new long[cells];
      for (int i = 0; i < pairs.size(); i++) {
        distinct[(int) (pairs.number(i) >>> Integer.SIZE)]++;
      }
      return distinct;
    }

    long inAll() {
      return axis.names().size() - 1L;
    }
  }

  /** The names of an axis, each with its number. */
  static final class Names {
    /** The number of {@link CountField#NONE}. */
    static final int NONE = 0;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final int most;

    /** Room for as many names as some bits can number. */
    Names(int bits) {
      most = (int) Math.min(Integer.MAX_VALUE, 1L << bits);
      int unused = number(CountField.NONE);
    }

    int number(String name) {
      Integer known = numbers.get(name);
      if (known != null) {
        return known;
      }
      if (names.size() == most) {
        throw new IllegalArgumentException(
            "a count by these fields can have "
                + most
                + " values a field, there are more; narrow the query, or count by fewer fields");
      }
      numbers.put(name, names.size());
      names.add(name);
      return names.size() - 1;
    }

    String get(int number) {
      return names.get(number);
    }

    int size() {
      return names.size();
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
