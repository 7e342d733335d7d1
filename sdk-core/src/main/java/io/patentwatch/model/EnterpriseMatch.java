package io.patentwatch.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The enterprise of the registry that a party was matched with.
 *
 * @param name the enterprise's registered name
 * @param creditCode its unified social credit code, where the registry has one
 * @param score 1 for an exact match, less for a weaker one
 * @param reason what decided, such as {@code former name until 2019-05-01}
 */
public record EnterpriseMatch(
    String name, @Nullable CreditCode creditCode, double score, String reason) {
  public EnterpriseMatch {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(reason, "reason");
    if (!(score > 0 && score <= 1)) {
      throw new IllegalArgumentException("score is " + score + "; it lies in (0, 1]");
    }
  }
}
