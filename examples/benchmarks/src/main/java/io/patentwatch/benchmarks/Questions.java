package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.PatentType;
import io.patentwatch.query.Cql;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Ten typical questions, each with forty seeded parameters, for the SDK and for raw Lucene. */
final class Questions {
  private static final int VARIANTS = 40;
  private static final int LIMIT = 20;
  private static final LocalDate DAY = GeneratedPatents.LAST_DAY;
  private static final List<String> INDUSTRIES = List.of("pens", "medical-devices", "machinery");

  private final PatentDatabase database;
  private final RawIndex raw;
  private final GeneratedPatents patents;
  private final int count;
  private final Random random = new Random(7);

  Questions(PatentDatabase database, RawIndex raw, GeneratedPatents patents, int count) {
    this.database = database;
    this.raw = raw;
    this.patents = patents;
    this.count = count;
  }

  /** A question in both forms. */
  private record Asked(String cql, Query query) {}

  List<Comparison> all() {
    Sort filed = new Sort(Sort.Key.FILED, true);
    Sort granted = new Sort(Sort.Key.GRANTED, true);
    return List.of(
        asked("town, by filing date, 20", filed, at -> region(town())),
        asked("status on a day, by grant date", granted, at -> inForce(day())),
        asked("phrase in title", Sort.BY_ID, at -> text("ti", product())),
        asked("phrase in title or abstract", Sort.BY_ID, at -> titleOrAbstract(part())),
        asked("five fields", Sort.BY_ID, at -> fiveFields()),
        asked("IPC subclass and dates", Sort.BY_ID, at -> and(ipc(4), years("ad", 3))),
        asked("IPC section and dates, by grant date", granted, at -> and(ipc(1), years("ad", 3))),
        byNumber(),
        asked(
            "county, type and year",
            filed,
            at -> and(region(town().substring(0, 6)), and(type(), years("ad", 1)))),
        asked(
            "industry, in force, by grant date",
            granted,
            at -> and(term("industry", one(INDUSTRIES)), inForce(DAY))));
  }

  private Comparison asked(String name, Sort sort, Function<Integer, Asked> question) {
    List<Comparison.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < VARIANTS; i++) {
      Asked asked = question.apply(i);
      PatentQuery query = Cql.parse(asked.cql());
      SearchRequest request =
          SearchRequest.builder(query).asOf(DAY).sort(sort).limit(LIMIT).build();
      org.apache.lucene.search.Sort order =
          sort.equals(Sort.BY_ID) ? RawIndex.byId() : RawIndex.latest(sort.key().code());
      pairs.add(
          new Comparison.Pair(
              asked.cql(),
              () -> database.search(request),
              () -> raw.search(asked.query(), order, LIMIT, DAY)));
    }
    return new Comparison(name, pairs);
  }

  private Comparison byNumber() {
    List<Comparison.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < VARIANTS * 10; i++) {
      String number = patents.id(random.nextInt(count));
      Query query = new TermQuery(new Term("id", number));
      pairs.add(
          new Comparison.Pair(
              number,
              () -> database.find(number).orElseThrow(),
              () -> raw.search(query, RawIndex.byId(), 1, DAY)));
    }
    return new Comparison("by number", pairs);
  }

  private Asked fiveFields() {
    return and(
        and(titleOrAbstract(part()), ipc(4)),
        and(and(term("type", PatentType.INVENTION.code()), years("ad", 6)), region("33")));
  }

  private Asked titleOrAbstract(String phrase) {
    Query either =
        new BooleanQuery.Builder()
            .add(RawAnalyzer.phrase("ti", phrase), Occur.SHOULD)
            .add(RawAnalyzer.phrase("ab", phrase), Occur.SHOULD)
            .build();
    return new Asked("ta=" + phrase, either);
  }

  private static Asked text(String field, String phrase) {
    return new Asked(field + "=" + phrase, RawAnalyzer.phrase(field, phrase));
  }

  private static Asked term(String field, String value) {
    return new Asked(field + "=" + value, new TermQuery(new Term(field, value)));
  }

  private static Asked region(String code) {
    return term("region", code);
  }

  private Asked type() {
    return term("type", PatentType.values()[random.nextInt(3)].code());
  }

  private Asked ipc(int length) {
    Trade trade = one(patents.trades());
    return term("ipc", trade.classes().get(0).symbol().substring(0, length));
  }

  private static Asked inForce(LocalDate day) {
    int[] on = {Math.toIntExact(day.toEpochDay())};
    return new Asked(
        "status =/asof=" + day + " in-force",
        IntRange.newContainsQuery(RawDocument.STATUS + "in-force", on, on));
  }

  private Asked years(String field, int years) {
    int first = 2012 + random.nextInt(12 - years);
    LocalDate from = LocalDate.of(first, 1, 1);
    LocalDate to = LocalDate.of(first + years - 1, 12, 31);
    int lowest = Math.toIntExact(from.toEpochDay());
    int highest = Math.toIntExact(to.toEpochDay());
    return new Asked(
        field + " within \"" + from + " " + to + "\"",
        new IndexOrDocValuesQuery(
            IntPoint.newRangeQuery(field, lowest, highest),
            NumericDocValuesField.newSlowRangeQuery(field, lowest, highest)));
  }

  private static Asked and(Asked one, Asked other) {
    return new Asked(
        one.cql() + " and " + other.cql(),
        new BooleanQuery.Builder()
            .add(one.query(), Occur.FILTER)
            .add(other.query(), Occur.FILTER)
            .build());
  }

  private LocalDate day() {
    return LocalDate.of(2014, 1, 1).plusDays(random.nextInt(4200));
  }

  private String town() {
    Places.Place place;
    do {
      double draw = random.nextDouble();
      place = patents.places().get((int) (patents.places().size() * draw * draw));
    } while (place.code().length() != 9);
    return place.code();
  }

  private String product() {
    return one(one(patents.trades()).products());
  }

  private String part() {
    return one(Words.PARTS);
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
