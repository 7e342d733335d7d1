package io.patentwatch.map;

/** Which rows count. */
interface RowFilter {
  /** Whether a row does. */
  boolean test(Shard shard, int row);
}
