package io.patentwatch.cli;

import io.patentwatch.alerts.ledger.JdbcLedger;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The option that names the ledger, where a command is about one. */
final class LedgerOption {
  @Option(
      names = "--ledger",
      required = true,
      paramLabel = "JDBC-URL|DIR",
      description =
          "The ledger: a directory, or a database with PATENTWATCH_LEDGER_USER and _PASSWORD in"
              + " the environment.")
  private String place = "";

  /** Does something with the ledger, which is made where there is none. */
  <T> T with(Function<JdbcLedger, T> work) {
    try (UrlDataSource database = UrlDataSource.ofLedger(place)) {
      return work.apply(JdbcLedger.of(database));
    }
  }
}
