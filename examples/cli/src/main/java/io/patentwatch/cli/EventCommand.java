package io.patentwatch.cli;

import io.patentwatch.json.JsonForm;
import io.patentwatch.model.LegalMeaning;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what legal events mean. */
@Command(
    name = "event",
    description = "Tells what INPADOC codes and Chinese status texts mean.",
    mixinStandardHelpOptions = true)
final class EventCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "LINE", description = "A code or text; standard input if left out.")
  private List<String> events = List.of();

  EventCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Lines.each(
        session,
        events,
        (line, number) ->
            session.print(
                JsonForm.meaning(LegalMeaning.of(line)).extend().text("input", line).build()));
    return Status.DONE;
  }
}
