package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.json.JsonForm;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SyncEnding;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.SyncRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What syncs of every source have in common. */
final class SyncOptions {
  @Mixin private LibraryOption library = new LibraryOption();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where rejected input goes, as JSON Lines: file, line, reason, raw.")
  private @Nullable Path rejects;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "How long it may take; as long as it takes if left out.")
  private @Nullable Integer minutes;

  /** Syncs and prints the report; the exit status. */
  int run(PatentSource source, Session session) {
    if (minutes != null && minutes < 1) {
      throw new UsageException("--minutes is " + minutes + "; give 1 or more");
    }
    try (PatentDatabase database = library.write();
        SyncWatch watch = SyncWatch.to(rejects, session)) {
      SyncRequest.Builder request = SyncRequest.builder(source).listener(watch);
      if (minutes != null) {
        request.timeLimit(Duration.ofMinutes(minutes));
      }
      SyncReport report = database.sync(request.build());
      session.print(JsonForm.report(report));
      int status = watch.finish();
      if (report.ending() == SyncEnding.UNAVAILABLE) {
        session.say("patentwatch: " + report.reason() + "; sync again later, it goes on there");
        return Status.FAILED;
      }
      return status;
    }
  }

  /** The library for reading. */
  PatentDatabase read() {
    return library.read();
  }
}
