package io.patentwatch;

/**
 * How a library's cache has served since it was opened.
 *
 * @param numbers the cache of {@code find} by number
 * @param answers the cache of pages and counts
 */
public record CacheStatistics(Counts numbers, Counts answers) {
  /** Of a library without a cache. */
  static final CacheStatistics NONE =
      new CacheStatistics(new Counts(0, 0, 0, 0), new Counts(0, 0, 0, 0));

  /**
   * What one cache did.
   *
   * @param hits how many questions it answered
   * @param misses how many the store had to answer
   * @param evicted how many answers it gave up for want of room, or because of a newer edition
   * @param held about how many answers it holds
   */
  public record Counts(long hits, long misses, long evicted, long held) {}
}
