package io.patentwatch.indicator;

import io.patentwatch.model.AgreementRecord;

/**
 * How many agreements take effect in a period, or for what amount in yuan; an agreement counts
 * once, however many patents and trademarks it covers. Figures of regions do not add up, since the
 * parties of one may be in two.
 *
 * @param kind pledge, licence or transfer
 * @param subject over what
 * @param isAmount whether it is the sum of their amounts and not their number
 */
public record AgreementStatistic(AgreementRecord.Kind kind, Subject subject, boolean isAmount)
    implements OverPeriod {
  /** What an agreement is over. */
  public enum Subject {
    /** Patents alone. */
    PATENTS_ALONE,
    /** Trademarks alone. */
    TRADEMARKS_ALONE,
    /** Both patents and trademarks, the amount undivided. */
    BOTH,
    /** Any of them: the sum of the three above. */
    ANY
  }

  /** Whether an agreement counts, wherever and whenever it is. */
  public boolean counts(AgreementRecord agreement) {
    boolean patents = !agreement.patents().isEmpty();
    boolean trademarks = !agreement.trademarks().isEmpty();
    return agreement.kind() == kind
        && (subject == Subject.ANY
            || (patents == (subject != Subject.TRADEMARKS_ALONE)
                && trademarks == (subject != Subject.PATENTS_ALONE)));
  }

  @Override
  public Card card() {
    String what = Cards.code(kind);
    String over = Cards.code(subject);
    return Cards.of(
        what + "s" + (isAmount ? "-amount" : "") + (subject == Subject.ANY ? "" : "-" + over),
        isAmount ? "agreement-amount" : "agreements",
        Cards.wording(what),
        Cards.wording(over));
  }

  @Override
  public String toString() {
    return card().id();
  }
}
