package io.patentwatch.reference;

import io.patentwatch.model.EnterpriseMatch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprise of a registry a party is, or why none is taken.
 *
 * @param enterprise the enterprise taken; absent where the registry abstains
 * @param candidates where it abstains, those that the party might be, the likeliest first, five at
 *     most; else empty
 * @param reason what decided
 */
public record EnterpriseAnswer(
    @Nullable EnterpriseMatch enterprise, List<EnterpriseMatch> candidates, String reason) {
  public EnterpriseAnswer {
    candidates = List.copyOf(candidates);
    Objects.requireNonNull(reason, "reason");
  }

  static EnterpriseAnswer taken(EnterpriseMatch match) {
    return new EnterpriseAnswer(match, List.of(), match.reason());
  }

  static EnterpriseAnswer none(String reason) {
    return new EnterpriseAnswer(null, List.of(), reason);
  }

  /** The enterprise taken. */
  public Optional<EnterpriseMatch> match() {
    return Optional.ofNullable(enterprise);
  }
}
