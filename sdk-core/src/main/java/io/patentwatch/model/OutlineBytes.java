package io.patentwatch.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes that an outline is kept as. Values know nobody, so that this does not share the codec
 * of the stores, whose bytes carry a checksum and are read as a whole.
 */
final class OutlineBytes {
  private OutlineBytes() {}

  static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }

  /**
   * Bytes being written: numbers seven bits a byte, the lowest first; texts behind their length.
   */
  static final class Writing {
    private byte[] bytes = new byte[96];
    private int length;

    byte[] toBytes() {
      return Arrays.copyOf(bytes, length);
    }

    void octet(int value) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, length * 2);
      }
      bytes[length++] = (byte) value;
    }

    void number(long value) {
      long rest = value;
      while (rest >>> 7 != 0) {
        octet((int) (rest & 0x7F | 0x80));
        rest >>>= 7;
      }
      octet((int) rest);
    }

    /** 0 for none, else one more than the day. */
    void day(int day) {
      number(day == PatentOutline.NO_DAY ? 0 : zigzag(day) + 1);
    }

    /** Eight bytes, the lowest first. */
    void fixed(long value) {
      for (int shift = 0; shift < 64; shift += 8) {
        octet((int) (value >>> shift & 0xFF));
      }
    }

    void texts(List<String> texts) {
      number(texts.size());
      texts.forEach(this::text);
    }

    void text(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      number(utf8.length);
      for (byte octet : utf8) {
        octet(octet);
      }
    }
  }

  /** A place in the bytes from which to read. */
  static final class Reading {
    private final byte[] bytes;
    int at;

    Reading(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    int octet() {
      if (at >= bytes.length) {
        throw damaged();
      }
      return bytes[at++] & 0xFF;
    }

    long number() {
      long value = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        int next = octet();
        value |= (long) (next & 0x7F) << shift;
        if (next < 0x80) {
          return value;
        }
      }
      throw damaged();
    }

    void skipNumber() {
      while (octet() >= 0x80) {
        // Goes on.
      }
    }

    int signed() {
      long value = number();
      return (int) (value >>> 1 ^ -(value & 1));
    }

    int day() {
      long value = number();
      if (value == 0) {
        return PatentOutline.NO_DAY;
      }
      long zigzag = value - 1;
      return (int) (zigzag >>> 1 ^ -(zigzag & 1));
    }

    long fixed() {
      long value = 0;
      for (int shift = 0; shift < 64; shift += 8) {
        value |= (long) octet() << shift;
      }
      return value;
    }

    /** The length of something that must fit into what is left. */
    int length() {
      long length = number();
      if (length < 0 || length > bytes.length - at) {
        throw damaged();
      }
      return (int) length;
    }

    String text() {
      int length = length();
      at += length;
      return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    void skipText() {
      int length = length();
      at += length;
    }

    List<String> texts() {
      int count = length();
      String[] texts = new String[count];
      for (int i = 0; i < count; i++) {
        texts[i] = text();
      }
      return List.of(texts);
    }

    private static IllegalStateException damaged() {
      return new IllegalStateException(
          "an outline is damaged; verify the library and restore a backup, or sync it anew");
    }
  }
}
