package io.patentwatch.internal.lucene;

import io.patentwatch.model.PatentStatus;
import io.patentwatch.query.PatentMatcher;
import io.patentwatch.query.PatentQuery;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** The checks there are. */
final class Checks {
  private Checks() {}

  /**
   * Asks the column of the last statuses, and the outline of a patent that had an earlier one.
   *
   * @param question what is asked of the status
   */
  record Status(DayQuestion question) implements CheckQuery.Check {
    @Override
    public CheckQuery.LeafCheck on(LeafReader reader) throws IOException {
      NumericDocValues last = DocValues.getNumeric(reader, Fields.LAST_STATUS);
      return (document, outlines) -> {
        PatentStatus status =
            last.advanceExact(document) ? LastStatus.on(last.longValue(), question.day()) : null;
        if (status != null) {
          return question.status(status);
        }
        return question.test(LeafOutlines.outline(outlines.binaryValue()));
      };
    }

    @Override
    public float cost() {
      return 20;
    }
  }

  /**
   * Asks the outline.
   *
   * @param question what is asked
   */
  record Outline(DayQuestion question) implements CheckQuery.Check {
    @Override
    public CheckQuery.LeafCheck on(LeafReader reader) {
      return (document, outlines) -> question.test(LeafOutlines.outline(outlines.binaryValue()));
    }

    @Override
    public float cost() {
      return 200;
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
