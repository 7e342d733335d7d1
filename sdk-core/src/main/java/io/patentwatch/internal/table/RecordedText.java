package io.patentwatch.internal.table;

import java.io.IOException;
import java.io.Reader;

/**
 * A text that remembers what it gave since a line, so that reading can begin again behind a broken
 * row.
 */
final class RecordedText extends Reader {
  private static final int COMPACT = 1 << 17;

  private final Reader text;
  private final StringBuilder kept = new StringBuilder();
  private int start;
  private int given;
  private long line = 1;

  RecordedText(Reader text) {
    this.text = text;
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    if (given == kept.length() && !fill()) {
      return -1;
    }
    int count = Math.min(length, kept.length() - given);
    kept.getChars(given, given + count, target, from);
    given += count;
    return count;
  }

  private boolean fill() throws IOException {
    char[] block = new char[1 << 14];
    int read = text.read(block);
    if (read > 0) {
      kept.append(block, 0, read);
    }
    return read > 0;
  }

  /** Forgets what stands before a line. */
  void forgetBefore(long wanted) {
    while (line < wanted && start < given) {
      start = lineEnd(start);
      line++;
    }
    if (start > COMPACT) {
      kept.delete(0, start);
      given -= start;
      start = 0;
    }
  }

  /** The index behind the line that begins at this one, as far as the text is known. */
  private int lineEnd(int from) {
    for (int at = from; at < kept.length(); at++) {
      char c = kept.charAt(at);
      if (c == '\n') {
        return at + 1;
      }
      if (c == '\r') {
        return at + 1 < kept.length() && kept.charAt(at + 1) == '\n' ? at + 2 : at + 1;
      }
    }
    return kept.length();
  }

  /** The line at which the text goes on. */
  long line() {
    return line;
  }

  /**
   * Takes the first line remembered that is not blank out of the text; what follows is given again.
   *
   * @throws Refusal if it is longer than the limit
   */
  String takeLine(int limit) throws IOException {
    while (true) {
      int end = lineEnd(start);
      while (end >= kept.length() && end - start <= limit && fill()) {
        end = lineEnd(start);
      }
      if (end - start > limit) {
        throw new Refusal(
            "line "
                + line
                + " is longer than "
                + limit
                + " characters, the limit of a row; leave it out, or raise the limit");
      }
      String taken = kept.substring(start, end).strip();
      boolean ended = end == start;
      start = end;
      given = end;
      line++;
      if (!taken.isEmpty() || ended) {
        line -= ended ? 1 : 0;
        return taken;
      }
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
