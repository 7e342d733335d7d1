package io.patentwatch.alerts.portfolio;

import io.patentwatch.model.PatentNumber;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of one patent in the tables of {@link JdbcPortfolio}. */
final class CustodyRows {
  private @Nullable Custody plain;
  private final List<CustodyPayment> payments = new ArrayList<>();
  private final Map<String, String> attributes = new HashMap<>();

  void add(String part, ResultSet row) throws SQLException {
    switch (part) {
      case "_payment" -> payments.add(payment(row));
      case "_attribute" -> attributes.put(row.getString("name"), row.getString("content"));
      default -> plain = plain(row);
    }
  }

  private static CustodyPayment payment(ResultSet row) throws SQLException {
    String amount = row.getString("amount");
    return new CustodyPayment(
        row.getInt("fee_year"),
        row.getObject("paid_on", LocalDate.class),
        amount == null ? null : new BigDecimal(amount),
        row.getString("receipt"));
  }

  private static Custody plain(ResultSet row) throws SQLException {
    Date decidedOn = row.getDate("decided_on");
    String ladder = row.getString("ladder");
    return new Custody(
        PatentNumber.parse(row.getString("patent")),
        row.getString("responsible"),
        CustodyDecision.of(row.getString("decision")),
        decidedOn == null ? null : decidedOn.toLocalDate(),
        CustodyTable.reduction(Integer.toString(row.getInt("reduction"))),
        ladder.isEmpty()
            ? List.of()
            : Arrays.stream(ladder.split(" ")).map(Integer::valueOf).toList(),
        row.getBoolean("complete"),
        List.of(),
        Map.of());
  }

  Custody custody() {
    if (plain == null) {
      throw new PortfolioException(
          "the portfolio has payments or attributes of a patent that is not in custody; delete them",
          null);
    }
    return new Custody(
        plain.patent(),
        plain.responsible(),
        plain.decision(),
        plain.decidedOn(),
        plain.reduction(),
        plain.ladder(),
        plain.complete(),
        payments,
        attributes);
  }

  static void insert(Connection connection, Custody custody) throws SQLException {
    String patent = custody.patent().toString();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into patentwatch_custody values (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, patent);
      insert.setString(2, custody.responsible());
      insert.setString(3, custody.decision().code());
      insert.setDate(4, custody.decidedOn() == null ? null : Date.valueOf(custody.decidedOn()));
      insert.setInt(5, custody.reduction().percentOff());
      insert.setString(
          6, custody.ladder().stream().map(String::valueOf).collect(Collectors.joining(" ")));
      insert.setBoolean(7, custody.complete());
      insert.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into patentwatch_custody_payment values (?, ?, ?, ?, ?)")) {
      for (CustodyPayment payment : custody.payments()) {
        insert.setString(1, patent);
        insert.setInt(2, payment.feeYear());
        insert.setDate(3, Date.valueOf(payment.paidOn()));
        insert.setString(4, payment.amount() == null ? null : payment.amount().toPlainString());
        insert.setString(5, payment.receipt());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into patentwatch_custody_attribute values (?, ?, ?)")) {
      for (Map.Entry<String, String> attribute : custody.attributes().entrySet()) {
        insert.setString(1, patent);
        insert.setString(2, attribute.getKey());
        insert.setString(3, attribute.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
