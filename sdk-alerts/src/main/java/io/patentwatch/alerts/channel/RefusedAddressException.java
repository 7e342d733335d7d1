package io.patentwatch.alerts.channel;

import io.patentwatch.PatentException;
import org.jspecify.annotations.Nullable;

/** An address no message may go to. Its message names the host at most. */
final class RefusedAddressException extends PatentException {
  private static final long serialVersionUID = 1L;

  RefusedAddressException(String message) {
    this(message, null);
  }

  RefusedAddressException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
