package io.patentwatch.internal.table;

import io.patentwatch.internal.xml.XmlRefusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file, or what is left of it, that can't be read; its message says why and what would help. */
final class Refusal extends IOException {
  private static final long serialVersionUID = 1L;

  Refusal(String reason) {
    this(reason, null);
  }

  Refusal(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }

  /** The reason of any failure of reading. */
  static String reason(IOException failure) {
    if (failure instanceof Refusal || failure instanceof XmlRefusal) {
      return String.valueOf(failure.getMessage());
    }
    return "can't be read: "
        + (failure.getMessage() == null
            ? failure.getClass().getSimpleName()
            : failure.getMessage());
  }
}
