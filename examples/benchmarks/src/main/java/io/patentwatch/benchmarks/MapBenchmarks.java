package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Stock;
import io.patentwatch.map.Axis;
import io.patentwatch.map.CalendarUnit;
import io.patentwatch.map.CellQuery;
import io.patentwatch.map.CellTable;
import io.patentwatch.map.Counting;
import io.patentwatch.map.PatentColumns;
import io.patentwatch.map.PatentMap;
import io.patentwatch.map.Row;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.model.Statement;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourcePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The questions of the map to columns in memory, to DuckDB and to the facets of Lucene.
 *
 * <p>DuckDB has one thread and tables made for each question, and sums its groups up inside rather
 * than hand them over; where there are several ways to ask, each is tried and the fastest taken.
 */
final class MapBenchmarks {
  private static final LocalDate DAY = GeneratedPatents.LAST_DAY;
  private static final List<Period> YEARS =
      CalendarUnit.YEAR.periods(LocalDate.of(2011, 1, 1), DAY);
  private static final List<LocalDate> ENDS =
      CalendarUnit.YEAR.ends(LocalDate.of(2005, 1, 1), LocalDate.of(2025, 12, 31));
  private static final String COUNTY = "330122";
  private static final List<String> CLASSES = List.of("B43K", "A61B", "H04L");
  private static final int ROUNDS = 15;
  private static final long WARM = 2_000_000_000L;
  private static final int CHANGED = 1000;
  private static final int COMMITS = 60;

  private final int count;
  private final Path place;
  private final Table table;
  private final GeneratedPatents patents;
  private double product = 1;
  private double facetProduct = 1;
  private int compared;
  private int facetsCompared;

  MapBenchmarks(long seed, int count, Path place, Table table) {
    patents = GeneratedPatents.shared(seed);
    this.count = count;
    this.place = place;
    this.table = table;
  }

  /** A question: how it is put, and what DuckDB and the facets are told. */
  private record Question(
      String name, CellQuery query, Shown shown, String groups, List<String> ways, String facet) {}

  /** Which cells are compared, and by what key. */
  private interface Shown {
    /** The key of a cell; nothing where it is none of DuckDB's groups. */
    @Nullable String key(CellTable table, int time, int[] rows);
  }

  void run(Predicate<String> wanted) throws IOException {
    if (!wanted.test("map: columns")) {
      return;
    }
    Path library = place.resolve("shared");
    try (PatentDatabase database = PatentDatabase.open(library)) {
      if (database.edition().number() == 0) {
        Sink.take(database.sync(new GeneratedSource(patents, count)));
      }
      PatentColumns columns = built(database);
      PatentMap map = PatentMap.of(columns);
      try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
          FacetPeer facets =
              FacetPeer.of(place.resolve("facets-" + database.edition()), database, DAY)) {
        execute(duck, "set threads = 1");
        DuckDbTables.fill(duck, database, DAY);
        for (Question question : questions()) {
          compare(map, duck, facets, question);
        }
        if (compared > 0) {
          table.value(
              "map: geometric mean, DuckDB's time by ours",
              String.format(Locale.ROOT, "%.1f x", Math.pow(product, 1.0 / compared)));
        }
        if (facetsCompared > 0) {
          table.value(
              "map: geometric mean, the facets' time by ours",
              String.format(Locale.ROOT, "%.1f x", Math.pow(facetProduct, 1.0 / facetsCompared)));
        }
      } catch (SQLException fault) {
        throw new IllegalStateException(fault);
      }
      saved(database, columns);
      Path copy = place.resolve("changing");
      Sink.take(database.backup(copy).number());
      try (PatentDatabase changing = PatentDatabase.open(copy)) {
        changes(changing, PatentMap.inMemory(changing));
      } finally {
        Benchmarks.delete(copy);
      }
    }
  }

  private static void execute(Connection duck, String sql) throws SQLException {
    try (java.sql.Statement statement = duck.createStatement()) {
      statement.execute(sql);
    }
  }

  private PatentColumns built(PatentDatabase database) {
    long before = Timings.now();
    PatentColumns columns = PatentColumns.of(database);
    table.value("map: columns built", Table.rate(count, Timings.now() - before, "patents"));
    table.value(
        "map: bytes a patent",
        String.format(Locale.ROOT, "%.1f", (double) columns.bytes() / count));
    return columns;
  }

  private void saved(PatentDatabase database, PatentColumns columns) throws IOException {
    Path file = place.resolve("columns");
    columns.save(file);
    table.value("map: saved columns", Table.megabytes(Files.size(file)));
    Timings timings = new Timings();
    for (int i = 0; i < 5; i++) {
      long before = System.nanoTime();
      PatentColumns opened = PatentColumns.open(database, file);
      timings.add(System.nanoTime() - before);
      Sink.take(opened.size());
    }
    table.value("map: saved columns opened, by the clock", Table.duration(timings.median()));
    Files.delete(file);
  }

  private static List<Question> questions() {
    Shown countyRow = (cells, time, rows) -> county(cells, rows[0]);
    return List.of(
        new Question(
            "map: valid inventions by county",
            CellQuery.stock(Stock.VALID_INVENTIONS, DAY)
                .by(Axis.REGION)
                .split(RegionLevel.COUNTY)
                .build(),
            countyRow,
            "select county || '', count(*)",
            List.of(
                "from valid where type = 0 and since <= "
                    + day(DAY)
                    + " and until > "
                    + day(DAY)
                    + " group by county"),
            ""),
        new Question(
            "map: grants by county, type and year",
            CellQuery.flow(Flow.GRANTS, YEARS)
                .by(Axis.REGION, Axis.TYPE)
                .split(RegionLevel.COUNTY)
                .build(),
            (cells, time, rows) -> county(cells, rows[0]) + "/" + rows[1] + "/" + year(time),
            "select county || '/' || type || '/' || year, count(*)",
            List.of("from grants group by county, type, year"),
            FacetPeer.TYPES),
        new Question(
            "map: grants by county, field and year",
            CellQuery.flow(Flow.GRANTS, YEARS)
                .by(Axis.REGION, Axis.WIPO_FIELD)
                .split(RegionLevel.COUNTY)
                .build(),
            (cells, time, rows) -> {
              String field = value(cells, Axis.WIPO_FIELD, rows[1]);
              return field == null
                  ? null
                  : county(cells, rows[0]) + "/" + number(field) + "/" + year(time);
            },
            "select county || '/' || field || '/' || year, count(*)",
            List.of("from fields group by county, field, year"),
            FacetPeer.FIELDS),
        new Question(
            "map: one county, 3 classes, township and year",
            CellQuery.flow(Flow.GRANTS, YEARS)
                .within(COUNTY)
                .by(Axis.REGION, Axis.IPC_SUBCLASS)
                .matching(
                    new PatentQuery.Clause(
                        QueryField.IPC, Relation.ANY, String.join(" ", CLASSES), null))
                .build(),
            (cells, time, rows) -> {
              String subclass = value(cells, Axis.IPC_SUBCLASS, rows[1]);
              if (subclass == null || !CLASSES.contains(subclass)) {
                return null;
              }
              Row town = cells.rows(Axis.REGION).get(rows[0]);
              return (town.code().isEmpty() ? "0" : town.code())
                  + "/"
                  + DuckDbTables.code(subclass)
                  + "/"
                  + year(time);
            },
            "select town || '/' || subclass || '/' || year, count(*)",
            List.of(
                "from classes where county = "
                    + COUNTY
                    + " and subclass in ("
                    + String.join(
                        ", ", CLASSES.stream().map(one -> "" + DuckDbTables.code(one)).toList())
                    + ") group by town, subclass, year"),
            FacetPeer.TOWNS),
        new Question(
            "map: valid stock at 21 year-ends",
            CellQuery.stock(Stock.VALID, ENDS).build(),
            (cells, time, rows) -> "" + day(ENDS.get(time)),
            "select day || '', n",
            stockWays(),
            ""),
        new Question(
            "map: grants in shares by county and field",
            CellQuery.flow(Flow.GRANTS, new Period(YEARS.get(0).from(), DAY))
                .by(Axis.REGION, Axis.WIPO_FIELD)
                .split(RegionLevel.COUNTY)
                .counting(Counting.FRACTIONAL)
                .build(),
            (cells, time, rows) -> {
              String field = value(cells, Axis.WIPO_FIELD, rows[1]);
              return field == null ? null : county(cells, rows[0]) + "/" + number(field);
            },
            "select county || '/' || field, sum(units)",
            List.of("from shares where field > 0 group by county, field"),
            ""));
  }

  /** The three ways to ask for stocks: a join, a filter for each day, what came less what went. */
  private static List<String> stockWays() {
    StringBuilder days = new StringBuilder();
    StringBuilder filters = new StringBuilder();
    StringBuilder list = new StringBuilder();
    for (LocalDate end : ENDS) {
      days.append(days.isEmpty() ? "" : ", ").append('(').append(day(end)).append(')');
      filters
          .append(filters.isEmpty() ? "" : ", ")
          .append("count(*) filter (where since <= " + day(end) + " and until > " + day(end) + ")");
      list.append(list.isEmpty() ? "" : ", ").append(day(end));
    }
    return List.of(
        "from (select day, count(*) n from stock, (values "
            + days
            + ") d(day)"
            + " where since <= day and until > day group by day)",
        "from (select unnest(["
            + list
            + "]) as day, unnest(ns) as n from (select ["
            + filters
            + "] ns from stock))",
        "from (select d.day, sum(c.change) n from (values "
            + days
            + ") d(day) join (select moment, sum(change) change from (select since moment, 1 change from"
            + " stock union all select until, -1 from stock) group by moment) c on c.moment <= d.day group"
            + " by d.day)");
  }

  private static int number(String field) {
    return Integer.parseInt(field.substring("wipo-".length()));
  }

  private static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }

  private static int year(int time) {
    return YEARS.get(time).from().getYear();
  }

  private static String county(CellTable cells, int row) {
    Row county = cells.rows(Axis.REGION).get(row);
    return county.code().isEmpty() ? "0" : county.code();
  }

  private static @Nullable String value(CellTable cells, Axis axis, int row) {
    Row found = cells.rows(axis).get(row);
    return found.kind() == Row.Kind.VALUE ? found.code() : null;
  }

  private void compare(PatentMap map, Connection duck, FacetPeer facets, Question question)
      throws SQLException, IOException {
    Map<String, Long> ours = ours(map.count(question.query()), question);
    String best = "";
    long least = Long.MAX_VALUE;
    for (String way : question.ways()) {
      Map<String, Long> theirs = theirs(duck, question.groups() + " " + way);
      if (!ours.equals(theirs)) {
        throw new IllegalStateException(question.name() + ": " + difference(ours, theirs));
      }
      String sql = inside(question, way);
      long time = Long.MAX_VALUE;
      for (int i = 0; i < 3; i++) {
        long before = Timings.now();
        Sink.take(asked(duck, sql));
        time = Math.min(time, Timings.now() - before);
      }
      if (time < least) {
        least = time;
        best = sql;
      }
    }
    Timings sdk = new Timings();
    Timings peer = new Timings();
    Timings faceted = new Timings();
    boolean hasFacets = !question.facet().isEmpty();
    if (hasFacets) {
      Map<String, Long> counted = facets.count(question.facet());
      if (!ours.equals(counted)) {
        throw new IllegalStateException(
            question.name() + " by facets: " + difference(ours, counted));
      }
    }
    long warm = System.nanoTime() + WARM;
    while (System.nanoTime() < warm) {
      Sink.take(read(map.count(question.query())));
    }
    for (int i = -3; i < ROUNDS; i++) {
      long before = Timings.now();
      Sink.take(read(map.count(question.query())));
      long between = Timings.now();
      Sink.take(asked(duck, best));
      long after = Timings.now();
      if (hasFacets) {
        Sink.take(facets.ask(question.facet()));
      }
      if (i >= 0) {
        sdk.add(between - before);
        peer.add(after - between);
        faceted.add(Timings.now() - after);
      }
    }
    table.timings(
        String.format(Locale.ROOT, "%s, %,d groups: DuckDB", question.name(), ours.size()),
        sdk,
        peer);
    product *= (double) peer.median() / sdk.median();
    compared++;
    if (hasFacets) {
      table.timings(question.name() + ": Lucene facets", sdk, faceted);
      facetProduct *= (double) faceted.median() / sdk.median();
      facetsCompared++;
    }
  }

  private static String inside(Question question, String way) {
    return question.groups().contains(" n")
        ? "select count(*), sum(n) " + way
        : "select count(*), sum(n) from (select "
            + question.groups().substring(question.groups().lastIndexOf(',') + 1)
            + " n "
            + way
            + ")";
  }

  private static String difference(Map<String, Long> ours, Map<String, Long> theirs) {
    for (Map.Entry<String, Long> cell : ours.entrySet()) {
      if (!cell.getValue().equals(theirs.get(cell.getKey()))) {
        return cell + " and " + theirs.get(cell.getKey());
      }
    }
    for (Map.Entry<String, Long> cell : theirs.entrySet()) {
      if (!ours.containsKey(cell.getKey())) {
        return "nothing and " + cell;
      }
    }
    return "no difference";
  }

  /** The groups with any patent, by key. */
  private static Map<String, Long> ours(CellTable cells, Question question) {
    Map<String, Long> groups = new HashMap<>();
    cells.forEach(
        (time, rows, numerator, denominator) -> {
          String key = question.shown().key(cells, time, rows);
          boolean whole = denominator == 1;
          if (key != null && numerator != 0) {
            groups.merge(
                key, whole ? numerator : numerator * (DuckDbTables.UNIT / denominator), Long::sum);
          }
        });
    return groups;
  }

  /** Reads each cell. */
  private static long read(CellTable cells) {
    long[] sum = new long[1];
    cells.forEach((time, rows, numerator, denominator) -> sum[0] += numerator);
    return sum[0];
  }

  private static Map<String, Long> theirs(Connection duck, String sql) throws SQLException {
    Map<String, Long> groups = new HashMap<>();
    try (java.sql.Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        if (rows.getLong(2) != 0) {
          groups.merge(rows.getString(1), rows.getLong(2), Long::sum);
        }
      }
    }
    return groups;
  }

  private static long asked(Connection duck, String sql) throws SQLException {
    long sum = 0;
    try (java.sql.Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        sum += rows.getLong(1) + rows.getLong(2);
      }
    }
    return sum;
  }

  /** Commits of 1,000 changed patents; from each to the figures that show it. */
  private void changes(PatentDatabase database, PatentMap map) {
    CellQuery query =
        CellQuery.flow(Flow.GRANTS, YEARS).within(COUNTY).by(Axis.REGION, Axis.TYPE).build();
    Timings refresh = new Timings();
    Timings visible = new Timings();
    Sink.take(map.count(query).times());
    for (int commit = 0; commit < COMMITS; commit++) {
      Sink.take(database.sync(changed(database.edition().number())));
      long before = Timings.now();
      Sink.take(map.refresh().number());
      long between = Timings.now();
      Sink.take(read(map.count(query)));
      if (commit >= COMMITS / 3) {
        refresh.add(between - before);
        visible.add(Timings.now() - before);
      }
    }
    table.timings("map: 1,000 changed patents taken in, by the feed", refresh);
    table.timings("map: 1,000 changed patents visible, by the feed", visible);
  }

  /** What holders say of some patents in turn: that they are theirs now. */
  private PatentSource changed(long commit) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < CHANGED; i++) {
      int index = (int) ((commit * CHANGED + i) * 7919 % count);
      statements.add(patents.sold(index, DAY.minusDays(commit % 30), commit));
    }
    List<SourcePage> pages = new ArrayList<>(List.of(new SourcePage(statements, List.of(), null)));
    return new PatentSource() {
      @Override
      public String id() {
        return "sales";
      }

      @Override
      public Reading open(@Nullable String cursor) {
        return new Reading() {
          @Override
          public Optional<SourcePage> next() {
            return pages.isEmpty() ? Optional.empty() : Optional.of(pages.remove(0));
          }

          @Override
          public void close() {}
        };
      }
    };
  }
}
