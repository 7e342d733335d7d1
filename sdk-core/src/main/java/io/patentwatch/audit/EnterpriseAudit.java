package io.patentwatch.audit;

import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.reference.EnterpriseAnswer;
import io.patentwatch.reference.EnterpriseRegistry;
import java.util.Objects;
import java.util.Set;

/**
 * The scoring of a registry against applicants labelled by hand.
 *
 * <p>One score of all cases, {@value #SCORE}, and one of each {@link LabelHalf} by the applicant's
 * name. Who is taken although the label names nobody counts as wrong; a candidate is no answer.
 * Immutable and thread-safe.
 */
public final class EnterpriseAudit {
  /** The name of the score of all cases. */
  public static final String SCORE = "enterprise";

  private final EnterpriseRegistry registry;

  private EnterpriseAudit(EnterpriseRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  /** An audit of a registry. */
  public static EnterpriseAudit of(EnterpriseRegistry registry) {
    return new EnterpriseAudit(registry);
  }

  /** Matches every applicant and compares. */
  public AuditReport run(Iterable<EnterpriseLabel> labels) {
    AuditTally tally = new AuditTally("applicant");
    for (EnterpriseLabel label : labels) {
      tally.addCase();
      EnterpriseAnswer answer = registry.resolve(label.party(), label.day());
      EnterpriseMatch match = answer.enterprise();
      String name = label.party().name();
      AuditConfusion.Example shown = new AuditConfusion.Example(name, answer.reason());
      String expected = label.enterprise();
      boolean byCode =
          match != null && match.creditCode() != null && match.creditCode().code().equals(expected);
      String answered = match == null ? null : byCode ? expected : match.name();
      for (String score : new String[] {SCORE, LabelHalf.of(name).scoreOf(SCORE)}) {
        tally.add(score, expected == null ? Set.of() : Set.of(expected), answered, shown);
      }
    }
    return tally.report();
  }
}
