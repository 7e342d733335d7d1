package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.law.AnnualFeeCalculator;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentType;
import io.patentwatch.query.Cql;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SyncReport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Measures PatentWatch on generated patents and prints one table, with raw Lucene beside it where
 * raw Lucene can answer.
 *
 * <pre>{@code
 * java -Xmx2g -jar benchmarks.jar [--patents N] [--only NAME] [--dir DIR] [--files PATH]
 *     [--peers sql] [--ledger JDBC-URL]
 * }</pre>
 *
 * <p>{@code --patents} is how many (1,000,000); {@code --only} runs the rows whose name contains
 * the text, or one of several parted by {@code |}; {@code --dir} keeps the library there and takes
 * it from there the next time; {@code --files} imports these files too; {@code --ledger} writes
 * notifications to that database too; {@code --peers sql} puts the queries to H2 and SQLite too,
 * texts by {@code LIKE}, and to SQLite's FTS5 with its trigrams where there is a text of three
 * characters and more. Queries run in turn on both sides, after equal answers were checked and both
 * were warm; a database that needs seconds is checked and asked less often. The peer is raw Lucene
 * where the row names no other. Ratios are of medians, time of PatentWatch by that of the peer, or
 * rate of PatentWatch by that of the peer. Times are those of the asking thread's processor.
 */
public final class Benchmarks {
  private static final long SEED = 20_190_709;
  private static final String SAME_FIELDS =
      "bulk load, raw Lucene indexing the same fields beside it";
  private static final int TURN = 50_000;
  private static final LocalDate DAY = GeneratedPatents.LAST_DAY;
  private static final long SECOND = 1_000_000_000L;
  private static final int TABLE_PATENTS = 100_000;

  private final Options options;
  private final Table table = new Table();
  private final GeneratedPatents patents = new GeneratedPatents(SEED);
  private final Path library;
  private final Path rawLibrary;

  private Benchmarks(Options options) {
    this.options = options;
    library = options.directory().resolve("library");
    rawLibrary = options.directory().resolve("raw");
  }

  /** What was asked for. */
  private record Options(
      int patents,
      String only,
      Path directory,
      boolean kept,
      List<Path> files,
      boolean sql,
      List<String> databases) {
    static Options parse(String[] arguments) throws IOException {
      int patents = 1_000_000;
      String only = "";
      Path directory = null;
      List<Path> files = new ArrayList<>();
      boolean sql = false;
      List<String> databases = new ArrayList<>();
      for (int i = 0; i < arguments.length; i += 2) {
        if (i + 1 == arguments.length) {
          throw new IllegalArgumentException(arguments[i] + " needs a value");
        }
        String value = arguments[i + 1];
        switch (arguments[i]) {
          case "--patents" -> patents = Integer.parseInt(value);
          case "--only" -> only = value;
          case "--dir" -> directory = Path.of(value);
          case "--files" -> files.add(Path.of(value));
          case "--ledger" -> databases.add(value);
          case "--peers" -> {
            if (!value.equals("sql")) {
              throw new IllegalArgumentException("--peers " + value + " is unknown; known is sql");
            }
            sql = true;
          }
          default ->
              throw new IllegalArgumentException(
                  arguments[i]
                      + " is unknown; known are --patents, --only, --dir, --files, --peers,"
                      + " --ledger");
        }
      }
      boolean kept = directory != null;
      Path place = kept ? Files.createDirectories(directory) : Files.createTempDirectory("bench");
      return new Options(patents, only, place, kept, files, sql, databases);
    }
  }

  /**
   * Runs.
   *
   * @param arguments see the class
   * @throws IOException if the disk fails
   * @throws InterruptedException if interrupted while a process of its own runs
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
      return;
    }
    try {
      new Benchmarks(options).run();
    } finally {
      if (!options.kept()) {
        delete(options.directory());
      }
    }
  }

  private void run() throws IOException, InterruptedException {
    String machine = machine();
    System.err.println(machine);
    double loadBefore = load();
    new AlertBenchmarks(patents, options.patents(), options.directory(), table)
        .run(this::wanted, options.databases());
    new MapBenchmarks(SEED, options.patents(), options.directory(), table).run(this::wanted);
    if (!options.only().startsWith("alerts") && !options.only().startsWith("map")) {
      library();
    }
    System.out.println(machine);
    System.out.printf(
        Locale.ROOT,
        "%,d patents; load average %.1f before, %.1f after; times are of the asking thread's"
            + " processor unless said%n%n",
        options.patents(),
        loadBefore,
        load());
    System.out.println(table.text());
  }

  /** The rows that need the library of all patents, and raw Lucene's index beside it. */
  private void library() throws IOException, InterruptedException {
    law();
    if (wanted("attribution")) {
      new AttributionBenchmark(table).run();
    }
    if (wanted("XML")) {
      new XmlBenchmark(patents, table).run();
    }
    importing();
    tables();
    if (!Files.exists(rawLibrary)) {
      indexRaw();
    }
    open();
    cachedFind();
    try (PatentDatabase database = PatentDatabase.open(library);
        RawIndex raw = RawIndex.open(rawLibrary)) {
      table.value(
          "size on disk",
          Table.megabytes(database.sizeInBytes()),
          Table.megabytes(raw.sizeInBytes()),
          (double) database.sizeInBytes() / raw.sizeInBytes());
      queries(database, raw);
      if (options.sql()) {
        databases(database);
      }
      counts(database, raw);
      scan(database);
    }
  }

  private boolean wanted(String name) {
    return Stream.of(options.only().split("\\|")).anyMatch(name::contains);
  }

  private void importing() throws IOException {
    if (Files.exists(library)) {
      System.err.println(library + " is there: neither import nor bulk load is measured");
      return;
    }
    if (wanted(SAME_FIELDS)) {
      bulk();
      return;
    }
    GeneratedSource source = new GeneratedSource(patents, options.patents());
    try (PatentDatabase database = PatentDatabase.open(library)) {
      imported("import of records", database, source, source::nanos);
    }
  }

  /**
   * Imports, and indexes with raw Lucene the same fields of the same patents, so many of each in
   * turn: what else the machine is at falls on both.
   */
  private void bulk() throws IOException {
    Path same = options.directory().resolve("same");
    long nanos = 0;
    long elapsed = 0;
    long records = 0;
    long theirs;
    try (PatentDatabase database = PatentDatabase.open(library);
        RawIndex.Writing raw = new RawIndex.Writing(same)) {
      for (int from = 0; from < options.patents(); from += TURN) {
        int to = Math.min(options.patents(), from + TURN);
        GeneratedSource source = new GeneratedSource(patents, to);
        long before = Timings.now();
        SyncReport report = database.sync(source);
        nanos += Timings.now() - before - source.nanos();
        elapsed += report.elapsed().toNanos();
        records += report.records();
        raw.addSame(inOrder(database, from, to), library);
      }
      theirs = raw.finishSame(library);
    }
    delete(same);
    table.value("import of records", Table.rate(records, nanos, "records"));
    table.value("import of records, by the clock", Table.rate(records, elapsed, "records"));
    table.value(
        SAME_FIELDS,
        Table.rate(options.patents(), nanos, "patents"),
        Table.rate(options.patents(), theirs, "patents"),
        (double) theirs / nanos);
  }

  private void tables() throws IOException {
    if (wanted("import of a CSV file")) {
      Path file = options.directory().resolve("patents.csv");
      GeneratedTable.write(patents, Math.min(options.patents(), TABLE_PATENTS), file);
      importFiles("import of a CSV file", List.of(file));
      Files.delete(file);
    }
    if (!options.files().isEmpty()) {
      importFiles("import of " + options.files().size() + " files given", options.files());
    }
  }

  private void importFiles(String name, List<Path> files) throws IOException {
    Path place = options.directory().resolve("imported");
    try (PatentDatabase database = PatentDatabase.open(place)) {
      imported(name, database, FileSource.of(files.toArray(Path[]::new)), () -> 0);
    } finally {
      delete(place);
    }
  }

  /** Imports, and states the rate by processor time and by the time of day. */
  private void imported(
      String name, PatentDatabase database, PatentSource source, LongSupplier notCounted) {
    long before = Timings.now();
    SyncReport report = database.sync(source);
    long nanos = Timings.now() - before - notCounted.getAsLong();
    table.value(name, Table.rate(report.records(), nanos, "records"));
    table.value("the same, in patents", Table.rate(report.added(), nanos, "patents"));
    long elapsed = report.elapsed().toNanos();
    table.value(name + ", by the clock", Table.rate(report.records(), elapsed, "records"));
  }

  /**
   * Plain Lucene from the library's patents, whose reading is not counted, for the queries.
   *
   * <p>In the order in which the library got them: in that of their numbers, which begin with the
   * year, raw Lucene would find dates side by side that are scattered in the library.
   */
  private void indexRaw() throws IOException {
    try (PatentDatabase database = PatentDatabase.open(library)) {
      long nanos = RawIndex.write(rawLibrary, inOrder(database, 0, options.patents()), DAY);
      table.value(
          "raw Lucene: indexing for the queries", Table.rate(options.patents(), nanos, "patents"));
    }
  }

  private Iterable<Patent> inOrder(PatentDatabase database, int from, int to) {
    return () ->
        IntStream.range(from, to)
            .mapToObj(index -> database.find(patents.id(index)).orElseThrow())
            .iterator();
  }

  private void open() throws IOException, InterruptedException {
    if (!wanted("open")) {
      return;
    }
    Timings warm = new Timings();
    for (int i = 0; i < 5; i++) {
      long before = Timings.now();
      OpenOnce.openAndAsk(library);
      warm.add(Timings.now() - before);
    }
    table.value("open and first query, warm JVM", Table.duration(warm.median()));
    Timings fresh = new Timings();
    Timings clock = new Timings();
    for (int i = 0; i < 3; i++) {
      String[] nanos = inFreshJvm().split(" ");
      fresh.add(Long.parseLong(nanos[0]));
      clock.add(Long.parseLong(nanos[1]));
    }
    table.value("open and first query, fresh JVM", Table.duration(fresh.median()));
    table.value("the same, by the clock", Table.duration(clock.median()));
  }

  private String inFreshJvm() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OpenOnce.class.getName(),
                library.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the process that opens the library failed: " + out);
    }
    return out.strip();
  }

  /** By blocks of calls, as reading the clock takes as long as a call. */
  private void cachedFind() {
    if (!wanted("cached find")) {
      return;
    }
    int block = 1000;
    String[] numbers = new String[400];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = patents.id((int) ((long) i * options.patents() / numbers.length));
    }
    Timings timings = new Timings();
    try (PatentDatabase database =
        PatentDatabase.builder().directory(library).cache(100_000).open()) {
      long warm = System.nanoTime() + 2 * SECOND;
      long end = warm + 3 * SECOND;
      int next = 0;
      while (System.nanoTime() < end) {
        boolean measured = System.nanoTime() > warm;
        long before = Timings.now();
        for (int i = 0; i < block; i++) {
          Sink.take(database.find(numbers[next]).orElseThrow());
          next = next + 1 == numbers.length ? 0 : next + 1;
        }
        if (measured) {
          timings.add((Timings.now() - before) / block);
        }
      }
    }
    table.timings("cached find, mean of 1,000", timings);
  }

  private void queries(PatentDatabase database, RawIndex raw) throws IOException {
    List<Comparison> comparisons =
        new Questions(database, raw, patents, options.patents())
            .all().stream().filter(comparison -> wanted(comparison.name())).toList();
    List<Long> hits = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      hits.add(comparison.check(Long.MAX_VALUE));
    }
    for (Comparison comparison : comparisons) {
      comparison.warm(3 * SECOND);
    }
    for (int i = 0; i < comparisons.size(); i++) {
      Comparison comparison = comparisons.get(i);
      Timings[] timings = comparison.measure(6 * SECOND, 200);
      String name = String.format(Locale.ROOT, "%s (%,d hits)", comparison.name(), hits.get(i));
      table.timings(name, timings[0], timings[1]);
    }
  }

  private void databases(PatentDatabase database) throws IOException {
    Path place = options.directory().resolve("sql");
    for (SqlPeer peer : SqlPeer.open(place, inOrder(database, 0, options.patents()), DAY)) {
      try (peer) {
        for (Comparison comparison :
            new Questions(database, peer, patents, options.patents()).all()) {
          if (wanted(comparison.name())) {
            comparison.check(8 * SECOND);
            comparison.warm(SECOND);
            Timings[] timings = comparison.measure(5 * SECOND, 5);
            table.timings(comparison.name() + ": " + peer.name(), timings[0], timings[1]);
          }
        }
      }
    }
  }

  private void counts(PatentDatabase database, RawIndex raw) throws IOException {
    int[] on = {Math.toIntExact(DAY.toEpochDay())};
    count(
        "count all, region x year filed",
        database,
        raw,
        PatentQuery.everything(),
        new MatchAllDocsQuery());
    count(
        "count in force, region x year filed",
        database,
        raw,
        Cql.parse("status=in-force"),
        IntRange.newContainsQuery(RawDocument.STATUS + "in-force", on, on));
  }

  private void count(
      String name, PatentDatabase database, RawIndex raw, PatentQuery query, Query rawQuery)
      throws IOException {
    if (!wanted(name)) {
      return;
    }
    CountRequest request =
        new CountRequest(query, List.of(CountField.REGION, CountField.FILED_YEAR), DAY);
    requireSame(name, database.count(request), raw.countByRegionAndYear(rawQuery, "ad"));
    Comparison comparison =
        new Comparison(
            name,
            raw.name(),
            List.of(
                new Comparison.Pair(
                    name,
                    () -> database.count(request),
                    () -> raw.countByRegionAndYear(rawQuery, "ad"))));
    comparison.warm(3 * SECOND);
    Timings[] timings = comparison.measure(5 * SECOND, 10);
    table.timings(name, timings[0], timings[1]);
  }

  private static void requireSame(
      String name, CountResult sdk, Map<String, Map<Integer, Integer>> raw) {
    long cells = 0;
    for (CountResult.Cell cell : sdk.cells()) {
      Map<Integer, Integer> years = raw.getOrDefault(cell.key().get(0), Map.of());
      Integer count = years.get(Integer.parseInt(cell.key().get(1)));
      if (count == null || count != cell.count()) {
        throw new IllegalStateException(name + ": " + cell + ", raw Lucene " + count);
      }
      cells++;
    }
    long rawCells = raw.values().stream().mapToLong(Map::size).sum();
    if (cells != rawCells) {
      throw new IllegalStateException(name + ": " + cells + " cells, raw Lucene " + rawCells);
    }
  }

  private void scan(PatentDatabase database) {
    if (!wanted("slim scan")) {
      return;
    }
    Timings timings = new Timings();
    for (int i = 0; i < 5; i++) {
      long before = Timings.now();
      long granted = 0;
      try (Results<PatentOutline> outlines = database.outlines(PatentQuery.everything(), DAY)) {
        for (PatentOutline outline : outlines) {
          granted += outline.granted() == PatentOutline.NO_DAY ? 0 : 1;
        }
      }
      timings.add(Timings.now() - before);
      Sink.take(granted);
    }
    table.value("slim scan", Table.rate(options.patents(), timings.median(), "patents"));
  }

  private void law() {
    int size = 4096;
    PatentType[] types = new PatentType[size];
    LocalDate[] filed = new LocalDate[size];
    LocalDate[] granted = new LocalDate[size];
    for (int i = 0; i < size; i++) {
      var record = patents.records(i);
      types[i] = java.util.Objects.requireNonNull(record.get(0).type());
      filed[i] = java.util.Objects.requireNonNull(record.get(0).filed());
      granted[i] = filed[i].plusDays(200 + i % 900);
    }
    AnnualFeeCalculator calculator = AnnualFeeCalculator.ofDefaults();
    rate(
        "schedules of annual fees",
        "schedules",
        () -> {
          long sum = 0;
          for (int i = 0; i < size; i++) {
            sum += calculator.schedule(types[i], filed[i], granted[i]).feeYears().size();
          }
          return sum;
        },
        size);
    rate(
        "state of the fee on a day",
        "states",
        () -> {
          long sum = 0;
          for (int i = 0; i < size; i++) {
            sum += calculator.stateOn(types[i], filed[i], granted[i], DAY).isPresent() ? 1 : 0;
          }
          return sum;
        },
        size);
  }

  private void rate(String name, String unit, LongSupplier batch, int size) {
    if (!wanted(name)) {
      return;
    }
    Timings timings = new Timings();
    long warm = System.nanoTime() + 2 * SECOND;
    long end = warm + 5 * SECOND;
    while (System.nanoTime() < end) {
      boolean measured = System.nanoTime() > warm;
      long before = Timings.now();
      Sink.take(batch.getAsLong());
      if (measured) {
        timings.add(Timings.now() - before);
      }
    }
    table.value(name + ", one core", Table.rate(size, timings.median(), unit));
  }

  private static String machine() {
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "Java %s, %s %s, %d cores, heap %,d MB",
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        runtime.availableProcessors(),
        runtime.maxMemory() / 1_000_000);
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
