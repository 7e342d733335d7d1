package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.internal.codec.Codec;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Statement;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.WithdrawalReport;
import io.patentwatch.support.ListSource;
import io.patentwatch.support.RandomStatements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A library from which statements were withdrawn is one that never got them. */
class WithdrawalProperties {
  private static final ReferenceData REFERENCE = ReferenceData.ofDefaults();

  @Property(tries = 200)
  void withdraw_anyStatements_leavesALibraryThatNeverGotThem(@ForAll Random random) {
    List<Statement> statements =
        new RandomStatements(random).list(2 + random.nextInt(16), "one", "two", "three");
    boolean some = random.nextBoolean();
    Predicate<Statement> which =
        some
            ? statement -> statement instanceof PatentRecord record && record.filed() == null
            : statement -> true;
    try (PatentDatabase database = library();
        PatentDatabase never = library()) {
      database.sync(ListSource.of(statements));
      List<Statement> left =
          statements.stream()
              .filter(s -> !s.provenance().source().equals("two") || !which.test(s))
              .toList();
      never.sync(ListSource.of(left));
      Map<PatentId, Patent> before = patents(database);
      Edition edition = database.edition();

      WithdrawalReport report = some ? database.withdraw("two", which) : database.withdraw("two");

      Map<PatentId, Patent> after = patents(database);
      assertThat(after).isEqualTo(patents(never));
      assertThat(database.facts()).isEqualTo(never.facts());
      for (PatentId id : after.keySet()) {
        assertThat(database.find(id)).contains(after.get(id));
        assertThat(database.records(id)).isEqualTo(never.records(id));
      }
      assertThat(report.edition()).isEqualTo(database.edition());
      assertThat(report.gone())
          .isEqualTo(before.keySet().stream().filter(id -> !after.containsKey(id)).count());
      assertThat(report.records() + report.facts() == 0)
          .isEqualTo(database.edition().equals(edition));
      feedTells(database, edition, before, after);
      database.verify();
    }
  }

  private static void feedTells(
      PatentDatabase database,
      Edition edition,
      Map<PatentId, Patent> before,
      Map<PatentId, Patent> after) {
    Map<PatentId, String> told = new TreeMap<>();
    try (Results<PatentChange> changes = database.changesSince(edition)) {
      for (PatentChange change : changes) {
        told.put(change.id(), change.before() + " " + change.after());
      }
    }
    Map<PatentId, String> expected = new TreeMap<>();
    Map<PatentId, Patent> all = new TreeMap<>(before);
    all.putAll(after);
    for (PatentId id : all.keySet()) {
      Patent then = before.get(id);
      Patent now = after.get(id);
      if (then == null || !then.equals(now)) {
        expected.put(id, fingerprint(then) + " " + fingerprint(now));
      }
    }
    assertThat(told).isEqualTo(expected);
  }

  private static String fingerprint(Patent patent) {
    return patent == null ? null : Codec.fingerprint(patent);
  }

  @Test
  void withdraw_fromMoreThanABatch_leavesALibraryThatNeverGotThem() {
    List<Statement> left = new ArrayList<>();
    List<Statement> withdrawn = new ArrayList<>();
    int patents = 2600;
    for (int number = 0; number < patents; number++) {
      // Those of the first half have the publications of the second by what is withdrawn.
      left.add(record("one", number, number));
      withdrawn.add(record("two", number, (number + patents / 2) % patents));
    }
    try (PatentDatabase database = library();
        PatentDatabase never = library()) {
      never.sync(ListSource.of(left));
      database.sync(ListSource.of(withdrawn));
      database.sync(ListSource.of(left));

      WithdrawalReport report = database.withdraw("two");

      assertThat(report.records()).isEqualTo(patents);
      assertThat(report.patents()).isEqualTo(patents);
      assertThat(report.gone()).isZero();
      assertThat(patents(database)).isEqualTo(patents(never));
    }
  }

  private static Statement record(String source, int application, int publication) {
    String number = "CN2" + String.format("%08d", publication) + "U";
    return PatentRecord.builder(Provenance.of(source, "", application))
        .application(ApplicationNumber.parse("20162" + String.format("%07d", application)))
        .publication(new Publication(PublicationNumber.parse(number), null))
        .build();
  }

  @Test
  void withdraw_wholeSource_forgetsItsCursor() {
    try (PatentDatabase database = library()) {
      List<Statement> statements = new RandomStatements(new Random(1)).list(3, "one");
      database.sync(
          ListSource.ofPages("one", List.of(new SourcePage(statements, List.of(), "page 2"))));
      assertThat(database.cursors()).containsEntry("one", "page 2");

      assertThat(database.withdraw("another").edition()).isEqualTo(new Edition(1));
      assertThat(database.withdraw("one", statement -> false).edition()).isEqualTo(new Edition(1));
      assertThat(database.cursors()).containsEntry("one", "page 2");
      WithdrawalReport report = database.withdraw("one");

      assertThat(report.edition()).isEqualTo(new Edition(2));
      assertThat(database.cursors()).isEmpty();
      assertThat(database.search(PatentQuery.everything()).total()).isZero();
    }
  }

  private static Map<PatentId, Patent> patents(PatentDatabase database) {
    Map<PatentId, Patent> patents = new TreeMap<>();
    try (Results<Patent> all = database.searchAll(PatentQuery.everything())) {
      all.forEach(patent -> patents.put(patent.id(), patent));
    }
    return patents;
  }

  private static PatentDatabase library() {
    return PatentDatabase.builder().defaults(REFERENCE).open();
  }
}
