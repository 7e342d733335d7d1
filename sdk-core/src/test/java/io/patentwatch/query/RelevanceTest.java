package io.patentwatch.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.model.Patent;
import io.patentwatch.support.RandomPatents;
import io.patentwatch.support.RandomQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelevanceTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  private static int relevance(String cql, Patent patent) {
    return PatentMatcher.of(Cql.parse(cql), DAY).relevance(patent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ti=笔 | 笔 | 32",
        "ti=筆 | 笔 | 32",
        "ti=笔 | 一种中性笔 | 24",
        "ti=笔 | 笔夹 | 24",
        "ti=笔 | 一种笔夹 | 16",
        "ti=笔 | 一种灯 | 0",
        "ti=pe* | pen | 8",
        "ti=\"中 性\" | 中性 | 24",
        "ti==\"中 性\" | 中，性 | 32",
        "ti all \"一种 笔 夹\" | 一种笔夹 | 64",
        "ti any \"一种 笔 灯\" | 一种笔夹 | 40",
        "ti=笔 and ti=夹 | 一种笔夹 | 40",
        "ti=笔 and not ti=夹 | 一种笔夹 | 16",
        "not (not ti=笔) | 笔 | 0",
        "(ti=灯 and ti=笔) or ti=夹 | 一种笔夹 | 40",
        "ti=* or type=design or cql.allRecords=1 | 笔 | 0"
      })
  void relevance_title_goesByThePlace(String cql, String title, int expected) {
    assertThat(relevance(cql, SamplePatents.titled(title))).isEqualTo(expected);
  }

  @Test
  void relevance_severalFields_takesTheBest() {
    Patent patent = SamplePatents.held("一种笔夹", "青峦制笔厂", "笔");
    assertThat(relevance("txt=笔", patent)).isEqualTo(24);
    assertThat(relevance("pa=青峦", patent)).isEqualTo(18);
    assertThat(relevance("pa=制笔", patent)).isEqualTo(12);
    assertThat(relevance("txt=夹", patent)).isEqualTo(24);
  }

  @Test
  void phrases_ofALongQuery_areTheFirst() {
    String words = String.join(" ", IntStream.range(0, 2_000).mapToObj(i -> "w" + i).toList());
    List<Relevance.Phrase> phrases = Relevance.phrases(Cql.parse("ta any \"" + words + "\""));
    assertThat(phrases).hasSize(Relevance.MAX_PHRASES);
    assertThat(phrases.get(999))
        .isEqualTo(
            new Relevance.Phrase(List.of(QueryField.TITLE, QueryField.ABSTRACT), "w999", false));
  }

  @Property(tries = 300)
  void relevance_ofAClause_isThereWhereItHolds(@ForAll Random random) {
    RandomQueries queries = new RandomQueries(random);
    Patent patent = new RandomPatents(random).patent(1);
    for (int i = 0; i < 50; i++) {
      PatentQuery.Clause clause = (PatentQuery.Clause) queries.clause();
      PatentMatcher matcher = PatentMatcher.of(clause, DAY);
      boolean text = clause.field().kind() == QueryField.Kind.TEXT;
      if (!text || clause.relation() == Relation.EXISTS) {
        assertThat(matcher.relevance(patent)).isZero();
      } else if (clause.relation() != Relation.ALL) {
        assertThat(matcher.relevance(patent) > 0).isEqualTo(matcher.matches(patent));
      }
    }
  }

  @Property(tries = 100)
  void order_anySort_doesNotDependOnTheOrderBefore(@ForAll Random random) {
    RandomPatents patents = new RandomPatents(random);
    List<Patent> all = IntStream.range(0, 30).mapToObj(patents::patent).toList();
    PatentMatcher matcher = PatentMatcher.of(new RandomQueries(random).query(2), DAY);
    for (Sort.Key key : Sort.Key.values()) {
      Sort sort = new Sort(key, random.nextBoolean());
      List<Patent> shuffled = new ArrayList<>(all);
      Collections.shuffle(shuffled, random);
      assertThat(shuffled.stream().sorted(matcher.order(sort)).toList())
          .isEqualTo(all.stream().sorted(matcher.order(sort)).toList());
      assertThat(Sort.parse(sort.toString())).isEqualTo(sort);
    }
  }

  @Test
  void parse_sort_isReadOrRefusedWithTheFields() {
    assertThat(Sort.parse("rel")).isEqualTo(Sort.BY_RELEVANCE);
    assertThat(Sort.parse("rel:asc")).isEqualTo(new Sort(Sort.Key.RELEVANCE, false));
    assertThat(Sort.parse("ap")).isEqualTo(new Sort(Sort.Key.APPLICATION_NUMBER, false));
    assertThat(Sort.parse("pn:desc")).isEqualTo(new Sort(Sort.Key.PUBLICATION_NUMBER, true));
    assertThatThrownBy(() -> Sort.parse("ti:up"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("can't sort by 'ti:up'; use one of id ap pn ad pd gd rel, with :asc or :desc");
  }
}
