package io.patentwatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.Patent;
import io.patentwatch.support.RandomPatents;
import io.patentwatch.support.RandomQueries;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ti=中性 | ti is '一种LED中性笔，笔夹'",
        "ti=灯 | ti is '一种LED中性笔，笔夹'",
        "pa any \"丙丁 戊己\" | pa is '丙丁大学', '戊己 Pens Ltd'",
        "pa=得力 | pa is '甲乙制笔有限公司', '丙丁大学', '戊己 Pens Ltd'",
        "txt all \"王甲 灯 pen\" | txt is '一种LED中性笔，笔夹', 'A ball-point pen with USB 3.0.',"
            + " '甲乙制笔有限公司', '丙丁大学', '戊己 Pens Ltd' and 2 more; nothing fits '灯'",
        "ipc=B43 | ipc is 'B43K7/02'",
        "ipc=C01 | ipc is 'B43K7/02', 'A61B10/00'",
        "loc=19 | loc is '19-06'",
        "pn=CN113000001 | pn is 'CN113000001A', 'CN113000001B'",
        "pd=2022 | pd is '2022-06-30'",
        "ad>2022 | ad is '2021-06-21'",
        "gd=* | gd is '2022-06-30'",
        "status =/asof=20211130 in-force | status on 2021-11-30 is 'pending'",
        "status=in-force | status on 2024-01-01 is 'in-force'",
        "region =/asof=20221231 33 | region on 2022-12-31 is '330122109'",
        "event=GR* | event is 'GR01'",
        "fees =/asof=20211130 paid | fees on 2021-11-30 has no value",
        "cql.allRecords=1 | every patent answers it"
      })
  void explain_clause_namesTheValues(String cql, String because) {
    Explanation explanation = Cql.parse(cql).explain(PatentMatcherTest.PEN, DAY);
    assertThat(explanation.because()).isEqualTo(because);
    assertThat(explanation.parts()).isEmpty();
  }

  @Test
  void explain_tree_hasTheFormOfTheQuery() {
    PatentQuery query = Cql.parse("(ti=笔 or ti=灯) and not type=design and ad=2020");
    Explanation explanation = query.explain(PatentMatcherTest.PEN, DAY);
    assertThat(explanation)
        .hasToString(
            """
            - 1 of 3 parts does not hold
              + 1 of 2 parts holds
                + ti=笔: ti is '一种LED中性笔，笔夹'
                - ti=灯: ti is '一种LED中性笔，笔夹'
              + not, and its part does not hold
                - type=design: type is 'invention'
              - ad=2020: ad is '2021-06-21'
            """);
    assertThat(explanation.query()).isEqualTo(query);
  }

  @Test
  void explain_longText_isCut() {
    Patent patent = SamplePatents.titled("笔".repeat(100));
    assertThat(Cql.parse("ti=笔").explain(patent, DAY).because())
        .isEqualTo("ti is '" + "笔".repeat(60) + "…'");
  }

  @Property(tries = 100)
  void explain_anyQuery_agreesWithMatches(@ForAll Random random) {
    RandomQueries queries = new RandomQueries(random);
    RandomPatents patents = new RandomPatents(random);
    for (int i = 0; i < 20; i++) {
      Patent patent = patents.patent(1);
      agrees(queries.query(3).explain(patent, DAY), patent);
    }
  }

  private static void agrees(Explanation explanation, Patent patent) {
    assertThat(explanation.holds())
        .as("%s", explanation)
        .isEqualTo(explanation.query().matches(patent, DAY));
    assertThat(explanation.because()).isNotBlank();
    if (explanation.query() instanceof PatentQuery.Clause && explanation.holds()) {
      assertThat(explanation.because()).contains(" is '");
    }
    explanation.parts().forEach(part -> agrees(part, patent));
  }
}
