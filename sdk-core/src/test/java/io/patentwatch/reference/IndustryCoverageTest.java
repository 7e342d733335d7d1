package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.IpcSymbol;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndustryCoverageTest {
  private static final IndustryRules RULES =
      IndustryRules.parse(
          """
          industries:
            - {code: office, name: 文教}
            - code: pens
              name: 制笔
              parent: office
              rules:
                - {name: classes, ipc: [B43K]}
                - {name: ink, ipc: [C09D11], keywords: [中性笔]}
            - code: chemistry
              name: 化工
              rules: [{name: classes, ipc: [C09]}]
          """);

  private final IndustryCoverage coverage = IndustryCoverage.of(RULES);

  private void add(String id, String ipc, String title) {
    coverage.add(
        id,
        new IndustrySubject(
            IpcSymbol.parseAll(ipc, new ArrayList<>()),
            List.of(),
            List.of(),
            title,
            "",
            List.of()));
  }

  private IndustryCoverage.Row row(String code) {
    return coverage.rows().stream()
        .filter(row -> row.industry().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rows_patentsOfSeveralRules_tellRulesOverlapsAndNearMisses() {
    add("1", "B43K7/00", "笔");
    add("2", "B43K7/00; C09D11/18", "中性笔");
    add("3", "C09D11/18", "油墨");
    add("4", "A61B1/00", "内窥镜");

    IndustryCoverage.Row pens = row("pens");
    assertThat(pens.patents()).isEqualTo(2);
    assertThat(pens.byRule()).containsOnly(entry("classes", 2L), entry("ink", 1L));
    assertThat(pens.onlyByRule()).containsOnly(entry("classes", 1L));
    assertThat(pens.overlaps()).containsOnly(entry("chemistry", 1L));
    assertThat(pens.nearMisses())
        .containsExactly(new IndustryCoverage.NearMiss("ink", 1, List.of("3")));
    assertThat(coverage.patents()).isEqualTo(4);
    assertThat(coverage.unclassed()).isEqualTo(1);
  }

  @Test
  void rows_industryAbove_countsThoseBelowAndNoOverlapWithThem() {
    add("1", "B43K7/00", "笔");

    assertThat(row("office").patents()).isEqualTo(1);
    assertThat(row("office").byRule()).isEmpty();
    assertThat(row("office").overlaps()).isEmpty();
    assertThat(row("pens").overlaps()).isEmpty();
  }

  @Test
  void rows_manyNearMisses_keepTheFirstAsExamples() {
    for (int i = 0; i < 20; i++) {
      add(String.valueOf(i), "C09D11/18", "油墨");
    }

    IndustryCoverage.NearMiss miss = row("pens").nearMisses().get(0);
    assertThat(miss.patents()).isEqualTo(20);
    assertThat(miss.examples()).hasSize(IndustryCoverage.MOST_EXAMPLES).startsWith("0");
  }

  private static java.util.Map.Entry<String, Long> entry(String key, long value) {
    return java.util.Map.entry(key, value);
  }
}
