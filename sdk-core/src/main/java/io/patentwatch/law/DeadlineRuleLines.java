package io.patentwatch.law;

import io.patentwatch.model.PatentType;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the lines of a pack of deadline rules. */
final class DeadlineRuleLines {
  private static final List<String> HEADER =
      List.of(
          "id",
          "types",
          "validFrom",
          "period",
          "law",
          "chinese",
          "english",
          "otherwiseChinese",
          "otherwiseEnglish");

  private DeadlineRuleLines() {}

  static List<DeadlineRule> read(List<String> lines) {
    List<DeadlineRule> rules = new ArrayList<>();
    Set<String> given = new HashSet<>();
    for (PackLines.Row row : PackLines.of("deadline rules", HEADER, lines).rows()) {
      DeadlineRule rule = rule(row);
      for (PatentType type : rule.types()) {
        if (!given.add(rule.id() + " " + type + " " + rule.validFrom())) {
          throw row.refused(
              "rule " + rule + " for " + type + " is given twice from " + rule.validFrom());
        }
      }
      rules.add(rule);
    }
    return rules;
  }

  private static DeadlineRule rule(PackLines.Row row) {
    List<String> cells = row.cells();
    for (int column = 0; column < HEADER.size(); column++) {
      if (cells.get(column).isEmpty()) {
        throw row.refused(HEADER.get(column) + " is empty; write it");
      }
    }
    String[] words = cells.get(3).split(" +");
    return new DeadlineRule(
        cells.get(0),
        types(row),
        row.date(2),
        legs(row, words),
        words.length > 2 && words[2].equals("and")
            ? DeadlineRule.Choice.EARLIEST
            : DeadlineRule.Choice.LATEST,
        cells.get(4),
        new Wording(cells.get(5), cells.get(6)),
        new Wording(cells.get(7), cells.get(8)));
  }

  private static Set<PatentType> types(PackLines.Row row) {
    String text = row.cells().get(1);
    if (text.equals("all")) {
      return EnumSet.allOf(PatentType.class);
    }
    Set<PatentType> types = EnumSet.noneOf(PatentType.class);
    for (String code : text.split(" +")) {
      types.add(row.type(code));
    }
    return types;
  }

  private static List<DeadlineRule.Leg> legs(PackLines.Row row, String[] words) {
    List<DeadlineRule.Leg> legs = new ArrayList<>();
    for (int at = 0; at < words.length; at += 3) {
      if (at + 1 == words.length || at + 2 < words.length && !joins(words, at + 2)) {
        throw row.refused(
            "'" + row.cells().get(3) + "' is no period; write it as 'priority P16M or filing P4M'");
      }
      legs.add(new DeadlineRule.Leg(event(row, words[at]), length(row, words[at + 1])));
    }
    return legs;
  }

  /** Whether a leg follows, joined by the same word as the ones before. */
  private static boolean joins(String[] words, int at) {
    String word = words[at];
    return at + 1 < words.length
        && (word.equals("or") || word.equals("and"))
        && word.equals(words[2]);
  }

  private static DeadlineEvent event(PackLines.Row row, String code) {
    return DeadlineEvent.ofCode(code)
        .orElseThrow(
            () ->
                row.refused(
                    "'" + code + "' is no event; write one of " + List.of(DeadlineEvent.values())));
  }

  private static Period length(PackLines.Row row, String text) {
    try {
      Period length = Period.parse(text);
      boolean mixed = length.toTotalMonths() != 0 && length.getDays() != 0;
      if (!mixed && !length.isNegative() && !length.isZero()) {
        return length;
      }
    } catch (DateTimeParseException notPeriod) {
      // Told below, with what to write.
    }
    throw row.refused("'" + text + "' is no length; write months as P2M or days as P15D");
  }
}
