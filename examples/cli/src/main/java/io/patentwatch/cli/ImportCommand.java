package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.json.JsonForm;
import io.patentwatch.json.JsonObject;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.SyncReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings patent tables into a library. */
@Command(
    name = "import",
    description =
        "Brings files into the library: CSV, XLSX, CNIPA and exchange XML, zip or gz of them,"
            + " folders.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where rejected input goes, as JSON Lines: file, line, reason, raw.")
  private @Nullable Path rejectsFile;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    FileSource source = FileSource.builder().paths(paths).build();
    // Asked before anything is opened, so that a wrong path leaves no trace.
    List<Path> files = source.files();
    if (session.isWholeProcess()) {
      ShortRun.expect(files);
    }
    try (PatentDatabase database = library.write();
        SyncWatch watch = SyncWatch.to(rejectsFile, session)) {
      SyncReport report = database.sync(source, watch);
      session.print(
          JsonObject.builder().number("files", files.size()).all(JsonForm.report(report)).build());
      return watch.finish();
    }
  }
}
