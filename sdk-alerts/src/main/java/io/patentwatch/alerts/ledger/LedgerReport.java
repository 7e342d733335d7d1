package io.patentwatch.alerts.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What came of the alerts told in some days. Immutable.
 *
 * <p>Each alert counts once, on the day of the run that told it, however often it went up or was
 * sent; a matter whose steps were told counts with each of them, but is acted on, lost or saved
 * once.
 *
 * @param from the first day
 * @param through the last day
 * @param kinds by rule, in order of their ids
 * @param enterprises the enterprises warned, by name; who is not in the registry is not among them
 * @param delivered how many of the alerts are in a message that went out; the others concern nobody
 *     who may be told, or wait
 * @param sent how many messages with any of the alerts went out
 * @param read how many of the alerts were acknowledged, or are in a message that was read
 */
public record LedgerReport(
    LocalDate from,
    LocalDate through,
    List<Kind> kinds,
    List<Warned> enterprises,
    long delivered,
    long sent,
    long read) {

  /**
   * What came of the alerts of one rule. Immutable.
   *
   * @param rule the id of the rule
   * @param told how many alerts were told
   * @param matters how many matters they are of
   * @param acted how many of those ended because what was asked was done after the first of the
   *     alerts, such as a fee paid: rights saved, where a right was at stake
   * @param lost how many of those ended because it was not
   */
  public record Kind(String rule, long told, long matters, long acted, long lost) {
    /** Checks that nothing is missing. */
    public Kind {
      Objects.requireNonNull(rule, "rule");
    }
  }

  /**
   * An enterprise that was warned. Immutable.
   *
   * @param name its name in the registry
   * @param creditCode its unified social credit code, where the registry has one
   * @param alerts how many alerts concern it
   */
  public record Warned(String name, @Nullable String creditCode, long alerts) {
    /** Checks that nothing is missing. */
    public Warned {
      Objects.requireNonNull(name, "name");
    }
  }

  /** Copies the lists. */
  public LedgerReport {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(through, "through");
    kinds = List.copyOf(kinds);
    enterprises = List.copyOf(enterprises);
  }

  /** How many alerts were told. */
  public long told() {
    return kinds.stream().mapToLong(Kind::told).sum();
  }

  /** How many matters ended because what was asked was done after the alert. */
  public long acted() {
    return kinds.stream().mapToLong(Kind::acted).sum();
  }

  /** How many of the enterprises warned are registered, as the host knows it. */
  public long registered(Predicate<Warned> isRegistered) {
    return enterprises.stream().filter(isRegistered).count();
  }

  @Override
  public String toString() {
    return from
        + " to "
        + through
        + ": told "
        + told()
        + ", enterprises "
        + enterprises.size()
        + ", delivered "
        + delivered
        + ", sent "
        + sent
        + ", read "
        + read
        + ", acted "
        + acted();
  }
}
