package io.patentwatch.internal.merge;

import static io.patentwatch.internal.merge.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.Holder;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.PaymentKnowledge;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.spi.StoredPatent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final LocalDate FILED = LocalDate.of(2015, 3, 2);
  private static final LocalDate PUBLISHED = LocalDate.of(2015, 8, 5);
  private static final LocalDate GRANTED = LocalDate.of(2017, 6, 6);
  private static final String APPLICATION = "201510123456";
  private static final Party FIRM = new Party("桐庐青峦制笔有限公司", "311519浙江省杭州市桐庐县分水镇新淳路9号");
  private static final Party BUYER = new Party("深圳市远帆科技有限公司", "518000广东省深圳市南山区科苑路1号");

  private static final ReferenceData REFERENCE = ReferenceData.ofDefaults();

  private final Merge merge = new Merge(REFERENCE);

  private List<Patent> patents(PatentRecord... records) {
    return patents(List.of(), records);
  }

  private List<Patent> patents(List<Statement> facts, PatentRecord... records) {
    return Grouping.of(List.of(records)).stream()
        .map(group -> merge.of(group, facts))
        .map(StoredPatent::patent)
        .toList();
  }

  private static PatentRecord.Builder published() {
    return record("CN104700000A", PUBLISHED, APPLICATION).filed(FILED).applicant(FIRM);
  }

  private static PatentRecord.Builder granted() {
    return record("CN104700000B", GRANTED, APPLICATION).filed(FILED).granted(GRANTED).holder(FIRM);
  }

  @Test
  void merge_publicationAndGrantOfOneApplication_areOnePatent() {
    List<Patent> patents = patents(published().build(), granted().build());

    assertThat(patents).hasSize(1);
    Patent patent = patents.get(0);
    assertThat(patent.id().value())
        .isEqualTo(ApplicationNumber.parse(APPLICATION).toString())
        .startsWith("CN201510123456.");
    assertThat(patent.publications()).hasSize(2);
    assertThat(patent.type()).isEqualTo(PatentType.INVENTION);
    assertThat(patent.granted()).isEqualTo(GRANTED);
    assertThat(patent.published()).contains(PUBLISHED);
    assertThat(patent.holdings()).hasSize(1);
  }

  @Test
  void merge_sameNumberSinceAprilTwentyTen_joinsWithoutApplicationNumber() {
    List<Patent> patents =
        patents(
            record("CN104700000A", PUBLISHED, null).build(),
            record("CN104700000B", GRANTED, null).build());

    assertThat(patents).hasSize(1);
    assertThat(patents.get(0).id().value()).isEqualTo("CN104700000A");
    assertThat(patents.get(0).application()).isNull();
  }

  @Test
  void merge_onePublicationSaidToBeOfManyApplications_namesTheFirstTen() {
    List<PatentRecord> records = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      records.add(record("CN104700000A", PUBLISHED, String.format("2015101234%02d", i)).build());
    }

    List<Patent> patents = patents(records.toArray(PatentRecord[]::new));

    assertThat(patents).hasSize(14);
    assertThat(patents.get(1).warnings()).hasSize(1);
    assertThat(patents.get(1).warnings().get(0))
        .contains("is also said to be of application CN201510123400.")
        .doesNotContain("CN201510123401")
        .contains("CN201510123410")
        .endsWith(" and others")
        .doesNotContain("CN201510123411");
  }

  @Test
  void merge_onePublicationWithAndWithoutItsDate_isOnePatent() {
    List<Patent> patents =
        patents(
            record("CN1738915B", LocalDate.of(2010, 6, 2), null).title("中性笔").build(),
            record("CN1738915B", null, null).filed(FILED).build());

    assertThat(patents).hasSize(1);
    assertThat(patents.get(0).title()).isEqualTo("中性笔");
    assertThat(patents.get(0).filed()).isEqualTo(FILED);
  }

  @Test
  void merge_recordWithBothNumbers_drawsInTheOneWithThePublicationAlone() {
    PatentRecord alone = record("CN104700000A", PUBLISHED, null).title("中性笔").build();

    List<Patent> patents = patents(alone, granted().build());

    assertThat(patents).hasSize(1);
    assertThat(patents.get(0).title()).isEqualTo("中性笔");
    assertThat(patents.get(0).application()).isNotNull();
  }

  @Test
  void merge_twoApplicationsUnderOnePublication_stayApartWithAWarning() {
    PatentRecord one = record("CN209078969U", GRANTED, "201620000001").build();
    PatentRecord other = record("CN209078969U", GRANTED, "201620000002").build();
    PatentRecord alone = record("CN209078969U", GRANTED, null).build();

    List<Patent> patents = patents(one, other, alone);

    assertThat(patents).hasSize(3);
    assertThat(patents)
        .allSatisfy(
            patent -> assertThat(patent.warnings()).anyMatch(w -> w.contains("CN209078969U")));
  }

  @Test
  void merge_oldAndNewCodeOfOneEvent_countOnce() {
    List<Patent> patents =
        patents(
            granted()
                .event(LegalEvent.of(GRANTED, "C14", "GRANT OF PATENT"))
                .event(LegalEvent.of(GRANTED, "GR01", "授权"))
                .build());

    assertThat(patents.get(0).events()).hasSize(1);
    assertThat(patents.get(0).events().get(0).code()).isEqualTo("GR01");
  }

  @Test
  void timeline_filedPublishedGranted_isPendingThenInForceThenExpired() {
    Patent patent = patents(published().build(), granted().build()).get(0);

    assertThat(patent.statusOn(FILED.minusDays(1))).isEqualTo(PatentStatus.UNKNOWN);
    assertThat(patent.statusOn(FILED)).isEqualTo(PatentStatus.PENDING);
    assertThat(patent.statusOn(GRANTED.minusDays(1))).isEqualTo(PatentStatus.PENDING);
    assertThat(patent.statusOn(GRANTED)).isEqualTo(PatentStatus.IN_FORCE);
    assertThat(patent.statusOn(LocalDate.of(2035, 3, 1))).isEqualTo(PatentStatus.IN_FORCE);
    assertThat(patent.statusOn(LocalDate.of(2035, 3, 2))).isEqualTo(PatentStatus.EXPIRED);
  }

  @Test
  void timeline_applicationWithoutKnownGrant_neverExpires() {
    Patent patent = patents(published().build()).get(0);

    assertThat(patent.statusOn(LocalDate.of(2035, 3, 1))).isEqualTo(PatentStatus.PENDING);
    assertThat(patent.statusOn(LocalDate.of(2035, 3, 2))).isEqualTo(PatentStatus.UNKNOWN);
  }

  @Test
  void timeline_lapseGazettedAYearLate_endsOnTheDayTheFeeWasDue() {
    Patent patent =
        patents(
                granted()
                    .event(LegalEvent.of(LocalDate.of(2020, 2, 18), "CF01", "未缴年费专利权终止"))
                    .build())
            .get(0);

    assertThat(patent.statusOn(LocalDate.of(2019, 3, 1))).isEqualTo(PatentStatus.IN_FORCE);
    assertThat(patent.statusOn(LocalDate.of(2019, 3, 2))).isEqualTo(PatentStatus.LAPSED);
  }

  @Test
  void timeline_lapsedThenRestored_isInForceAgain() {
    Patent patent =
        patents(
                granted()
                    .event(LegalEvent.of(LocalDate.of(2020, 2, 18), "CF01", ""))
                    .event(LegalEvent.of(LocalDate.of(2020, 9, 1), "RR01", ""))
                    .build())
            .get(0);

    assertThat(patent.statusOn(LocalDate.of(2020, 8, 31))).isEqualTo(PatentStatus.LAPSED);
    assertThat(patent.statusOn(LocalDate.of(2020, 9, 1))).isEqualTo(PatentStatus.IN_FORCE);
  }

  @Test
  void timeline_declaredInvalid_neverWasInForce() {
    Patent patent =
        patents(granted().event(LegalEvent.of(LocalDate.of(2020, 2, 18), "IW01", "")).build())
            .get(0);

    assertThat(patent.statusOn(GRANTED)).isEqualTo(PatentStatus.INVALIDATED);
    assertThat(patent.statusOn(GRANTED.minusDays(1))).isEqualTo(PatentStatus.PENDING);
  }

  @Test
  void timeline_partiallyInvalid_staysInForce() {
    Patent patent =
        patents(granted().event(LegalEvent.of(LocalDate.of(2020, 2, 18), "IP01", "")).build())
            .get(0);

    assertThat(patent.statusOn(LocalDate.of(2021, 1, 1))).isEqualTo(PatentStatus.IN_FORCE);
  }

  @Test
  void timeline_statusWordWithoutDate_holdsFromTheDayOfTheStatementAtTheLatest() {
    LocalDate exported = LocalDate.of(2022, 4, 1);
    PatentRecord ended =
        record(null, null, APPLICATION)
            .statedOn(exported)
            .event(LegalEvent.of(null, "失效", "失效"))
            .build();

    Patent right = patents(granted().build(), ended).get(0);
    Patent application = patents(published().build(), ended).get(0);

    assertThat(right.statusOn(exported.minusDays(1))).isEqualTo(PatentStatus.IN_FORCE);
    assertThat(right.statusOn(exported)).isEqualTo(PatentStatus.LAPSED);
    assertThat(application.statusOn(exported.minusDays(1))).isEqualTo(PatentStatus.PENDING);
    assertThat(application.statusOn(exported)).isEqualTo(PatentStatus.UNKNOWN);
  }

  @Test
  void timeline_wordInForceWithoutDate_datesNoGrant() {
    PatentRecord alive =
        record(null, null, APPLICATION)
            .statedOn(LocalDate.of(2022, 4, 1))
            .event(LegalEvent.of(null, "有效", "有效"))
            .build();

    assertThat(patents(granted().build(), alive).get(0).granted()).isEqualTo(GRANTED);
    assertThat(patents(published().build(), alive).get(0).granted()).isNull();
  }

  @Test
  void holders_transferStatedLater_moveThePatentFromThatDay() {
    LocalDate sold = LocalDate.of(2019, 5, 20);
    PatentRecord transfer = record(null, null, APPLICATION).statedOn(sold).holder(BUYER).build();

    Patent patent = patents(published().build(), granted().build(), transfer).get(0);

    assertThat(patent.applicants()).extracting(Holder::party).containsExactly(FIRM);
    assertThat(patent.holdersOn(sold.minusDays(1))).extracting(Holder::party).containsExactly(FIRM);
    assertThat(patent.holdersOn(sold)).extracting(Holder::party).containsExactly(BUYER);
    assertThat(patent.regionOn(GRANTED).orElseThrow().code().digits()).isEqualTo("330122109");
    assertThat(patent.regionOn(sold).orElseThrow().code().digits()).isEqualTo("440305");
  }

  @Test
  void holders_laterStatementWithoutAddress_doesNotMoveThePatent() {
    PatentRecord current =
        record(null, null, APPLICATION)
            .statedOn(LocalDate.of(2022, 1, 1))
            .holder(new Party(FIRM.name(), null))
            .build();

    Patent patent = patents(granted().build(), current).get(0);

    assertThat(patent.holdings()).hasSize(1);
    assertThat(patent.regionOn(LocalDate.of(2023, 1, 1))).isPresent();
  }

  @Test
  void fees_paymentOnRecord_isPaidAndElseUnconfirmed() {
    Statement payment =
        new PaymentRecord(
            Provenance.of("payments", "", 1),
            PatentNumber.parse(APPLICATION),
            6,
            LocalDate.of(2020, 2, 1),
            null);

    Patent patent = patents(List.of(payment), granted().build()).get(0);

    assertThat(patent.feesOn(GRANTED)).contains(PaymentKnowledge.PAID);
    assertThat(patent.feesOn(LocalDate.of(2019, 6, 1))).contains(PaymentKnowledge.UNCONFIRMED);
    assertThat(patent.feesOn(LocalDate.of(2020, 6, 1))).contains(PaymentKnowledge.PAID);
    assertThat(patent.feesOn(LocalDate.of(2021, 6, 1))).contains(PaymentKnowledge.UNCONFIRMED);
    assertThat(patent.feesOn(FILED)).isEmpty();
  }

  @Test
  void merge_translationStatedLater_leavesTheChineseWords() {
    PatentRecord chinese =
        record("CN110083831A", LocalDate.of(2019, 8, 2), "201910302430.1")
            .title("一种中性笔")
            .applicant(new Party("桐庐青峦制笔有限公司", "浙江省杭州市桐庐县分水镇"))
            .inventor("张三")
            .build();
    PatentRecord english =
        record("CN110083831B", LocalDate.of(2021, 3, 5), "201910302430.1")
            .title("Gel pen")
            .abstractText("A pen.")
            .applicant(new Party("TONGLU QINGLUAN PEN CO LTD", null))
            .inventor("ZHANG SAN")
            .build();

    Patent patent = patents(chinese, english).get(0);

    assertThat(patent.title()).isEqualTo("一种中性笔");
    assertThat(patent.abstractText()).isEqualTo("A pen.");
    assertThat(patent.inventors()).containsExactly("张三");
    assertThat(patent.applicants())
        .extracting(holder -> holder.party().name())
        .containsExactly("桐庐青峦制笔有限公司");
  }

  @Test
  void merge_conflictingFilingDates_takesTheLaterStatementAndWarns() {
    PatentRecord wrong =
        record("CN104700000A", PUBLISHED, APPLICATION).filed(FILED.plusDays(1)).build();

    Patent patent = patents(wrong, granted().build()).get(0);

    assertThat(patent.filed()).isEqualTo(FILED);
    assertThat(patent.warnings()).anyMatch(warning -> warning.contains("filing date"));
  }
}
