package io.patentwatch.source;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source to sync and how to go about it. Immutable.
 *
 * <pre>{@code
 * SyncReport report =
 *     database.sync(
 *         SyncRequest.builder(source)
 *             .listener(progressBar)
 *             .cancellation(stopButton)
 *             .timeLimit(Duration.ofMinutes(30))
 *             .build());
 * }</pre>
 */
public final class SyncRequest {
  private final PatentSource source;
  private final SyncListener listener;
  private final Cancellation cancellation;
  private final Backoff backoff;
  private final @Nullable Duration timeLimit;

  private SyncRequest(Builder builder) {
    this.source = builder.source;
    this.listener = builder.listener;
    this.cancellation = builder.cancellation;
    this.backoff = builder.backoff;
    this.timeLimit = builder.timeLimit;
  }

  /** A request with the defaults. */
  public static SyncRequest of(PatentSource source) {
    return builder(source).build();
  }

  /** A builder of a request. */
  public static Builder builder(PatentSource source) {
    return new Builder(source);
  }

  /** The source to read. */
  public PatentSource source() {
    return source;
  }

  /** Who hears of the sync. */
  public SyncListener listener() {
    return listener;
  }

  /** What stops the sync. */
  public Cancellation cancellation() {
    return cancellation;
  }

  /** How patiently it bears a source that is unavailable. */
  public Backoff backoff() {
    return backoff;
  }

  /** How long the sync may take; empty for as long as it takes. */
  public Optional<Duration> timeLimit() {
    return Optional.ofNullable(timeLimit);
  }

  /** Collects the options of a {@link SyncRequest}; not thread-safe. */
  public static final class Builder {
    private final PatentSource source;
    private SyncListener listener = SyncListener.SILENT;
    private Cancellation cancellation = new Cancellation();
    private Backoff backoff = Backoff.ofDefaults();
    private @Nullable Duration timeLimit;

    private Builder(PatentSource source) {
      this.source = Objects.requireNonNull(source, "source");
    }

    /** Who hears of the sync; by default nobody. */
    public Builder listener(SyncListener hearer) {
      listener = Objects.requireNonNull(hearer, "hearer");
      return this;
    }

    /** What stops the sync; by default nothing does. */
    public Builder cancellation(Cancellation stop) {
      cancellation = Objects.requireNonNull(stop, "stop");
      return this;
    }

    /** How patiently to bear a source that is unavailable; by default as {@link Backoff} says. */
    public Builder backoff(Backoff patience) {
      backoff = Objects.requireNonNull(patience, "patience");
      return this;
    }

    /**
     * How long the sync may take, positive; by default as long as it takes. The page being read
     * when the time is up is read to its end and committed; a wait is not begun that would end
     * later.
     */
    public Builder timeLimit(Duration limit) {
      timeLimit = Objects.requireNonNull(limit, "limit");
      return this;
    }

    /**
     * The request.
     *
     * @throws IllegalArgumentException if the time limit is not positive
     */
    public SyncRequest build() {
      if (timeLimit != null && (timeLimit.isNegative() || timeLimit.isZero())) {
        throw new IllegalArgumentException("the time limit is positive; given is " + timeLimit);
      }
      return new SyncRequest(this);
    }
  }
}
