package io.patentwatch.cli;

import io.patentwatch.json.JsonForm;
import io.patentwatch.reference.AddressLocator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells where addresses are. */
@Command(
    name = "locate",
    description = "Tells in which division an address is, and why.",
    mixinStandardHelpOptions = true)
final class LocateCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private AddressOptions options = new AddressOptions();

  @Parameters(paramLabel = "LINE", description = "An address; standard input if left out.")
  private List<String> addresses = List.of();

  LocateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    AddressLocator locator = options.locator();
    Lines.each(
        session,
        addresses,
        (line, number) -> session.print(JsonForm.location(line, locator.locate(line))));
    return Status.DONE;
  }
}
