package io.patentwatch.internal.lucene;

import io.patentwatch.internal.text.TextTokens;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of a field's texts, one a token: a CJK token as the pair that it makes with a joined
 * one behind it, else alone. So every occurrence of a character is a term that begins with it.
 * Between two texts a position stays free, so that no phrase crosses. Where edges matter, the first
 * term of a text stands there once more, marked, and so does its last token.
 */
final class PhraseTokens extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final boolean edges;
  private List<TextTokens> texts = List.of();
  private int text;
  private int token;
  private boolean firstDue;
  private boolean lastDue;

  PhraseTokens(boolean edges) {
    this.edges = edges;
  }

  /** Goes over these texts when it is read next. */
  void over(List<TextTokens> next) {
    texts = next;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (firstDue) {
      firstDue = false;
      term.append(Fields.FIRST);
      append(texts.get(text), 0);
      step.setPositionIncrement(0);
      return true;
    }
    if (lastDue) {
      lastDue = false;
      TextTokens tokens = texts.get(text);
      term.append(Fields.LAST);
      append(tokens, tokens.size() - 1);
      step.setPositionIncrement(0);
      return true;
    }
    boolean behindAnother = false;
    while (text < texts.size() && token == texts.get(text).size()) {
      text++;
      token = 0;
      behindAnother = true;
    }
    if (text == texts.size()) {
      return false;
    }
    TextTokens tokens = texts.get(text);
    append(tokens, token);
    firstDue = edges && token == 0;
    token++;
    lastDue = edges && token == tokens.size();
    step.setPositionIncrement(behindAnother ? 2 : 1);
    return true;
  }

  private void append(TextTokens tokens, int at) {
    term.append(tokens.folded(), tokens.start(at), tokens.end(at));
    if (at + 1 < tokens.size() && tokens.isJoined(at + 1)) {
      term.append(tokens.folded(), tokens.start(at + 1), tokens.end(at + 1));
    }
  }

  @Override
  public void reset() {
    text = 0;
    token = 0;
    firstDue = false;
    lastDue = false;
  }
}
