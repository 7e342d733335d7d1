package io.patentwatch.internal.lucene;

import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.Results;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Outlines in the order in which they lie in the index: one pass along a column. */
final class OutlineScan implements Results<PatentOutline> {
  private final IndexSnapshot snapshot;
  private final Weight weight;
  private final Iterator<LeafReaderContext> leaves;
  private DocIdSetIterator documents = DocIdSetIterator.empty();
  private @Nullable BinaryDocValues outlines;
  private @Nullable Bits live;
  private @Nullable PatentOutline next;
  private boolean ended;
  private boolean asked;

  OutlineScan(IndexSnapshot snapshot, IndexSearcher searcher, Query query) throws IOException {
    this.snapshot = snapshot;
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    this.leaves = List.copyOf(searcher.getIndexReader().leaves()).iterator();
  }

  @Override
  public Iterator<PatentOutline> iterator() {
    if (asked) {
      throw new IllegalStateException("results are read once; ask the library again");
    }
    asked = true;
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return next != null || (!ended && snapshot.read(OutlineScan.this::advance));
      }

      @Override
      public PatentOutline next() {
        PatentOutline answer = hasNext() ? next : null;
        if (answer == null) {
          throw new NoSuchElementException();
        }
        next = null;
        return answer;
      }
    };
  }

  private boolean advance() throws IOException {
    while (!ended) {
      int document = documents.nextDoc();
      if (document == DocIdSetIterator.NO_MORE_DOCS) {
        ended = !nextLeaf();
      } else if ((live == null || live.get(document))
          && outlines != null
          && outlines.advanceExact(document)) {
        BytesRef bytes = outlines.binaryValue();
        next = LeafOutlines.outline(bytes);
        return true;
      }
    }
    return false;
  }

  private boolean nextLeaf() throws IOException {
    while (leaves.hasNext()) {
      LeafReaderContext leaf = leaves.next();
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        documents = scorer.iterator();
        outlines = leaf.reader().getBinaryDocValues(Fields.OUTLINE);
        live = leaf.reader().getLiveDocs();
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    ended = true;
    next = null;
  }
}
