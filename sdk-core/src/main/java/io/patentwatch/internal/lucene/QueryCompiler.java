package io.patentwatch.internal.lucene;

import io.patentwatch.internal.text.TextTokens;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.query.DaySpan;
import io.patentwatch.query.PatentMatcher;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import io.patentwatch.query.Relevance;
import io.patentwatch.query.Relevance.Place;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Turns a query of the library into one of the index, which finds exactly the patents that {@link
 * PatentMatcher} lets through, and nothing but patents.
 */
final class QueryCompiler {
  /** Fewer than Lucene's own limit for the clauses of one query. */
  private static final int FAN = 1000;

  private static final int FEW = 16;

  private final IndexReader reader;
  private final PhraseCompiler phrases;
  private final LocalDate day;

  QueryCompiler(IndexReader reader, LocalDate day) {
    this.reader = reader;
    this.phrases = new PhraseCompiler(reader);
    this.day = day;
  }

  static Query patents() {
    return new TermQuery(new Term(Fields.KIND, Fields.PATENT));
  }

  Query compile(PatentQuery query) throws IOException {
    if (query instanceof PatentQuery.And and) {
      return conjunction(and.parts());
    }
    if (query instanceof PatentQuery.Or or) {
      List<Query> parts = new ArrayList<>();
      for (PatentQuery part : or.parts()) {
        parts.add(compile(part));
      }
      return any(parts);
    }
    if (query instanceof PatentQuery.Not) {
      return conjunction(List.of(query));
    }
    return query instanceof PatentQuery.Clause clause ? clause(clause) : patents();
  }

  /** What {@link #compile} finds, with what some phrases are worth in each patent as its score. */
  Query scored(PatentQuery query, List<Relevance.Phrase> sought) throws IOException {
    Query found = compile(query);
    BooleanQuery.Builder scored = new BooleanQuery.Builder();
    // Beside many phrases Lucene would find a large conjunction, flattened into this, too large.
    scored.add(sought.size() <= FEW ? found : not(not(found)), Occur.FILTER);
    for (Relevance.Phrase phrase : sought) {
      scored.add(worth(phrase), Occur.SHOULD);
    }
    return scored.build();
  }

  private Query worth(Relevance.Phrase phrase) throws IOException {
    List<Query> places = new ArrayList<>();
    for (QueryField field : phrase.fields()) {
      TextTokens tokens =
          phrase.whole() ? TextTokens.of(phrase.text()) : TextTokens.ofPhrase(phrase.text());
      boolean whole = phrase.whole() || Relevance.tells(field, Place.WHOLE);
      if (tokens.hasPrefix()) {
        places.add(worth(phrases.within(field, tokens), field, Place.PREFIX));
        continue;
      }
      if (whole) {
        places.add(worth(phrases.whole(field, tokens), field, Place.WHOLE));
      }
      if (!phrase.whole() && Relevance.tells(field, Place.EDGE)) {
        places.add(worth(phrases.first(field, tokens), field, Place.EDGE));
        places.add(worth(phrases.last(field, tokens), field, Place.EDGE));
      }
      if (!phrase.whole()) {
        places.add(worth(phrases.within(field, tokens), field, Place.WITHIN));
      }
    }
    return new DisjunctionMaxQuery(places, 0);
  }

  /** Floats hold such sums exactly. */
  private static Query worth(Query query, QueryField field, Place place) {
    return new BoostQuery(new ConstantScoreQuery(query), Relevance.of(field, place));
  }

  private Query conjunction(List<PatentQuery> parts) throws IOException {
    List<Query> required = new ArrayList<>();
    List<Query> excluded = new ArrayList<>();
    for (PatentQuery part : parts) {
      if (part instanceof PatentQuery.Not not) {
        excluded.add(compile(not.part()));
      } else {
        required.add(compile(part));
      }
    }
    if (required.isEmpty()) {
      required.add(patents());
    }
    if (excluded.isEmpty()) {
      return all(required);
    }
    return new BooleanQuery.Builder()
        .add(all(required), Occur.FILTER)
        .add(any(excluded), Occur.MUST_NOT)
        .build();
  }

  private static Query all(List<Query> parts) {
    if (parts.size() <= FAN) {
      return joined(parts, Occur.FILTER);
    }
    // Lucene flattens nested conjunctions and then finds them too large.
    return not(any(parts.stream().map(QueryCompiler::not).toList()));
  }

  private static Query any(List<Query> parts) {
    return parts.size() <= FAN ? joined(parts, Occur.SHOULD) : new DisjunctionMaxQuery(parts, 0);
  }

  private static Query not(Query part) {
    return new BooleanQuery.Builder()
        .add(patents(), Occur.FILTER)
        .add(part, Occur.MUST_NOT)
        .build();
  }

  private static Query joined(List<Query> parts, Occur occur) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    parts.forEach(part -> joined.add(part, occur));
    return joined.build();
  }

  private Query clause(PatentQuery.Clause clause) throws IOException {
    return switch (clause.field().kind()) {
      case TEXT -> text(clause);
      case DATE -> days(clause);
      case CODE_ON_DAY -> onDay(clause);
      default -> code(clause);
    };
  }

  private Query text(PatentQuery.Clause clause) throws IOException {
    List<QueryField> fields = clause.field().parts();
    switch (clause.relation()) {
      case EXISTS -> {
        return anyOf(fields, QueryCompiler::exists);
      }
      case EXACTLY -> {
        TextTokens text = TextTokens.of(clause.value());
        List<Query> places = new ArrayList<>();
        for (QueryField field : fields) {
          places.add(phrases.whole(field, text));
        }
        return any(places);
      }
      default -> {
        List<Query> found = new ArrayList<>();
        for (String value : clause.values()) {
          TextTokens phrase = TextTokens.ofPhrase(value);
          List<Query> places = new ArrayList<>();
          for (QueryField field : fields) {
            places.add(phrases.within(field, phrase));
          }
          found.add(any(places));
        }
        return clause.relation() == Relation.ANY ? any(found) : all(found);
      }
    }
  }

  private Query days(PatentQuery.Clause clause) {
    QueryField field = clause.field();
    DaySpan span = clause.days().orElse(null);
    if (span == null) {
      return exists(field);
    }
    LocalDate first = span.first();
    LocalDate last = span.last();
    int from = first == null ? Integer.MIN_VALUE : epochDay(first);
    int to = last == null ? Integer.MAX_VALUE : epochDay(last);
    Query points = IntPoint.newRangeQuery(Fields.of(field), from, to);
    return switch (field) {
      case FILED -> orColumn(points, Fields.FILED, from, to);
      case GRANTED -> orColumn(points, Fields.GRANTED, from, to);
      default -> points;
    };
  }

  private static Query orColumn(Query points, String column, int from, int to) {
    return new IndexOrDocValuesQuery(
        points, NumericDocValuesField.newSlowRangeQuery(column, from, to));
  }

  private Query code(PatentQuery.Clause clause) {
    QueryField field = clause.field();
    return switch (clause.relation()) {
      case EXISTS -> exists(field);
      case EXACTLY -> term(Fields.whole(field), LongTerm.of(clause.value()));
      case ANY -> anyCode(field, clause.values());
      default -> all(clause.values().stream().map(value -> code(field, value)).toList());
    };
  }

  private Query anyCode(QueryField field, List<String> values) {
    if (values.size() <= FEW) {
      return any(values.stream().map(value -> code(field, value)).toList());
    }
    List<Query> parts = new ArrayList<>();
    List<BytesRef> terms = new ArrayList<>();
    for (String value : values) {
      if (value.endsWith("*")) {
        parts.add(code(field, value));
      } else {
        terms.add(new BytesRef(LongTerm.of(value)));
      }
    }
    parts.add(new TermInSetQuery(Fields.of(field), terms));
    return any(parts);
  }

  private Query code(QueryField field, String value) {
    if (!value.endsWith("*")) {
      return term(Fields.of(field), LongTerm.of(value));
    }
    String prefix = value.substring(0, value.length() - 1);
    return prefix.length() <= LongTerm.KEPT
        ? new PrefixQuery(new Term(Fields.of(field), prefix))
        : matching(new PatentQuery.Clause(field, Relation.IS, value, null));
  }

  private Query onDay(PatentQuery.Clause clause) throws IOException {
    int on = epochDay(clause.asOf() == null ? day : clause.asOf());
    QueryField field = clause.field();
    Relation relation = clause.relation();
    if (relation == Relation.EXISTS || relation == Relation.EXACTLY) {
      return onDay(new DayQuestion(field, relation, clause.value(), on));
    }
    List<Query> parts = new ArrayList<>();
    for (String value : clause.values()) {
      parts.add(onDay(new DayQuestion(field, Relation.IS, value, on)));
    }
    return relation == Relation.ANY ? any(parts) : all(parts);
  }

  private Query onDay(DayQuestion question) throws IOException {
    return switch (question.field()) {
      case STATUS -> status(question);
      case FEES ->
          all(
              List.of(
                  exists(QueryField.FILED),
                  exists(QueryField.GRANTED),
                  status(
                      new DayQuestion(
                          QueryField.STATUS,
                          Relation.IS,
                          PatentStatus.IN_FORCE.code(),
                          question.day())),
                  asked(question)));
      default -> region(question);
    };
  }

  private static Query status(DayQuestion question) {
    if (question.relation() == Relation.EXISTS) {
      return not(spans(PatentStatus.UNKNOWN, question.day()));
    }
    return new IndexOrDocValuesQuery(spans(statusOf(question), question.day()), asked(question));
  }

  private static PatentStatus statusOf(DayQuestion question) {
    return Arrays.stream(PatentStatus.values())
        .filter(status -> status.code().equals(question.value()))
        .findFirst()
        .orElseThrow();
  }

  private static Query spans(PatentStatus status, int day) {
    int[] on = {day};
    return IntRange.newContainsQuery(Fields.days(status), on, on);
  }

  private Query region(DayQuestion question) throws IOException {
    Query always;
    Query sometimes;
    if (question.relation() == Relation.EXISTS) {
      always = exists(QueryField.REGION);
      sometimes = term(Fields.HAS, Fields.REGION_SOMETIMES);
    } else {
      always = term(Fields.REGION_ALWAYS, question.value());
      sometimes = term(Fields.REGION_SOMETIMES, question.value());
    }
    if (question.relation() == Relation.EXACTLY) {
      return all(List.of(any(List.of(always, sometimes)), asked(question)));
    }
    if (reader.docFreq(((TermQuery) sometimes).getTerm()) == 0) {
      return always;
    }
    return any(List.of(always, all(List.of(sometimes, asked(question)))));
  }

  private static Query asked(DayQuestion question) {
    return new CheckQuery(
        question.field() == QueryField.STATUS
            ? new Checks.Status(question)
            : new Checks.Outline(question));
  }

  /** Asks the evaluator itself, where no term of the index says it. */
  private Query matching(PatentQuery.Clause clause) {
    return new CheckQuery(new Checks.Whole(clause, day));
  }

  private static Query exists(QueryField field) {
    return term(Fields.HAS, field.code());
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query anyOf(List<QueryField> fields, Function<QueryField, Query> query) {
    return any(fields.stream().map(query).toList());
  }

  private static int epochDay(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
