package io.patentwatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.internal.text.TextTokens;
import io.patentwatch.model.Patent;
import io.patentwatch.support.RandomPatents;
import io.patentwatch.support.RandomQueries;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTest {
  private static final Patent PEN = SamplePatents.titled("一種ＬＥＤ中性筆，笔夹、中性笔");

  /** The title with its spans in brackets. */
  private static String marked(Patent patent, String cql) {
    StringBuilder text = new StringBuilder(patent.title());
    for (Highlight highlight : Cql.parse(cql).highlights(patent)) {
      assertThat(highlight.field()).isEqualTo(QueryField.TITLE);
      assertThat(highlight.text()).isEqualTo(patent.title());
      for (int i = highlight.spans().size() - 1; i >= 0; i--) {
        Highlight.Span span = highlight.spans().get(i);
        text.insert(span.to(), ']').insert(span.from(), '[');
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ti=中性笔 | 一種ＬＥＤ[中性筆]，笔夹、[中性笔]",
        "ti=\"led 中性\" | 一種[ＬＥＤ中性]筆，笔夹、中性笔",
        "ti=\"笔 笔\" | 一種ＬＥＤ中性[筆，笔]夹、中性笔",
        "txt any \"中性 性笔 夹\" | 一種ＬＥＤ[中性筆]，笔[夹]、[中性笔]",
        "ta=le* and type=design | 一種[ＬＥＤ]中性筆，笔夹、中性笔",
        "ti==\"一种 led 中性笔 笔夹 中性笔\" | [一種ＬＥＤ中性筆，笔夹、中性笔]",
        "ti==中性笔 or not ti=笔 or ti=* | 一種ＬＥＤ中性筆，笔夹、中性笔",
        "not (not ti=笔) | 一種ＬＥＤ中性筆，笔夹、中性笔",
        "pa=笔 or ab=笔 | 一種ＬＥＤ中性筆，笔夹、中性笔"
      })
  void highlights_title_showsThePhrases(String cql, String expected) {
    assertThat(marked(PEN, cql)).isEqualTo(expected);
  }

  @Test
  void highlights_textsOfSeveralFields_areInOrder() {
    Patent patent = SamplePatents.held("笔夹", "青峦制笔厂", "筆業公司");
    assertThat(Cql.parse("txt=笔").highlights(patent))
        .extracting(highlight -> highlight.field() + " " + highlight.text() + highlight.spans())
        .containsExactly("ti 笔夹[0..1]", "pa 青峦制笔厂[3..4]", "pa 筆業公司[0..1]");
  }

  @Property(tries = 300)
  void highlights_anyClause_areWhereItHolds(@ForAll Random random) {
    RandomQueries queries = new RandomQueries(random);
    RandomPatents patents = new RandomPatents(random);
    for (int i = 0; i < 50; i++) {
      PatentQuery.Clause clause = (PatentQuery.Clause) queries.clause();
      Patent patent = patents.patent(1);
      List<Highlight> highlights = clause.highlights(patent);
      assertThat(clause.negate().highlights(patent)).isEmpty();
      boolean text = clause.field().kind() == QueryField.Kind.TEXT;
      if (!text || clause.relation() == Relation.EXISTS) {
        assertThat(highlights).isEmpty();
        continue;
      }
      boolean any = clause.relation() != Relation.ALL;
      boolean holds = clause.matches(patent, patents.day());
      assertThat(!highlights.isEmpty() && any).isEqualTo(holds && any);
      assertThat(highlights.isEmpty() && holds).isFalse();
      for (Highlight highlight : highlights) {
        assertThat(FieldTerms.texts(highlight.field(), patent)).contains(highlight.text());
        for (Highlight.Span span : highlight.spans()) {
          String stretch = highlight.text().substring(span.from(), span.to());
          assertThat(clause.values()).anyMatch(value -> has(stretch, value, clause.relation()));
        }
      }
    }
  }

  private static boolean has(String stretch, String value, Relation relation) {
    TextTokens tokens = TextTokens.of(stretch);
    return relation == Relation.EXACTLY
        ? tokens.equals(TextTokens.of(value))
        : tokens.contains(TextTokens.ofPhrase(value));
  }
}
