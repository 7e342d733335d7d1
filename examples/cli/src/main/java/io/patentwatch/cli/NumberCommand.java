package io.patentwatch.cli;

import io.patentwatch.json.JsonForm;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads patent numbers in any spelling. */
@Command(
    name = "number",
    description = "Reads patent numbers in any spelling.",
    mixinStandardHelpOptions = true)
final class NumberCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "LINE", description = "A number; standard input if left out.")
  private List<String> numbers = List.of();

  NumberCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Lines.each(session, numbers, (line, number) -> session.print(JsonForm.number(line)));
    return Status.DONE;
  }
}
