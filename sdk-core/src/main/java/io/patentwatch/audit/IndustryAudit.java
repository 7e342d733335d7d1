package io.patentwatch.audit;

import io.patentwatch.model.IndustryMatch;
import io.patentwatch.reference.IndustryRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The scoring of industry rules against patents labelled by hand.
 *
 * <p>Each industry that any label names is scored by itself, over all cases and over each {@link
 * LabelHalf} by the case's key; the others are not, as the labels say nothing of them. A patent put
 * into an industry that its label does not name counts against the precision. Immutable and
 * thread-safe.
 */
public final class IndustryAudit {
  private static final String MEMBER = "belongs";

  private final IndustryRules rules;

  private IndustryAudit(IndustryRules rules) {
    this.rules = Objects.requireNonNull(rules, "rules");
  }

  /** An audit of rules. */
  public static IndustryAudit of(IndustryRules rules) {
    return new IndustryAudit(rules);
  }

  /**
   * Matches every patent and compares.
   *
   * @throws IllegalArgumentException if a label names an industry that the rules do not know
   */
  public AuditReport run(List<IndustryLabel> labels) {
    Set<String> scored = new TreeSet<>();
    labels.forEach(label -> scored.addAll(label.industries()));
    for (String code : scored) {
      if (rules.find(code).isEmpty()) {
        throw new IllegalArgumentException(
            "labels name the industry '" + code + "', which the rules do not know");
      }
    }
    AuditTally tally = new AuditTally("industry");
    for (IndustryLabel label : labels) {
      tally.addCase();
      Map<String, IndustryMatch> matches = new TreeMap<>();
      rules.match(label.subject()).forEach(match -> matches.put(match.code(), match));
      for (String code : scored) {
        IndustryMatch match = matches.get(code);
        AuditConfusion.Example shown =
            new AuditConfusion.Example(
                label.key(),
                match == null ? "no rule matches" : match.rule() + ": " + match.pattern());
        for (String score : List.of(code, LabelHalf.of(label.key()).scoreOf(code))) {
          tally.add(
              score,
              label.industries().contains(code) ? Set.of(MEMBER) : Set.of(),
              match == null ? null : MEMBER,
              shown);
        }
      }
    }
    return tally.report();
  }
}
