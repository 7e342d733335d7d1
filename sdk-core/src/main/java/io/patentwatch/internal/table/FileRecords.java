package io.patentwatch.internal.table;

import java.io.IOException;

/** The records of one file, one after the other: the rows of its tables, or its documents. */
interface FileRecords extends AutoCloseable {
  /**
   * Reads on a step, which may give a record or none.
   *
   * @return false after the last
   * @throws IOException if the file can't be read, or not to its end
   */
  boolean read(FilePage page) throws IOException;

  /** What is being read, as reports name it. */
  String document();

  /** What a record is called, in the plural. */
  String unit();

  @Override
  void close();
}
