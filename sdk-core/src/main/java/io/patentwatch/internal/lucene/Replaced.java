package io.patentwatch.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What one commit replaces, kept so that the change feed can tell before from after; used by one
 * thread.
 *
 * <p>As many former versions are kept as a quarter of the library's patents, ten thousand at least;
 * whoever is farther behind does as well to read everything anew. Editions are forgotten as a
 * whole, the oldest first.
 */
final class Replaced {
  private static final int LEAST_KEPT = 10_000;
  private static final int SHARE = 4;

  private final IndexWriter writer;
  private final DirectoryReader last;
  private final Documents documents;
  private final List<Leaf> leaves = new ArrayList<>();
  private final long edition;
  private final long room;
  private long kept;

  /**
   * Of a commit on top of the last one.
   *
   * @param expunge whether nothing is to be kept
   */
  Replaced(IndexWriter writer, DirectoryReader last, long edition, boolean expunge)
      throws IOException {
    this.writer = writer;
    this.last = last;
    this.documents = new Documents(last);
    this.edition = edition;
    for (LeafReaderContext context : last.leaves()) {
      Terms ids = context.reader().terms(Fields.ID);
      if (ids != null) {
        leaves.add(new Leaf(context, ids.iterator()));
      }
    }
    room =
        expunge
            ? -1
            : Math.max(LEAST_KEPT, last.docFreq(new Term(Fields.KIND, Fields.PATENT)) / SHARE);
  }

  /** Where identities lie in a segment. */
  private record Leaf(LeafReaderContext context, TermsEnum ids) {}

  /** Where what bears an identity lies: a patent, or what stands for one that is gone. */
  private record Place(LeafReaderContext leaf, int document) {}

  /** A patent of the last commit. */
  private record Held(byte[] content, long edition) {}

  /** Keeps a patent that goes. */
  void gone(String id) throws IOException {
    Place place = place(id);
    Held held = place == null ? null : held(place);
    if (held != null) {
      keep(id, held);
    }
  }

  /**
   * Keeps what a patent was, if it was there and was anything else.
   *
   * @return the edition that made its content what it is now; empty where nothing bore its identity
   */
  OptionalLong by(String id, byte[] content) throws IOException {
    Place place = place(id);
    if (place == null) {
      return OptionalLong.empty();
    }
    Held held = held(place);
    if (held != null && Arrays.equals(held.content(), content)) {
      return OptionalLong.of(held.edition());
    }
    if (held != null) {
      keep(id, held);
    }
    return OptionalLong.of(edition);
  }

  /** The edition that the commit makes. */
  long edition() {
    return edition;
  }

  private void keep(String id, Held held) throws IOException {
    kept++;
    if (kept <= room) {
      writer.addDocument(PatentDocument.ofVersion(id, held.edition(), edition, held.content()));
    }
  }

  private @Nullable Place place(String id) throws IOException {
    BytesRef wanted = new BytesRef(id);
    for (Leaf leaf : leaves) {
      if (leaf.ids().seekExact(wanted)) {
        PostingsEnum postings = leaf.ids().postings(null, PostingsEnum.NONE);
        LeafReader reader = leaf.context().reader();
        Bits live = reader.getLiveDocs();
        for (int document = postings.nextDoc();
            document != PostingsEnum.NO_MORE_DOCS;
            document = postings.nextDoc()) {
          if (live == null || live.get(document)) {
            return new Place(leaf.context(), document);
          }
        }
      }
    }
    return null;
  }

  private @Nullable Held held(Place place) throws IOException {
    LeafReaderContext leaf = place.leaf();
    int document = place.document();
    BinaryDocValues outlines = leaf.reader().getBinaryDocValues(Fields.OUTLINE);
    NumericDocValues editions = leaf.reader().getNumericDocValues(Fields.EDITION);
    boolean isPatent = outlines != null && outlines.advanceExact(document);
    if (!isPatent || editions == null || !editions.advanceExact(document)) {
      return null;
    }
    return new Held(documents.raw(leaf.docBase + document), editions.longValue());
  }

  /**
   * Makes room.
   *
   * @param forgotten up to which edition the last commit had forgotten what was
   * @return up to which edition it is forgotten now
   */
  long forget(long forgotten) throws IOException {
    long until = kept > room ? edition : firstThatFits(forgotten);
    if (until > forgotten) {
      Query gone =
          new BooleanQuery.Builder()
              .add(new TermQuery(new Term(Fields.KIND, Fields.GONE)), Occur.FILTER)
              .add(LongPoint.newRangeQuery(Fields.EDITION, 0, until), Occur.FILTER)
              .build();
      long unused = writer.deleteDocuments(gone, LongPoint.newRangeQuery(Fields.UNTIL, 0, until));
    }
    return until;
  }

  /** The earliest edition after which no more has been replaced than there is room for. */
  private long firstThatFits(long forgotten) throws IOException {
    IndexSearcher searcher = new IndexSearcher(last);
    long low = forgotten;
    long high = edition - 1;
    if (replacedAfter(searcher, low) <= room) {
      return low;
    }
    while (low + 1 < high) {
      long middle = (low + high) >>> 1;
      if (replacedAfter(searcher, middle) <= room) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private long replacedAfter(IndexSearcher searcher, long after) throws IOException {
    return kept + searcher.count(LongPoint.newRangeQuery(Fields.UNTIL, after + 1, Long.MAX_VALUE));
  }
}
