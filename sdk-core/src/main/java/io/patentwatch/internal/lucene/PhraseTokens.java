package io.patentwatch.internal.lucene;

import io.patentwatch.internal.text.TextTokens;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of a field's texts: each token at a position of its own, and with a CJK token also the
 * pair that it makes with a joined one behind it. Between two texts a position stays free, so that
 * no phrase crosses.
 */
final class PhraseTokens extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<TextTokens> texts;
  private int text;
  private int token;
  private boolean pair;

  PhraseTokens(List<TextTokens> texts) {
    this.texts = texts;
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
    if (pair) {
      term.append(tokens.folded(), tokens.start(token + 1), tokens.end(token + 1));
    }
    step.setPositionIncrement(pair ? 0 : first ? 2 : 1);
    pair = !pair && token + 1 < tokens.size() && tokens.isJoined(token + 1);
    if (!pair) {
      token++;
    }
    return true;
  }

  @Override
  public void reset() {
    text = 0;
    token = 0;
    pair = false;
  }
}
