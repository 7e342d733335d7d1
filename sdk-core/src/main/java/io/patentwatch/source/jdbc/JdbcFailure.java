package io.patentwatch.source.jdbc;

import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourceUnavailableException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a failure of the database into one of the source. */
final class JdbcFailure {
  /** Connection, rollback, resources, object in use, intervention of an operator, time-out. */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "HYT");

  /** What DriverManager says, under the state of a connection that failed. */
  private static final String NO_DRIVER = "No suitable driver";

  private static final Pattern SECRET =
      Pattern.compile("(?i)(passw(?:or)?d|pwd|secret|token)(\\s*[=:]\\s*)[^;&,\\s]+");

  private JdbcFailure() {}

  static SourceException of(JdbcSource source, SQLException failure) {
    String state = failure.getSQLState();
    String told =
        source.table()
            + " can't be read"
            + (state == null ? "" : " (SQL state " + state + ")")
            + ": "
            + masked(String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
    Throwable cause = isSafe(failure) ? failure : null;
    if (String.valueOf(failure.getMessage()).startsWith(NO_DRIVER)) {
      return new SourceException(
          source.id(), told + "; put the database's driver on the class path", cause);
    }
    if (isPassing(failure, state)) {
      return new SourceUnavailableException(
          source.id(), told + "; check that the database runs and can be reached", null, cause);
    }
    return new SourceException(
        source.id(), told + "; check the table's name, its columns and the rights", cause);
  }

  private static boolean isPassing(SQLException failure, @Nullable String state) {
    return failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException
        || failure instanceof SQLNonTransientConnectionException
        || (state != null && PASSING.stream().anyMatch(state::startsWith));
  }

  private static String masked(String text) {
    return SECRET.matcher(text).replaceAll("$1$2***");
  }

  /** Whether nothing that is chained to it, and so is printed with it, tells a secret. */
  private static boolean isSafe(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at.getMessage() != null && SECRET.matcher(at.getMessage()).find()) {
        return false;
      }
    }
    return true;
  }
}
