package io.patentwatch.internal.lucene;

import io.patentwatch.internal.text.TextTokens;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.UnicodeUtil;

/**
 * The terms of a field's texts, one a token: a CJK token as the pair that it makes with a joined
 * one behind it, else alone. So every occurrence of a character is a term that begins with it.
 * Between two texts a position stays free, so that no phrase crosses. Where edges matter, the first
 * term of a text stands there once more, marked, and so does its last token.
 */
final class PhraseTokens extends TokenStream {
  private final BytesTermAttribute attribute = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final boolean edges;
  private List<TextTokens> texts = List.of();
  private int text;
  private int token;
  private boolean firstDue;
  private boolean lastDue;

  // The text's UTF-8, encoded once, as most of its characters are in two terms, and where in it
  // each char begins.
  private byte[] bytes = new byte[256];
  private int[] places = new int[256];
  private final BytesRef term = new BytesRef();
  private final BytesRefBuilder made = new BytesRefBuilder();

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
      mark(Fields.FIRST, 0);
      return true;
    }
    if (lastDue) {
      lastDue = false;
      mark(Fields.LAST, texts.get(text).size() - 1);
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
    if (token == 0) {
      encode(tokens.folded());
    }
    put(tokens, token);
    attribute.setBytesRef(term);
    firstDue = edges && token == 0;
    token++;
    lastDue = edges && token == tokens.size();
    step.setPositionIncrement(behindAnother ? 2 : 1);
    return true;
  }

  /** A term that the text begins or ends with, once more. */
  private void mark(String sign, int at) {
    put(texts.get(text), at);
    made.copyChars(sign);
    made.append(term);
    attribute.setBytesRef(made.get());
    step.setPositionIncrement(0);
  }

  /** Puts the term of a token into {@link #term}. */
  private void put(TextTokens tokens, int at) {
    boolean pair = at + 1 < tokens.size() && tokens.isJoined(at + 1);
    int end = pair && tokens.start(at + 1) == tokens.end(at) ? tokens.end(at + 1) : tokens.end(at);
    term.bytes = bytes;
    term.offset = places[tokens.start(at)];
    term.length = places[end] - term.offset;
    if (pair && end == tokens.end(at)) {
      // A mark stands between the two.
      made.copyBytes(term);
      int start = places[tokens.start(at + 1)];
      made.append(bytes, start, places[tokens.end(at + 1)] - start);
      BytesRef both = BytesRef.deepCopyOf(made.get());
      term.bytes = both.bytes;
      term.offset = both.offset;
      term.length = both.length;
    }
  }

  private void encode(String folded) {
    int most = UnicodeUtil.maxUTF8Length(folded.length());
    if (bytes.length < most) {
      bytes = new byte[most];
      places = new int[folded.length() + 1];
    }
    int at = 0;
    for (int i = 0; i < folded.length(); i++) {
      places[i] = at;
      char c = folded.charAt(i);
      if (c >= 0x800 && !Character.isSurrogate(c)) {
        bytes[at++] = (byte) (0xE0 | c >> 12);
        bytes[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[at++] = (byte) (0x80 | c & 0x3F);
      } else if (c < 0x80) {
        bytes[at++] = (byte) c;
      } else {
        int length = Character.charCount(folded.codePointAt(i));
        at = UnicodeUtil.UTF16toUTF8(folded, i, length, bytes, at);
        if (length == 2) {
          places[++i] = at;
        }
      }
    }
    places[folded.length()] = at;
  }

  @Override
  public void reset() {
    text = 0;
    token = 0;
    firstDue = false;
    lastDue = false;
  }
}
