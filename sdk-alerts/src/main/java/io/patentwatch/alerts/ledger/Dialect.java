package io.patentwatch.alerts.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** What differs from database to database; all else is SQL that each of them takes. */
enum Dialect {
  /**
   * H2: its commits reach the disk only when told to. A clob of more than 256 characters lies
   * outside its row and is copied whenever the row is read; its longest varchar does neither.
   */
  H2("varchar(1048576)") {
    @Override
    void force(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("checkpoint sync");
      }
    }
  },
  /** PostgreSQL and what descends from it, such as Kingbase and openGauss. */
  POSTGRESQL("text"),
  /** Any other, by the standard. */
  STANDARD("clob");

  private final String text;

  Dialect(String text) {
    this.text = text;
  }

  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    if (product.equals("h2")) {
      return H2;
    }
    return product.contains("postgres") || product.contains("kingbase") || product.contains("gauss")
        ? POSTGRESQL
        : STANDARD;
  }

  /** The type of a long text. */
  String text() {
    return text;
  }

  /** Sees to it that what was committed survives the machine, where committing does not. */
  void force(Connection connection) throws SQLException {
    // A commit is enough.
  }
}
