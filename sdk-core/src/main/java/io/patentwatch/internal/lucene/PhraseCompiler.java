package io.patentwatch.internal.lucene;

import io.patentwatch.internal.text.TextTokens;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Turns a phrase in one field into a query of the terms that {@link PhraseTokens} makes. */
final class PhraseCompiler {
  /** How many terms one token of a phrase may stand for. */
  private static final int FAN = 1000;

  private final IndexReader reader;

  PhraseCompiler(IndexReader reader) {
    this.reader = reader;
  }

  /** The phrase is in a text. */
  Query within(QueryField field, TextTokens phrase) throws IOException {
    return new Terming(field, phrase, false, false, false).query();
  }

  /** A text begins with the phrase; for fields with edges. */
  Query first(QueryField field, TextTokens phrase) throws IOException {
    return new Terming(field, phrase, true, false, false).query();
  }

  /** A text ends with the phrase; for fields with edges. */
  Query last(QueryField field, TextTokens phrase) throws IOException {
    return new Terming(field, phrase, false, true, false).query();
  }

  /** A text has these tokens, alike joined, and no others. */
  Query whole(QueryField field, TextTokens text) throws IOException {
    if (Fields.hasWholeTexts(field)) {
      return new TermQuery(new Term(Fields.whole(field), LongTerm.of(text.canonical(' '))));
    }
    if (Fields.hasEdges(field)) {
      return new Terming(field, text, true, true, true).query();
    }
    return both(within(field, text), evaluator(field, Relation.EXACTLY, text));
  }

  private static Query both(Query cheap, Query dear) {
    return new BooleanQuery.Builder().add(cheap, Occur.FILTER).add(dear, Occur.FILTER).build();
  }

  /** Asks the evaluator itself, where no term of the index says it. */
  private static Query evaluator(QueryField field, Relation relation, TextTokens text) {
    PatentQuery.Clause clause = new PatentQuery.Clause(field, relation, text.canonical(' '), null);
    // No text depends on the day.
    return new CheckQuery(new Checks.Whole(clause, LocalDate.EPOCH));
  }

  /** The terms of one phrase at their positions. */
  private final class Terming {
    private final QueryField field;
    private final TextTokens phrase;
    private final boolean first;
    private final boolean last;

    /** Whether a character that is not joined to the next in the phrase must not be in the text. */
    private final boolean exact;

    private final MultiPhraseQuery.Builder positions = new MultiPhraseQuery.Builder();
    private final PhraseQuery.Builder plain = new PhraseQuery.Builder();
    private final List<Query> parts = new ArrayList<>();
    private boolean prefixes;
    private boolean tooMany;

    Terming(QueryField field, TextTokens phrase, boolean first, boolean last, boolean exact) {
      this.field = field;
      this.phrase = phrase;
      this.first = first;
      this.last = last;
      this.exact = exact;
    }

    Query query() throws IOException {
      int size = phrase.size();
      for (int i = 0; i < size; i++) {
        boolean joinedToNext = i + 1 < size && phrase.isJoined(i + 1);
        String token = joinedToNext ? phrase.token(i) + phrase.token(i + 1) : phrase.token(i);
        boolean atEnd = last && i == size - 1;
        if (first && i == 0) {
          boolean open = phrase.isCjk(i) && !joinedToNext && !exact;
          add(i, Fields.FIRST + token, open);
        } else if (!atEnd && (joinedToNext || exact || !phrase.isJoined(i))) {
          // A character alone begins every term that stands for an occurrence of it.
          boolean alone = phrase.isCjk(i) && !joinedToNext && !exact;
          add(i, token, alone || phrase.isPrefix(i));
        }
        if (atEnd) {
          add(i, Fields.LAST + token, false);
        }
      }
      if (parts.size() == 1) {
        return parts.get(0);
      }
      if (!prefixes) {
        return plain.build();
      }
      return tooMany ? checked() : positions.build();
    }

    private void add(int position, String text, boolean prefix) throws IOException {
      Term term = new Term(Fields.of(field), text);
      if (!prefix) {
        parts.add(new TermQuery(term));
        positions.add(new Term[] {term}, position);
        plain.add(term, position);
        return;
      }
      prefixes = true;
      parts.add(new PrefixQuery(term));
      // Few terms stand at edges, and there is no other way to ask for them.
      int most = first || last ? Integer.MAX_VALUE : FAN;
      Term[] expanded = expand(term, most);
      if (expanded.length > most) {
        tooMany = true;
      } else {
        positions.add(expanded.length > 0 ? expanded : new Term[] {term}, position);
      }
    }

    private Query checked() {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      parts.forEach(part -> all.add(part, Occur.FILTER));
      return all.add(evaluator(field, Relation.IS, phrase), Occur.FILTER).build();
    }
  }

  /** The terms that begin with a term, up to one more than the most. */
  private Term[] expand(Term prefix, int most) throws IOException {
    Set<BytesRef> found = new LinkedHashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(prefix.field());
      if (terms == null) {
        continue;
      }
      TermsEnum all = terms.iterator();
      if (all.seekCeil(prefix.bytes()) == TermsEnum.SeekStatus.END) {
        continue;
      }
      @Nullable BytesRef term = all.term();
      while (term != null
          && StringHelper.startsWith(term, prefix.bytes())
          && found.size() <= most) {
        found.add(BytesRef.deepCopyOf(term));
        term = all.next();
      }
    }
    return found.stream().map(bytes -> new Term(prefix.field(), bytes)).toArray(Term[]::new);
  }
}
