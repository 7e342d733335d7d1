package io.patentwatch.alerts.channel;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.ledger.DeliveryAttempt;
import io.patentwatch.alerts.ledger.Outbox;
import io.patentwatch.alerts.ledger.Outbox.Addressing;
import io.patentwatch.alerts.ledger.Outbox.Ending;
import io.patentwatch.alerts.ledger.Outbox.Letter;
import io.patentwatch.alerts.ledger.Outbox.Parcel;
import io.patentwatch.alerts.ledger.Outbox.ToldAlert;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes what an outbox holds to recipients: addresses it, packs it, sends it, and takes down what
 * became of it.
 *
 * <pre>{@code
 * AlertSender sender =
 *     AlertSender.builder(ledger.outbox()).recipients(people).channel(robot).build();
 * SendReport report = sender.send();
 * }</pre>
 *
 * <p>It sends when called and never else: the host owns the schedule. At least once: that a message
 * is about to go out is on disk before it does, so that whoever comes after a process that died
 * knows which messages may have arrived. To a channel that takes keys they are sent again under the
 * same key; to any other, where messages therefore go out one by one, again and marked. Of several
 * processes that share an outbox one sends at a time. Safe for use by any number of threads, of
 * which one sends at a time; the builder is not.
 */
public final class AlertSender {
  private static final int ADDRESSED_AT_ONCE = 1000;
  private static final int BATCHES_READ = 10;
  // No channel that ships counts further back.
  private static final Duration LATELY = Duration.ofMinutes(2);
  // After such a part of it the lease is renewed.
  private static final int LEASE_PARTS = 4;
  // The ledger's times are of milliseconds; what is tried again must lie after now.
  private static final Duration SHORTEST = Duration.ofMillis(2);
  private static final Instant ANY_TIME = Instant.parse("9999-12-31T00:00:00Z");

  private final Outbox outbox;
  private final Recipients recipients;
  private final Map<String, AlertChannel> channels;
  private final SendPolicy policy;
  private final Clock clock;
  private final Duration lease;
  private final int batch;
  private final String holder = UUID.randomUUID().toString();
  private boolean started;

  private AlertSender(Builder builder, Recipients recipients) {
    outbox = builder.outbox;
    this.recipients = recipients;
    channels = Map.copyOf(builder.channels);
    policy = builder.policy;
    clock = builder.clock;
    lease = builder.lease;
    batch = builder.batch;
  }

  /** A builder of a sender; give recipients and a channel at least. */
  public static Builder builder(Outbox outbox) {
    return new Builder(outbox);
  }

  /**
   * Sends what is due now, each message once, and returns when that is done. What failed is tried
   * again by a later call, when its wait is over.
   *
   * @throws io.patentwatch.alerts.ledger.LedgerException if the outbox fails; what was sent before
   *     is taken down, but for the batch it was at
   */
  public synchronized SendReport send() {
    if (!outbox.lease(holder, lease)) {
      return SendReport.BUSY;
    }
    try {
      return sending();
    } finally {
      outbox.release(holder);
    }
  }

  private SendReport sending() {
    Tally tally = new Tally();
    int abandoned = outbox.endAbandoned();
    tally.failed += abandoned;
    learn();
    address(tally);
    Instant now = now();
    outbox.form(now, channel -> channels.containsKey(channel) ? channel(channel).most() : 1);
    Instant renewed = now;
    // Those that fail now wait until later than now, so that this ends.
    for (List<Letter> due = due(now); !due.isEmpty(); due = due(now)) {
      Set<Addressee> waiting = new HashSet<>();
      for (List<Letter> part : parts(due)) {
        if (now().isAfter(renewed.plus(lease.dividedBy(LEASE_PARTS)))) {
          if (!outbox.lease(holder, lease)) {
            return tally.report();
          }
          renewed = now();
        }
        send(part.stream().filter(letter -> !waits(letter, waiting)).toList(), now, tally);
      }
    }
    return tally.report();
  }

  /** What processes before this one sent lately counts towards the limits of the channels. */
  private void learn() {
    if (started) {
      return;
    }
    started = true;
    for (DeliveryAttempt attempt : outbox.attemptsSince(now().minus(LATELY))) {
      AlertChannel channel = channels.get(attempt.channel());
      if (channel != null) {
        recipients
            .find(attempt.recipient(), attempt.channel())
            .ifPresent(recipient -> channel.sentBefore(recipient, attempt.startedAt()));
      }
    }
  }

  /** As the ledger keeps times: what is put there with this time must be found with it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether the other side takes no more now; then all letters to that recipient wait. */
  private boolean waits(Letter letter, Set<Addressee> waiting) {
    AlertChannel channel = channels.get(letter.channel());
    Optional<Recipient> found = recipients.find(letter.recipient(), letter.channel());
    if (channel == null || found.isEmpty()) {
      return false;
    }
    Addressee to = new Addressee(found.get(), 0);
    if (waiting.contains(to)) {
      return true;
    }
    Duration wait = channel.waitFor(found.get());
    if (wait.isZero() || wait.isNegative()) {
      return false;
    }
    outbox.postpone(letter.recipient(), letter.channel(), now().plus(wait).plus(SHORTEST));
    waiting.add(to);
    return true;
  }

  private List<Letter> due(Instant now) {
    return outbox.due(now, BATCHES_READ * batch);
  }

  private AlertChannel channel(String id) {
    return Objects.requireNonNull(channels.get(id), id);
  }

  private void address(Tally tally) {
    for (List<ToldAlert> some = outbox.unaddressed(ADDRESSED_AT_ONCE);
        !some.isEmpty();
        some = outbox.unaddressed(ADDRESSED_AT_ONCE)) {
      Instant now = now();
      List<Addressing> addressings = new ArrayList<>();
      for (ToldAlert told : some) {
        List<Parcel> parcels = parcels(told, now);
        tally.addressed++;
        tally.nobody += parcels.isEmpty() ? 1 : 0;
        addressings.add(new Addressing(told, parcels));
      }
      outbox.address(addressings);
    }
  }

  private List<Parcel> parcels(ToldAlert told, Instant now) {
    Instant at = policy.notBefore(told.alert().severity(), now);
    return recipients.of(told.alert(), told.level()).stream()
        .map(recipient -> new Parcel(recipient.id(), recipient.channel(), at))
        .distinct()
        .toList();
  }

  /** Those of channels that take keys together; each other by itself. */
  private List<List<Letter>> parts(List<Letter> letters) {
    List<List<Letter>> parts = new ArrayList<>();
    List<Letter> together = new ArrayList<>();
    for (Letter letter : letters) {
      AlertChannel channel = channels.get(letter.channel());
      if (channel != null && !channel.takesKeys()) {
        parts.add(List.of(letter));
      } else {
        together.add(letter);
      }
    }
    for (int from = 0; from < together.size(); from += batch) {
      parts.add(together.subList(from, Math.min(together.size(), from + batch)));
    }
    return parts;
  }

  private void send(List<Letter> letters, Instant now, Tally tally) {
    if (letters.isEmpty()) {
      return;
    }
    outbox.start(letters.stream().map(Letter::key).toList());
    List<Ending> endings = new ArrayList<>();
    for (Letter letter : letters) {
      Ending ending = ending(letter, deliver(letter), now);
      tally.add(ending);
      endings.add(ending);
    }
    outbox.end(endings);
  }

  private Delivery deliver(Letter letter) {
    AlertChannel channel = channels.get(letter.channel());
    if (channel == null) {
      return Delivery.refused("there is no channel '" + letter.channel() + "'");
    }
    try {
      return recipients
          .find(letter.recipient(), letter.channel())
          .flatMap(recipient -> message(letter, recipient, channel))
          .map(channel::send)
          .orElseGet(() -> Delivery.refused("the recipient is gone or may not be told"));
    } catch (RuntimeException failure) {
      // Its message may name what is secret; its kind does not.
      return Delivery.ambiguous("the channel threw " + failure.getClass().getSimpleName());
    }
  }

  private Optional<Message> message(Letter letter, Recipient recipient, AlertChannel channel) {
    List<Alert> alerts =
        letter.alerts().stream().flatMap(alert -> shown(alert, recipient).stream()).toList();
    boolean mayRepeat = letter.mayRepeat() && !channel.takesKeys();
    return alerts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Message(letter.key(), recipient, letter.level(), alerts, mayRepeat));
  }

  private Optional<Alert> shown(Alert alert, Recipient recipient) {
    return recipients.reveal(alert, recipient).map(some -> some.in(recipient.locale()));
  }

  private Ending ending(Letter letter, Delivery delivery, Instant now) {
    String outcome = delivery.outcome().code();
    int made = letter.attempts() + 1;
    Outbox.State state =
        switch (delivery.outcome()) {
          case SENT -> Outbox.State.SENT;
          case REFUSED -> Outbox.State.DEAD;
          case FAILED, AMBIGUOUS ->
              policy.triesAfter(made) ? Outbox.State.WAITING : Outbox.State.DEAD;
        };
    if (state != Outbox.State.WAITING) {
      return new Ending(letter.key(), outcome, delivery.reason(), state, null);
    }
    Duration asked = delivery.retryAfter();
    Duration wait = policy.waitAfter(made);
    Duration longer = asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    Instant next = now.plus(longer.compareTo(SHORTEST) < 0 ? SHORTEST : longer);
    return new Ending(letter.key(), outcome, delivery.reason(), state, next);
  }

  /**
   * What would go out, and to whom, if nothing were to wait: messages that wait, then alerts not
   * yet addressed, packed by recipient under keys that begin with {@code preview-}. Nothing is
   * written.
   *
   * @param most how many of each it looks at
   */
  public synchronized List<Message> preview(int most) {
    List<Message> messages = new ArrayList<>();
    for (Letter letter : outbox.due(ANY_TIME, most)) {
      recipients
          .find(letter.recipient(), letter.channel())
          .filter(recipient -> channels.containsKey(recipient.channel()))
          .flatMap(recipient -> message(letter, recipient, channel(recipient.channel())))
          .ifPresent(messages::add);
    }
    Map<Addressee, List<Alert>> loose = new LinkedHashMap<>();
    for (ToldAlert told : outbox.unaddressed(most)) {
      for (Recipient recipient : recipients.of(told.alert(), told.level())) {
        shown(told.alert(), recipient)
            .ifPresent(
                loose.computeIfAbsent(
                        new Addressee(recipient, told.level()), none -> new ArrayList<>())
                    ::add);
      }
    }
    loose.forEach(
        (to, alerts) -> {
          if (alerts.isEmpty()) {
            return;
          }
          alerts.sort(null);
          messages.add(
              new Message("preview-" + messages.size(), to.recipient(), to.level(), alerts, false));
        });
    return messages;
  }

  private record Addressee(Recipient recipient, int level) {}

  /** Counts while sending. */
  private static final class Tally {
    private long addressed;
    private long nobody;
    private long sent;
    private long failed;
    private long dead;

    void add(Ending ending) {
      switch (ending.state()) {
        case SENT -> sent++;
        case DEAD -> dead++;
        case WAITING -> failed++;
      }
    }

    SendReport report() {
      return new SendReport(false, addressed, nobody, sent, failed, dead);
    }
  }

  /** The options of a sender. Not safe for use by several threads. */
  public static final class Builder {
    private final Outbox outbox;
    private final Map<String, AlertChannel> channels = new LinkedHashMap<>();
    private @Nullable Recipients recipients;
    private SendPolicy policy = SendPolicy.ofDefaults();
    private Clock clock = Clock.systemUTC();
    private Duration lease = Duration.ofMinutes(5);
    private int batch = 100;

    private Builder(Outbox outbox) {
      this.outbox = Objects.requireNonNull(outbox, "outbox");
    }

    /** Who is to be told of what. */
    public Builder recipients(Recipients recipients) {
      this.recipients = Objects.requireNonNull(recipients, "recipients");
      return this;
    }

    /**
     * Adds a channel.
     *
     * @throws IllegalArgumentException if its id is taken
     */
    public Builder channel(AlertChannel channel) {
      if (channels.putIfAbsent(channel.id(), channel) != null) {
        throw new IllegalArgumentException(
            "channel id '" + channel.id() + "' is taken; give each its own");
      }
      return this;
    }

    /** When messages go out and are tried again; {@link SendPolicy#ofDefaults()} unless given. */
    public Builder policy(SendPolicy policy) {
      this.policy = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /** Where the time comes from; the system's clock unless given. */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * For how long nobody else may send after this process died; longer than sending a batch takes.
     * 5 minutes unless given.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder lease(Duration length) {
      if (length.isNegative() || length.isZero()) {
        throw new IllegalArgumentException("a lease of " + length + "; give more than zero");
      }
      lease = length;
      return this;
    }

    /**
     * How many messages of channels that take keys are taken down at once, before and after they
     * are sent; 100 unless given.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder batch(int messages) {
      if (messages < 1) {
        throw new IllegalArgumentException("batches of " + messages + "; give 1 or more");
      }
      batch = messages;
      return this;
    }

    /**
     * The sender.
     *
     * @throws IllegalArgumentException if it has no recipients or no channel
     */
    public AlertSender build() {
      if (recipients == null || channels.isEmpty()) {
        throw new IllegalArgumentException(
            "a sender with "
                + (recipients == null ? "no recipients" : "0 channels")
                + " tells nobody; give both");
      }
      return new AlertSender(this, recipients);
    }
  }
}
