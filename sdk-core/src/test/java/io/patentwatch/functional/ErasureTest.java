package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.EditionGoneException;
import io.patentwatch.ErasureReport;
import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.Edition;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import io.patentwatch.query.Results;
import io.patentwatch.reference.ReferenceUpdate;
import io.patentwatch.source.SyncReport;
import io.patentwatch.support.LibraryBytes;
import io.patentwatch.support.ListSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {
  private static final LocalDate DAY = LocalDate.of(2021, 11, 30);
  private static final String NAME = "欧阳子虚";
  private static final String STREET = "新淳路987号";
  private static final Party PERSON = new Party(NAME, "浙江省杭州市桐庐县分水镇" + STREET);
  private static final Party FIRM = new Party("桐庐青峦制笔有限公司", "浙江省杭州市桐庐县分水镇新淳路9号");

  @TempDir Path directory;

  @Test
  void erase_name_leavesItNowhere() {
    List<Statement> statements = statements();
    CountResult figures;
    Edition before;
    ErasureReport report;
    try (PatentDatabase database = PatentDatabase.open(directory)) {
      database.sync(ListSource.paged(statements, 3));
      // What a patent was is kept for the feed, too.
      database.sync(ListSource.of(List.of(record(3).inventor(NAME).title("改名").build())));
      figures = byTownship(database);
      before = database.edition();
      assertThat(everything(database)).contains(NAME).contains(STREET);
      assertThat(LibraryBytes.contain(directory, NAME.getBytes(StandardCharsets.UTF_8))).isTrue();

      report = database.erase(NAME);

      assertThat(report.edition()).isEqualTo(database.edition()).isEqualTo(before.next());
      assertThat(report.patents()).isEqualTo(4);
      assertThat(report.facts()).isEqualTo(1);
      assertThat(report.pseudonym()).startsWith("erased-");
      for (String trace : List.of(NAME, STREET)) {
        assertThat(LibraryBytes.contain(directory, trace.getBytes(StandardCharsets.UTF_8)))
            .isFalse();
      }
      database.verify();
    }
    try (PatentDatabase database = PatentDatabase.open(directory)) {
      assertThat(everything(database))
          .doesNotContain(NAME)
          .doesNotContain(STREET)
          .contains(report.pseudonym())
          .contains(FIRM.name());
      assertThat(byTownship(database).cells()).isEqualTo(figures.cells());
      for (QueryField field : List.of(QueryField.PARTY, QueryField.INVENTOR, QueryField.AGENT)) {
        for (Relation relation : List.of(Relation.IS, Relation.EXACTLY)) {
          PatentQuery bearers = PatentQuery.builder().where(field, relation, NAME).build();
          assertThat(database.search(bearers).total()).isZero();
        }
      }
      assertThatThrownBy(() -> database.changesSince(before))
          .isInstanceOf(EditionGoneException.class);
    }
  }

  @Test
  void sync_ofWhatWasErased_erasesItAtTheDoor() {
    List<Statement> statements = statements();
    try (PatentDatabase database = PatentDatabase.open(directory)) {
      database.sync(ListSource.of(statements));
      database.erase("欧阳 子虚");
      Edition erased = database.edition();

      SyncReport again = database.sync(ListSource.of(statements));

      assertThat(again.unchanged()).isEqualTo(statements.size());
      assertThat(database.edition()).isEqualTo(erased);
      database.sync(ListSource.of(List.of(record(9).inventor(" 欧阳子虚 ").build())));
      assertThat(everything(database)).doesNotContain(NAME);
      assertThat(LibraryBytes.contain(directory, NAME.getBytes(StandardCharsets.UTF_8))).isFalse();
    }
  }

  @Test
  void erase_anotherNameLater_keepsTheFirstErased() {
    try (PatentDatabase database = PatentDatabase.inMemory()) {
      database.sync(ListSource.of(statements()));
      String first = database.erase(NAME).pseudonym();
      String second = database.erase("章一二").pseudonym();
      database.sync(ListSource.of(List.of(record(9).inventor(NAME).inventor("章一二").build())));

      assertThat(everything(database)).doesNotContain(NAME).doesNotContain("章一二");
      assertThat(database.find(number(9)).orElseThrow().inventors()).containsExactly(first, second);
      assertThat(database.erase(NAME).pseudonym()).isEqualTo(first);
    }
  }

  @Test
  void erase_whatIsNoPerson_isRefused() {
    try (PatentDatabase database = PatentDatabase.inMemory()) {
      database.update(ReferenceUpdate.builder().registry("name\n" + FIRM.name()).build());
      assertThatThrownBy(() -> database.erase(FIRM.name()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("enterprise of the registry");
      assertThatThrownBy(() -> database.erase(" "))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("blank");
    }
  }

  /** All that the library says by any call. */
  private static String everything(PatentDatabase database) {
    StringBuilder all = new StringBuilder(database.facts().toString());
    List<PatentId> ids = new ArrayList<>();
    try (Results<Patent> patents = database.searchAll(PatentQuery.everything())) {
      for (Patent patent : patents) {
        all.append(patent);
        ids.add(patent.id());
      }
    }
    ids.forEach(id -> all.append(database.records(id)));
    return all.toString();
  }

  private static CountResult byTownship(PatentDatabase database) {
    return database.count(
        new CountRequest(PatentQuery.everything(), List.of(CountField.TOWNSHIP), DAY));
  }

  private static List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    for (int number = 1; number <= 8; number++) {
      statements.add(record(number).applicant(FIRM).inventor("章一二").build());
    }
    statements.add(record(1).applicant(PERSON).build());
    statements.add(record(2).agent(NAME).build());
    statements.add(record(3).inventor("章一二").inventor(NAME).build());
    statements.add(
        record(4)
            .event(LegalEvent.of(DAY, "TR01", "变更前权利人:欧阳子虚 变更后权利人:章一二"))
            .warning("the name '欧阳子虚' stands twice")
            .build());
    statements.add(
        new AgreementRecord(
            Provenance.of("list", "books", 1),
            "Y1",
            AgreementRecord.Kind.LICENCE,
            PERSON,
            FIRM,
            DAY,
            null,
            null,
            List.of(PatentNumber.parse(number(1))),
            List.of()));
    return statements;
  }

  private static String number(int number) {
    return "20161" + String.format("%07d", number);
  }

  private static PatentRecord.Builder record(int number) {
    return PatentRecord.builder(Provenance.of("list", "authored", number))
        .application(ApplicationNumber.parse(number(number)));
  }
}
