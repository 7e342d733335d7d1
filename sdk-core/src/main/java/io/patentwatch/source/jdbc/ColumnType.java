package io.patentwatch.source.jdbc;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a change or key column holds: values that a cursor keeps as text without loss. */
enum ColumnType {
  INTEGER(null, Long::valueOf),
  DECIMAL(null, BigDecimal::new),
  DATE(LocalDate.class, LocalDate::parse),
  TIMESTAMP(LocalDateTime.class, LocalDateTime::parse),
  INSTANT(OffsetDateTime.class, OffsetDateTime::parse),
  TEXT(null, text -> text),
  IDENTIFIER(UUID.class, UUID::fromString);

  private static final ZoneId LEGAL = ZoneId.of("Asia/Shanghai");
  private static final Duration DAY = Duration.ofDays(1);

  private final @Nullable Class<?> type;
  private final Function<String, Object> parser;

  ColumnType(@Nullable Class<?> type, Function<String, Object> parser) {
    this.type = type;
    this.parser = parser;
  }

  /** The type of a column; null where it is none that can be followed. */
  static @Nullable ColumnType of(ResultSetMetaData columns, int index) throws SQLException {
    String name = columns.getColumnTypeName(index);
    if ("uuid".equalsIgnoreCase(name)) {
      return IDENTIFIER;
    }
    return switch (columns.getColumnType(index)) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
      case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
      case Types.DATE -> DATE;
      case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
      // PostgreSQL's driver gives both the same type.
      case Types.TIMESTAMP -> "timestamptz".equalsIgnoreCase(name) ? INSTANT : TIMESTAMP;
      case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR -> TEXT;
      default -> null;
    };
  }

  /** Whether such values rise with time. */
  boolean rises() {
    return this != TEXT && this != IDENTIFIER;
  }

  /** A value as text; null where the column holds none. */
  @Nullable String read(ResultSet row, int index) throws SQLException {
    if (this == DECIMAL) {
      BigDecimal number = row.getBigDecimal(index);
      return number == null ? null : number.toPlainString();
    }
    if (type == null) {
      // What drivers make a text of, also where they convert it to no other class.
      return row.getString(index);
    }
    Object value = row.getObject(index, type);
    return value == null ? null : value.toString();
  }

  /** Sets a parameter to a value written by {@link #read}. */
  void bind(PreparedStatement statement, int index, String text) throws SQLException {
    statement.setObject(index, parser.apply(text));
  }

  /** A value somewhat before this one. */
  String before(String text, Duration time, long numbers) {
    return switch (this) {
      case INTEGER -> Long.toString(Math.subtractExact(Long.parseLong(text), numbers));
      case DECIMAL -> new BigDecimal(text).subtract(BigDecimal.valueOf(numbers)).toPlainString();
      case DATE ->
          LocalDate.parse(text).minusDays(time.plus(DAY).minusNanos(1).toDays()).toString();
      case TIMESTAMP -> LocalDateTime.parse(text).minus(time).toString();
      case INSTANT -> OffsetDateTime.parse(text).minus(time).toString();
      case TEXT, IDENTIFIER -> text;
    };
  }

  /** Whether no transaction that lasts so long can still bring rows with such a value. */
  boolean isSettled(String text, Instant now, Duration longest) {
    Instant settled = now.minus(longest);
    // Where a value names no zone it may be that of any.
    LocalDateTime anywhere = LocalDateTime.ofInstant(settled, ZoneOffset.UTC).minusHours(12);
    return switch (this) {
      case DATE -> LocalDate.parse(text).isBefore(anywhere.toLocalDate());
      case TIMESTAMP -> LocalDateTime.parse(text).isBefore(anywhere);
      case INSTANT -> OffsetDateTime.parse(text).toInstant().isBefore(settled);
      default -> true;
    };
  }

  /** The day of a value that is one of time; null of others. */
  @Nullable LocalDate day(String text) {
    return switch (this) {
      case DATE -> LocalDate.parse(text);
      case TIMESTAMP -> LocalDateTime.parse(text).toLocalDate();
      case INSTANT -> OffsetDateTime.parse(text).atZoneSameInstant(LEGAL).toLocalDate();
      default -> null;
    };
  }
}
