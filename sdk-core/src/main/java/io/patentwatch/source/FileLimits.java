package io.patentwatch.source;

/**
 * How much a file may hold before it is refused as an attack or a mistake. Immutable.
 *
 * @param entries the files in one archive; 10,000 by default
 * @param uncompressedBytes what all archives of one reading may unpack to, together; 64 GB by
 *     default
 * @param ratio how many bytes one compressed byte may unpack to, once 10 MB are unpacked; 250 by
 *     default
 * @param recordCharacters the characters of one row, and so of one field; 16 Mi by default
 */
public record FileLimits(int entries, long uncompressedBytes, int ratio, int recordCharacters) {
  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is below 1, or a row below 1,024 characters
   */
  public FileLimits {
    if (entries < 1 || uncompressedBytes < 1 || ratio < 1 || recordCharacters < 1024) {
      throw new IllegalArgumentException(
          "limits are positive, a row at least 1,024 characters; given are "
              + entries
              + " entries, "
              + uncompressedBytes
              + " bytes, ratio "
              + ratio
              + ", "
              + recordCharacters
              + " characters");
    }
  }

  /** The defaults. */
  public static FileLimits ofDefaults() {
    return new FileLimits(10_000, 64L << 30, 250, 16 << 20);
  }
}
