package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.PatentLibrary;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import io.patentwatch.model.Tag;
import io.patentwatch.model.TagRecord;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.reference.ReferenceUpdate;
import io.patentwatch.support.ListSource;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScopedLibraryTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 11, 30);
  private static final LocalDate GRANTED = LocalDate.of(2018, 5, 4);
  private static final String PEN = "CN201520000001.6";
  private static final String SCOPE = "CN201520000002.0";
  private static final Party PENS = new Party("桐庐青峦制笔有限公司", "浙江省杭州市桐庐县分水镇新淳路9号");
  private static final Party SCOPES = new Party("桐庐远山医疗器械有限公司", "浙江省杭州市桐庐县桐君街道迎春路1号");
  private static final PatentQuery OURS = PatentQuery.is(QueryField.PARTY, "青峦");

  private final PatentDatabase database =
      PatentDatabase.builder()
          .clock(
              Clock.fixed(
                  TODAY.atTime(9, 0).atZone(PatentDatabase.ZONE).toInstant(), PatentDatabase.ZONE))
          .open();
  private int lines;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void find_patentOutside_findsNothingByAnyNumber() {
    sync(record(PEN, PENS).build(), published(SCOPE, "CN205000002U", SCOPES).build());
    PatentLibrary view = database.scoped(OURS);

    assertThat(view.find(PEN)).isPresent();
    assertThat(view.find(SCOPE)).isEmpty();
    assertThat(view.find("CN205000002U")).isEmpty();
    assertThat(view.findAll("CN205000002")).isEmpty();
    assertThat(view.records(id(SCOPE))).isEmpty();
    assertThat(view.search(PatentQuery.everything()).total()).isEqualTo(1);
    assertThat(view.scoped(PatentQuery.is(QueryField.PARTY, "远山")).find(PEN)).isEmpty();
  }

  @Test
  void find_patentThatSharesAPublication_doesNotNameTheOther() {
    sync(
        published(PEN, "CN205000001U", PENS).build(),
        published(SCOPE, "CN205000001U", SCOPES).build());

    assertThat(database.find(PEN).orElseThrow().warnings().toString()).contains(SCOPE);
    PatentLibrary view = database.scoped(OURS);
    assertThat(view.findAll("CN205000001U"))
        .singleElement()
        .satisfies(patent -> assertThat(patent.toString()).doesNotContain(SCOPE));
    assertThat(view.search(OURS).items().toString()).doesNotContain(SCOPE);
    try (Results<Patent> all = view.searchAll(PatentQuery.everything())) {
      assertThat(all.stream().toList().toString()).doesNotContain(SCOPE);
    }
  }

  @Test
  void search_historyQuestion_doesNotMoveTheFence() {
    sync(
        record(PEN, PENS).granted(GRANTED).event(LegalEvent.of(GRANTED, "GR01", "")).build(),
        record(SCOPE, SCOPES)
            .granted(GRANTED)
            .event(LegalEvent.of(GRANTED, "GR01", ""))
            .event(LegalEvent.of(LocalDate.of(2020, 3, 1), "CF01", ""))
            .build());
    PatentLibrary view =
        database.scoped(PatentQuery.is(QueryField.STATUS, PatentStatus.IN_FORCE.code()));
    LocalDate both = LocalDate.of(2019, 1, 1);
    PatentQuery inForce = PatentQuery.is(QueryField.STATUS, PatentStatus.IN_FORCE.code());

    assertThat(database.count(new CountRequest(inForce, List.of(), both)).total()).isEqualTo(2);
    assertThat(view.count(new CountRequest(inForce, List.of(), both)).total()).isEqualTo(1);
    SearchRequest then = SearchRequest.builder(inForce).asOf(both).build();
    assertThat(view.search(then).items())
        .extracting(patent -> patent.id().value())
        .containsExactly(PEN);
    assertThat(view.find(SCOPE)).isEmpty();
  }

  @Test
  void search_withACursorOfTheWhole_goesOnInTheView() {
    sync(
        record(PEN, PENS).build(),
        record(SCOPE, SCOPES).build(),
        record("CN201520000003.5", PENS).build(),
        record("CN201520000004.X", SCOPES).build());
    Page<Patent> whole =
        database.search(SearchRequest.builder(PatentQuery.everything()).limit(2).build());

    Page<Patent> page =
        database
            .scoped(OURS)
            .search(SearchRequest.builder(PatentQuery.everything()).after(whole.next()).build());

    assertThat(page.items())
        .extracting(patent -> patent.id().value())
        .containsExactly("CN201520000003.5");
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.next()).isNull();
  }

  @Test
  void facts_ofAgreementOverBothSides_keepWhatIsInside() {
    AgreementRecord ours = agreement("Y1", List.of(PEN), List.of());
    AgreementRecord mixed = agreement("Y2", List.of(SCOPE, PEN), List.of());
    AgreementRecord marked = agreement("Y3", List.of(PEN), List.of("8123456"));
    AgreementRecord theirs = agreement("Y4", List.of(SCOPE), List.of());
    TagRecord tag = tag(PEN);
    ReportedSeries population =
        new ReportedSeries(
            at(),
            "population",
            "permanent-residents",
            DivisionCode.of("330122"),
            "",
            TODAY,
            TODAY,
            BigDecimal.valueOf(453106),
            "县统计局");
    sync(record(PEN, PENS).build(), record(SCOPE, SCOPES).build());
    sync(ours, mixed, marked, theirs, tag, tag(SCOPE), population);

    List<Statement> facts = database.scoped(OURS).facts();

    assertThat(facts).hasSize(4).contains(ours, tag);
    assertThat(facts)
        .filteredOn(fact -> fact instanceof AgreementRecord && !fact.equals(ours))
        .allSatisfy(
            fact -> {
              AgreementRecord reduced = (AgreementRecord) fact;
              assertThat(reduced.patents()).containsExactly(PatentNumber.parse(PEN));
              assertThat(reduced.trademarks()).isEmpty();
              assertThat(reduced.amount()).isNull();
            });
    assertThat(database.scoped(PatentQuery.everything()).facts()).hasSize(6);
  }

  @Test
  void reference_ofAView_namesNoEnterprise() {
    database.update(
        ReferenceUpdate.builder().registry("name\n" + PENS.name() + "\n" + SCOPES.name()).build());

    assertThat(database.reference().registry().size()).isEqualTo(2);
    assertThat(database.scoped(OURS).reference().registry().size()).isZero();
    assertThat(database.scoped(OURS).reference().industries())
        .isSameAs(database.reference().industries());
  }

  @Test
  void changesSince_patentThatEntersLeavesOrStaysOutside_isToldAsTheViewSawIt() {
    sync(record(PEN, PENS).build(), record(SCOPE, SCOPES).build());
    Edition first = database.edition();
    PatentLibrary view = database.scoped(PatentQuery.is(QueryField.TAG, "fast-track"));
    assertThat(changes(view, Edition.EMPTY)).isEmpty();

    sync(tag(PEN));
    sync(record(SCOPE, SCOPES).title("内窥镜").build());
    Edition second = database.edition();
    PatentChange entered = changes(view, first).get(0);
    assertThat(changes(view, first)).hasSize(1);
    assertThat(entered.id()).isEqualTo(id(PEN));
    assertThat(entered.kind()).isEqualTo(PatentChange.Kind.CHANGED);
    assertThat(entered.before()).isNull();
    assertThat(entered.after()).isNotNull();

    database.withdraw("list", statement -> statement instanceof TagRecord);
    PatentChange left = changes(view, second).get(0);
    assertThat(changes(view, second)).hasSize(1);
    assertThat(left.id()).isEqualTo(id(PEN));
    assertThat(left.kind()).isEqualTo(PatentChange.Kind.REMOVED);
    assertThat(left.before()).isEqualTo(entered.after());
    assertThat(left.after()).isNull();
    assertThat(database.find(PEN)).isPresent();
  }

  private void sync(Statement... statements) {
    database.sync(ListSource.of(List.of(statements)));
  }

  private Provenance at() {
    return Provenance.of("list", "authored", ++lines);
  }

  private PatentRecord.Builder record(String application, Party party) {
    return PatentRecord.builder(at())
        .application(ApplicationNumber.parse(application))
        .filed(LocalDate.of(2015, 2, 3))
        .statedOn(GRANTED)
        .applicant(party)
        .holder(party);
  }

  private PatentRecord.Builder published(String application, String publication, Party party) {
    return record(application, party)
        .publication(new Publication(PublicationNumber.parse(publication), GRANTED));
  }

  private AgreementRecord agreement(String number, List<String> patents, List<String> trademarks) {
    return new AgreementRecord(
        at(),
        number,
        AgreementRecord.Kind.PLEDGE,
        PENS,
        new Party("桐庐某银行", null),
        TODAY,
        null,
        BigDecimal.valueOf(5_000_000),
        patents.stream().map(PatentNumber::parse).toList(),
        trademarks);
  }

  private TagRecord tag(String patent) {
    return new TagRecord(at(), PatentNumber.parse(patent), new Tag("fast-track", TODAY));
  }

  private static PatentId id(String number) {
    return new PatentId(number);
  }

  private static List<PatentChange> changes(PatentLibrary library, Edition since) {
    try (Results<PatentChange> changes = library.changesSince(since)) {
      return changes.stream().toList();
    }
  }
}
