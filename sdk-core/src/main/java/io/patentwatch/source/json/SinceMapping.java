package io.patentwatch.source.json;

/**
 * How only what changed since the last complete sync is asked for.
 *
 * @param path where a record says when it changed
 * @param first what is asked from at first
 */
record SinceMapping(JsonPath path, String first) {
  /** The later of two values: by number where both are, else by text. */
  static String later(String one, String other) {
    if (one.matches("\\d{1,18}") && other.matches("\\d{1,18}")) {
      return Long.parseLong(one) >= Long.parseLong(other) ? one : other;
    }
    return one.compareTo(other) >= 0 ? one : other;
  }
}
