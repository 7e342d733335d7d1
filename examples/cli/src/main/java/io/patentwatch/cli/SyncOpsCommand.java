package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.json.JsonForm;
import io.patentwatch.model.Patent;
import io.patentwatch.query.Cql;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.source.RemoteOptions;
import io.patentwatch.source.SyncEnding;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.ops.OpsAccount;
import io.patentwatch.source.ops.OpsContent;
import io.patentwatch.source.ops.OpsSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Refreshes a library from EPO OPS, or brings what a query finds there. */
@Command(
    name = "ops",
    description = {
      "Refreshes the patents of the library from EPO OPS, or brings what a query finds there.",
      "Key and secret come from the environment: PATENTWATCH_OPS_KEY, PATENTWATCH_OPS_SECRET.",
      "A second run goes on where the first stopped."
    },
    mixinStandardHelpOptions = true)
final class SyncOpsCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();

  @Option(
      names = "--query",
      paramLabel = "CQL",
      description = "What to bring, as far as OPS can express it; by default what the library has.")
  private @Nullable String query;

  @Option(
      names = "--what",
      paramLabel = "WHAT",
      split = ",",
      description = "What to ask for: biblio, events, family; by default biblio,events.")
  private Set<OpsContent> contents = Set.of(OpsContent.BIBLIO, OpsContent.EVENTS);

  @Option(names = "--url", paramLabel = "URL", description = "Where OPS is, if elsewhere.")
  private @Nullable URI url;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where rejected input goes, as JSON Lines: file, line, reason, raw.")
  private @Nullable Path rejectsFile;

  SyncOpsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    OpsAccount.Builder account =
        OpsAccount.builder(
                session.secret("PATENTWATCH_OPS_KEY"), session.secret("PATENTWATCH_OPS_SECRET"))
            .options(RemoteOptions.builder().application("patentwatch-cli").build());
    if (url != null) {
      account.address(url);
    }
    OpsSource.Builder source = OpsSource.builder(account.build()).contents(contents);
    if (query != null) {
      source.query(Cql.parse(query));
    }
    try (PatentDatabase database = library.write();
        SyncWatch watch = SyncWatch.to(rejectsFile, session)) {
      if (query == null) {
        try (Results<Patent> held = database.searchAll(PatentQuery.everything())) {
          source.patents(held);
        }
      }
      SyncReport report = database.sync(source.build(), watch);
      session.print(JsonForm.report(report));
      int status = watch.finish();
      if (report.ending() == SyncEnding.COMPLETE) {
        return status;
      }
      session.say("patentwatch: " + report.reason() + "; run again to go on");
      return Status.FAILED;
    }
  }
}
