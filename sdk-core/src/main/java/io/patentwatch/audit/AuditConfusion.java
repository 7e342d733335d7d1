package io.patentwatch.audit;

import java.util.List;
import java.util.Objects;

/**
 * A way in which answers differ from the labels, with how often.
 *
 * @param score the {@link AuditScore} it is of, by name
 * @param expected what was labelled; empty where the labels leave it open
 * @param answered what was answered; empty where there was no answer
 * @param count how many cases
 * @param examples the first of them, at most {@link #MOST_EXAMPLES}
 */
public record AuditConfusion(
    String score, String expected, String answered, long count, List<Example> examples) {
  /** How many examples are kept of one confusion. */
  public static final int MOST_EXAMPLES = 3;

  /**
   * A case.
   *
   * @param input what was asked
   * @param reason why it was answered as it was
   */
  public record Example(String input, String reason) {
    public Example {
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(reason, "reason");
    }
  }

  public AuditConfusion {
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(answered, "answered");
    examples = List.copyOf(examples);
  }
}
