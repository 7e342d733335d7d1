package io.patentwatch.indicator;

import io.patentwatch.model.AgreementRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How many agreements take effect in a period, or for what amount; an agreement counts once,
 * however many patents and trademarks it covers. Figures of regions do not add up, since the
 * parties of one may be in two.
 *
 * @param kind pledge, licence or transfer
 * @param subject over what
 * @param quantity number or amount
 */
public record AgreementStatistic(AgreementRecord.Kind kind, Subject subject, Quantity quantity)
    implements OverPeriod {
  /** What an agreement is over. */
  public enum Subject {
    /** Patents alone. */
    PATENTS,
    /** Trademarks alone. */
    TRADEMARKS,
    /** Both patents and trademarks, the amount undivided. */
    BOTH,
    /** Any of them: the sum of the three above. */
    ANY
  }

  /** What is told of agreements. */
  public enum Quantity {
    /** How many there are. */
    NUMBER,
    /** The sum of their amounts in yuan. */
    AMOUNT
  }

  public AgreementStatistic {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(quantity, "quantity");
  }

  /** All there are. */
  public static List<AgreementStatistic> shipped() {
    List<AgreementStatistic> all = new ArrayList<>();
    for (AgreementRecord.Kind kind : AgreementRecord.Kind.values()) {
      for (Quantity quantity : Quantity.values()) {
        for (Subject subject : Subject.values()) {
          all.add(new AgreementStatistic(kind, subject, quantity));
        }
      }
    }
    return List.copyOf(all);
  }

  /** Whether an agreement counts, wherever and whenever it is. */
  public boolean counts(AgreementRecord agreement) {
    return agreement.kind() == kind
        && switch (subject) {
          case PATENTS -> agreement.trademarks().isEmpty();
          case TRADEMARKS -> agreement.patents().isEmpty();
          case BOTH -> !agreement.patents().isEmpty() && !agreement.trademarks().isEmpty();
          case ANY -> true;
        };
  }

  @Override
  public Card card() {
    Wording what =
        switch (kind) {
          case PLEDGE -> new Wording("质押", "pledges");
          case LICENCE -> new Wording("许可", "licences");
          case TRANSFER -> new Wording("转让", "transfers");
        };
    Wording over =
        switch (subject) {
          case PATENTS -> new Wording("专利", "patents alone");
          case TRADEMARKS -> new Wording("商标", "trademarks alone");
          case BOTH -> new Wording("专利与商标混合", "patents together with trademarks");
          case ANY -> new Wording("专利、商标", "patents or trademarks");
        };
    boolean number = quantity == Quantity.NUMBER;
    String id =
        (kind + "s" + (number ? "" : "-amount") + (subject == Subject.ANY ? "" : "-" + subject))
            .toLowerCase(Locale.ROOT);
    return Cards.of(id, number ? "agreements" : "agreement-amount", what, over);
  }

  @Override
  public String toString() {
    return card().id();
  }
}
