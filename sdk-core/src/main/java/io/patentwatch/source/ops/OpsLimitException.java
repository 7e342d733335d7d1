package io.patentwatch.source.ops;

import io.patentwatch.source.SourceUnavailableException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A limit of OPS that is reached: wait as long as {@link #retryAfter()} says and go on; a sync does
 * so by itself where its back-off is patient enough.
 */
public final class OpsLimitException extends SourceUnavailableException {
  private static final long serialVersionUID = 1L;

  private final Limit limit;

  /** Which limit. */
  public enum Limit {
    /** The requests a minute of one service; the others go on. */
    RATE,
    /** The bytes of a rolling hour. */
    HOUR,
    /** The bytes of a week: nothing goes until the next one begins. */
    WEEK,
    /** One that this version does not know. */
    OTHER
  }

  OpsLimitException(
      Limit limit,
      String message,
      @Nullable Duration retryAfter,
      int status,
      @Nullable String requestId) {
    super(OpsAccount.SOURCE, message, retryAfter, status, requestId, null);
    this.limit = Objects.requireNonNull(limit, "limit");
  }

  static OpsLimitException busy(OpsService service, Duration wait, Duration patience) {
    return new OpsLimitException(
        Limit.RATE,
        "the service "
            + service.code()
            + " allows the next request only after "
            + wait.toMillis()
            + " ms, and the caller waits "
            + patience.toMillis()
            + " ms at most",
        wait,
        0,
        null);
  }

  static OpsLimitException cancelled(OpsService service) {
    return new OpsLimitException(
        Limit.RATE, "waiting for the service " + service.code() + " was cancelled", null, 0, null);
  }

  /** Which limit it is. */
  public Limit limit() {
    return limit;
  }
}
