package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.audit.UnplacedPlaces;
import io.patentwatch.json.JsonForm;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Patent;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.reference.AddressLocator;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores attribution against labels, or lists what would place most patents. */
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

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "What was labelled: address, applicant or industry.")
  private @Nullable String kind;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = {
        "The labelled cases, CSV: address,code; or applicant,address,enterprise;",
        "or publication,industries, with ipc,locarno,title and the like or with --db."
      })
  private @Nullable Path labels;

  @Option(names = "--registry", paramLabel = "F", description = "The enterprises of applicants.")
  private @Nullable Path registry;

  @Option(
      names = "--industries",
      paramLabel = "F",
      description = "Industry rules; the bundled ones if left out.")
  private @Nullable Path industries;

  @Option(names = "--unplaced", description = "Lists what the gazetteer of a library lacks.")
  private boolean unplaced;

  @Option(
      names = "--db",
      paramLabel = "DIR",
      description = "The library to list for, or with the patents that are labelled.")
  private @Nullable Path library;

  @Option(
      names = "--within",
      paramLabel = "CODE",
      description = "Lists only for patents in this division.")
  private @Nullable String within;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many places to list at most; ${DEFAULT-VALUE} if left out.")
  private int limit;

  AuditCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    AuditKind wanted = kind == null ? AuditKind.ADDRESS : kind(kind);
    if (unplaced && library != null && labels == null) {
      unplaced(library);
    } else if (!unplaced && kind != null && labels != null) {
      AuditKind.Inputs inputs = new AuditKind.Inputs(addresses, registry, industries, library);
      JsonForm.audit(wanted.run(TextFile.read(labels), inputs)).forEach(session::print);
    } else {
      throw new UsageException("give either --kind and --labels, or --unplaced and --db");
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

  private void unplaced(Path directory) {
    try (PatentDatabase database = PatentDatabase.openReadOnly(directory)) {
      AddressLocator locator = database.reference().locator();
      UnplacedPlaces places =
          within == null
              ? UnplacedPlaces.of(locator)
              : UnplacedPlaces.within(locator, division(within));
      try (Results<Patent> patents = database.searchAll(PatentQuery.everything())) {
        patents.forEach(places::add);
      }
      UnplacedPlaces.toCsv(places.proposals(limit)).lines().forEach(session::line);
      session.say(
          places.unplaced() + " patents are certain to a county or city and to no township");
    }
  }

  private static DivisionCode division(String code) {
    try {
      return DivisionCode.of(code);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
