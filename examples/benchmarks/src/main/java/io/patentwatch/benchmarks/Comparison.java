package io.patentwatch.benchmarks;

import io.patentwatch.model.Patent;
import io.patentwatch.query.Page;
import java.io.IOException;
import java.util.List;

/**
 * One kind of question, put to the SDK and to a peer with the same parameters.
 *
 * @param name what is asked
 * @param peer who else is asked
 * @param pairs the two ways to the answer, for several parameters
 */
record Comparison(String name, String peer, List<Pair> pairs) {
  /** A way to an answer. */
  interface Way {
    Object ask() throws IOException;
  }

  /** One question put to both. */
  record Pair(String question, Way sdk, Way peer) {}

  /** What must be the same on both sides. */
  private record Answer(long total, List<String> ids) {
    static Answer of(Object answer) {
      if (answer instanceof Page<?> page) {
        return new Answer(
            page.total(), page.items().stream().map(item -> ((Patent) item).id().value()).toList());
      }
      if (answer instanceof Peer.RowPage page) {
        return new Answer(page.total(), page.rows().stream().map(Peer.Row::id).toList());
      }
      if (answer instanceof Patent patent) {
        return new Answer(1, List.of(patent.id().value()));
      }
      throw new IllegalArgumentException("no answer: " + answer);
    }
  }

  /**
   * The mean number of hits, once both sides have given the same answers to all, or to as many as
   * there was time for.
   *
   * @throws IllegalStateException if they differ
   */
  long check(long nanos) throws IOException {
    long start = System.nanoTime();
    long hits = 0;
    int checked = 0;
    while (checked == 0 || checked < pairs.size() && System.nanoTime() - start < nanos) {
      Pair pair = pairs.get(checked++);
      Answer sdk = Answer.of(pair.sdk().ask());
      Answer other = Answer.of(pair.peer().ask());
      if (!sdk.equals(other)) {
        throw new IllegalStateException(
            name + ": " + pair.question() + " gives " + sdk + ", " + peer + " " + other);
      }
      hits += sdk.total();
    }
    return hits / checked;
  }

  /** Runs both until they are warm. */
  void warm(long nanos) throws IOException {
    long end = System.nanoTime() + nanos;
    int run = 0;
    do {
      Pair pair = pairs.get(run++ % pairs.size());
      Sink.take(pair.sdk().ask());
      Sink.take(pair.peer().ask());
    } while (System.nanoTime() < end);
  }

  /** Times both in turn, each first every other time. */
  Timings[] measure(long nanos, int atLeast) throws IOException {
    Timings sdk = new Timings();
    Timings other = new Timings();
    long end = System.nanoTime() + nanos;
    int run = 0;
    while (run < atLeast || System.nanoTime() < end) {
      Pair pair = pairs.get(run % pairs.size());
      boolean sdkFirst = (run + run / pairs.size()) % 2 == 0;
      if (sdkFirst) {
        time(pair.sdk(), sdk);
        time(pair.peer(), other);
      } else {
        time(pair.peer(), other);
        time(pair.sdk(), sdk);
      }
      run++;
    }
    return new Timings[] {sdk, other};
  }

  private static void time(Way way, Timings timings) throws IOException {
    long before = Timings.now();
    Object answer = way.ask();
    timings.add(Timings.now() - before);
    Sink.take(answer);
  }
}
