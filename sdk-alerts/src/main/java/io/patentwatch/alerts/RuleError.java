package io.patentwatch.alerts;

import io.patentwatch.model.PatentId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that failed, on one patent or altogether. Immutable.
 *
 * @param rule the id of the rule
 * @param patent the patent it failed on; absent where the rule failed before it saw any, and said
 *     nothing in that run
 * @param cause what it threw
 */
public record RuleError(String rule, @Nullable PatentId patent, RuntimeException cause) {
  /** Checks that nothing is missing. */
  public RuleError {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(cause, "cause");
  }

  /** Why it failed, in one line. */
  public String reason() {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  @Override
  public String toString() {
    return rule + (patent == null ? "" : " " + patent) + ": " + reason();
  }
}
