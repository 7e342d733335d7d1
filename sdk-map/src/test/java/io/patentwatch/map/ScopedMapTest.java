package io.patentwatch.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.PatentLibrary;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourcePage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The map of a view is that of a library which holds only what the view lets through. */
class ScopedMapTest {
  private static final LocalDate DAY = LocalDate.of(2021, 11, 30);
  private static final ReferenceData REFERENCE = ReferenceData.ofDefaults();
  private static final Party PENS = new Party("桐庐青峦制笔有限公司", "浙江省杭州市桐庐县分水镇新淳路9号");
  private static final Party SCOPES = new Party("桐庐远山医疗器械有限公司", "浙江省杭州市桐庐县桐君街道迎春路1号");

  @Test
  void run_overAView_isThatOfALibraryOfThosePatents() {
    List<Statement> ours = new ArrayList<>();
    List<Statement> theirs = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      (i % 3 == 0 ? theirs : ours).add(grant(i, i % 3 == 0 ? SCOPES : PENS));
    }
    theirs.add(
        new ReportedSeries(
            Provenance.of("office", "", 1),
            "population",
            "permanent-residents",
            DivisionCode.of("330122"),
            "",
            DAY,
            DAY,
            BigDecimal.valueOf(453106),
            "县统计局"));
    try (PatentDatabase whole = PatentDatabase.builder().defaults(REFERENCE).open();
        PatentDatabase inside = PatentDatabase.builder().defaults(REFERENCE).open()) {
      inside.sync(source(ours));
      whole.sync(source(ours));
      whole.sync(source(theirs));

      MapResult all = map(whole);
      MapResult view = map(whole.scoped(PatentQuery.is(QueryField.PARTY, "青峦")));
      MapResult expected = map(inside);

      assertThat(view.sectors()).isEqualTo(expected.sectors());
      for (Stock stock : view.stocks()) {
        assertThat(view.figure(stock, view.whole()))
            .isEqualTo(expected.figure(stock, view.whole()));
        for (Place place : view.places()) {
          assertThat(view.figure(stock, place)).isEqualTo(expected.figure(stock, place));
        }
      }
      Stock first = view.stocks().get(0);
      assertThat(all.figure(first, all.whole())).isNotEqualTo(view.figure(first, view.whole()));
      assertThat(all.population(all.whole()).day()).contains(DAY);
      assertThat(view.population(view.whole()).day()).isEmpty();
    }
  }

  private static MapResult map(PatentLibrary library) {
    return PatentMap.of(library).query().within("330122").asOf(DAY).run();
  }

  private static PatentRecord grant(int number, Party party) {
    LocalDate granted = LocalDate.of(2019, 1, 1).plusDays(number);
    return PatentRecord.builder(Provenance.of("authored", "", number + 1L))
        .application(ApplicationNumber.parse("20161" + String.format("%07d", number)))
        .statedOn(granted)
        .filed(LocalDate.of(2016, 5, 4))
        .granted(granted)
        .event(LegalEvent.of(granted, "GR01", ""))
        .applicant(party)
        .holder(party)
        .build();
  }

  private static PatentSource source(List<Statement> statements) {
    Queue<SourcePage> pages =
        new ArrayDeque<>(List.of(new SourcePage(statements, List.of(), null)));
    return new PatentSource() {
      @Override
      public String id() {
        return "authored";
      }

      @Override
      public Reading open(@Nullable String cursor) {
        return new Reading() {
          @Override
          public Optional<SourcePage> next() {
            return Optional.ofNullable(pages.poll());
          }

          @Override
          public void close() {}
        };
      }
    };
  }
}
