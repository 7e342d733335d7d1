package io.patentwatch.indicator;

import io.patentwatch.model.PatentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cards of the indicators that ship, from the resource {@code cards.tsv}. */
final class Cards {
  private static final Map<String, String> LINES = read();

  private Cards() {}

  /** The card of an indicator with a line of its own. */
  static Card of(String id) {
    return of(id, id);
  }

  /** The card of what is known of a type. */
  static Card of(PatentType type, Enum<?> kind) {
    String row = code(kind);
    return of(type.code() + "-" + row, row, wording(type.code()));
  }

  /** The card of a count per 10,000 people. */
  static Card perHead(Card of) {
    Card card = of(of.id() + "-per-10000", "per-10000", of.name());
    List<String> needs = new ArrayList<>(of.needs());
    needs.addAll(card.needs());
    return new Card(
        card.id(),
        card.name(),
        card.definition(),
        card.countingRule(),
        card.unit(),
        of.dates(),
        card.denominator(),
        of.lag(),
        card.source(),
        needs);
  }

  /**
   * A card with words in the places {@code {0}}, {@code {1}} of its wordings.
   *
   * @param id the card's id
   * @param row the id of the line of the resource
   */
  static Card of(String id, String row, Wording... words) {
    String[] cells = line(row).split("\t", -1);
    return new Card(
        id,
        required(cells[0], words),
        required(cells[1], words),
        required(cells[2], words),
        required(cells[3], words),
        wording(cells[4], words),
        wording(cells[5], words),
        wording(cells[6], words),
        wording(cells[7], words),
        List.of(cells[8].split(" ")));
  }

  /** A wording that several share. */
  static Wording wording(String key) {
    return required("=" + key);
  }

  /** The written form of a constant. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String line(String key) {
    return Objects.requireNonNull(LINES.get(key), key);
  }

  private static Wording required(String cell, Wording... words) {
    return Objects.requireNonNull(wording(cell, words), cell);
  }

  private static @Nullable Wording wording(String cell, Wording... words) {
    if (cell.isEmpty()) {
      return null;
    }
    String text = cell.startsWith("=") ? line(cell) : cell;
    int bar = text.indexOf('|');
    String chinese = text.substring(0, bar);
    String english = text.substring(bar + 1);
    for (int i = 0; i < words.length; i++) {
      String place = "{" + i + "}";
      chinese = chinese.replace(place, words[i].chinese());
      if (english.startsWith(place)) {
        String first = words[i].english();
        english =
            first.substring(0, 1).toUpperCase(Locale.ROOT)
                + first.substring(1)
                + english.substring(place.length());
      }
      english = english.replace(place, words[i].english());
    }
    return new Wording(chinese, english);
  }

  private static Map<String, String> read() {
    Map<String, String> lines = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Cards.class.getResourceAsStream("cards.tsv")),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          lines.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("cards.tsv of this jar cannot be read; replace the jar", e);
    }
  }
}
