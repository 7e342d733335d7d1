package io.patentwatch.cli;

import io.patentwatch.json.JsonForm;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourceUnavailableException;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncProgress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Hears of a sync for a person: shows how far it is, and where rejected input goes, which is to a
 * file in full, or without one, the first few reasons to standard error.
 */
final class SyncWatch implements SyncListener, AutoCloseable {
  private static final int SAID = 5;

  private final Session session;
  private final Progress progress;
  private final @Nullable BufferedWriter file;
  private long count;

  private SyncWatch(Session session, @Nullable BufferedWriter file) {
    this.session = session;
    this.progress = new Progress(session, "records");
    this.file = file;
  }

  /** One whose rejected input goes to a file, which is made anew, or to standard error. */
  static SyncWatch to(@Nullable Path path, Session session) {
    try {
      return new SyncWatch(
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

  @Override
  public void committed(SyncProgress done) {
    Double share = done.share();
    progress.show(
        done.soFar().records(), share == null ? OptionalDouble.empty() : OptionalDouble.of(share));
  }

  @Override
  public void waiting(SourceUnavailableException failure, Duration delay) {
    session.say(failure.getMessage() + "; trying again in " + delay.toSeconds() + " s");
  }

  /** Says how many rejections there were, and answers the exit status. */
  int finish() {
    if (count > SAID && file == null) {
      session.say(
          "and " + (count - SAID) + " more were rejected; --rejects FILE keeps them all in full");
    }
    return count == 0 ? Status.DONE : Status.SOME_REJECTED;
  }

  @Override
  public void close() {
    progress.close();
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the rejects file can't be written: " + e.getMessage(), e);
    }
  }
}
