package io.patentwatch.internal.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A text that remembers what it gave since a place: the raw form of a record is there when it has
 * to be rejected, and reading can go on behind it.
 *
 * <p>It is given in pieces that end where a record may begin or end and where its start tag ends.
 * When the parser reports one of these, it has read the piece to its end and nothing behind it, so
 * that the places are known exactly; the parser's own count of characters can't be relied on.
 *
 * <p>What it may remember is limited, and with it whatever a parser could pile up: a text, comment,
 * attribute or record without end comes to an end here. Positions count characters from 0.
 */
final class KeptText extends Reader {
  private static final int BLOCK = 1 << 14;

  /** The longest name that is looked at. */
  private static final int NAME = 128;

  private static final String END_TAG = "/";
  private static final String DECLARATION = "<?xml ";

  private final Reader text;
  private final String[] names;
  private final int limit;

  private char[] kept = new char[4 * BLOCK];
  private int start;
  private int end;
  private boolean ended;
  private @Nullable IOException failure;

  /** The position of the first character of the array. */
  private long origin;

  private String before = "";
  private int beforeGiven;
  private long given;
  private Piece piece = Piece.empty(0, 1);
  private @Nullable Piece tag;

  /**
   * A stretch between two positions, with the lines of both.
   *
   * @param name the local name, where it is the start tag of what may be a record; {@code /} for
   *     its end tag; else empty
   */
  record Piece(long from, long to, long line, long lineBehind, String name) {
    static Piece empty(long at, long line) {
      return new Piece(at, at, line, line, "");
    }

    /** The place behind it. */
    Piece behind() {
      return empty(to, lineBehind);
    }
  }

  /**
   * A text.
   *
   * @param names the local names of elements that may be records
   * @param limit the characters to remember at most
   */
  KeptText(Reader text, Set<String> names, int limit) {
    this.text = text;
    this.names = names.toArray(String[]::new);
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
    if (given == piece.to && !nextPiece()) {
      return -1;
    }
    int count = (int) Math.min(length, piece.to - given);
    System.arraycopy(kept, index(given), target, from, count);
    given += count;
    return count;
  }

  private int index(long position) {
    return (int) (position - origin);
  }

  private boolean nextPiece() throws IOException {
    // A line break of two characters is never cut in two.
    while (end - index(given) < 2 && fill()) {
      // One block is enough.
    }
    if (index(given) == end) {
      return false;
    }
    String name = "";
    int to = -1;
    if (kept[index(given)] == '<') {
      while (end - index(given) < NAME && fill()) {
        // The name has to be there as a whole.
      }
      name = tagName(index(given));
      to = name.isEmpty() ? -1 : tagEnd();
    }
    if (to < 0) {
      name = "";
      to = boundary(index(given));
    }
    boolean starts = !name.isEmpty() && kept[index(given) + 1] != '/';
    piece =
        new Piece(
            given,
            origin + to,
            piece.lineBehind,
            piece.lineBehind + lines(to),
            starts || name.isEmpty() ? name : END_TAG);
    tag = starts ? piece : tag;
    return true;
  }

  /** The lines that end between the position given and an index. */
  private long lines(int to) {
    long lines = 0;
    for (int at = index(given); at < to; at++) {
      char c = kept[at];
      if (c == '\n' ? at == start || kept[at - 1] != '\r' : c == '\r') {
        lines++;
      }
    }
    return lines;
  }

  /** The index of the next tag of a record behind the first character, or of the end. */
  private int boundary(int from) {
    int at = from;
    while (++at < end) {
      if (kept[at] == '<' && ((end - at < NAME && !ended) || !tagName(at).isEmpty())) {
        return at;
      }
    }
    return kept[end - 1] == '\r' && end - from > 1 ? end - 1 : end;
  }

  /** Behind the tag that begins at the position given; negative where it is too long for one. */
  private int tagEnd() throws IOException {
    char quote = 0;
    int length = 1;
    while (index(given) + length < end || (end - start <= limit && fill())) {
      char c = kept[index(given) + length++];
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return index(given) + length;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
    }
    return ended ? end : -1;
  }

  /** The local name of the tag at an index, if it is one of the names; else empty. */
  private String tagName(int at) {
    int from = at + 1;
    if (from < end && kept[from] == '/') {
      from++;
    }
    int to = from;
    int most = Math.min(end, from + NAME);
    for (; to < most; to++) {
      char c = kept[to];
      // Letters come behind all that may end a name or its prefix.
      if (c <= '>') {
        if (c == ':') {
          from = to + 1;
        } else if (c <= ' ' || c == '/' || c == '>' || c == '<') {
          break;
        }
      }
    }
    for (String name : names) {
      if (name.length() == to - from && name.charAt(0) == kept[from] && equals(name, from)) {
        return name;
      }
    }
    return "";
  }

  private boolean equals(String name, int from) {
    for (int i = 1; i < name.length(); i++) {
      if (name.charAt(i) != kept[from + i]) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
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
      failure = broken;
      throw broken;
    }
    ended = read < 0;
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

  /** Why the text itself can't be read, as against what stands in it; null where it can. */
  @Nullable IOException failure() {
    return failure;
  }

  /** What the parser was given last, or is being given. */
  Piece piece() {
    return piece;
  }

  /** The start tag of a record that the parser was given last. */
  Piece tag() {
    return tag == null ? piece : tag;
  }

  /** Forgets what stands before a position. */
  void forgetBefore(long position) {
    start = Math.max(start, Math.min(end, index(position)));
  }

  /** What stands between two positions, as far as it is remembered. */
  String between(long from, long to) {
    int first = Math.max(start, Math.min(end, index(from)));
    int last = Math.max(first, Math.min(end, index(to)));
    return new String(kept, first, last - first);
  }

  /** Gives a text, and then all from the beginning of a piece on again. */
  void restart(String first, Piece from) {
    before = first;
    beforeGiven = 0;
    given = from.from;
    piece = Piece.empty(from.from, from.line);
    tag = null;
    forgetBefore(given);
  }

  /**
   * What was passed over on the way to a tag.
   *
   * @param text what it was; of too much, the beginning
   * @param found the tag; null where the text ended
   */
  record Passed(String text, @Nullable Piece found) {}

  /**
   * Goes on to the next start tag of a record.
   *
   * @param from where to begin
   * @param behind whether only behind the tag that begins there
   * @param isSought tells its name
   */
  Passed seek(Piece from, boolean behind, Predicate<String> isSought) throws IOException {
    restart("", from);
    StringBuilder passed = new StringBuilder();
    boolean skip = behind;
    while (nextPiece()) {
      if (!skip && isSought.test(piece.name)) {
        Piece found = piece;
        restart("", found);
        return new Passed(passed.toString(), found);
      }
      if (skip) {
        // What looks like the end of a broken tag may stand in the middle of the next record.
        piece = new Piece(given, given + 1, piece.line, piece.line, "");
        skip = false;
      }
      int length = (int) Math.min(piece.to - piece.from, limit - passed.length());
      passed.append(kept, index(given), length);
      given = piece.to;
      forgetBefore(given);
    }
    return new Passed(passed.toString(), null);
  }

  /**
   * The place of an XML declaration in what was given, or null where there is none.
   *
   * @param from where to begin
   * @param behind the position behind which it stands
   */
  @Nullable Piece declaration(Piece from, long behind) {
    long line = from.line;
    int last = index(given) - DECLARATION.length();
    for (int at = index(from.from); at <= last; at++) {
      if (origin + at > behind && startsDeclaration(at)) {
        return Piece.empty(origin + at, line);
      }
      line += kept[at] == '\n' || (kept[at] == '\r' && kept[at + 1] != '\n') ? 1 : 0;
    }
    return null;
  }

  private boolean startsDeclaration(int at) {
    for (int i = 0; i < DECLARATION.length(); i++) {
      if (kept[at + i] != DECLARATION.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Does nothing: a parser closes what it read to its end, and another may read on. */
  @Override
  public void close() {}

  /** Closes the text itself. */
  void end() throws IOException {
    text.close();
  }
}
