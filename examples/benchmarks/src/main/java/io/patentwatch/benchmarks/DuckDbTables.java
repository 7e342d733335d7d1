package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.IndustryRules;
import io.patentwatch.reference.IndustrySubject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Patents in DuckDB as the questions of the map like them best: nothing but small numbers, a row
 * for each of what a question counts, no joins, in the order of county.
 */
final class DuckDbTables {
  /** Has every number from 1 to 16 as a divisor, so that shares are whole. */
  static final long UNIT = 720_720;

  private static final int TOWNSHIP_DIGITS = 9;

  private final Divisions divisions = Divisions.ofDefaults();
  private final IndustryRules fields = IndustryRules.wipo35();
  private final Map<String, Integer> fieldOf = new HashMap<>();
  private final Map<String, Integer> countyOf = new HashMap<>();

  private DuckDbTables() {}

  /** Makes the tables of the patents of a library. */
  static void fill(Connection connection, PatentDatabase database, LocalDate day)
      throws SQLException {
    DuckDbTables tables = new DuckDbTables();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table raw_grants (patent integer, county integer, town integer, type utinyint,"
              + " year usmallint)");
      statement.execute(
          "create table raw_valid (since integer, until integer, county integer, type utinyint)");
      statement.execute("create table stock (since integer, until integer)");
      statement.execute("create table raw_fields (county integer, year usmallint, field utinyint)");
      statement.execute(
          "create table raw_classes (county integer, town integer, year usmallint,"
              + " subclass integer)");
      statement.execute("create table raw_shares (county integer, field utinyint, units bigint)");
      DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
      try (DuckDBAppender grants = duck.createAppender("main", "raw_grants");
          DuckDBAppender valid = duck.createAppender("main", "raw_valid");
          DuckDBAppender stock = duck.createAppender("main", "stock");
          DuckDBAppender byField = duck.createAppender("main", "raw_fields");
          DuckDBAppender byClass = duck.createAppender("main", "raw_classes");
          DuckDBAppender shares = duck.createAppender("main", "raw_shares");
          Results<PatentOutline> all = database.outlines(PatentQuery.everything(), day)) {
        int number = 0;
        for (PatentOutline patent : all) {
          tables.spans(patent, valid, stock);
          if (patent.granted() != PatentOutline.NO_DAY) {
            tables.grant(number, patent, grants, byField, byClass, shares);
          }
          number++;
        }
      }
      sort(statement, "grants", "county, type, year");
      sort(statement, "valid", "type, county");
      sort(statement, "fields", "county, field, year");
      sort(statement, "classes", "county, subclass, year");
      sort(statement, "shares", "county, field");
    }
  }

  private static void sort(Statement statement, String table, String order) throws SQLException {
    statement.execute(
        "create table " + table + " as select * from raw_" + table + " order by " + order);
    statement.execute("drop table raw_" + table);
  }

  private void spans(PatentOutline patent, DuckDBAppender valid, DuckDBAppender stock)
      throws SQLException {
    int type = patent.type().map(Enum::ordinal).orElse(3);
    for (int i = 0; i < patent.statusCount(); i++) {
      if (patent.status(i) != PatentStatus.IN_FORCE) {
        continue;
      }
      int since = patent.statusFrom(i);
      int until = i + 1 < patent.statusCount() ? patent.statusFrom(i + 1) : Integer.MAX_VALUE;
      row(stock, since, until);
      for (int holding = 0; holding < Math.max(1, patent.regionCount()); holding++) {
        int from = holding == 0 ? since : Math.max(since, patent.regionFrom(holding));
        int to =
            holding + 1 < patent.regionCount()
                ? Math.min(until, patent.regionFrom(holding + 1))
                : until;
        if (from < to) {
          String region = patent.regionCount() == 0 ? "" : patent.region(holding);
          valid.beginRow();
          valid.append(from);
          valid.append(to);
          valid.append(county(region));
          valid.append((byte) type);
          valid.endRow();
        }
      }
    }
  }

  private static void row(DuckDBAppender appender, int one, int other) throws SQLException {
    appender.beginRow();
    appender.append(one);
    appender.append(other);
    appender.endRow();
  }

  private void grant(
      int number,
      PatentOutline patent,
      DuckDBAppender grants,
      DuckDBAppender byField,
      DuckDBAppender byClass,
      DuckDBAppender shares)
      throws SQLException {
    int granted = patent.granted();
    short year = (short) LocalDate.ofEpochDay(granted).getYear();
    String region = patent.regionOn(granted);
    int county = county(region);
    int town = region.length() == TOWNSHIP_DIGITS ? Integer.parseInt(region) : 0;
    grants.beginRow();
    grants.append(number);
    grants.append(county);
    grants.append(town);
    grants.append((byte) (int) patent.type().map(Enum::ordinal).orElse(3));
    grants.append(year);
    grants.endRow();
    Set<Integer> found = new HashSet<>();
    Set<String> classes = new HashSet<>();
    List<String> groups = patent.ipcGroups();
    for (String group : groups) {
      found.add(field(group));
      classes.add(group.substring(0, 4));
    }
    for (int field : found) {
      if (field > 0) {
        byField.beginRow();
        byField.append(county);
        byField.append(year);
        byField.append((byte) field);
        byField.endRow();
      }
    }
    for (String subclass : classes) {
      byClass.beginRow();
      byClass.append(county);
      byClass.append(town);
      byClass.append(year);
      byClass.append(code(subclass));
      byClass.endRow();
    }
    List<OutlineHolder> holders = patent.holdersOn(granted);
    long parts = (long) Math.max(1, holders.size()) * Math.max(1, groups.size());
    if (UNIT % parts != 0) {
      throw new IllegalStateException("a patent of " + parts + " parts has no whole shares");
    }
    for (OutlineHolder holder : holders) {
      for (String group : groups) {
        shares.beginRow();
        shares.append(county(holder.region()));
        shares.append((byte) field(group));
        shares.append(UNIT / parts);
        shares.endRow();
      }
    }
  }

  /** A subclass as a number: its letters and digits in base 36. */
  static int code(String subclass) {
    return Integer.parseInt(subclass, 36);
  }

  /** The number of a county in force, 0 for what is in none. */
  private int county(String region) {
    return countyOf.computeIfAbsent(
        region,
        any -> {
          String county = region.length() == TOWNSHIP_DIGITS ? region.substring(0, 6) : region;
          boolean is =
              county.length() == 6
                  && divisions
                      .find(new DivisionCode(county))
                      .filter(division -> division.level() == RegionLevel.COUNTY)
                      .isPresent();
          return is ? Integer.parseInt(county) : 0;
        });
  }

  /** The number of the field of a main group, 0 for one without. */
  private int field(String group) {
    return fieldOf.computeIfAbsent(
        group,
        any -> {
          List<IndustryMatch> found =
              fields.match(
                  new IndustrySubject(
                      List.of(IpcSymbol.parse(group)), List.of(), List.of(), "", "", List.of()));
          return found.isEmpty() ? 0 : Integer.parseInt(found.get(0).code().substring(5));
        });
  }
}
