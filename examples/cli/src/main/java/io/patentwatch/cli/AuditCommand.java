package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.audit.UnplacedPlaces;
import io.patentwatch.json.JsonForm;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Patent;
import io.patentwatch.query.PatentQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores attribution against labels, or tells what would place most of the unplaced patents. */
@Command(
    name = "audit",
    description = {
      "Scores attribution against labelled cases: precision, recall and abstention with 95 %%"
          + " intervals, and what was confused, with examples.",
      "With --unplaced, prints the roads, zones and firms that would place most patents of a"
          + " library, as CSV: fill in the townships and load it by reference --gazetteer."
    },
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private AddressOptions addresses = new AddressOptions();

  @ArgGroup(multiplicity = "1")
  private Task task = new Task();

  /** Either of the two. */
  static final class Task {
    @ArgGroup(exclusive = false)
    private @Nullable Scoring scoring;

    @ArgGroup(exclusive = false)
    private @Nullable Unplaced unplaced;
  }

  /** What to score. */
  static final class Scoring {
    @Option(
        names = "--kind",
        required = true,
        paramLabel = "KIND",
        description = "What was labelled: address.")
    private String kind = "";

    @Option(
        names = "--labels",
        required = true,
        paramLabel = "FILE",
        description = "CSV; of addresses with the columns address,code.")
    private Path labels = Path.of("");
  }

  /** What to look through. */
  static final class Unplaced {
    @Option(names = "--unplaced", required = true, description = "Lists what the gazetteer lacks.")
    private boolean on;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private LibraryOption library = new LibraryOption();

    @Option(names = "--within", paramLabel = "CODE", description = "Only patents in this division.")
    private @Nullable String within;

    @Option(
        names = "--limit",
        paramLabel = "N",
        defaultValue = "50",
        description = "How many places at most; ${DEFAULT-VALUE} if left out.")
    private int limit;
  }

  AuditCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (task.unplaced != null) {
      unplaced(task.unplaced);
    } else if (task.scoring != null) {
      AuditKind kind = kind(task.scoring.kind);
      JsonForm.audit(kind.run(task.scoring.labels, addresses)).forEach(session::print);
    }
    return Status.DONE;
  }

  private static AuditKind kind(String name) {
    return Arrays.stream(AuditKind.values())
        .filter(kind -> kind.code().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no audit of '"
                        + name
                        + "'; kinds are "
                        + Arrays.stream(AuditKind.values())
                            .map(AuditKind::code)
                            .collect(Collectors.joining(" "))));
  }

  private void unplaced(Unplaced options) {
    try (PatentDatabase database = options.library.read()) {
      UnplacedPlaces places =
          options.within == null
              ? UnplacedPlaces.of(database.reference().locator())
              : UnplacedPlaces.within(
                  database.reference().locator(), DivisionCode.of(options.within));
      for (Patent patent : database.searchAll(PatentQuery.everything())) {
        places.add(patent);
      }
      session
          .out()
          .write(
              UnplacedPlaces.toCsv(places.proposals(options.limit))
                  .getBytes(StandardCharsets.UTF_8));
      session.say(places.unplaced() + " patents are certain to a county or city and to no township");
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }
}
