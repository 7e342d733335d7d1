package io.patentwatch.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one table of a text: its encoding and delimiter are detected. */
final class TextTables implements Tables {
  private static final String DELIMITERS = ",\t;|:";
  private static final int HEAD = 1 << 18;

  private final Content content;
  private final ReadingOptions options;
  private final @Nullable HeaderFinder finder;
  private boolean done;

  /**
   * Prepares the table.
   *
   * @param finder finds its header; absent where it has none
   */
  TextTables(Content content, ReadingOptions options, @Nullable HeaderFinder finder) {
    this.content = content;
    this.options = options;
    this.finder = finder;
  }

  @Override
  public @Nullable Table next() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    TextEncoding encoding = encoding();
    String head;
    try (InputStream in = content.open();
        Reader text = encoding.reader(in)) {
      head = head(text);
    }
    if (head.isBlank()) {
      throw new Refusal("is empty");
    }
    if (head.length() == HEAD && head.indexOf('\n') < 0 && head.indexOf('\r') < 0) {
      throw new Refusal("its first line is longer than " + HEAD + " characters: it is not a table");
    }
    return finder == null ? withoutHeader(head, encoding) : withHeader(head, encoding, finder);
  }

  private TextEncoding encoding() throws IOException {
    Charset stated = options.encoding();
    try (InputStream in = content.open()) {
      return stated == null
          ? TextEncoding.detect(in)
          : new TextEncoding(stated, TextEncoding.markLength(in.readNBytes(4)));
    }
  }

  private static String head(Reader text) throws IOException {
    char[] head = new char[HEAD];
    int length = 0;
    int read;
    while (length < HEAD && (read = text.read(head, length, HEAD - length)) > 0) {
      length += read;
    }
    return new String(head, 0, length);
  }

  private Table withHeader(String head, TextEncoding encoding, HeaderFinder sought)
      throws IOException {
    char delimiter = 0;
    int most = 0;
    TableRow header = null;
    List<String> widest = List.of();
    for (char candidate : DELIMITERS.toCharArray()) {
      Table.Head rows = rows(head, candidate);
      int score = rows.score(sought);
      if (score > most) {
        most = score;
        delimiter = candidate;
        header = rows.header(sought);
      }
      if (rows.widest().size() > widest.size()) {
        widest = rows.widest();
      }
    }
    if (header == null) {
      throw Table.unknown(widest, sought, "read as " + encoding.charset());
    }
    DelimitedRows rows = open(encoding, delimiter);
    try {
      TableRow row = rows.next();
      while (row != null && row.line() < header.line()) {
        row = rows.next();
      }
    } catch (IOException failed) {
      rows.close();
      throw failed;
    }
    return new Table(content.name(), header.cells(), rows);
  }

  /** The delimiter that cuts the rows alike, and into the most cells. */
  private Table withoutHeader(String head, TextEncoding encoding) throws IOException {
    char delimiter = ',';
    int most = 1;
    for (char candidate : DELIMITERS.toCharArray()) {
      List<TableRow> rows = rows(head, candidate).rows();
      Map<Integer, Integer> widths = new HashMap<>();
      for (TableRow row : rows) {
        widths.merge(row.cells().size(), 1, Integer::sum);
      }
      for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
        if (width.getKey() > most && width.getValue() * 5 >= rows.size() * 4) {
          most = width.getKey();
          delimiter = candidate;
        }
      }
    }
    return new Table(content.name(), List.of(), open(encoding, delimiter));
  }

  /** The first rows; where the head breaks off in the middle of one, those before it. */
  private Table.Head rows(String head, char delimiter) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    try (DelimitedRows read =
        new DelimitedRows(new StringReader(head), delimiter, options.limits().recordCharacters())) {
      Table.head(read, rows);
    } catch (Refusal brokenOff) {
      // What was read before it is what there is to judge by.
    }
    return new Table.Head(rows);
  }

  private DelimitedRows open(TextEncoding encoding, char delimiter) throws IOException {
    InputStream in = content.open();
    try {
      return new DelimitedRows(encoding.reader(in), delimiter, options.limits().recordCharacters());
    } catch (IOException | RuntimeException failed) {
      in.close();
      throw failed;
    }
  }

  @Override
  public void close() {}
}
