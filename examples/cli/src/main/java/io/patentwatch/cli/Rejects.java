package io.patentwatch.cli;

import io.patentwatch.json.JsonForm;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SyncListener;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where rejected input goes: to a file in full, or without one, the first few reasons to standard
 * error.
 */
final class Rejects implements SyncListener, AutoCloseable {
  private static final int SAID = 5;

  private final Session session;
  private final @Nullable BufferedWriter file;
  private long count;

  private Rejects(Session session, @Nullable BufferedWriter file) {
    this.session = session;
    this.file = file;
  }

  /** Rejects that go to a file, which is made anew, or to standard error. */
  static Rejects to(@Nullable Path path, Session session) {
    try {
      return new Rejects(
          session, path == null ? null : Files.newBufferedWriter(path, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void rejected(Rejection rejection) {
    count++;
    if (file != null) {
      try {
        file.write(JsonForm.rejection(rejection).toString());
        file.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException("the rejects file can't be written: " + e.getMessage(), e);
      }
    } else if (count <= SAID) {
      session.say(
          rejection.document()
              + (rejection.line() == 0 ? "" : ":" + rejection.line())
              + ": "
              + rejection.reason());
    }
  }

  /** Says how many there were, and answers the exit status. */
  int finish() {
    if (count > SAID && file == null) {
      session.say(
          "and " + (count - SAID) + " more were rejected; --rejects FILE keeps them all in full");
    }
    return count == 0 ? Status.DONE : Status.SOME_REJECTED;
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the rejects file can't be written: " + e.getMessage(), e);
    }
  }
}
