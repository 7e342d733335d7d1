package io.patentwatch.source.delivery;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file of a delivery as it was when the folder was listed.
 *
 * @param path where it is
 * @param name its path within the delivery, with {@code /} between; empty of a delivery that is the
 *     file
 * @param size its bytes
 * @param changed when it was last written
 */
record DeliveredFile(Path path, String name, long size, Instant changed) {
  /** What changes where the file does. */
  String print() {
    return Prints.of(name, Long.toString(size), changed.toString());
  }
}
