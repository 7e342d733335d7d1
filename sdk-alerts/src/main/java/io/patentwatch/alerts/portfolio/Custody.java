package io.patentwatch.alerts.portfolio;

import io.patentwatch.law.FeeReduction;
import io.patentwatch.model.PatentNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A patent in custody, with what its holder knows of it. Immutable.
 *
 * @param patent any number of it
 * @param responsible who looks after it, as the host names them, possibly empty
 * @param decision what is to become of it
 * @param decidedOn the day of that decision, where there was one
 * @param reduction the reduction of annual fees it is entitled to
 * @param ladder how many days before the last day to pay reminders come; empty for those of the
 *     rule
 * @param complete whether all payments made are known, so that a fee without one is unpaid
 * @param payments the annual fees paid, in order of fee year and day
 * @param attributes the host's own, such as its number for the patent, a legal entity or a cost
 *     centre; carried through alerts and costs
 */
public record Custody(
    PatentNumber patent,
    String responsible,
    CustodyDecision decision,
    @Nullable LocalDate decidedOn,
    FeeReduction reduction,
    List<Integer> ladder,
    boolean complete,
    List<CustodyPayment> payments,
    Map<String, String> attributes) {
  private static final Comparator<CustodyPayment> ORDER =
      Comparator.comparingInt(CustodyPayment::feeYear).thenComparing(CustodyPayment::paidOn);

  private static final int YEAR_DAYS = 365;

  /**
   * Copies the collections and puts the payments in order.
   *
   * @throws IllegalArgumentException if a step of the ladder is not 0 to 365 or comes twice
   */
  public Custody {
    Objects.requireNonNull(patent, "patent");
    Objects.requireNonNull(responsible, "responsible");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(reduction, "reduction");
    ladder = List.copyOf(ladder);
    if (ladder.stream().anyMatch(days -> days < 0 || days > YEAR_DAYS)
        || ladder.stream().distinct().count() < ladder.size()) {
      throw new IllegalArgumentException(
          "a ladder of " + ladder + " days before; give 0 to " + YEAR_DAYS + ", each once");
    }
    payments = payments.stream().sorted(ORDER).toList();
    attributes = Map.copyOf(attributes);
  }

  /** A patent that is kept, of which nothing else is known. */
  public static Custody of(PatentNumber patent) {
    return new Custody(
        patent,
        "",
        CustodyDecision.KEEP,
        null,
        FeeReduction.NONE,
        List.of(),
        false,
        List.of(),
        Map.of());
  }

  /** The same with a further payment; one already there is not doubled. */
  public Custody paid(CustodyPayment payment) {
    List<CustodyPayment> more = new ArrayList<>(payments);
    if (!more.contains(payment)) {
      more.add(payment);
    }
    return new Custody(
        patent, responsible, decision, decidedOn, reduction, ladder, complete, more, attributes);
  }

  /** The same with a decision of a day. */
  public Custody decided(CustodyDecision other, LocalDate day) {
    return new Custody(
        patent, responsible, other, day, reduction, ladder, complete, payments, attributes);
  }

  /** The latest fee year paid up to a day; 0 if none. */
  public int paidThrough(LocalDate day) {
    return payments.stream()
        .filter(payment -> !payment.paidOn().isAfter(day))
        .mapToInt(CustodyPayment::feeYear)
        .max()
        .orElse(0);
  }

  /** Prints the patent and the decision, never who is responsible. */
  @Override
  public String toString() {
    return patent + " " + decision;
  }
}
