package io.patentwatch.internal.lucene;

import io.patentwatch.query.Results;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/** Results in an order, fetched a window at a time, so that memory stays the same however many. */
final class Scan<T> implements Results<T> {
  private static final int FIRST_WINDOW = 256;
  private static final int LARGEST_WINDOW = 32_768;

  /** The best results behind one. */
  interface Window {
    TopFieldDocs behind(@Nullable FieldDoc after, int size) throws IOException;
  }

  /** What is made of a result. */
  interface Reading<T> {
    T of(FieldDoc hit) throws IOException;
  }

  private final IndexSnapshot snapshot;
  private final Window window;
  private final Reading<T> reading;
  private @Nullable FieldDoc after;
  private int size = FIRST_WINDOW;
  private ScoreDoc[] hits = {};
  private int at;
  private boolean last;
  private boolean asked;

  Scan(IndexSnapshot snapshot, Window window, @Nullable FieldDoc after, Reading<T> reading) {
    this.snapshot = snapshot;
    this.window = window;
    this.after = after;
    this.reading = reading;
  }

  @Override
  public Iterator<T> iterator() {
    if (asked) {
      throw new IllegalStateException("results are read once; ask the library again");
    }
    asked = true;
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        if (at == hits.length && !last) {
          snapshot.read(Scan.this::fetch);
        }
        return at < hits.length;
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        FieldDoc hit = (FieldDoc) hits[at++];
        return snapshot.read(() -> reading.of(hit));
      }
    };
  }

  private boolean fetch() throws IOException {
    hits = window.behind(after, size).scoreDocs;
    at = 0;
    last = hits.length < size;
    if (hits.length > 0) {
      after = (FieldDoc) hits[hits.length - 1];
    }
    size = Math.min(size * 4, LARGEST_WINDOW);
    return last;
  }

  @Override
  public void close() {
    last = true;
    hits = new ScoreDoc[0];
    at = 0;
  }
}
