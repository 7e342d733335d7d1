package io.patentwatch.alerts.ledger;

import io.patentwatch.alerts.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be sent of a ledger's alerts, to whom, and how each attempt went; hosts may keep
 * their own.
 *
 * <p>One sender at a time: who holds the lease. What {@link #start} writes is there when a call
 * returns, and with it what {@link #end} wrote before, as when the lease is given back: a process
 * that dies loses nothing, and what it was at is known. What {@link #address} and {@link #form}
 * write may be lost with it, as it is then done again. Safe for use by any number of threads and
 * processes. What implementations throw is a {@link LedgerException}.
 */
public interface Outbox {
  /**
   * Takes the lease, or keeps it.
   *
   * @param holder who asks, another at each start of a process
   * @param length how long it holds if not kept
   * @return whether {@code holder} has it now
   */
  boolean lease(String holder, Duration length);

  /** Gives the lease back, if the holder has it. */
  void release(String holder);

  /** Alerts told for which nobody has said yet whom they are for, in no order. */
  List<ToldAlert> unaddressed(int most);

  /** Says for whom alerts are, all or nothing; those already addressed stay as they are. */
  void address(List<Addressing> addressings);

  /**
   * Puts what waits and may go out into letters, each for one recipient, channel and level.
   *
   * @param now parcels that are not to go out before then are left
   * @param most how many alerts one letter of a channel takes
   */
  void form(Instant now, ToIntFunction<String> most);

  /** Letters to be sent now, the most urgent first. */
  List<Letter> due(Instant now, int most);

  /**
   * Lets all letters that wait for a recipient of a channel wait on, until a time at least. It is
   * no attempt.
   */
  void postpone(String recipient, String channel, Instant until);

  /** Says that letters are about to be sent: before any is. */
  void start(List<String> keys);

  /**
   * Says what became of letters that were started: there for sure when the next call of {@link
   * #start} or {@link #release} returns, before which a process that dies leaves them as abandoned.
   */
  void end(List<Ending> endings);

  /**
   * Ends, as ambiguous, attempts that were started and never ended since their process died. To be
   * asked by the holder of the lease only.
   *
   * @return how many
   */
  int endAbandoned();

  /**
   * The attempts that began at or after a time, in their order: what a sender that starts learns of
   * the limits that others have used up. None unless overridden.
   */
  default List<DeliveryAttempt> attemptsSince(Instant from) {
    return List.of();
  }

  /** Says that somebody read a letter; whether the ledger has one of that key. */
  boolean read(String key);

  /** How many letters wait, were sent and were given up. */
  Counts counts();

  /**
   * An alert as it was told. Immutable.
   *
   * @param alert the alert
   * @param level 0 when told first, else how often it went up
   */
  record ToldAlert(Alert alert, int level) {}

  /**
   * For whom an alert is. Immutable.
   *
   * @param told the alert
   * @param parcels to whom it goes; empty where to nobody
   */
  record Addressing(ToldAlert told, List<Parcel> parcels) {
    /** Copies the parcels. */
    public Addressing {
      parcels = List.copyOf(parcels);
    }
  }

  /**
   * An alert on its way to a recipient. Immutable.
   *
   * @param recipient the recipient's id
   * @param channel the channel's id
   * @param notBefore when it may go out
   */
  record Parcel(String recipient, String channel, Instant notBefore) {}

  /**
   * A message in the outbox. Immutable.
   *
   * @param key its idempotency key
   * @param recipient the recipient's id
   * @param channel the channel's id
   * @param level the level of its alerts
   * @param alerts what it says, the most urgent first
   * @param attempts how often it was tried
   * @param mayRepeat whether one of the attempts may have arrived
   */
  record Letter(
      String key,
      String recipient,
      String channel,
      int level,
      List<Alert> alerts,
      int attempts,
      boolean mayRepeat) {
    /** Copies the alerts. */
    public Letter {
      alerts = List.copyOf(alerts);
    }
  }

  /** Where a letter is. */
  enum State {
    /** It is to be sent, or tried again. */
    WAITING("waiting"),
    /** It was sent. */
    SENT("sent"),
    /** It was given up: a dead letter. */
    DEAD("dead");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** The written form: {@code waiting}, {@code sent} or {@code dead}. */
    public String code() {
      return code;
    }

    @Override
    public String toString() {
      return code;
    }
  }

  /**
   * What became of a letter by an attempt, or without one. Immutable.
   *
   * @param key its key
   * @param outcome what became of the attempt: {@code sent}, {@code failed}, {@code refused} or
   *     {@code ambiguous}
   * @param reason why, without secrets
   * @param state where the letter is then
   * @param nextAt when it is to be tried again; absent unless it waits
   */
  record Ending(String key, String outcome, String reason, State state, @Nullable Instant nextAt) {}

  /**
   * How many letters there are. Immutable.
   *
   * @param waiting to be sent
   * @param sent sent
   * @param dead given up
   * @param ambiguous of all, those of which an attempt may have arrived unknown
   */
  record Counts(long waiting, long sent, long dead, long ambiguous) {}
}
