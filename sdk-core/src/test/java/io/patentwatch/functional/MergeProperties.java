package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Statement;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.source.SyncReport;
import io.patentwatch.support.ListSource;
import io.patentwatch.support.RandomStatements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The library depends on what was stated, never on the order, the batches or the repetition in
 * which it came.
 */
class MergeProperties {
  private static final ReferenceData REFERENCE = ReferenceData.ofDefaults();

  @Property(tries = 300)
  void sync_anyOrderAndBatches_endsInTheSamePatents(@ForAll Random random) {
    List<Statement> statements = new RandomStatements(random).list(2 + random.nextInt(14), "list");
    Map<String, Patent> expected;
    try (PatentDatabase database = library()) {
      database.sync(ListSource.of(statements));
      expected = patents(database);
    }
    List<Statement> shuffled = new ArrayList<>(statements);
    // Some are issued again.
    for (int i = random.nextInt(4); i > 0; i--) {
      shuffled.add(statements.get(random.nextInt(statements.size())));
    }
    Collections.shuffle(shuffled, random);
    try (PatentDatabase database = library()) {
      for (int from = 0; from < shuffled.size(); ) {
        int to = Math.min(shuffled.size(), from + 1 + random.nextInt(5));
        SyncReport report = database.sync(ListSource.of(shuffled.subList(from, to)));
        assertThat(report.records()).isEqualTo(to - from);
        from = to;
      }
      assertThat(patents(database)).isEqualTo(expected);
    }
  }

  @Property(tries = 100)
  void sync_again_leavesEverythingAsItWas(@ForAll Random random) {
    List<Statement> statements = new RandomStatements(random).list(2 + random.nextInt(14), "list");
    try (PatentDatabase database = library()) {
      database.sync(ListSource.of(statements));
      Map<String, Patent> before = patents(database);
      var edition = database.edition();

      SyncReport again = database.sync(ListSource.of(statements));

      assertThat(again.unchanged()).isEqualTo(statements.size());
      assertThat(database.edition()).isEqualTo(edition);
      assertThat(patents(database)).isEqualTo(before);
    }
  }

  @Property(tries = 100)
  void find_byAnyNumberOfAnyRecord_findsAPatentThatBearsIt(@ForAll Random random) {
    List<Statement> statements = new RandomStatements(random).list(2 + random.nextInt(14), "list");
    try (PatentDatabase database = library()) {
      database.sync(ListSource.of(statements));
      for (Statement statement : statements) {
        if (statement instanceof PatentRecord record) {
          if (record.application() != null) {
            assertThat(database.findAll(record.application().toString())).hasSize(1);
          }
          if (record.publication() != null) {
            String number = record.publication().number().toString();
            assertThat(database.findAll(number))
                .isNotEmpty()
                .allSatisfy(
                    patent ->
                        assertThat(patent.publications())
                            .anyMatch(p -> p.number().toString().equals(number)));
          }
        }
      }
    }
  }

  private static PatentDatabase library() {
    return PatentDatabase.builder().defaults(REFERENCE).open();
  }

  private static Map<String, Patent> patents(PatentDatabase database) {
    Map<String, Patent> patents = new TreeMap<>();
    try (Results<Patent> all = database.searchAll(PatentQuery.everything())) {
      for (Patent patent : all) {
        assertThat(patents.put(patent.id().value(), patent)).isNull();
        assertThat(database.find(patent.id())).contains(patent);
      }
    }
    return patents;
  }
}
