package io.patentwatch.internal.lucene;

import io.patentwatch.internal.text.TextTokens;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of a field's texts, one a token: a CJK token as the pair that it makes with a joined
 * one behind it, else alone. So every occurrence of a character is a term that begins with it.
 * Between two texts a position stays free, so that no phrase crosses.
 */
final class PhraseTokens extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private List<TextTokens> texts = List.of();
  private int text;
  private int token;

  /** Goes over these texts when it is read next. */
  void over(List<TextTokens> next) {
    texts = next;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    boolean first = false;
    while (text < texts.size() && token == texts.get(text).size()) {
      text++;
      token = 0;
      first = true;
    }
    if (text == texts.size()) {
      return false;
    }
    TextTokens tokens = texts.get(text);
    term.append(tokens.folded(), tokens.start(token), tokens.end(token));
    token++;
    if (token < tokens.size() && tokens.isJoined(token)) {
      term.append(tokens.folded(), tokens.start(token), tokens.end(token));
    }
    step.setPositionIncrement(first ? 2 : 1);
    return true;
  }

  @Override
  public void reset() {
    text = 0;
    token = 0;
  }
}
