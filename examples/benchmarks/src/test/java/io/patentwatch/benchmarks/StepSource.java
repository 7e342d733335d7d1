package io.patentwatch.benchmarks;

import io.patentwatch.model.Statement;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourcePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source that states some more patents each time it is read, from where its cursor stands. */
final class StepSource implements PatentSource {
  static final String ID = "steps";
  static final int PATENTS = 60;

  private final GeneratedPatents patents = new GeneratedPatents(15);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Reading open(@Nullable String cursor) {
    int step = cursor == null ? 0 : Integer.parseInt(cursor);
    List<Statement> statements = new ArrayList<>();
    for (int index = step * PATENTS; index < (step + 1) * PATENTS; index++) {
      statements.addAll(patents.records(index));
    }
    SourcePage page = new SourcePage(statements, List.of(), Integer.toString(step + 1));
    return new Reading() {
      private boolean read;

      @Override
      public Optional<SourcePage> next() {
        Optional<SourcePage> next = read ? Optional.empty() : Optional.of(page);
        read = true;
        return next;
      }

      @Override
      public void close() {}
    };
  }

  /** The identity of a patent. */
  String patent(int index) {
    return patents.id(index);
  }
}
