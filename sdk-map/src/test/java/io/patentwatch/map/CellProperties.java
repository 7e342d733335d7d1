package io.patentwatch.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.law.WorkingCalendar;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.EnterpriseRegistry;
import io.patentwatch.reference.IndustryRules;
import io.patentwatch.reference.ReferenceData;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the patents and the query, cells are what they are defined to be and add up. */
class CellProperties {
  private static final boolean LONG = Boolean.getBoolean("patentwatch.long");
  private static final int QUERIES = LONG ? 1000 : 5;
  private static final int HISTORIES = LONG ? 50 : 1;
  private static final int PATENTS = 24;
  static final ReferenceData REFERENCE = reference(AuthoredLibrary.TONGLU);

  static ReferenceData reference(String divisions) {
    Divisions parsed = Divisions.parse(new StringReader(divisions));
    return new ReferenceData(
        parsed,
        AddressLocator.of(parsed),
        EnterpriseRegistry.empty(),
        IndustryRules.ofDefaults(),
        WorkingCalendar.ofDefaults());
  }

  /** 1,000 libraries of 1,000 queries each in the long run. */
  @Property(tries = 1000)
  void cells_anyLibraryAndQuery_addUp(@ForAll Random random) {
    RandomOutlines outlines = new RandomOutlines(random);
    PatentMap map = PatentMap.inMemory(library(outlines));
    for (int i = 0; i < QUERIES; i++) {
      assertAddsUp(map.count(outlines.query()), random);
    }
  }

  private static void assertAddsUp(CellTable table, Random random) {
    int time = random.nextInt(table.times());
    List<Axis> axes = table.query().axes();
    for (Axis axis : axes) {
      List<Row> at = new ArrayList<>();
      for (Axis other : axes) {
        List<Row> rows = table.rows(other);
        if (other != axis && random.nextBoolean()) {
          at.add(rows.get(random.nextInt(rows.size())));
        }
      }
      Fraction sum = Fraction.ZERO;
      for (Row row : table.rows(axis)) {
        List<Row> chosen = new ArrayList<>(at);
        chosen.add(row);
        Fraction amount = table.cell(time, chosen.toArray(Row[]::new)).amount();
        sum = row.kind() == Row.Kind.OVERLAP ? sum.minus(amount) : sum.plus(amount);
      }
      assertThat(sum)
          .as("%s at %d, %s over %s", table, time, at, axis)
          .isEqualTo(table.cell(time, at.toArray(Row[]::new)).amount());
      if (table.query().counting() == Counting.FRACTIONAL) {
        assertThat(table.rows(axis)).noneMatch(row -> row.kind() == Row.Kind.OVERLAP);
      }
    }
  }

  @Property(tries = 300)
  void cells_anyLibraryAndQuery_areWhatCountingOneByOneFinds(@ForAll Random random) {
    RandomOutlines outlines = new RandomOutlines(random);
    LiveLibrary library = library(outlines);
    PatentMap map = random.nextBoolean() ? PatentMap.inMemory(library) : PatentMap.of(library);
    for (int i = 0; i < 3; i++) {
      assertIsBruteForce(
          map.count(outlines.query()), library.all(), REFERENCE.industries(), random);
    }
  }

  static void assertIsBruteForce(
      CellTable table, List<PatentOutline> patents, IndustryRules industries, Random random) {
    BruteForce truth = new BruteForce(patents, table, industries);
    Set<List<Row>> tried = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      List<Row> at = new ArrayList<>();
      for (Axis axis : table.query().axes()) {
        List<Row> rows = table.rows(axis);
        at.add(random.nextInt(4) == 0 ? Row.all(axis) : rows.get(random.nextInt(rows.size())));
      }
      if (tried.add(at)) {
        for (int time = 0; time < table.times(); time++) {
          assertThat(table.cell(time, at.toArray(Row[]::new)).amount())
              .as("%s at %d, %s", table, time, at)
              .isEqualTo(truth.amount(time, at));
        }
      }
    }
    // Nothing is anywhere but where a row says it.
    for (Cell cell : table.cells()) {
      assertThat(cell.amount()).isEqualTo(truth.amount(cell.time(), cell.rows()));
    }
  }

  /** 10,000 histories in the long run. */
  @Property(tries = 200)
  void save_afterAnyHistory_isThatOfColumnsBuiltAnew(@ForAll Random random) throws IOException {
    for (int i = 0; i < HISTORIES; i++) {
      history(random);
    }
  }

  private static void history(Random random) throws IOException {
    RandomOutlines outlines = new RandomOutlines(random);
    LiveLibrary library = library(outlines);
    PatentColumns columns = PatentColumns.of(library);
    for (int step = random.nextInt(8); step >= 0; step--) {
      List<PatentOutline> put = new ArrayList<>();
      List<PatentId> gone = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        int number = random.nextInt(PATENTS * 2);
        switch (random.nextInt(4)) {
          case 0 -> gone.add(RandomOutlines.id(number));
          case 1 -> {
            // Two become one: the one is gone and the other another.
            gone.add(RandomOutlines.id(number));
            put.add(outlines.outline(number + 1));
          }
          default -> put.add(outlines.outline(number));
        }
      }
      library.commit(put, gone);
      if (random.nextInt(12) == 0) {
        library.forget();
      }
      if (random.nextInt(3) > 0) {
        assertThat(columns.refresh()).isEqualTo(library.edition());
      }
    }
    columns.refresh();
    PatentColumns anew = PatentColumns.of(library);
    assertThat(columns.size()).isEqualTo(library.all().size());
    assertThat(bytes(columns)).isEqualTo(bytes(anew));
    CellQuery query = outlines.query();
    assertThat(described(PatentMap.of(columns).count(query)))
        .isEqualTo(described(PatentMap.of(anew).count(query)));
  }

  static byte[] bytes(PatentColumns columns) {
    try {
      Path file = Files.createTempFile("columns", "");
      try {
        columns.save(file);
        return Files.readAllBytes(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** All cells that are not zero. */
  static List<String> described(CellTable table) {
    return table.cells().stream().map(Cell::toString).toList();
  }

  private static LiveLibrary library(RandomOutlines outlines) {
    LiveLibrary library = new LiveLibrary(REFERENCE);
    List<PatentOutline> put = new ArrayList<>();
    for (int number = 0; number < PATENTS; number++) {
      put.add(outlines.outline(number));
    }
    return library.commit(put, List.of());
  }
}
