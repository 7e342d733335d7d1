package io.patentwatch.query;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Results made of others one by one. */
final class MappedResults<T, R> implements Results<R> {
  private final Results<T> results;
  private final Function<? super T, Optional<R>> function;

  MappedResults(Results<T> results, Function<? super T, Optional<R>> function) {
    this.results = results;
    this.function = function;
  }

  @Override
  public Iterator<R> iterator() {
    Iterator<T> iterator = results.iterator();
    return new Iterator<>() {
      private @Nullable R next;

      @Override
      public boolean hasNext() {
        while (next == null && iterator.hasNext()) {
          next = function.apply(iterator.next()).orElse(null);
        }
        return next != null;
      }

      @Override
      public R next() {
        R answer = hasNext() ? next : null;
        if (answer == null) {
          throw new NoSuchElementException();
        }
        next = null;
        return answer;
      }
    };
  }

  @Override
  public void close() {
    results.close();
  }
}
