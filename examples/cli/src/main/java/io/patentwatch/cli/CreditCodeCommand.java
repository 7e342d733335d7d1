package io.patentwatch.cli;

import io.patentwatch.json.JsonForm;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks unified social credit codes. */
@Command(
    name = "uscc",
    description = "Checks unified social credit codes.",
    mixinStandardHelpOptions = true)
final class CreditCodeCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "LINE", description = "A code; standard input if left out.")
  private List<String> codes = List.of();

  CreditCodeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Lines.each(session, codes, (line, number) -> session.print(JsonForm.creditCode(line)));
    return Status.DONE;
  }
}
