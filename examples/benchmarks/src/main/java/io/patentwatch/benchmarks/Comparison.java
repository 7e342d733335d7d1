package io.patentwatch.benchmarks;

import io.patentwatch.model.Patent;
import io.patentwatch.query.Page;
import java.io.IOException;
import java.util.List;

/**
 * One kind of question, put to the SDK and to raw Lucene with the same parameters.
 *
 * @param name what is asked
 * @param pairs the two ways to the answer, for several parameters
 */
record Comparison(String name, List<Pair> pairs) {
  /** A way to an answer. */
  interface Way {
    Object ask() throws IOException;
  }

  /** One question put to both. */
  record Pair(String question, Way sdk, Way raw) {}

  /** What must be the same on both sides. */
  private record Answer(long total, List<String> ids) {
    static Answer of(Object answer) {
      if (answer instanceof Page<?> page) {
        return new Answer(
            page.total(), page.items().stream().map(item -> ((Patent) item).id().value()).toList());
      }
      if (answer instanceof RawIndex.RowPage page) {
        return new Answer(page.total(), page.rows().stream().map(RawIndex.Row::id).toList());
      }
      if (answer instanceof Patent patent) {
        return new Answer(1, List.of(patent.id().value()));
      }
      throw new IllegalArgumentException("no answer: " + answer);
    }
  }

  /**
   * The mean number of hits, once both sides have given the same answers.
   *
   * @throws IllegalStateException if they differ
   */
  long check() throws IOException {
    long hits = 0;
    for (Pair pair : pairs) {
      Answer sdk = Answer.of(pair.sdk().ask());
      Answer raw = Answer.of(pair.raw().ask());
      if (!sdk.equals(raw)) {
        throw new IllegalStateException(
            name + ": " + pair.question() + " gives " + sdk + ", raw Lucene " + raw);
      }
      hits += sdk.total();
    }
    return hits / pairs.size();
  }

  /** Runs both until they are warm. */
  void warm(long nanos) throws IOException {
    long end = System.nanoTime() + nanos;
    do {
      for (Pair pair : pairs) {
        Sink.take(pair.sdk().ask());
        Sink.take(pair.raw().ask());
      }
    } while (System.nanoTime() < end);
  }

  /** Times both in turn, each first every other time. */
  Timings[] measure(long nanos, int atLeast) throws IOException {
    Timings sdk = new Timings();
    Timings raw = new Timings();
    long end = System.nanoTime() + nanos;
    int run = 0;
    while (run < atLeast || System.nanoTime() < end) {
      Pair pair = pairs.get(run % pairs.size());
      boolean sdkFirst = (run + run / pairs.size()) % 2 == 0;
      if (sdkFirst) {
        time(pair.sdk(), sdk);
        time(pair.raw(), raw);
      } else {
        time(pair.raw(), raw);
        time(pair.sdk(), sdk);
      }
      run++;
    }
    return new Timings[] {sdk, raw};
  }

  private static void time(Way way, Timings timings) throws IOException {
    long before = Timings.now();
    Object answer = way.ask();
    timings.add(Timings.now() - before);
    Sink.take(answer);
  }
}
