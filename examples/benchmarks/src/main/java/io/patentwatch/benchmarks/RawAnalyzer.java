package io.patentwatch.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The same tokens as the SDK's: Han characters with the pairs they make, and whole words. */
final class RawAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new Tokens());
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return 1;
  }

  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** The query for a phrase of Han characters: its pairs, one behind the other. */
  static Query phrase(String field, String phrase) {
    String folded = fold(phrase);
    if (folded.length() <= 2) {
      return new TermQuery(new Term(field, folded));
    }
    PhraseQuery.Builder query = new PhraseQuery.Builder();
    for (int i = 0; i + 1 < folded.length(); i++) {
      query.add(new Term(field, folded.substring(i, i + 2)), i);
    }
    return query.build();
  }

  private static final class Tokens extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private String text = "";
    private int at;
    private boolean pair;

    @Override
    public void reset() throws IOException {
      super.reset();
      text = fold(all(input));
      at = 0;
      pair = false;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (pair) {
        term.append(text, at, at + 2);
        step.setPositionIncrement(0);
        pair = false;
        at++;
        return true;
      }
      while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      if (at == text.length()) {
        return false;
      }
      if (isHan(text.charAt(at))) {
        term.append(text.charAt(at));
        pair = at + 1 < text.length() && isHan(text.charAt(at + 1));
        at += pair ? 0 : 1;
        return true;
      }
      int start = at;
      while (at < text.length()
          && Character.isLetterOrDigit(text.charAt(at))
          && !isHan(text.charAt(at))) {
        at++;
      }
      term.append(text, start, at);
      return true;
    }

    private static boolean isHan(char c) {
      return Character.isIdeographic(c);
    }

    private static String all(Reader in) {
      StringBuilder all = new StringBuilder();
      char[] buffer = new char[1024];
      try {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          all.append(buffer, 0, read);
        }
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
      return all.toString();
    }
  }
}
