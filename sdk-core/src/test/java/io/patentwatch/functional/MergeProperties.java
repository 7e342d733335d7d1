package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Statement;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.source.SyncReport;
import io.patentwatch.support.ListSource;
import java.time.LocalDate;
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
  private static final String[] APPLICATIONS = {
    "201510000001", "201510000002", "201510000003", "201610000004", "201620000005"
  };
  private static final String[] PUBLICATIONS = {
    "CN104000001A",
    "CN104000001B",
    "CN104000002A",
    "CN104000003B",
    "CN104000003A",
    "CN205000005U",
    "CN1738915B",
    "CN1738915A",
    "CN101000009A",
    "CN100500009C",
    "CN85100001A"
  };
  private static final String[] TITLES = {"中性笔", "一种内窥镜", "Neutral pen", "笔夹"};
  private static final String[] CODES = {
    "C14", "GR01", "CF01", "C19", "RR01", "TR01", "IW01", "AV01"
  };
  private static final Party[] PARTIES = {
    new Party("桐庐青峦制笔有限公司", "浙江省杭州市桐庐县分水镇新淳路9号"),
    new Party("桐庐青峦制笔有限公司", null),
    new Party("深圳市远帆科技有限公司", "518000广东省深圳市南山区科苑路1号"),
    new Party("甲乙", "浙江省杭州市桐庐县")
  };

  private static final ReferenceData REFERENCE = ReferenceData.ofDefaults();

  @Property(tries = 300)
  void sync_anyOrderAndBatches_endsInTheSamePatents(@ForAll Random random) {
    List<Statement> statements = statements(random, 2 + random.nextInt(14));
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
    List<Statement> statements = statements(random, 2 + random.nextInt(14));
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
    List<Statement> statements = statements(random, 2 + random.nextInt(14));
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

  private static List<Statement> statements(Random random, int count) {
    List<Statement> statements = new ArrayList<>();
    for (int line = 1; line <= count; line++) {
      Provenance provenance = Provenance.of("list", "authored", line);
      if (random.nextInt(8) == 0) {
        statements.add(
            new PaymentRecord(
                provenance,
                PatentNumber.parse(
                    random.nextBoolean() ? pick(random, APPLICATIONS) : pick(random, PUBLICATIONS)),
                1 + random.nextInt(9),
                day(random),
                null));
      } else {
        statements.add(record(random, provenance));
      }
    }
    return statements;
  }

  private static PatentRecord record(Random random, Provenance provenance) {
    PatentRecord.Builder record = PatentRecord.builder(provenance);
    boolean named = random.nextInt(3) > 0;
    if (named) {
      record.application(ApplicationNumber.parse(pick(random, APPLICATIONS)));
    }
    if (!named || random.nextBoolean()) {
      LocalDate date = random.nextInt(6) == 0 ? null : day(random);
      record.publication(
          new Publication(PublicationNumber.parse(pick(random, PUBLICATIONS)), date));
    }
    record.statedOn(random.nextInt(6) == 0 ? null : day(random));
    if (random.nextBoolean()) {
      record.title(pick(random, TITLES));
    }
    if (random.nextBoolean()) {
      record.filed(day(random).minusYears(3));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      record.applicant(pick(random, PARTIES));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      record.holder(pick(random, PARTIES));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      record.event(
          LegalEvent.of(random.nextInt(8) == 0 ? null : day(random), pick(random, CODES), ""));
    }
    return record.build();
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2008 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(2));
  }

  private static <T> T pick(Random random, T[] from) {
    return from[random.nextInt(from.length)];
  }
}
