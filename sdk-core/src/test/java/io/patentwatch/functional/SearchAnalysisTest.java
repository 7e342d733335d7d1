package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.SearchAnalysis;
import io.patentwatch.indicator.CountTree;
import io.patentwatch.indicator.Figure;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.query.Cql;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.support.ListSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchAnalysisTest {
  private static final LocalDate DAY = LocalDate.parse("2021-11-30");

  private final PatentDatabase database = PatentDatabase.inMemory();

  @BeforeEach
  void fill() {
    database.sync(
        ListSource.of(
            List.of(
                granted(1, "2017-03-01", "2019-04-02", "甲公司", "乙公司").build(),
                granted(2, "2018-03-01", "2019-05-03", "乙公司", "甲公司", "丙大学").build(),
                granted(3, "2018-04-01", "2021-05-04", "甲公司")
                    .event(LegalEvent.of(LocalDate.parse("2021-08-01"), "CF01", ""))
                    .build(),
                PatentRecord.builder(Provenance.of("list", "", 4))
                    .statedOn(LocalDate.parse("2021-01-05"))
                    .application(ApplicationNumber.parse("202010000004"))
                    .publication(publication(4, "A", "2021-01-05"))
                    .filed(LocalDate.parse("2020-06-01"))
                    .inventor("张三")
                    .build())));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void trend_years_countsEachDateOnceAndLeavesNoYearOut() {
    SearchAnalysis.Trend trend = analysis().trend();
    assertThat(trend.total()).isEqualTo(4);
    assertThat(trend.years())
        .containsExactly(
            new SearchAnalysis.Year(2017, 1, false, 0, 0),
            new SearchAnalysis.Year(2018, 2, false, 0, 0),
            new SearchAnalysis.Year(2019, 0, false, 2, 2),
            new SearchAnalysis.Year(2020, 1, true, 0, 0),
            new SearchAnalysis.Year(2021, 0, true, 2, 1));
    assertThat(trend.withoutFiling()).isZero();
    assertThat(trend.withoutGrant()).isEqualTo(1);
  }

  @Test
  void applicants_ofSeveralHolders_countInFullForEach() {
    SearchAnalysis.Ranking applicants = analysis().applicants(2);
    assertThat(applicants.top())
        .containsExactly(
            new SearchAnalysis.Ranked("甲公司", 3, 0.75), new SearchAnalysis.Ranked("乙公司", 2, 0.5));
    assertThat(applicants.names()).isEqualTo(3);
    assertThat(applicants.without()).isEqualTo(1);
  }

  @Test
  void coApplicants_pairs_areCountedOncePerPatentInEitherOrder() {
    SearchAnalysis.CoApplicants together = analysis().coApplicants(10);
    assertThat(together.top())
        .containsExactly(
            new SearchAnalysis.Pair("乙公司", "甲公司", 2),
            new SearchAnalysis.Pair("丙大学", "乙公司", 1),
            new SearchAnalysis.Pair("丙大学", "甲公司", 1));
    assertThat(together.joint()).isEqualTo(2);
    assertThat(together.pairs()).isEqualTo(3);
  }

  @Test
  void statuses_onADay_sumUpToTheTotal() {
    SearchAnalysis.StatusMix mix = analysis().statuses();
    assertThat(mix.statuses())
        .containsExactlyInAnyOrder(
            new SearchAnalysis.StatusCount(PatentStatus.IN_FORCE, 2, 0.5),
            new SearchAnalysis.StatusCount(PatentStatus.LAPSED, 1, 0.25),
            new SearchAnalysis.StatusCount(PatentStatus.PENDING, 1, 0.25));
  }

  @Test
  void classes_ofPatents_leadFromTheSectionDown() {
    SearchAnalysis.ClassMap classes = analysis().classes();
    assertThat(classes.sections()).extracting(CountTree::key).containsExactly("B");
    assertThat(classes.sections().get(0).children().get(0).children().get(0))
        .isEqualTo(new CountTree("B43K", 3, List.of(new CountTree("B43K7", 3, List.of()))));
    assertThat(classes.without()).isEqualTo(1);
  }

  @Test
  void citations_withoutData_areMissingAndNotZero() {
    assertThat(analysis().citations()).isInstanceOf(Figure.Missing.class);
  }

  @Test
  void analysis_ofNothing_isEmpty() {
    SearchAnalysis nothing = SearchAnalysis.of(database, Cql.parse("ti=没有"), DAY);
    assertThat(nothing.trend().years()).isEmpty();
    assertThat(nothing.applicants(5).top()).isEmpty();
    assertThat(nothing.statuses().statuses()).isEmpty();
    assertThat(nothing.coApplicants(5).joint()).isZero();
    assertThatThrownBy(() -> nothing.inventors(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private SearchAnalysis analysis() {
    return SearchAnalysis.of(database, PatentQuery.everything(), DAY);
  }

  private static PatentRecord.Builder granted(
      int number, String filed, String granted, String... holders) {
    LocalDate day = LocalDate.parse(granted);
    PatentRecord.Builder record =
        PatentRecord.builder(Provenance.of("list", "", number))
            .statedOn(day)
            .application(ApplicationNumber.parse(filed.substring(0, 4) + "1%07d".formatted(number)))
            .publication(publication(number, "B", granted))
            .filed(LocalDate.parse(filed))
            .granted(day)
            .ipc(IpcSymbol.parse("B43K7/0" + number))
            .event(LegalEvent.of(day, "GR01", ""));
    for (String holder : holders) {
      record.applicant(new Party(holder, null)).holder(new Party(holder, null));
    }
    return record;
  }

  private static Publication publication(int number, String kind, String day) {
    return new Publication(
        PublicationNumber.parse("CN10900000" + number + kind), LocalDate.parse(day));
  }
}
