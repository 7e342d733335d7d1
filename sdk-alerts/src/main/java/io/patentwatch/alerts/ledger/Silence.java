package io.patentwatch.alerts.ledger;

import io.patentwatch.alerts.Alert;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.PatentId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That for a while some alerts are not to be told: those of a rule, of a patent, of an enterprise,
 * or of what is named together. What still stands when it ends is told then, by its most urgent
 * step. Immutable.
 *
 * @param id the name of the silence, 1 to 40 characters
 * @param author who wants it, as the host names them
 * @param reason why
 * @param from its first day
 * @param through its last day
 * @param rule the id of the rule it is about; absent for any
 * @param patent the patent it is about; absent for any
 * @param enterprise the name or credit code of the enterprise it is about; absent for any. An alert
 *     that concerns others too is not silenced by it
 */
public record Silence(
    String id,
    String author,
    String reason,
    LocalDate from,
    LocalDate through,
    @Nullable String rule,
    @Nullable PatentId patent,
    @Nullable String enterprise) {
  private static final int LONGEST = 40;

  /**
   * Checks that it has a name, an author, a reason, an end, and something to be silent of.
   *
   * @throws IllegalArgumentException if one is missing or the days are in the wrong order
   */
  public Silence {
    if (id.isBlank() || id.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a silence named '" + id + "'; give 1 to " + LONGEST + " characters");
    }
    if (author.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException(
          "silence '" + id + "' by '" + author + "' because '" + reason + "'; give both");
    }
    if (through.isBefore(from)) {
      throw new IllegalArgumentException(
          "silence '" + id + "' from " + from + " through " + through + "; swap the days");
    }
    if (rule == null && patent == null && enterprise == null) {
      throw new IllegalArgumentException(
          "silence '" + id + "' of everything; name a rule, a patent or an enterprise");
    }
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(through);
  }

  /** Whether an alert is one of those it is about. */
  public boolean covers(Alert alert) {
    return (rule == null || rule.equals(alert.rule()))
        && (patent == null || patent.equals(alert.matter().patent()))
        && (enterprise == null || coversAll(alert));
  }

  private boolean coversAll(Alert alert) {
    return !alert.subject().enterprises().isEmpty()
        && alert.subject().enterprises().stream().allMatch(this::names);
  }

  private boolean names(EnterpriseMatch match) {
    return match.name().equals(enterprise)
        || (match.creditCode() != null
            && Objects.requireNonNull(match.creditCode()).toString().equals(enterprise));
  }
}
