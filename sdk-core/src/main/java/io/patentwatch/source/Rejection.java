package io.patentwatch.source;

import java.util.Objects;

/**
 * One input record that could not be taken, in full.
 *
 * @param document the file or address
 * @param line the line or row, from 1; 0 for the document as a whole
 * @param reason why, and what would help
 * @param raw the record as it was, so that it can be mended and brought again; of a whole document,
 *     empty
 */
public record Rejection(String document, long line, String reason, String raw) {
  public Rejection {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(raw, "raw");
  }
}
