package io.patentwatch.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.query.PatentQuery.And;
import io.patentwatch.query.PatentQuery.Clause;
import io.patentwatch.query.PatentQuery.Not;
import io.patentwatch.query.PatentQuery.Or;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CqlTest {
  private static final PatentQuery A = PatentQuery.is(QueryField.TITLE, "a");
  private static final PatentQuery B = PatentQuery.is(QueryField.TITLE, "b");
  private static final PatentQuery C = PatentQuery.is(QueryField.TITLE, "c");

  private static String canonical(String text) {
    return Cql.format(Cql.parse(text));
  }

  @Test
  void parse_operators_bindEquallyFromLeftToRight() {
    assertThat(Cql.parse("ti=a or ti=b and ti=c"))
        .isEqualTo(new And(List.of(new Or(List.of(A, B)), C)));
    assertThat(Cql.parse("ti=a and ti=b or ti=c"))
        .isEqualTo(new Or(List.of(new And(List.of(A, B)), C)));
    assertThat(Cql.parse("ti=a or (ti=b and ti=c)"))
        .isEqualTo(new Or(List.of(A, new And(List.of(B, C)))));
  }

  @Test
  void parse_alikeOperators_makeOneJunctionAndParenthesesTheirOwn() {
    assertThat(Cql.parse("ti=a and ti=b and ti=c")).isEqualTo(new And(List.of(A, B, C)));
    assertThat(Cql.parse("(ti=a and ti=b) and ti=c"))
        .isEqualTo(new And(List.of(new And(List.of(A, B)), C)));
  }

  @Test
  void parse_not_isBinaryAndUnary() {
    assertThat(Cql.parse("ti=a not ti=b")).isEqualTo(new And(List.of(A, new Not(B))));
    assertThat(Cql.parse("not ti=a")).isEqualTo(new Not(A));
    assertThat(Cql.parse("not ti=a and ti=b")).isEqualTo(new And(List.of(new Not(A), B)));
    assertThat(Cql.parse("ti=a or not not (ti=b)"))
        .isEqualTo(new Or(List.of(A, new Not(new Not(B)))));
    assertThat(Cql.parse("ti=a or ti=b not ti=c"))
        .isEqualTo(new And(List.of(new Or(List.of(A, B)), new Not(C))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "中性笔 | txt=中性笔",
        "\"ball pen\" | txt=\"ball pen\"",
        "TI = Pen AND Pa=得力 | ti=pen and pa=得力",
        "ti any \"Pen LED-灯\" | ti any \"pen led灯\"",
        "ti=\"say \\\"x\\\"\" | ti=\"say x\"",
        "ti==\"LED 灯*\" | ti==led灯",
        "ti=\"and\" | ti=\"and\"",
        "ti=pen* | ti=pen*",
        "ti=* | ti=*",
        "status =/asof=20211130 in-force | status =/asof=2021-11-30 in-force",
        "STATUS=/AsOf=2021-11-30 In-Force | status =/asof=2021-11-30 in-force",
        "region any/asof=20211130 \"3301 HK\" | region any/asof=2021-11-30 \"330100 HK\"",
        "region =/asof=20211130 * | region =/asof=2021-11-30 *",
        "region=33 | region=330000",
        "region=710000 | region=TW",
        "ad=2021 | ad=2021",
        "ad=202106 | ad=2021-06",
        "ad=20210601 | ad=2021-06-01",
        "ad>2021 | ad>2021-12-31",
        "ad>=2021-06 | ad>=2021-06-01",
        "ad<=202106 | ad<=2021-06-30",
        "ad<202106 | ad<2021-06-01",
        "pd within \"202101 202106\" | pd within \"2021-01-01 2021-06-30\"",
        "ipc=a61b 1/00 | !",
        "ipc=\"a61b 1/00\" | ipc=A61B1/00",
        "ipc=A61B1 | ipc=A61B1",
        "ipc=b43k* | ipc=B43K",
        "loc=1906 | loc=19-06",
        "pn=\"CN 102025678 a\" | pn=CN102025678A",
        "pn=cn | pn=CN*",
        "pn=1020* | pn=CN1020*",
        "ap=ZL2021106850315 | ap=CN202110685031.5",
        "pr=\"US 62/123,456\" | pr=US62123456",
        "event=gr01 | event=GR01",
        "event=Transferred | event=transferred",
        "type=Utility-Model | type=utility-model",
        "tag=\"Fast  Track\" | tag=\"fast track\"",
        "(((ti=a))) | ti=a",
        "（ti＝“中性笔 笔夹”　or ti=a） | ti=\"中性笔 笔夹\" or ti=a",
        "cql.allrecords = 1 not ti=a | cql.allRecords=1 and not ti=a",
        "ti=a or ti=b and ti=c | (ti=a or ti=b) and ti=c"
      })
  void format_parsed_isCanonical(String text, String expected) {
    if (expected.equals("!")) {
      assertThatThrownBy(() -> Cql.parse(text)).isInstanceOf(CqlException.class);
    } else {
      assertThat(canonical(text)).isEqualTo(expected);
      assertThat(canonical(expected)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "type=design applicnt=x | unexpected 'applicnt' at 1:13",
        "ti=a and     applicnt=x | unknown field `applicnt` at 1:14; did you mean `pa`?",
        "titel=a | unknown field `titel` at 1:1; did you mean `ti`?",
        "申请人=得力 | unknown field `申请人` at 1:1; did you mean `pa`?",
        "zzzzzzzz=a | the fields are ti ab ta",
        "ti= | the query ends at 1:4; expected a value",
        "ti=a and | the query ends at 1:9; expected a field",
        "(ti=a | '(' is never closed at 1:1",
        "ti=a) | unexpected ')' at 1:5",
        "\"pen | the quote is never closed at 1:1",
        "ti<5 | field ti does not know '<'; it knows = == any all =* at 1:3",
        "ad any 2021 | field ad does not know 'any'; it knows = within < <= > >= =* at 1:4",
        "ad=20210231 | '20210231' is no date",
        "ad within \"2022 2021\" | give the earlier first",
        "ad within 2021 | give two dates",
        "ad=* and gd=/asof=2021 2020 | '2021' is no day at 1:19",
        "ad=/asof=20210101 2020 | field ad does not depend on a day",
        "status=/foo=1 x | unknown modifier '/foo' at 1:8; expected /asof=20211130",
        "status=granted | it is one of pending in-force",
        "type=foo | it is one of invention utility-model design",
        "ti<>a | '<>' is no relation at 1:3",
        "ti=，| there is no letter, digit or character to look for",
        "ti=*pen | can only stand behind a word",
        "ipc=A61B1* | leave out the '*'",
        "pn==CN | use = for beginnings",
        "pn=202110685031.5 | reads like an application number",
        "uscc=123 | it has 3 characters, not 18",
        "region=Zhejiang | or foreign, HK, MO, TW",
        "ti=a prox ti=b | 'prox' is not known at 1:6",
        "and | unexpected 'and' at 1:1",
        "ti==* | use EXISTS"
      })
  void parse_fault_namesWhatWhereAndRemedy(String text, String message) {
    assertThatExceptionOfType(CqlException.class)
        .isThrownBy(() -> Cql.parse(text))
        .withMessageContaining(message);
  }

  @Test
  void parse_empty_namesTheQueryForEverything() {
    assertThatThrownBy(() -> Cql.parse(" \n")).hasMessageContaining("cql.allRecords=1");
    assertThat(Cql.parse("cql.allRecords=1")).isEqualTo(PatentQuery.everything());
  }

  @Test
  void parse_faultOnLaterLine_countsCharacters() {
    assertThatExceptionOfType(CqlException.class)
        .isThrownBy(() -> Cql.parse("ti=a and\r\n𠮷 and x=1"))
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(2);
              assertThat(fault.column()).isEqualTo(7);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "not ", "(not ", "not(", "(ti=a or ti=b and "})
  void parse_deepNesting_isRefusedWithTheLimit(String opening) {
    assertThatThrownBy(() -> Cql.parse(opening.repeat(100_000) + "ti=a"))
        .isInstanceOf(CqlException.class)
        .hasMessageContaining("nested deeper than 200");
  }

  @Test
  void parse_alternatingOperators_areRefusedBeyondTheDepth() {
    assertThatThrownBy(() -> Cql.parse("a" + " or b and c".repeat(101)))
        .isInstanceOf(CqlException.class)
        .hasMessageContaining("nested deeper than 200");
    assertThat(Cql.parse("a" + " or b and c".repeat(100))).isInstanceOf(And.class);
  }

  @Test
  void parse_deepestNesting_isRead() {
    String text = "(".repeat(200) + "ti=a" + ")".repeat(200);
    assertThat(Cql.parse(text)).isEqualTo(A);
    PatentQuery deep = A;
    for (int i = 0; i < PatentQuery.MAX_DEPTH; i++) {
      deep = i % 2 == 0 ? new Not(deep) : new And(List.of(deep, B));
    }
    PatentQuery deepest = deep;
    assertThat(Cql.parse(Cql.format(deepest))).isEqualTo(deepest);
    assertThatThrownBy(deepest::negate).hasMessageContaining("nested deeper than 200");
  }

  @Test
  void parse_manyClauses_areReadUpToTheLimit() {
    String most = "ti=a" + " or ti=a".repeat(Cql.MAX_CLAUSES - 1);
    assertThat(((Or) Cql.parse(most)).parts()).hasSize(Cql.MAX_CLAUSES);
    assertThatThrownBy(() -> Cql.parse(most + " or ti=a"))
        .isInstanceOf(CqlException.class)
        .hasMessageContaining("more than 10000 clauses");
  }

  @Test
  void and_chained_staysFlat() {
    assertThat(A.and(B).and(C)).isEqualTo(new And(List.of(A, B, C)));
    assertThat(A.or(B).or(C)).isEqualTo(new Or(List.of(A, B, C)));
    assertThat(A.and(B).or(C)).isEqualTo(new Or(List.of(new And(List.of(A, B)), C)));
  }

  @Test
  void clause_sameMeaning_isEqual() {
    PatentQuery built =
        PatentQuery.builder()
            .between(QueryField.FILED, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30))
            .text("ＬＥＤ 灯")
            .build();
    assertThat(Cql.parse("ad within \"202101 202106\" and led灯")).isEqualTo(built);
  }

  @Property
  void parse_formatted_isTheSameQuery(@ForAll("queries") PatentQuery query) {
    String text = Cql.format(query);
    assertThat(Cql.parse(text)).isEqualTo(query);
    assertThat(canonical(text)).isEqualTo(text);
  }

  @Property(tries = 5_000)
  void clause_canonicalValue_isStable(@ForAll("clauses") PatentQuery query) {
    if (query instanceof Clause clause) {
      assertThat(new Clause(clause.field(), clause.relation(), clause.value(), clause.asOf()))
          .isEqualTo(clause);
      assertThat(Cql.parse(Cql.format(clause))).isEqualTo(clause);
    }
  }

  @Property
  void parse_anyText_endsInAQueryOrCqlException(@ForAll String text) {
    readOrRefuse(text);
  }

  @Provide
  Arbitrary<PatentQuery> queries() {
    return queries(4);
  }

  private static Arbitrary<PatentQuery> queries(int depth) {
    if (depth == 0) {
      return clauses();
    }
    Arbitrary<PatentQuery> parts = queries(depth - 1);
    Arbitrary<List<PatentQuery>> lists = parts.list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.oneOf(
        clauses(), parts.map(Not::new), lists.map(And::new), lists.map(Or::new));
  }

  @Provide
  static Arbitrary<PatentQuery> clauses() {
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.of(
                "a",
                "LED灯*",
                "\\\"",
                "and",
                "*",
                "",
                "/asof=1",
                "2021",
                "202106 20211231",
                "2021-06-01",
                "CN",
                "CN102025678A",
                "202110685031.5",
                "A61B",
                "A61B1/00",
                "19-06",
                "invention",
                "design utility-model",
                "in-force",
                "paid",
                "330122 HK",
                "33",
                "GR01",
                "granted",
                "fast track",
                "91330122MA0000007X",
                "US62/1 23*"),
            Arbitraries.strings().ofMaxLength(8));
    Arbitrary<LocalDate> days = Arbitraries.of(LocalDate.of(2021, 11, 30)).injectNull(0.5);
    return Combinators.combine(
            Arbitraries.of(QueryField.values()), Arbitraries.of(Relation.values()), values, days)
        .as(CqlTest::clauseOrEverything);
  }

  private static PatentQuery clauseOrEverything(
      QueryField field, Relation relation, String value, LocalDate day) {
    try {
      return new Clause(field, relation, relation == Relation.EXISTS ? "" : value, day);
    } catch (IllegalArgumentException refused) {
      return PatentQuery.everything();
    }
  }

  @Test
  void parse_mutatedQueries_endInAQueryOrCqlExceptionInTime() {
    List<String> seeds =
        List.of(
            "ti any \"pen led-灯\" and (pa=得力 or in=王*) not status =/asof=20211130 in-force",
            "ad within \"202101 202106\" and ipc=A61B1/00 or loc==19-06",
            "region any \"330122 HK\" and pn=CN1020* and ap=CN202110685031.5 and pr=US62123456",
            "not (not type=design and gd>=2021-06) or tag=\"fast track\" and event=transferred",
            "\"ball \\\"pen\\\"\" or （ti＝笔）and uscc=* or cql.allRecords=1");
    String spice = "()\"'\\=<>*/ -.019aAnorty笔，（“”\u3000\uD842\uDFB7\uD800\u0000\n";
    Random random = new Random(20211130);
    List<String> slow = new ArrayList<>();
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
      for (int change = random.nextInt(6); change >= 0; change--) {
        int at = random.nextInt(text.length());
        char c = spice.charAt(random.nextInt(spice.length()));
        switch (random.nextInt(4)) {
          case 0 -> text.insert(at, c);
          case 1 -> text.setCharAt(at, c);
          case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(9))).append(c);
          default -> text.insert(at, text.substring(random.nextInt(at + 1), at));
        }
      }
      long start = System.nanoTime();
      read += readOrRefuse(text.toString()) ? 1 : 0;
      if (System.nanoTime() - start > Duration.ofMillis(100).toNanos()) {
        slow.add(text.toString());
      }
    }
    // One pause of the machine is no slow query, so the suspects get a second chance.
    assertThat(slow)
        .allSatisfy(
            text -> {
              long start = System.nanoTime();
              readOrRefuse(text);
              assertThat(System.nanoTime() - start).isLessThan(Duration.ofMillis(100).toNanos());
            });
    assertThat(read).isBetween(500, 19_500);
  }

  /** Whether it is a query; then its canonical text must be read as the same. */
  private static boolean readOrRefuse(String text) {
    PatentQuery query;
    try {
      query = Cql.parse(text);
    } catch (CqlException refused) {
      assertThat(refused).hasMessageContaining(refused.line() + ":" + refused.column());
      return false;
    }
    assertThat(Cql.parse(Cql.format(query))).isEqualTo(query);
    return true;
  }
}
