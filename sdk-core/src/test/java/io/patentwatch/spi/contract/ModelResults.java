package io.patentwatch.spi.contract;

import io.patentwatch.query.Results;
import java.util.Iterator;

/** Results from a list, which end when the store is closed. */
final class ModelResults<T> implements Results<T> {
  private final ModelStore store;
  private final Iterator<T> items;

  ModelResults(ModelStore store, Iterator<T> items) {
    this.store = store;
    this.items = items;
  }

  @Override
  public Iterator<T> iterator() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        store.requireOpen();
        return items.hasNext();
      }

      @Override
      public T next() {
        store.requireOpen();
        return items.next();
      }
    };
  }

  @Override
  public void close() {}
}
