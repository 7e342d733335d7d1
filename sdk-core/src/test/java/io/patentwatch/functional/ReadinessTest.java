package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.Readiness;
import io.patentwatch.Readiness.Judgement;
import io.patentwatch.Readiness.Trust;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.query.Cql;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.reference.ReferenceUpdate;
import io.patentwatch.support.ListSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {
  private static final LocalDate DAY = LocalDate.of(2021, 11, 30);
  private static final ReferenceData REFERENCE = ReferenceData.ofDefaults();
  private static final Provenance HERE = Provenance.of("list", "", 0);

  private static final Party FIRM = new Party("桐庐甲笔厂", "浙江省杭州市桐庐县分水镇");

  private final PatentDatabase database = PatentDatabase.builder().defaults(REFERENCE).open();

  @AfterEach
  void close() {
    database.close();
  }

  private static ApplicationNumber number(int serial) {
    return ApplicationNumber.parse(String.format("2018300%05d", serial));
  }

  private static PatentRecord.Builder design(int serial) {
    return design(serial, DAY.minusDays(30));
  }

  private static PatentRecord.Builder design(int serial, LocalDate granted) {
    return PatentRecord.builder(HERE)
        .application(number(serial))
        .publication(
            new Publication(PublicationNumber.parse("CN" + (300_000_000 + serial) + "S"), granted))
        .statedOn(granted)
        .filed(LocalDate.of(2018, 12, 10))
        .granted(granted)
        .title("笔")
        .ipc(IpcSymbol.parse("B43K 7/00"))
        .event(LegalEvent.of(granted, "授权", "授权"));
  }

  private static PatentRecord placed(int serial) {
    return design(serial).holder(FIRM).build();
  }

  /** One whose fee of the running year was not paid with its registration. */
  private static PatentRecord aged(int serial) {
    return design(serial, LocalDate.of(2019, 7, 9)).holder(FIRM).build();
  }

  private Judgement judged(String id) {
    Readiness readiness = Readiness.of(database, DAY);
    return readiness.indicators().stream()
        .filter(judgement -> judgement.id().equals(id))
        .findFirst()
        .or(() -> readiness.warnings().stream().filter(j -> j.id().equals(id)).findFirst())
        .orElseThrow();
  }

  @Test
  void emptyLibrary_trustsNothingAndAsksForPatentsFirst() {
    Readiness readiness = Readiness.of(database, DAY);
    assertThat(readiness.patents()).isZero();
    assertThat(readiness.indicators()).extracting(Judgement::trust).containsOnly(Trust.NOT);
    assertThat(readiness.warnings()).extracting(Judgement::trust).containsOnly(Trust.NOT);
    assertThat(readiness.next().get(0).input()).isEqualTo("patents");
  }

  @Test
  void patentsWithAddresses_makeTheMapTrustedAndFeesPartly() {
    database.sync(ListSource.of(List.of(aged(1), aged(2), placed(3))));
    assertThat(judged("valid").trust()).isEqualTo(Trust.TRUSTED);
    assertThat(judged("by-township").trust()).isEqualTo(Trust.TRUSTED);
    assertThat(judged("by-enterprise").trust()).isEqualTo(Trust.NOT);
    assertThat(judged("annual-fee"))
        .satisfies(
            fees -> {
              assertThat(fees.trust()).isEqualTo(Trust.PARTLY);
              assertThat(fees.because()).singleElement().asString().contains("1 / 3");
              assertThat(fees.because().get(0).chinese()).contains("缴费");
            });
  }

  @Test
  void payments_makeFeesTrusted() {
    database.sync(ListSource.of(List.of(aged(1))));
    assertThat(judged("annual-fee").trust()).isEqualTo(Trust.PARTLY);
    database.sync(
        ListSource.of(
            List.of(new PaymentRecord(HERE, number(1), 3, LocalDate.of(2020, 12, 1), null))));
    assertThat(judged("annual-fee").trust()).isEqualTo(Trust.TRUSTED);
  }

  @Test
  void share_decidesHowFar() {
    List<PatentRecord> records = new ArrayList<>();
    for (int serial = 0; serial < 10; serial++) {
      records.add(serial == 0 ? design(serial).build() : placed(serial));
    }
    database.sync(ListSource.of(records));
    assertThat(judged("by-county").trust()).isEqualTo(Trust.PARTLY);
    assertThat(judged("by-county").because()).hasSize(2);
    database.sync(ListSource.of(List.of(design(10).build(), design(11).build())));
    assertThat(judged("by-county").trust()).isEqualTo(Trust.NOT);
    Readiness view = Readiness.of(database.scoped(Cql.parse("region=330122")), DAY);
    assertThat(view.patents()).isEqualTo(9);
    assertThat(view.inputs())
        .filteredOn(input -> input.id().equals("counties"))
        .extracting(Readiness.Input::share)
        .containsExactly(1.0);
  }

  @Test
  void holdersAbroad_needNoCounty() {
    database.sync(
        ListSource.of(
            List.of(placed(1), design(2).holder(new Party("Acme Inc.", "美国纽约")).build())));
    assertThat(judged("by-county").trust()).isEqualTo(Trust.TRUSTED);
  }

  @Test
  void population_isNeededPerHeadAndGrowsOld() {
    database.sync(ListSource.of(List.of(placed(1))));
    assertThat(judged("valid-inventions-per-10000").trust()).isEqualTo(Trust.NOT);
    database.sync(ListSource.of(List.of(population(2018))));
    assertThat(judged("valid-inventions-per-10000").trust()).isEqualTo(Trust.NOT);
    database.sync(ListSource.of(List.of(population(2020))));
    assertThat(judged("valid-inventions-per-10000").trust()).isEqualTo(Trust.TRUSTED);
  }

  private static ReportedSeries population(int year) {
    return new ReportedSeries(
        HERE,
        "population",
        "permanent-residents",
        DivisionCode.of("330122"),
        "",
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        BigDecimal.valueOf(453_106),
        "bureau");
  }

  @Test
  void nothingPublishedLately_isStale() {
    database.sync(ListSource.of(List.of(placed(1))));
    assertThat(Readiness.of(database, DAY.plusDays(31)).next())
        .extracting(Readiness.Step::input)
        .contains("freshness");
    assertThat(Readiness.of(database, DAY).next())
        .extracting(Readiness.Step::input)
        .doesNotContain("freshness");
  }

  @Test
  void calendarThatEnds_isAskedFor() {
    database.sync(ListSource.of(List.of(placed(1))));
    LocalDate end = REFERENCE.calendar().knownThrough();
    assertThat(Readiness.of(database, end.minusDays(89)).next())
        .extracting(Readiness.Step::input)
        .contains("calendar");
    assertThat(Readiness.of(database, end.minusDays(90)).next())
        .extracting(Readiness.Step::input)
        .doesNotContain("calendar");
  }

  @Test
  void registry_matchesEnterprises() {
    database.sync(ListSource.of(List.of(placed(1))));
    database.update(
        ReferenceUpdate.builder()
            .registry(
                "name,former_names,uscc,address,township,industry,aliases\n"
                    + "桐庐甲笔厂,,91330100799655058B,,桐庐县分水镇,制笔,\n")
            .build());
    assertThat(judged("by-enterprise").trust()).isEqualTo(Trust.TRUSTED);
    assertThat(judged("enterprise").trust()).isEqualTo(Trust.TRUSTED);
  }

  @Test
  void steps_liftWhatTheyHoldBack_mostFirst() {
    database.sync(ListSource.of(List.of(placed(1))));
    Readiness readiness = Readiness.of(database, DAY);
    assertThat(readiness.next())
        .allSatisfy(step -> assertThat(step.lifts()).isNotEmpty())
        .extracting(step -> -step.lifts().size())
        .isSorted();
  }
}
