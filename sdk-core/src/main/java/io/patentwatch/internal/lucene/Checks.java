package io.patentwatch.internal.lucene;

import io.patentwatch.internal.codec.Bytes;
import io.patentwatch.internal.codec.OutlineBytes;
import io.patentwatch.query.PatentMatcher;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/** The checks there are. */
final class Checks {
  private Checks() {}

  /**
   * Asks the outline.
   *
   * @param question what is asked
   */
  record Outline(DayQuestion question) implements CheckQuery.Check {
    @Override
    public CheckQuery.LeafCheck on(LeafReader reader) {
      return (document, outlines) -> {
        BytesRef value = outlines.binaryValue();
        Bytes bytes = new Bytes(value.bytes, value.offset, value.length);
        return question.field() == QueryField.STATUS
            ? question.status(OutlineBytes.statusOn(bytes, question.day()))
            : question.test(OutlineBytes.outline(bytes));
      };
    }

    @Override
    public float cost() {
      return question.field() == QueryField.STATUS ? 50 : 500;
    }
  }

  /**
   * Reads the whole patent and asks the evaluator.
   *
   * @param clause what is asked
   * @param day the day on which
   */
  record Whole(PatentQuery.Clause clause, LocalDate day) implements CheckQuery.Check {
    @Override
    public CheckQuery.LeafCheck on(LeafReader reader) throws IOException {
      PatentMatcher matcher = PatentMatcher.of(clause, day);
      Documents documents = new Documents(reader);
      return (document, outlines) -> matcher.matches(documents.patent(document));
    }

    @Override
    public float cost() {
      return 50_000;
    }
  }
}
