package io.patentwatch.source.ops;

import io.patentwatch.model.PatentNumber;
import io.patentwatch.source.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Given numbers, each once, in the order of their canonical forms. The cursor is the last one done,
 * so that it stays good when the numbers of the next sync are others.
 */
final class NumberBatches implements Batches {
  private static final String AFTER = "after ";

  /** The cursor of one that is done: the next begins anew. */
  static final String START = "start";

  private final List<PatentNumber> numbers;
  private int at;

  NumberBatches(Iterable<? extends PatentNumber> given, @Nullable String cursor) {
    TreeMap<String, PatentNumber> sorted = new TreeMap<>();
    given.forEach(number -> sorted.put(number.toString(), number));
    numbers = new ArrayList<>(sorted.values());
    if (cursor != null && cursor.startsWith(AFTER)) {
      at = sorted.headMap(cursor.substring(AFTER.length()), true).size();
      // What was the last number before may be gone, and then it was the end.
      at = at == numbers.size() ? 0 : at;
    }
  }

  @Override
  public @Nullable Batch next() {
    if (at == numbers.size()) {
      return null;
    }
    int end = Math.min(at + Bulk.MOST, numbers.size());
    List<PatentNumber> some = numbers.subList(at, end);
    boolean isLast = end == numbers.size();
    at = end;
    return new Batch() {
      @Override
      public List<PatentNumber> numbers() {
        return some;
      }

      @Override
      public List<Rejection> rejections() {
        return List.of();
      }

      @Override
      public String cursor(int done) {
        return isLast && done == some.size() ? START : AFTER + some.get(done - 1);
      }
    };
  }

  @Override
  public OptionalDouble progress() {
    return numbers.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) at / numbers.size());
  }
}
