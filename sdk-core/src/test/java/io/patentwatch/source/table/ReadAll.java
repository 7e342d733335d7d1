package io.patentwatch.source.table;

import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Statement;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourcePage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that a source states, gathered. */
record ReadAll(List<Statement> statements, List<Rejection> rejections) {
  static ReadAll of(Path... paths) {
    return of(FileSource.of(paths));
  }

  static ReadAll of(PatentSource source) {
    List<Statement> statements = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    try (PatentSource.Reading reading = source.open(null)) {
      Optional<SourcePage> page;
      while ((page = reading.next()).isPresent()) {
        statements.addAll(page.get().statements());
        rejections.addAll(page.get().rejections());
      }
    }
    return new ReadAll(statements, rejections);
  }

  List<PatentRecord> records() {
    return statements.stream().map(PatentRecord.class::cast).toList();
  }

  PatentRecord only() {
    if (statements.size() != 1 || !rejections.isEmpty()) {
      throw new AssertionError(statements.size() + " statements, " + rejections);
    }
    return records().get(0);
  }
}
