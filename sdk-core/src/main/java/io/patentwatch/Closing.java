package io.patentwatch;

import io.patentwatch.query.Results;
import io.patentwatch.spi.StoreSnapshot;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Results that close the snapshot they come from, when closed or read to their end. */
final class Closing<T> implements Results<T> {
  private final StoreSnapshot snapshot;
  private final Results<T> results;

  private Closing(StoreSnapshot snapshot, Results<T> results) {
    this.snapshot = snapshot;
    this.results = results;
  }

  static <T> Results<T> of(StoreSnapshot snapshot, Function<StoreSnapshot, Results<T>> ask) {
    try {
      return new Closing<>(snapshot, ask.apply(snapshot));
    } catch (RuntimeException | Error failure) {
      snapshot.close();
      throw failure;
    }
  }

  @Override
  public Iterator<T> iterator() {
    Iterator<T> iterator = results.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        boolean more = iterator.hasNext();
        if (!more) {
          close();
        }
        return more;
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return iterator.next();
      }
    };
  }

  @Override
  public void close() {
    try {
      results.close();
    } finally {
      snapshot.close();
    }
  }
}
