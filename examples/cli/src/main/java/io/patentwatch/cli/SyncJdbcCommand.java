package io.patentwatch.cli;

import io.patentwatch.source.jdbc.JdbcSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows a table or view of a database. */
@Command(
    name = "jdbc",
    description = {
      "Follows a table or view of a database by a change column.",
      "The account comes from PATENTWATCH_JDBC_USER and PATENTWATCH_JDBC_PASSWORD."
    },
    mixinStandardHelpOptions = true)
final class SyncJdbcCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private SyncOptions sync = new SyncOptions();
  @Mixin private ColumnOption columns = new ColumnOption();

  @Option(
      names = "--id",
      paramLabel = "ID",
      defaultValue = "jdbc",
      description = "The name of the source, one for each table; jdbc if left out.")
  private String id = "jdbc";

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = "The database, such as jdbc:postgresql://host/name.")
  private String url = "";

  @Option(names = "--table", required = true, paramLabel = "NAME", description = "Table or view.")
  private String table = "";

  @Option(
      names = "--change",
      required = true,
      paramLabel = "COLUMN",
      description = "The column that rises with each change: a timestamp, date or number.")
  private String change = "";

  @Option(
      names = "--key",
      required = true,
      paramLabel = "COLUMN",
      description = "The column that tells rows of one change apart: a number, text or UUID.")
  private String key = "";

  SyncJdbcCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return sync.run(
        JdbcSource.builder(UrlDataSource.of(url, "PATENTWATCH_JDBC"))
            .id(id)
            .table(table)
            .change(change)
            .key(key)
            .mapping(columns.mapping())
            .build(),
        session);
  }
}
