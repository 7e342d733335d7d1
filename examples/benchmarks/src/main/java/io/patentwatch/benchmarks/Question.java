package io.patentwatch.benchmarks;

import io.patentwatch.model.PatentStatus;
import java.time.LocalDate;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * One question in the words of each side.
 *
 * @param cql for PatentWatch
 * @param query for raw Lucene
 * @param sql for a database, texts by {@code LIKE}
 * @param match for a database, texts by SQLite's index of trigrams; null where there is no text, or
 *     one of less than three characters, which that index can't find
 */
record Question(String cql, Query query, SqlCondition sql, @Nullable SqlCondition match) {
  private static final int TRIGRAM = 3;

  static Question number(String number) {
    return plain(number, "id", number, SqlCondition.of("p.id = ?", number));
  }

  static Question title(String phrase) {
    return new Question(
        "ti=" + phrase,
        RawAnalyzer.phrase("ti", phrase),
        SqlCondition.of("p.title like ?", like(phrase)),
        match(phrase, "title : "));
  }

  static Question titleOrAbstract(String phrase) {
    Query either =
        new BooleanQuery.Builder()
            .add(RawAnalyzer.phrase("ti", phrase), Occur.SHOULD)
            .add(RawAnalyzer.phrase("ab", phrase), Occur.SHOULD)
            .build();
    return new Question(
        "ta=" + phrase,
        either,
        SqlCondition.of("(p.title like ? or p.abstract like ?)", like(phrase), like(phrase)),
        match(phrase, ""));
  }

  static Question region(String code) {
    String column =
        switch (code.length()) {
          case 2 -> "province";
          case 6 -> "county";
          case 9 -> "town";
          default -> throw new IllegalArgumentException("no level: " + code);
        };
    return plain("region=" + code, "region", code, SqlCondition.of("p." + column + " = ?", code));
  }

  static Question type(String code) {
    return plain("type=" + code, "type", code, SqlCondition.of("p.type = ?", code));
  }

  static Question ipc(String prefix) {
    return plain(
        "ipc=" + prefix,
        "ipc",
        prefix,
        SqlCondition.of("p.number in (select patent from classes where symbol = ?)", prefix));
  }

  static Question industry(String code) {
    return plain(
        "industry=" + code,
        "industry",
        code,
        SqlCondition.of("p.number in (select patent from industries where code = ?)", code));
  }

  static Question inForce(LocalDate day) {
    int epochDay = Math.toIntExact(day.toEpochDay());
    int[] on = {epochDay};
    String code = PatentStatus.IN_FORCE.code();
    return new Question(
        "status =/asof=" + day + " " + code,
        IntRange.newContainsQuery(RawDocument.STATUS + code, on, on),
        SqlCondition.of(
            "exists (select 1 from spans s where s.patent = p.number and s.status = ?"
                + " and s.since <= ? and s.until > ?)",
            code,
            epochDay,
            epochDay),
        null);
  }

  static Question filedBetween(LocalDate from, LocalDate to) {
    int lowest = Math.toIntExact(from.toEpochDay());
    int highest = Math.toIntExact(to.toEpochDay());
    return new Question(
        "ad within \"" + from + " " + to + "\"",
        new IndexOrDocValuesQuery(
            IntPoint.newRangeQuery("ad", lowest, highest),
            NumericDocValuesField.newSlowRangeQuery("ad", lowest, highest)),
        SqlCondition.of("p.filed between ? and ?", lowest, highest),
        null);
  }

  Question and(Question other) {
    return new Question(
        cql + " and " + other.cql,
        new BooleanQuery.Builder().add(query, Occur.FILTER).add(other.query, Occur.FILTER).build(),
        sql.and(other.sql),
        match == null && other.match == null
            ? null
            : (match == null ? sql : match).and(other.match == null ? other.sql : other.match));
  }

  private static Question plain(String cql, String field, String value, SqlCondition sql) {
    return new Question(cql, new TermQuery(new Term(field, value)), sql, null);
  }

  private static String like(String phrase) {
    return "%" + phrase + "%";
  }

  private static @Nullable SqlCondition match(String phrase, String columns) {
    return phrase.length() < TRIGRAM
        ? null
        : SqlCondition.of(
            "p.number in (select rowid from texts where texts match ?)",
            columns + '"' + phrase + '"');
  }
}
