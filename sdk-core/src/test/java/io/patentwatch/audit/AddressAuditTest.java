package io.patentwatch.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.Divisions;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressAuditTest {
  private static final Divisions DIVISIONS = Divisions.ofDefaults();
  private static final AddressAudit AUDIT =
      AddressAudit.of(AddressLocator.of(DIVISIONS), DIVISIONS);

  private static AuditReport run(String csv) {
    return AUDIT.run(AddressLabel.parse(new StringReader("address,code\n" + csv)));
  }

  private static AuditScore score(AuditReport report, String name) {
    return report.score(name).orElseThrow();
  }

  @Test
  void run_labelledAddresses_countsByLevel() {
    AuditReport report =
        run(
            """
            浙江省桐庐县分水镇某路9号,330122109
            浙江省桐庐县某路9号,330122
            浙江省桐庐县某路9号,330127
            浙江省杭州市某路9号,330122
            朝阳区某路9号,
            """);

    assertThat(report.cases()).isEqualTo(5);
    assertThat(score(report, "county")).isEqualTo(new AuditScore("county", 4, 2, 1, 0));
    assertThat(score(report, "county").abstained()).isOne();
    assertThat(score(report, "township")).isEqualTo(new AuditScore("township", 1, 1, 0, 0));
    assertThat(score(report, "province").recall()).isEqualTo(new Proportion(4, 4));
  }

  @Test
  void run_answerThatTheLabelsLeaveOpen_countsAsWrong() {
    AuditScore county = score(run("浙江省桐庐县某路9号,330100\n浙江省桐庐县,330122\n"), "county");

    assertThat(county.beyond()).isOne();
    assertThat(county.precision()).isEqualTo(new Proportion(1, 2));
    assertThat(county.recall()).isEqualTo(new Proportion(1, 1));
  }

  @Test
  void run_codeOfAnotherEdition_isReadAsToday() {
    AuditScore county = score(run("浙江省富阳市,330183\n杭州市江干区九堡街道,330104\n"), "county");

    assertThat(county).isEqualTo(new AuditScore("county", 2, 2, 0, 0));
  }

  @Test
  void run_outsideTheMainland_isScoredByItself() {
    AuditReport report = run("日本东京都,foreign\n香港九龙,HK\n浙江省桐庐县,TW\n");

    assertThat(score(report, AddressAudit.OUTSIDE))
        .isEqualTo(new AuditScore(AddressAudit.OUTSIDE, 3, 2, 0, 0));
    assertThat(score(report, "county").beyond()).isOne();
  }

  @Test
  void run_confusions_mostFrequentFirstWithExamples() {
    AuditReport report = run("浙江省桐庐县甲,330127\n浙江省桐庐县乙,330127\n浙江省桐庐县丙,330182\n");

    AuditConfusion first = report.confusions().get(0);
    assertThat(first.expected()).isEqualTo("330127 淳安县");
    assertThat(first.answered()).isEqualTo("330122 桐庐县");
    assertThat(first.count()).isEqualTo(2);
    assertThat(first.examples())
        .extracting(AuditConfusion.Example::input)
        .containsExactly("浙江省桐庐县甲", "浙江省桐庐县乙");
    assertThat(first.examples().get(0).reason()).isNotBlank();
  }

  @Test
  void run_codeThatMeansNothing_isRefused() {
    assertThatThrownBy(() -> run("某地,339999\n")).hasMessageContaining("339999");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"address,region\\n某地,330122; 'code' is missing", "address,code\\n某地,33x; line 2"})
  void parse_badLabels_sayWhere(String csv, String message) {
    assertThatThrownBy(() -> AddressLabel.parse(new StringReader(csv.replace("\\n", "\n"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
