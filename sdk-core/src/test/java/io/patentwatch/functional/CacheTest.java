package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.patentwatch.CacheStatistics;
import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.query.Cql;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.support.ListSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cache answers sooner, and never with what is no longer so. */
class CacheTest {
  private static final LocalDate DAY = LocalDate.of(2021, 11, 30);

  private static PatentRecord titled(String title, LocalDate statedOn) {
    return PatentRecord.builder(Provenance.of("list", "list", 1))
        .application((ApplicationNumber) PatentNumber.parse("202110685031.5"))
        .statedOn(statedOn)
        .title(title)
        .build();
  }

  @Test
  void find_again_answersFromTheCacheUntilTheLibraryIsWritten() {
    try (PatentDatabase database = PatentDatabase.builder().cache(100).open()) {
      database.sync(ListSource.of(List.of(titled("中性笔", DAY))));
      assertThat(database.find("ZL202110685031.5").orElseThrow().title()).isEqualTo("中性笔");
      assertThat(database.find("ZL202110685031.5").orElseThrow())
          .isSameAs(database.find("ZL202110685031.5").orElseThrow());
      assertThat(database.find("201910000001")).isEmpty();
      assertThat(database.find("201910000001")).isEmpty();
      CacheStatistics.Counts numbers = database.cacheStatistics().numbers();
      assertThat(numbers.misses()).isEqualTo(2);
      assertThat(numbers.hits()).isEqualTo(3);

      database.sync(ListSource.of(List.of(titled("钢笔", DAY.plusDays(1)))));
      assertThat(database.find("ZL202110685031.5").orElseThrow().title()).isEqualTo("钢笔");
    }
  }

  @Test
  void searchAndCount_again_answerFromTheCacheForTheSameDayOnly() {
    try (PatentDatabase database = PatentDatabase.builder().cache(100).open()) {
      database.sync(ListSource.of(List.of(titled("中性笔", DAY))));
      PatentQuery pens = Cql.parse("ti=笔");
      SearchRequest request = SearchRequest.builder(pens).asOf(DAY).build();
      assertThat(database.search(request)).isSameAs(database.search(request));
      assertThat(database.search(request.asOf(DAY.plusDays(1))).total()).isEqualTo(1);
      CountRequest count = new CountRequest(pens, List.of(CountField.TYPE), DAY);
      assertThat(database.count(count)).isSameAs(database.count(count));
      CacheStatistics.Counts answers = database.cacheStatistics().answers();
      assertThat(answers.hits()).isEqualTo(2);
      assertThat(answers.misses()).isEqualTo(3);

      database.sync(ListSource.of(List.of(titled("鞋", DAY.plusDays(1)))));
      assertThat(database.search(request).total()).isZero();
      assertThat(database.count(count).total()).isZero();
    }
  }

  @Test
  void cache_withMoreAnswersThanRoom_givesUpSome() {
    try (PatentDatabase database = PatentDatabase.builder().cache(10).open()) {
      for (int i = 0; i < 100; i++) {
        assertThat(database.find("2019100000" + (10 + i % 90))).isEmpty();
      }
      assertThat(database.cacheStatistics().numbers().held()).isLessThanOrEqualTo(10);
      assertThat(database.cacheStatistics().numbers().evicted()).isPositive();
    }
  }

  @Test
  void cacheStatistics_withoutCache_areZero() {
    try (PatentDatabase database = PatentDatabase.inMemory()) {
      assertThat(database.find("201910000001")).isEmpty();
      assertThat(database.cacheStatistics().numbers().misses()).isZero();
    }
  }

  @Test
  void open_negativeCache_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PatentDatabase.builder().cache(-1).open())
        .withMessageContaining("-1");
  }
}
