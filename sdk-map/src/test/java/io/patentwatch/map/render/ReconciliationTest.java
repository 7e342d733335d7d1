package io.patentwatch.map.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.Figure;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourcePage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three inventions and three pledges of a county, against what others may have published. */
class ReconciliationTest {
  private static final LocalDate DAY = LocalDate.of(2021, 11, 30);
  private static PatentDatabase library;

  @BeforeAll
  static void load() {
    library = PatentDatabase.builder().defaults(ReferenceData.ofDefaults()).open();
    List<Statement> statements = new ArrayList<>();
    statements.add(grant(0, "浙江省杭州市桐庐县分水镇新淳路9号"));
    statements.add(grant(1, "浙江省杭州市桐庐县桐君街道迎春路1号"));
    statements.add(grant(2, "浙江省杭州市桐庐县"));
    // Its address names the county and means a road elsewhere.
    statements.add(grant(3, "浙江省杭州市富阳区桐庐路5号"));
    statements.add(grant(4, ""));
    statements.add(pledge("p0", "2020-05-01", "104503000", true));
    statements.add(pledge("p1", "2021-05-01", "377000000", true));
    statements.add(pledge("p2", "2021-06-01", "137000000", false));
    statements.add(pledge("p3", "2021-12-03", "2000000", false));
    library.sync(source(statements));
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @Test
  void rows_ofAFigureThatIsOurs_agreeToTheDigitsGiven() {
    Reconciliation.Row count = row(official("valid-inventions", "3", "office")).get(0);
    Reconciliation.Row amount = row(official("pledge-amount", "5.14E8", "office")).get(0);
    Reconciliation.Row change =
        row(official("pledge-amount-year-on-year", "391.85", "office")).get(0);

    for (Reconciliation.Row row : List.of(count, amount, change)) {
      assertThat(row.officials()).hasSize(1);
      assertThat(row.officials().get(0).verdict()).isEqualTo(Reconciliation.Verdict.AGREES);
      assertThat(row.explanations()).isEmpty();
      assertThat(row.contradicts()).isFalse();
    }
    assertThat(row(official("pledge-amount-year-on-year", "391.86", "office")).get(0).officials())
        .extracting(Reconciliation.Official::verdict)
        .containsExactly(Reconciliation.Verdict.DIFFERS);
  }

  @Test
  void rows_ofAHigherFigure_nameThePatentsThatItMayCount() {
    Reconciliation.Row row = row(official("valid-inventions", "4", "office")).get(0);

    assertThat(row.officials().get(0).difference()).isEqualByComparingTo("-1");
    assertThat(row.explanations())
        .anySatisfy(
            one -> {
              assertThat(one.text().english()).contains("no region is known");
              assertThat(one.count()).isEqualTo(1);
            })
        .anySatisfy(
            one -> {
              assertThat(one.text().english()).contains("an address names the place");
              assertThat(one.count()).isEqualTo(1);
            });
    for (Reconciliation.Explanation explanation : row.explanations()) {
      assertThat(library.count(new CountRequest(explanation.patents(), List.of(), DAY)).total())
          .isEqualTo(explanation.count());
    }
  }

  @Test
  void rows_ofADivisionThatIsNone_areUnknownAndTheOthersStand() {
    ReportedSeries known = official("valid-inventions", "3", "office");
    ReportedSeries unknown =
        new ReportedSeries(
            known.provenance(),
            known.measure(),
            "",
            DivisionCode.of("330122999"),
            "",
            known.from(),
            known.to(),
            known.value(),
            known.reporter());

    List<Reconciliation.Row> rows = Reconciliation.of(library, DAY, List.of(unknown, known)).rows();

    assertThat(rows)
        .extracting(row -> row.officials().get(0).verdict())
        .containsExactly(Reconciliation.Verdict.UNKNOWN, Reconciliation.Verdict.AGREES);
    assertThat(rows.get(0).explanations().get(0).text().english()).contains("330122999");
  }

  @Test
  void rows_ofALowerFigure_nameTheUnconfirmed() {
    Reconciliation.Row row = row(official("valid-inventions", "1", "office")).get(0);

    assertThat(row.explanations())
        .anySatisfy(
            one -> {
              assertThat(one.text().english()).contains("unconfirmed");
              assertThat(one.count()).isEqualTo(3);
            });
  }

  @Test
  void rows_ofTwoPublishedVersions_standSideBySideWithWhatDoesNotFit() {
    List<Reconciliation.Row> rows =
        row(
            official("pledge-amount", "5.14E8", "first"),
            official("pledge-amount", "5.13E8", "second"),
            official("pledge-amount-patents", "3.77E8", "first"),
            official("pledge-amount-patents", "3.67E8", "second"),
            official("pledge-amount-year-on-year", "391.85", "first"),
            official("pledge-amount-year-on-year", "391.85", "second"));

    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).contradicts()).isTrue();
    assertThat(rows.get(0).officials())
        .extracting(Reconciliation.Official::publisher)
        .containsExactly("first", "second");
    assertThat(rows.get(0).officials())
        .extracting(Reconciliation.Official::verdict)
        .containsExactly(Reconciliation.Verdict.AGREES, Reconciliation.Verdict.DIFFERS);
    assertThat(rows.get(0).explanations())
        .anySatisfy(one -> assertThat(one.text().english()).contains("p3"));
    assertThat(rows.get(1).officials().get(1).difference()).isEqualByComparingTo("1E7");
    assertThat(rows.get(2).contradicts()).isFalse();
    assertThat(rows.get(2).explanations())
        .extracting(one -> one.text().english())
        .singleElement()
        .asString()
        .contains("second", "390.89");
  }

  @Test
  void rows_ofWhatTheLibraryLacks_nameTheMissingInput() {
    for (String measure :
        List.of("valid-inventions-per-10000", "fast-track-filings", "wishes-per-year")) {
      Reconciliation.Row row = row(official(measure, "17", "office")).get(0);
      assertThat(row.ours()).as(measure).isInstanceOf(Figure.Missing.class);
      assertThat(row.officials().get(0).verdict()).isEqualTo(Reconciliation.Verdict.UNKNOWN);
      assertThat(row.officials().get(0).difference()).isNull();
      assertThat(row.explanations()).isNotEmpty();
    }
  }

  @Test
  void rows_ofATownship_areItsOwn() {
    ReportedSeries town =
        new ReportedSeries(
            Provenance.of("official", "", 1),
            "valid-inventions",
            "",
            DivisionCode.of("330122109"),
            "",
            DAY,
            DAY,
            BigDecimal.ONE,
            "office");

    assertThat(row(town).get(0).ours()).isEqualTo(Figure.of(1));
  }

  @Test
  void markdown_inBothLanguages_hasARowForEachPublishedFigure() {
    Reconciliation reconciliation =
        Reconciliation.of(
            library,
            DAY,
            List.of(
                official("pledge-amount", "5.14E8", "first|x"),
                official("pledge-amount", "5.13E8", "second")));

    assertThat(reconciliation.markdown(Locale.ENGLISH))
        .contains("| 514000000 | 514000000 | 0 | first\\|x |")
        .contains("| 514000000 | 513000000 | 1000000 | second |")
        .contains("contradict");
    assertThat(reconciliation.markdown(Locale.SIMPLIFIED_CHINESE)).contains("互相矛盾");
  }

  private static List<Reconciliation.Row> row(ReportedSeries... reported) {
    return Reconciliation.of(library, DAY, List.of(reported)).rows();
  }

  private static ReportedSeries official(String measure, String value, String reporter) {
    return new ReportedSeries(
        Provenance.of("official", "", 1),
        measure,
        "",
        DivisionCode.of("330122"),
        "",
        DAY.withDayOfYear(1),
        DAY,
        new BigDecimal(value),
        reporter);
  }

  private static PatentRecord grant(int number, String address) {
    LocalDate granted = LocalDate.of(2019, 1, 1).plusDays(number);
    Party party = new Party("青峦" + number + "制笔有限公司", address.isEmpty() ? null : address);
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

  private static AgreementRecord pledge(
      String number, String effective, String amount, boolean patents) {
    return new AgreementRecord(
        Provenance.of("book", "", Integer.parseInt(number.substring(1)) + 1L),
        number,
        AgreementRecord.Kind.PLEDGE,
        new Party("青峦制笔有限公司", "浙江省杭州市桐庐县分水镇"),
        new Party("银行", null),
        LocalDate.parse(effective),
        null,
        new BigDecimal(amount),
        patents ? List.of(ApplicationNumber.parse("201610000000")) : List.of(),
        patents ? List.of() : List.of("99100001"));
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
