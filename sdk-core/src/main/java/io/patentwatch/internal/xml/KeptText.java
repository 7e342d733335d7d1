package io.patentwatch.internal.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Predicate;

/**
 * A text that remembers what it gave since a place: the raw form of a record is there when it has
 * to be rejected, and reading can go on behind it.
 *
 * <p>What it may remember is limited, and with it whatever a parser could pile up: a text, comment,
 * attribute or record without end comes to an end here. Positions count characters from 0.
 */
final class KeptText extends Reader {
  private static final int BLOCK = 1 << 14;

  /** The longest start of a tag that is looked at for its name. */
  private static final int NAME = 256;

  private final Reader text;
  private final int limit;

  private char[] kept = new char[4 * BLOCK];
  private int start;
  private int end;

  /** The position of the first character of the array. */
  private long origin;

  private long given;
  private String before = "";
  private int beforeGiven;
  private boolean failed;

  KeptText(Reader text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    if (beforeGiven < before.length()) {
      int count = Math.min(length, before.length() - beforeGiven);
      before.getChars(beforeGiven, beforeGiven + count, target, from);
      beforeGiven += count;
      return count;
    }
    int at = (int) (given - origin);
    if (at == end) {
      if (!fill()) {
        return -1;
      }
      at = (int) (given - origin);
    }
    int count = Math.min(length, end - at);
    System.arraycopy(kept, at, target, from, count);
    given += count;
    return count;
  }

  private boolean fill() throws IOException {
    if (end - start > limit) {
      throw new XmlRefusal("is longer than " + limit + " characters, the limit of a record");
    }
    if (end + BLOCK > kept.length) {
      makeRoom();
    }
    int read;
    try {
      read = text.read(kept, end, BLOCK);
    } catch (IOException broken) {
      failed = true;
      throw broken;
    }
    end += Math.max(0, read);
    return read > 0;
  }

  private void makeRoom() {
    char[] target = end - start + BLOCK > kept.length / 2 ? new char[2 * kept.length] : kept;
    System.arraycopy(kept, start, target, 0, end - start);
    kept = target;
    origin += start;
    end -= start;
    start = 0;
  }

  /** Whether the text itself can't be read, as against what stands in it. */
  boolean failed() {
    return failed;
  }

  /** Forgets what stands before a position. */
  void forgetBefore(long position) {
    start = Math.max(start, Math.min(end, (int) (position - origin)));
  }

  /** What stands between two positions, as far as it is remembered. */
  String between(long from, long to) {
    int first = Math.max(start, Math.min(end, (int) (from - origin)));
    int last = Math.max(first, Math.min(end, (int) (to - origin)));
    return new String(kept, first, last - first);
  }

  /** The position of the tag that ends at a position. */
  long tagStart(long tagEnd) {
    int at = Math.min(end, (int) (tagEnd - origin)) - 1;
    while (at > start && kept[at] != '<') {
      at--;
    }
    return origin + Math.max(at, start);
  }

  /** Gives a text and then all from a remembered position on again. */
  void restart(String first, long position) {
    before = first;
    beforeGiven = 0;
    given = position;
    forgetBefore(position);
  }

  /** What was passed over on the way to a tag. */
  record Passed(String text, long lines, long position, boolean found) {}

  /**
   * Goes on to the next start tag of a name, whatever stands before it.
   *
   * @param from where to begin
   * @param isSought tells a local name
   */
  Passed seek(long from, Predicate<String> isSought) throws IOException {
    forgetBefore(from);
    StringBuilder passed = new StringBuilder();
    long lines = 0;
    char last = 0;
    int at = start;
    while (true) {
      if (at == end) {
        take(passed, at);
        if (!fill()) {
          return new Passed(passed.toString(), lines, origin + end, false);
        }
        at = start;
        continue;
      }
      char c = kept[at];
      if (c == '<') {
        take(passed, at);
        while (end - start < NAME && fill()) {
          // The name has to be there as a whole.
        }
        at = start;
        if (isSought.test(localName(at + 1))) {
          return new Passed(passed.toString(), lines, origin + at, true);
        }
      } else if (c == '\n' ? last != '\r' : c == '\r') {
        lines++;
      }
      last = c;
      at++;
    }
  }

  /** Takes what stands before an index; of too much, only its beginning is kept. */
  private void take(StringBuilder passed, int to) {
    passed.append(kept, start, Math.max(0, Math.min(to - start, limit - passed.length())));
    start = to;
  }

  private String localName(int from) {
    int first = from;
    int at = from;
    while (at < end && at - from < NAME && " \t\r\n/><".indexOf(kept[at]) < 0) {
      if (kept[at] == ':') {
        first = at + 1;
      }
      at++;
    }
    return new String(kept, first, at - first);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
