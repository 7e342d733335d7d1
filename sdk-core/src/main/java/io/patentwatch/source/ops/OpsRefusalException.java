package io.patentwatch.source.ops;

import io.patentwatch.source.SourceException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request that OPS refuses for good: the same request again is refused again. */
public final class OpsRefusalException extends SourceException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why, and so who can do something about it. */
  public enum Reason {
    /** Key or secret are wrong or not active yet: the operator checks them. */
    CREDENTIALS,
    /** The developer account is blocked: the operator writes to the EPO. */
    ACCOUNT_BLOCKED,
    /** What was asked for is closed to everybody: leave it out. */
    RESOURCE_CLOSED,
    /** The number is none that OPS understands. */
    BAD_NUMBER,
    /** Several publications have the number: name the kind. */
    AMBIGUOUS_NUMBER,
    /** OPS does not understand the query. */
    BAD_QUERY,
    /** The query is too heavy, or the answer too large: narrow it. */
    TOO_HEAVY,
    /** One that this version does not know; the message has what OPS says. */
    OTHER;

    /** Whether it is the number that was asked for, and not the asking. */
    boolean isOfTheNumber() {
      return switch (this) {
        case RESOURCE_CLOSED, BAD_NUMBER, AMBIGUOUS_NUMBER, TOO_HEAVY -> true;
        default -> false;
      };
    }
  }

  OpsRefusalException(Reason reason, String message, int status, @Nullable String requestId) {
    super(OpsAccount.SOURCE, message, status, requestId, null);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Why it is refused. */
  public Reason reason() {
    return reason;
  }
}
