package io.patentwatch.reference;

import io.patentwatch.model.DivisionCode;
import java.util.List;

/** Reads the division that a cell of a clerk's table means. */
final class DivisionText {
  private final Divisions divisions;

  DivisionText(Divisions divisions) {
    this.divisions = divisions;
  }

  /**
   * The divisions in force that a text means, by code; empty if none: a code, or a full name before
   * which names of those above may stand, as in {@code 分水镇} or {@code 浙江省桐庐县分水镇}.
   *
   * @throws IllegalArgumentException if it begins with a digit and is no code
   */
  List<Division> read(String text) {
    if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
      return divisions.resolve(DivisionCode.of(text));
    }
    for (int from = 0; from < text.length(); from++) {
      String above = text.substring(0, from);
      List<Division> meant =
          divisions.named(text.substring(from)).stream()
              .filter(division -> isSpelledBy(above, division))
              .toList();
      if (!meant.isEmpty()) {
        return meant;
      }
    }
    return List.of();
  }

  private boolean isSpelledBy(String above, Division division) {
    String rest = above;
    for (Division upper : divisions.path(division.code())) {
      if (!upper.equals(division) && rest.startsWith(upper.name())) {
        rest = rest.substring(upper.name().length());
      }
    }
    return rest.isEmpty();
  }
}
