package io.patentwatch.source;

import io.patentwatch.PatentException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A source that can't be reached or read, for a reason that trying again does not mend: a file that
 * is not there, credentials refused, a table without the columns named.
 *
 * @see SourceUnavailableException
 */
public class SourceException extends PatentException {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final int status;
  private final @Nullable String requestId;

  /**
   * Creates one.
   *
   * @param source the source's id or the document
   * @param message what failed, where, and what to do
   * @param cause what caused it, if anything
   */
  public SourceException(String source, String message, @Nullable Throwable cause) {
    this(source, message, 0, null, cause);
  }

  /**
   * Creates one of a service's answer.
   *
   * @param source the source's id
   * @param message what failed, where, and what to do
   * @param status the status of the answer; 0 where there was none
   * @param requestId the name under which the service's operators find the call; absent where it
   *     gave none
   * @param cause what caused it, if anything
   */
  public SourceException(
      String source,
      String message,
      int status,
      @Nullable String requestId,
      @Nullable Throwable cause) {
    super(source + ": " + message + told(status, requestId), cause);
    this.source = source;
    this.status = status;
    this.requestId = requestId;
  }

  private static String told(int status, @Nullable String requestId) {
    if (status == 0) {
      return "";
    }
    return " (status " + status + (requestId == null ? "" : ", request " + requestId) + ")";
  }

  /** The source's id or the document. */
  public String source() {
    return source;
  }

  /** The status of a service's answer; empty where there was none. */
  public OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** The name under which a service's operators find the call; empty where it gave none. */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }
}
