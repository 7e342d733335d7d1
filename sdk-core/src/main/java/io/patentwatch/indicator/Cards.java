package io.patentwatch.indicator;

import io.patentwatch.model.PatentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cards of the indicators that ship, from the resource {@code cards.tsv}. */
final class Cards {
  private static final Map<String, String[]> ROWS = read();

  private Cards() {}

  /** The card of an indicator of its own. */
  static Card of(String id) {
    return of(id, id);
  }

  /** The card of what is known of a type, under the type's name and that of a kind. */
  static Card of(PatentType type, Enum<?> kind) {
    String row = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return of(type.code() + "-" + row, row, name(type));
  }

  /**
   * A card with words in the places {@code {0}}, {@code {1}} of its wordings.
   *
   * @param id the card's id
   * @param row the id of the line of the resource
   */
  static Card of(String id, String row, Wording... words) {
    String[] cells = Objects.requireNonNull(ROWS.get(row), row);
    return new Card(
        id,
        required(cells[1], words),
        required(cells[2], words),
        required(cells[3], words),
        required(cells[4], words),
        wording(cells[5], words),
        wording(cells[6], words),
        wording(cells[7], words),
        wording(cells[8], words),
        List.of(cells[9].split(" ")));
  }

  private static Wording name(PatentType type) {
    return switch (type) {
      case INVENTION -> new Wording("发明专利", "inventions");
      case UTILITY_MODEL -> new Wording("实用新型", "utility models");
      case DESIGN -> new Wording("外观设计", "designs");
    };
  }

  private static Wording required(String cell, Wording... words) {
    return Objects.requireNonNull(wording(cell, words), cell);
  }

  private static @Nullable Wording wording(String cell, Wording... words) {
    if (cell.isEmpty()) {
      return null;
    }
    String text = cell.startsWith("=") ? Objects.requireNonNull(ROWS.get(cell))[1] : cell;
    int bar = text.indexOf('|');
    String chinese = text.substring(0, bar);
    String english = text.substring(bar + 1);
    for (int i = 0; i < words.length; i++) {
      chinese = chinese.replace("{" + i + "}", words[i].chinese());
      english = english.replace("{" + i + "}", words[i].english());
    }
    // A word may come first.
    return new Wording(
        chinese, english.substring(0, 1).toUpperCase(Locale.ROOT) + english.substring(1));
  }

  private static Map<String, String[]> read() {
    try (InputStream in = Cards.class.getResourceAsStream("cards.tsv");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      Map<String, String[]> rows = new HashMap<>();
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(cells -> rows.put(cells[0], cells));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("cards.tsv of this jar cannot be read; replace the jar", e);
    }
  }
}
