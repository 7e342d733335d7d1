package io.patentwatch.cli;

import java.io.IOException;
import java.util.Locale;

/** Standard output can't be written. */
final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputException(IOException cause) {
    super("standard output can't be written: " + cause.getMessage(), cause);
  }

  /** Whether the reader went away, as {@code head} does once it has enough. */
  boolean readerLeft() {
    String message = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }
}
