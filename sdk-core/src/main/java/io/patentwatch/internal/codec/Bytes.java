package io.patentwatch.internal.codec;

/**
 * A stretch of an array, as stores hand it out.
 *
 * @param array the array
 * @param offset where the stretch begins
 * @param length how long it is
 */
public record Bytes(byte[] array, int offset, int length) {
  /** The whole of an array. */
  public static Bytes of(byte[] array) {
    return new Bytes(array, 0, array.length);
  }
}
