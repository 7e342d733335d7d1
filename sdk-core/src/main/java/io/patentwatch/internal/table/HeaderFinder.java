package io.patentwatch.internal.table;

import java.util.List;

/** Says how much a row looks like the header of the table wanted. */
interface HeaderFinder {
  /** How many columns a row names, 0 where it can't be the header. */
  int score(List<String> cells);

  /** What a table needs, for the message where no header is found. */
  String needed();
}
