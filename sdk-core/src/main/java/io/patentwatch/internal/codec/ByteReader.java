package io.patentwatch.internal.codec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteWriter} wrote; used by one thread. */
final class ByteReader {
  private final byte[] bytes;
  private final int end;
  private int at;
  private char[] chars = new char[64];

  ByteReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  boolean atEnd() {
    return at == end;
  }

  int octet() {
    if (at >= end) {
      throw new IllegalArgumentException("it ends too early");
    }
    return bytes[at++] & 0xFF;
  }

  boolean flag() {
    return octet() != 0;
  }

  int fixed() {
    return octet() << 24 | octet() << 16 | octet() << 8 | octet();
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
    throw new IllegalArgumentException("a number has no end");
  }

  long signed() {
    long value = number();
    return value >>> 1 ^ -(value & 1);
  }

  int day() {
    return Math.toIntExact(signed());
  }

  /** The length of something that must fit into what is left. */
  int length() {
    long length = number();
    if (length < 0 || length > end - at) {
      throw new IllegalArgumentException("a length of " + length + " exceeds what is there");
    }
    return (int) length;
  }

  double real() {
    long high = fixed();
    return Double.longBitsToDouble(high << 32 | fixed() & 0xFFFFFFFFL);
  }

  String text() {
    int length = length();
    if (chars.length < length) {
      chars = new char[Math.max(length, chars.length * 2)];
    }
    int stop = at + length;
    int count = 0;
    while (at < stop) {
      int lead = bytes[at++];
      if (lead >= 0) {
        chars[count++] = (char) lead;
      } else if ((lead & 0xE0) == 0xC0) {
        chars[count++] = (char) ((lead & 0x1F) << 6 | tail());
      } else if ((lead & 0xF0) == 0xE0) {
        chars[count++] = (char) ((lead & 0x0F) << 12 | tail() << 6 | tail());
      } else {
        int point = (lead & 0x07) << 18 | tail() << 12 | tail() << 6 | tail();
        chars[count++] = Character.highSurrogate(point);
        chars[count++] = Character.lowSurrogate(point);
      }
    }
    return new String(chars, 0, count);
  }

  private int tail() {
    return octet() & 0x3F;
  }

  /** Steps over a text. */
  void skipText() {
    int length = length();
    at += length;
  }

  LocalDate date() {
    return LocalDate.ofEpochDay(signed());
  }

  <T> @Nullable T optional(Supplier<T> read) {
    return flag() ? read.get() : null;
  }

  <T> List<T> all(Supplier<T> read) {
    int count = length();
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(read.get());
    }
    return values;
  }

  List<String> texts() {
    return all(this::text);
  }

  byte[] raw() {
    int length = length();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }
}
