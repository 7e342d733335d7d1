package io.patentwatch.cli;

import io.patentwatch.json.JsonForm;
import io.patentwatch.model.Party;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.EnterpriseRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells which enterprises applicants are. */
@Command(
    name = "applicant",
    description = "Tells which enterprise of a registry an applicant is, and why.",
    mixinStandardHelpOptions = true)
final class ApplicantCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--registry",
      required = true,
      paramLabel = "FILE",
      description =
          "The enterprises, CSV or XLSX:"
              + " name,former_names,uscc,address,township,industry,aliases.")
  private Path registry = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "D",
      description = "The day on which they were named so, which decides about former names.")
  private @Nullable LocalDate day;

  @Parameters(
      paramLabel = "LINE",
      description = "A name, or name<TAB>address; standard input if left out.")
  private List<String> applicants = List.of();

  ApplicantCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    EnterpriseRegistry enterprises = EnterpriseRegistry.read(registry, Divisions.ofDefaults());
    Lines.each(
        session,
        applicants,
        (line, number) -> {
          int tab = line.indexOf('\t');
          Party party =
              tab < 0
                  ? new Party(line, null)
                  : new Party(line.substring(0, tab), line.substring(tab + 1).strip());
          session.print(JsonForm.enterprise(line, enterprises.resolve(party, day)));
        });
    return Status.DONE;
  }
}
