package io.patentwatch.internal.lucene;

import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.Edition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private CountResult result(Edition edition) {
    List<CountResult.Cell> result = new ArrayList<>();
    cells.forEach((cell, count) -> result.add(new CountResult.Cell(key(cell), count)));
    result.sort(Comparator.comparing(CountResult.Cell::key, Counting::compare));
    return new CountResult(total, result, edition);
  }

  private List<String> key(long cell) {
    List<String> key = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      key.add(axes.get(i).names().get((int) (cell >>> i * BITS & (1 << BITS) - 1)));
    }
    return key;
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
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
  }
}
