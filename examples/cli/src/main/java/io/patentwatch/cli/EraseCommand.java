package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.json.JsonForm;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases a natural person's data from a library. */
@Command(
    name = "erase",
    description = "Erases a natural person's name and address from the library, for good.",
    mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();

  @Option(
      names = "--name",
      required = true,
      paramLabel = "N",
      description = "The name in full; all who bear it are meant.")
  private String name = "";

  EraseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (PatentDatabase database = library.change()) {
      session.print(JsonForm.report(database.erase(name)));
    }
    return Status.DONE;
  }
}
