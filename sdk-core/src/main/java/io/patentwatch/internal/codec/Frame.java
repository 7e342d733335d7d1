package io.patentwatch.internal.codec;

import io.patentwatch.StoreException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** What surrounds each thing kept: the version of its form in front, a CRC-32C behind. */
final class Frame {
  private static final int VERSION = 1;
  private static final int CHECKSUM_BYTES = 4;

  private Frame() {}

  static byte[] of(Consumer<ByteWriter> content) {
    ByteWriter writer = new ByteWriter();
    writer.octet(VERSION);
    content.accept(writer);
    writer.fixed(checksum(writer.array(), 0, writer.size()));
    return writer.toBytes();
  }

  /**
   * Checks and reads.
   *
   * @param what what the bytes are, for the message
   */
  static <T> T read(Bytes bytes, Supplier<String> what, Function<ByteReader, T> content) {
    int end = bytes.offset() + bytes.length() - CHECKSUM_BYTES;
    if (end <= bytes.offset()) {
      throw damaged(what, "it is cut off", null);
    }
    int checksum = new ByteReader(bytes.array(), end, end + CHECKSUM_BYTES).fixed();
    if (checksum != checksum(bytes.array(), bytes.offset(), end - bytes.offset())) {
      throw damaged(what, "its checksum is wrong", null);
    }
    ByteReader reader = new ByteReader(bytes.array(), bytes.offset(), end);
    int version = reader.octet();
    if (version != VERSION) {
      throw new StoreException(
          what.get()
              + " is kept in form "
              + version
              + ", this release reads form "
              + VERSION
              + "; open the library with the release that wrote it",
          null);
    }
    try {
      T value = content.apply(reader);
      if (reader.atEnd()) {
        return value;
      }
    } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException failure) {
      throw damaged(what, "it can't be read", failure);
    }
    throw damaged(what, "it is longer than its content", null);
  }

  private static StoreException damaged(
      Supplier<String> what, String how, @Nullable Throwable cause) {
    return new StoreException(
        what.get() + " is damaged: " + how + "; restore a backup or sync again", cause);
  }

  private static int checksum(byte[] bytes, int offset, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, offset, length);
    return (int) checksum.getValue();
  }
}
