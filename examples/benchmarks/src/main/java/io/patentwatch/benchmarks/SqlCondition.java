package io.patentwatch.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a database is asked of the patents {@code p}.
 *
 * @param text the condition, with a question mark for each value
 * @param values texts and whole numbers
 */
record SqlCondition(String text, List<Object> values) {
  static SqlCondition of(String text, Object... values) {
    return new SqlCondition(text, List.of(values));
  }

  SqlCondition and(SqlCondition other) {
    return new SqlCondition(
        text + " and " + other.text,
        Stream.concat(values.stream(), other.values.stream()).toList());
  }
}
