package io.patentwatch.benchmarks;

import io.patentwatch.query.Sort;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Another store that holds the library's patents and answers the same questions. */
interface Peer extends Closeable {
  /** What a page shows of a patent. */
  record Row(
      String id,
      String title,
      String applicant,
      LocalDate filed,
      LocalDate published,
      LocalDate granted,
      String region,
      String status) {}

  /** A page with its exact total. */
  record RowPage(List<Row> rows, long total) {}

  String name();

  /** Whether it has a way of its own to answer the question. */
  boolean answers(Question question);

  /** The first patents of an answer, with their status on a day. */
  RowPage search(Question question, Sort sort, int limit, LocalDate day) throws IOException;
}
