package io.patentwatch.source;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source that can't be read now but may be later: a connection that failed, a server that is
 * overloaded, a quota that is used up for the hour.
 *
 * <p>A sync waits and tries again as its {@link Backoff} says.
 */
public class SourceUnavailableException extends SourceException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  /**
   * Creates one.
   *
   * @param source the source's id or the document
   * @param message what failed, where, and what to do
   * @param retryAfter how long the source wants to be left alone; absent where it does not say
   * @param cause what caused it, if anything
   */
  public SourceUnavailableException(
      String source, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    this(source, message, retryAfter, 0, null, cause);
  }

  /**
   * Creates one of a service's answer.
   *
   * @param source the source's id
   * @param message what failed, where, and what to do
   * @param retryAfter how long the source wants to be left alone; absent where it does not say
   * @param status the status of the answer; 0 where there was none
   * @param requestId the name under which the service's operators find the call; absent where it
   *     gave none
   * @param cause what caused it, if anything
   */
  public SourceUnavailableException(
      String source,
      String message,
      @Nullable Duration retryAfter,
      int status,
      @Nullable String requestId,
      @Nullable Throwable cause) {
    super(
        source,
        message + (retryAfter == null ? "" : "; it may be tried again in " + spoken(retryAfter)),
        status,
        requestId,
        cause);
    this.retryAfter = retryAfter;
  }

  private static String spoken(Duration time) {
    return time.toMillis() < 1000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
  }

  /** How long the source wants to be left alone; empty where it does not say. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
