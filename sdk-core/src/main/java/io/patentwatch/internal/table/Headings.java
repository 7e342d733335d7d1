package io.patentwatch.internal.table;

import io.patentwatch.source.table.Column;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The header names known, in {@code columns.tsv}. */
final class Headings {
  private static final String RESOURCE = "columns.tsv";
  private static final Map<String, Heading> KNOWN = load();

  private Headings() {}

  /**
   * A header name known.
   *
   * @param column what it means; absent where it is known and ignored
   * @param rank its place among the names of that meaning, the preferred being 0
   */
  record Heading(@Nullable Column column, int rank) {}

  /** What a header cell is known to mean. */
  static @Nullable Heading of(String cell) {
    return KNOWN.get(fold(cell));
  }

  /** A header name without width, case, blanks, brackets and punctuation. */
  static String fold(String name) {
    String normal = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(normal.length());
    normal.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
    return folded.isEmpty() ? normal.strip() : folded.toString();
  }

  private static Map<String, Heading> load() {
    Map<String, Heading> known = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Headings.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.startsWith("#")) {
          continue;
        }
        int tab = line.indexOf('\t');
        String meaning = line.substring(0, tab);
        Column column = meaning.equals("IGNORED") ? null : Column.valueOf(meaning);
        int rank = 0;
        for (String name : List.of(line.substring(tab + 1).split("\\|", -1))) {
          Heading before = known.putIfAbsent(fold(name), new Heading(column, rank++));
          if (before != null && before.column() != column) {
            throw new IllegalStateException(
                name + " means both " + before.column() + " and " + column);
          }
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Map.copyOf(known);
  }
}
