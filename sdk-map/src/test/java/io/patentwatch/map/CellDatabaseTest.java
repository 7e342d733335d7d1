package io.patentwatch.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.PatentLibrary;
import io.patentwatch.StoreException;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.Statement;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Results;
import io.patentwatch.reference.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells of a database, as its store has the patents. */
class CellDatabaseTest {
  private static final int ROUNDS = Boolean.getBoolean("patentwatch.long") ? 400 : 6;
  private static final int PATENTS = 40;
  private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
  private static final ReferenceData REFERENCE = ReferenceData.ofDefaults();
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2017, 2, 28), LocalDate.of(2019, 12, 31), TODAY);
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);

  @Test
  void count_ofADatabase_isWhatItsPatentsSayOneByOne() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      try (PatentDatabase database = filled(random)) {
        PatentMap map = PatentMap.inMemory(database);
        for (int i = 0; i < 8; i++) {
          CellQuery.Builder query = query(random);
          PatentQuery matching = PatentQuery.everything();
          if (random.nextBoolean()) {
            matching = matching(random);
            query.matching(matching);
          }
          CellProperties.assertIsBruteForce(
              map.count(query.build()),
              outlines(database, matching),
              REFERENCE.industries(),
              random);
        }
      }
    }
  }

  @Test
  void patents_ofEachCell_areAsManyAsItSays() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(100 + round);
      try (PatentDatabase database = filled(random)) {
        PatentMap map = PatentMap.inMemory(database);
        for (int i = 0; i < 12; i++) {
          CellQuery query =
              query(random)
                  .counting(random.nextBoolean() ? Counting.WHOLE : Counting.FIRST_HOLDER)
                  .build();
          CellTable table = map.count(query);
          List<Cell> cells = new ArrayList<>(table.cells());
          cells.add(table.cell(0));
          for (Axis axis : query.axes()) {
            cells.add(table.cell(0, Row.none(axis)));
            cells.add(table.cell(0, table.rows(axis).get(0)));
          }
          for (Cell cell : cells) {
            if (cell.rows().stream().noneMatch(row -> row.kind() == Row.Kind.OVERLAP)) {
              assertThat(total(database, cell.patents()))
                  .as("%s: %s, %s", query, cell, cell.patents())
                  .isEqualTo(cell.amount().numerator().longValueExact());
            }
          }
        }
      }
    }
  }

  @Test
  void count_byTheStore_isThatOfColumns() {
    int same = 0;
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(200 + round);
      try (PatentDatabase database = filled(random)) {
        PatentMap columns = PatentMap.inMemory(database);
        PatentMap store = PatentMap.inMemory(database, 0);
        for (int i = 0; i < 40; i++) {
          CellQuery query = query(random).build();
          CellTable counted;
          try {
            counted = store.count(query);
          } catch (IllegalArgumentException told) {
            assertThat(told).hasMessageContaining("can't do");
            refused++;
            continue;
          }
          assertThat(CellProperties.described(counted))
              .as("%s", query)
              .isEqualTo(CellProperties.described(columns.count(query)));
          for (Cell cell : counted.cells()) {
            if (same % 10 == 0
                && cell.rows().stream().noneMatch(row -> row.kind() == Row.Kind.OVERLAP)) {
              assertThat(total(database, cell.patents()))
                  .as("%s: %s", query, cell)
                  .isEqualTo(cell.amount().numerator().longValueExact());
            }
          }
          same++;
        }
      }
    }
    assertThat(same).isGreaterThan(ROUNDS);
    assertThat(refused).isGreaterThan(ROUNDS);
  }

  @Test
  void count_thatTheStoreCannotSay_isRefusedByName() {
    try (PatentDatabase database = database()) {
      PatentMap store = PatentMap.inMemory(database, 0);
      CellQuery query =
          CellQuery.flow(Flow.GRANTS, CalendarUnit.YEAR.periods(FIRST, TODAY))
              .within("330122")
              .by(Axis.HOLDER_KIND)
              .counting(Counting.FRACTIONAL)
              .build();
      assertThatThrownBy(() -> store.count(query))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("FRACTIONAL")
          .hasMessageContaining("HOLDER_KIND")
          .hasMessageContaining("ON_DAY of grants");
    }
  }

  @Test
  void inMemory_beyondItsLimit_letsTheStoreCount() {
    try (PatentDatabase database = filled(new Random(7))) {
      PatentMap small = PatentMap.inMemory(database, 100);
      PatentMap large = PatentMap.inMemory(database, 1_000_000);
      CellQuery query = CellQuery.stock(Stock.VALID, DAYS).by(Axis.HOLDER_KIND).build();
      assertThat(large.count(query).times()).isEqualTo(3);
      assertThatThrownBy(() -> small.count(query)).hasMessageContaining("HOLDER_KIND");
      assertThatThrownBy(() -> PatentMap.inMemory(database, -1)).hasMessageContaining("-1");
    }
  }

  @Test
  void save_afterSyncsJoinsAndWithdrawals_isThatOfColumnsBuiltAnew() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(300 + round);
      RandomRecords records = new RandomRecords(random);
      try (PatentDatabase database = filled(random)) {
        PatentColumns columns = PatentColumns.of(database);
        for (int step = 0; step < 4; step++) {
          List<Statement> more = new ArrayList<>();
          for (int i = 0; i < 6; i++) {
            int number = random.nextInt(PATENTS + 10);
            more.addAll(records.of(number));
            more.add(records.joining(random.nextInt(PATENTS / 6) * 6));
          }
          database.sync(RandomRecords.source(more));
          if (random.nextBoolean()) {
            String gone = "patent " + random.nextInt(PATENTS);
            database.withdraw("authored", one -> one.provenance().document().equals(gone));
          }
          columns.refresh();
          PatentColumns anew = PatentColumns.of(database);
          assertThat(columns.edition()).isEqualTo(database.edition());
          assertThat(CellProperties.bytes(columns)).isEqualTo(CellProperties.bytes(anew));
        }
      }
    }
  }

  @Test
  void count_ofAView_isThatOfALibraryOfThosePatents() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(400 + round);
      try (PatentDatabase database = filled(random);
          PatentDatabase inside = database()) {
        PatentQuery filter = PatentQuery.is(QueryField.PARTY, "桐庐");
        List<Statement> seen = new ArrayList<>();
        database.searchAll(filter).forEach(patent -> seen.addAll(database.records(patent.id())));
        PatentLibrary view = database.scoped(filter);
        PatentMap map = PatentMap.inMemory(view);
        inside.sync(RandomRecords.source(seen));
        PatentMap expected = PatentMap.inMemory(inside);
        for (int i = 0; i < 8; i++) {
          CellQuery query = query(random).build();
          assertThat(CellProperties.described(map.count(query)))
              .isEqualTo(CellProperties.described(expected.count(query)));
        }
        // What enters and leaves the view is followed.
        database.sync(RandomRecords.source(new RandomRecords(random).of(3)));
        assertThat(CellProperties.bytes(refreshed(map, view)))
            .isEqualTo(CellProperties.bytes(PatentColumns.of(view)));
      }
    }
  }

  private static PatentColumns refreshed(PatentMap map, PatentLibrary view) {
    map.refresh();
    PatentColumns columns = PatentColumns.of(view);
    CellQuery query = CellQuery.stock(Stock.VALID, DAYS).by(Axis.REGION).build();
    assertThat(CellProperties.described(map.count(query)))
        .isEqualTo(CellProperties.described(PatentMap.of(columns).count(query)));
    return columns;
  }

  @Test
  void query_ofAMapInMemory_hasTheFiguresOfAScan() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(500 + round);
      try (PatentDatabase database = filled(random)) {
        PatentQuery matching = matching(random);
        MapResult scanned =
            PatentMap.of(database).query().within("330122").matching(matching).run();
        MapResult counted =
            PatentMap.inMemory(database).query().within("330122").matching(matching).run();
        assertThat(counted.sectors()).isEqualTo(scanned.sectors());
        assertThat(counted.nowhere()).isEqualTo(scanned.nowhere());
        List<Place> places = new ArrayList<>(scanned.places());
        places.add(scanned.whole());
        for (Place place : places) {
          assertThat(counted.unconfirmed(place)).isEqualTo(scanned.unconfirmed(place));
          for (Sector sector : scanned.sectors()) {
            for (int year : scanned.years()) {
              scanned
                  .stocks()
                  .forEach(
                      stock ->
                          assertThat(counted.inYear(stock, place, sector, year))
                              .isEqualTo(scanned.inYear(stock, place, sector, year)));
              scanned
                  .flows()
                  .forEach(
                      flow ->
                          assertThat(counted.inYear(flow, place, sector, year))
                              .isEqualTo(scanned.inYear(flow, place, sector, year)));
            }
          }
        }
      }
    }
  }

  @Test
  void open_ofSavedColumns_followsTheLibrary(@TempDir Path directory) {
    Path file = directory.resolve("columns");
    try (PatentDatabase database = filled(new Random(11))) {
      PatentColumns saved = PatentColumns.of(database);
      saved.save(file);
      saved.save(file);
      assertThat(CellProperties.bytes(PatentColumns.open(database, file)))
          .isEqualTo(CellProperties.bytes(saved));
      database.sync(RandomRecords.source(new RandomRecords(new Random(12)).of(PATENTS + 1)));
      PatentColumns opened = PatentColumns.open(database, file);
      assertThat(opened.edition()).isEqualTo(database.edition());
      assertThat(opened.size()).isEqualTo(PATENTS + 1L);
      assertThat(CellProperties.bytes(opened))
          .isEqualTo(CellProperties.bytes(PatentColumns.of(database)));
      assertThat(opened.bytes()).isGreaterThan(40L * opened.size());
    }
  }

  @Test
  void open_ofWhatIsNone_saysWhatToDo(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("columns");
    try (PatentDatabase database = filled(new Random(13))) {
      PatentColumns.of(database).save(file);
      byte[] whole = Files.readAllBytes(file);
      assertThatThrownBy(() -> PatentColumns.open(database, directory.resolve("none")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("none");
      Files.write(file, new byte[] {1, 2, 3});
      assertThatThrownBy(() -> PatentColumns.open(database, file))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("holds no columns");
      byte[] later = whole.clone();
      later[4]++;
      Files.write(file, later);
      assertThatThrownBy(() -> PatentColumns.open(database, file))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("form 2");
      Random random = new Random(14);
      for (int i = 0; i < 400; i++) {
        byte[] damaged = whole.clone();
        if (i % 4 == 0) {
          damaged = java.util.Arrays.copyOf(whole, 8 + random.nextInt(whole.length - 8));
        } else {
          damaged[8 + random.nextInt(whole.length - 8)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file, damaged);
        assertThatThrownBy(() -> PatentColumns.open(database, file))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("build them anew");
      }
    }
  }

  @Test
  void open_ofColumnsOfAnotherLibrary_isRefused(@TempDir Path directory) {
    Path file = directory.resolve("columns");
    try (PatentDatabase one = filled(new Random(15));
        PatentDatabase other = database()) {
      PatentColumns.of(one).save(file);
      assertThatThrownBy(() -> PatentColumns.open(other, file))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("not of this library");
      other.sync(RandomRecords.source(new RandomRecords(new Random(16)).of(999)));
      assertThatThrownBy(() -> PatentColumns.open(other, file))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("not of this library");
    }
  }

  @Test
  void watch_afterACommit_tellsTheCellsThatChanged() {
    try (PatentDatabase database = filled(new Random(17))) {
      for (PatentMap map : List.of(PatentMap.inMemory(database), PatentMap.of(database))) {
        List<CellChanges> told = new ArrayList<>();
        CellQuery query =
            CellQuery.flow(Flow.INVENTION_FILINGS, CalendarUnit.YEAR.periods(FIRST, TODAY))
                .by(Axis.IPC_SUBCLASS)
                .build();
        MapWatch watch = map.watch(query, told::add);
        CellTable before = watch.table();
        map.refresh();
        assertThat(told).isEmpty();
        int number = 300 + told.size() + (map.toString().hashCode() & 0xFFF) * 3;
        while (changesNothing(before, map.count(query))) {
          database.sync(RandomRecords.source(new RandomRecords(new Random(number)).of(number)));
          number += 3;
        }
        map.refresh();
        assertThat(told).hasSize(1);
        CellChanges changes = told.get(0);
        assertThat(changes.from()).isEqualTo(before.edition());
        assertThat(changes.to()).isEqualTo(database.edition());
        for (CellChanges.Change change : changes.changes()) {
          assertThat(change.cell().amount()).isNotEqualTo(change.before());
        }
        assertThat(replayed(before, changes)).isEqualTo(CellProperties.described(map.count(query)));
        watch.close();
        watch.close();
        database.sync(RandomRecords.source(new RandomRecords(new Random(18)).of(number + 3)));
        map.refresh();
        assertThat(told).hasSize(1);
      }
    }
  }

  private static boolean changesNothing(CellTable before, CellTable now) {
    return CellProperties.described(before).equals(CellProperties.described(now));
  }

  /** The cells before with those that changed in their place. */
  private static List<String> replayed(CellTable before, CellChanges changes) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : changes.table().cells()) {
      boolean changed =
          changes.changes().stream()
              .anyMatch(
                  change ->
                      change.cell().time() == cell.time()
                          && change.cell().rows().equals(cell.rows()));
      boolean known =
          before.cells().stream().anyMatch(old -> old.toString().equals(cell.toString()));
      assertThat(changed).isNotEqualTo(known);
      cells.add(cell.toString());
    }
    return cells;
  }

  @Test
  void refresh_whereAListenerFails_tellsTheOthersFirst() {
    try (PatentDatabase database = filled(new Random(19))) {
      PatentMap map = PatentMap.inMemory(database);
      List<CellChanges> told = new ArrayList<>();
      CellQuery query =
          CellQuery.flow(Flow.INVENTION_FILINGS, CalendarUnit.YEAR.periods(FIRST, TODAY)).build();
      map.watch(
          query,
          changes -> {
            throw new IllegalStateException("full");
          });
      map.watch(query, told::add);
      CellTable before = map.count(query);
      for (int number = 600; changesNothing(before, map.count(query)); number += 3) {
        database.sync(RandomRecords.source(new RandomRecords(new Random(number)).of(number)));
      }
      assertThatThrownBy(map::refresh).hasMessage("full");
      assertThat(told).hasSize(1);
    }
  }

  @Test
  void count_whileTheLibraryIsWritten_isThatOfOneEdition() throws Exception {
    try (PatentDatabase database = filled(new Random(20))) {
      PatentMap map = PatentMap.inMemory(database);
      CellQuery query =
          CellQuery.flow(Flow.INVENTION_FILINGS, CalendarUnit.MONTH.periods(FIRST, TODAY)).build();
      CellQuery narrowed =
          CellQuery.flow(Flow.INVENTION_FILINGS, CalendarUnit.MONTH.periods(FIRST, TODAY))
              .by(Axis.IPC_CLASS)
              .matching(PatentQuery.is(QueryField.PARTY, "桐庐"))
              .build();
      AtomicBoolean ended = new AtomicBoolean();
      ExecutorService readers = Executors.newFixedThreadPool(3);
      try {
        List<Future<Integer>> all = new ArrayList<>();
        for (int reader = 0; reader < 3; reader++) {
          all.add(
              readers.submit(
                  () -> {
                    Edition last = Edition.EMPTY;
                    int asked = 0;
                    while (!ended.get()) {
                      CellTable table = map.count(asked % 2 == 0 ? query : narrowed);
                      assertThat(table.edition()).isGreaterThanOrEqualTo(last);
                      last = table.edition();
                      Fraction sum = Fraction.ZERO;
                      for (Cell cell : table.cells()) {
                        boolean overlap =
                            cell.rows().stream().anyMatch(row -> row.kind() == Row.Kind.OVERLAP);
                        sum = overlap ? sum.minus(cell.amount()) : sum.plus(cell.amount());
                      }
                      Fraction whole = Fraction.ZERO;
                      for (int time = 0; time < table.times(); time++) {
                        whole = whole.plus(table.cell(time).amount());
                      }
                      assertThat(sum).isEqualTo(whole);
                      asked++;
                    }
                    return asked;
                  }));
        }
        for (int number = 900; number < 990; number += 3) {
          database.sync(RandomRecords.source(new RandomRecords(new Random(number)).of(number)));
        }
        ended.set(true);
        for (Future<Integer> reader : all) {
          assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
        }
      } finally {
        ended.set(true);
        readers.shutdownNow();
      }
      assertThat(CellProperties.described(map.count(query)))
          .isEqualTo(CellProperties.described(PatentMap.inMemory(database).count(query)));
    }
  }

  private static PatentDatabase database() {
    return PatentDatabase.builder()
        .defaults(REFERENCE)
        .clock(
            Clock.fixed(TODAY.atStartOfDay(PatentDatabase.ZONE).toInstant(), PatentDatabase.ZONE))
        .open();
  }

  private static PatentDatabase filled(Random random) {
    PatentDatabase database = database();
    RandomRecords records = new RandomRecords(random);
    List<Statement> statements = new ArrayList<>();
    for (int number = 0; number < PATENTS; number++) {
      statements.addAll(records.of(number));
    }
    database.sync(RandomRecords.source(statements));
    return database;
  }

  private static List<PatentOutline> outlines(PatentDatabase database, PatentQuery matching) {
    try (Results<PatentOutline> all =
        database
            .searchAll(PatentQuery.everything())
            .mapped(
                patent ->
                    Optional.of(patent)
                        .filter(one -> matching.matches(one, TODAY))
                        .map(PatentOutline::of))) {
      return all.stream().toList();
    }
  }

  private static long total(PatentDatabase database, PatentQuery query) {
    return database.count(CountRequest.builder(query).build()).total();
  }

  private static CellQuery.Builder query(Random random) {
    CellQuery.Builder query =
        switch (random.nextInt(4)) {
          case 0 -> CellQuery.stock(Stock.VALID, DAYS);
          case 1 -> CellQuery.stock(Stock.VALID_INVENTIONS, DAYS);
          case 2 -> CellQuery.flow(Flow.GRANTS, CalendarUnit.YEAR.periods(FIRST, TODAY));
          default ->
              CellQuery.flow(
                  Flow.INVENTION_FILINGS, CalendarUnit.QUARTER.periods(FIRST, FIRST.plusDays(400)));
        };
    List<Axis> axes = new ArrayList<>(List.of(Axis.values()));
    java.util.Collections.shuffle(axes, random);
    axes = axes.subList(0, random.nextInt(CellQuery.MAX_AXES + 1));
    query.by(axes.toArray(Axis[]::new));
    switch (random.nextInt(3)) {
      case 0 -> query.within("330122");
      case 1 -> query.within("330000");
      default -> {
        // Everywhere.
      }
    }
    return query
        .asOf(TODAY)
        .counting(Counting.values()[random.nextInt(3)])
        .regions(RegionBasis.values()[random.nextInt(4)]);
  }

  private static PatentQuery matching(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> PatentQuery.builder().title("笔").ipc("B43K").build();
      case 1 -> PatentQuery.builder().ipc("B43K7").build();
      case 2 -> PatentQuery.is(QueryField.FILED, "2015");
      default ->
          PatentQuery.is(QueryField.TYPE, "invention").or(PatentQuery.is(QueryField.IPC, "A61B"));
    };
  }
}
