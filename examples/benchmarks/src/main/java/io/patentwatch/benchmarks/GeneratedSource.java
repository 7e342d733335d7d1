package io.patentwatch.benchmarks;

import io.patentwatch.model.Statement;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourcePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first so many generated patents as a source; it counts the processor time that making them
 * took.
 */
final class GeneratedSource implements PatentSource {
  private static final int PAGE = 10_000;

  private final GeneratedPatents patents;
  private final int count;
  private long nanos;

  GeneratedSource(GeneratedPatents patents, int count) {
    this.patents = patents;
    this.count = count;
  }

  /** The nanoseconds spent on making records, which are no part of the import. */
  long nanos() {
    return nanos;
  }

  @Override
  public String id() {
    return "generated";
  }

  @Override
  public Reading open(@Nullable String cursor) {
    return new Reading() {
      private int next = cursor == null ? 0 : Integer.parseInt(cursor);

      @Override
      public Optional<SourcePage> next() {
        if (next >= count) {
          return Optional.empty();
        }
        long before = Timings.now();
        List<Statement> statements = new ArrayList<>(PAGE + PAGE / 4);
        int end = Math.min(count, next + PAGE);
        for (; next < end; next++) {
          statements.addAll(patents.records(next));
        }
        nanos += Timings.now() - before;
        return Optional.of(new SourcePage(statements, List.of(), Integer.toString(next)));
      }

      @Override
      public void close() {}
    };
  }
}
