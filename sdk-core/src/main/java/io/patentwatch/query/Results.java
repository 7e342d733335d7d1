package io.patentwatch.query;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A lazy sequence of results at one edition of the library, in constant memory.
 *
 * <p>Holds files of the library open until closed or read to its end; read once, by one thread.
 *
 * @param <T> what it yields
 */
public interface Results<T> extends Iterable<T>, AutoCloseable {
  /** The results; can be asked for once. */
  @Override
  Iterator<T> iterator();

  /** The results as a stream; closing it closes this. */
  default Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false).onClose(this::close);
  }

  /** What a function makes of the results, in their order; closing it closes this. */
  default <R> Results<R> mapped(Function<? super T, Optional<R>> function) {
    return new MappedResults<>(this, function);
  }

  /** Frees what it holds; may be called again. */
  @Override
  void close();
}
