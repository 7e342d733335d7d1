package com.example.erp;

import io.patentwatch.model.CreditCode;
import io.patentwatch.reference.Enterprise;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The ERP's tables as the patent desk uses them. */
final class ErpTables {
  private final DataSource dataSource;

  ErpTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Reads a row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Someone who is told. */
  record Person(String id, String role, String language) {}

  List<Enterprise> entities() {
    return query(
        "select name, credit_code, address from legal_entity order by id",
        row ->
            new Enterprise(
                row.getString(1),
                List.of(),
                CreditCode.parse(row.getString(2)),
                row.getString(3),
                null,
                "",
                List.of()));
  }

  List<Person> people() {
    return query(
        "select id, role, language from person order by id",
        row -> new Person(row.getString(1), row.getString(2), row.getString(3)));
  }

  <T> List<T> query(String sql, Row<T> reading, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reading.of(rows));
      }
      return read;
    } catch (SQLException e) {
      throw new IllegalStateException("the ERP's tables can't be read: " + sql, e);
    }
  }

  int update(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the ERP's tables can't be written: " + sql, e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
