package io.patentwatch.internal.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Asks each patent that the rest of a query lets through. */
final class CheckQuery extends Query {
  /** A check, ready for the patents of one segment in rising order. */
  interface LeafCheck {
    /** Whether the patent of a document, on which the outlines stand, passes. */
    boolean test(int document, BinaryDocValues outlines) throws IOException;
  }

  /** A check; equal ones let the same patents pass. */
  interface Check {
    LeafCheck on(LeafReader reader) throws IOException;

    /** How dear it is, in simple operations. */
    float cost();
  }

  private final Check check;

  CheckQuery(Check check) {
    this.check = check;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable Scorer scorer(LeafReaderContext context) throws IOException {
        BinaryDocValues outlines = context.reader().getBinaryDocValues(Fields.OUTLINE);
        if (outlines == null) {
          return null;
        }
        LeafCheck leaf = check.on(context.reader());
        TwoPhaseIterator candidates =
            new TwoPhaseIterator(outlines) {
              @Override
              public boolean matches() throws IOException {
                return leaf.test(outlines.docID(), outlines);
              }

              @Override
              public float matchCost() {
                return check.cost();
              }
            };
        return new ConstantScoreScorer(this, score(), scoreMode, candidates);
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return check.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return sameClassAs(other) && check.equals(((CheckQuery) Objects.requireNonNull(other)).check);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + check.hashCode();
  }
}
