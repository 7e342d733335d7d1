package io.patentwatch.internal.table;

import io.patentwatch.model.Statement;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourcePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page that is being filled. */
final class FilePage {
  private static final int RECORDS = 2_000;

  /** A page ends early when its records are long, so that memory does not follow their length. */
  private static final int CHARACTERS = 8 << 20;

  private final List<Statement> statements = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private long characters;
  private long records;

  /** Adds what a record states. */
  void add(List<? extends Statement> stated, long length) {
    statements.addAll(stated);
    characters += length;
    records++;
  }

  /** Adds a record that is not taken. */
  void reject(Rejection rejection) {
    rejections.add(rejection);
    characters += rejection.raw().length();
    records++;
  }

  /** Adds a file that can't be read, or not to its end. */
  void refuse(Rejection file) {
    rejections.add(file);
  }

  /** How many records were added, taken or not. */
  long records() {
    return records;
  }

  boolean isFull() {
    return statements.size() + rejections.size() >= RECORDS || characters >= CHARACTERS;
  }

  /** The page; nothing where it is empty. */
  Optional<SourcePage> page() {
    return statements.isEmpty() && rejections.isEmpty()
        ? Optional.empty()
        : Optional.of(new SourcePage(statements, rejections, null));
  }
}
