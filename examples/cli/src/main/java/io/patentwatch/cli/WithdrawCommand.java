package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.json.JsonForm;
import io.patentwatch.source.WithdrawalReport;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes out of a library what a source stated. */
@Command(
    name = "withdraw",
    description = "Takes out of the library what a source stated, or one file of it.",
    mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();

  @Option(
      names = "--source",
      required = true,
      paramLabel = "ID",
      description = "The source, as 'stat' names it; files have 'file'.")
  private String source = "";

  @Option(
      names = "--file",
      paramLabel = "F",
      description = "Only what was read from this file, as 'show' names it.")
  private @Nullable String file;

  WithdrawCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String document = file;
    try (PatentDatabase database = library.change()) {
      WithdrawalReport report =
          document == null
              ? database.withdraw(source)
              : database.withdraw(
                  source, statement -> isOf(document, statement.provenance().document()));
      session.print(JsonForm.report(report));
    }
    return Status.DONE;
  }

  /** Whether a document is the file or packed in it. */
  private static boolean isOf(String file, String document) {
    return document.equals(file) || document.startsWith(file + "!/");
  }
}
