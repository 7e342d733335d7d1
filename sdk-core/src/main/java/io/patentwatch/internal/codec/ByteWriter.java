package io.patentwatch.internal.codec;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Bytes that grow: variable-length numbers and UTF-8 text; used by one thread. */
final class ByteWriter {
  private byte[] bytes = new byte[1024];
  private int size;

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  byte[] array() {
    return bytes;
  }

  int size() {
    return size;
  }

  void octet(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  void flag(boolean value) {
    octet(value ? 1 : 0);
  }

  /** Four bytes, the highest first. */
  void fixed(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      octet(value >>> shift);
    }
  }

  /** Seven bits a byte, the lowest first; negative numbers take ten bytes. */
  void number(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** A number of either sign, short where it is near zero. */
  void signed(long value) {
    number(value << 1 ^ value >> 63);
  }

  void real(double value) {
    long bits = Double.doubleToLongBits(value);
    fixed((int) (bits >>> 32));
    fixed((int) bits);
  }

  /** UTF-8; half of a surrogate pair, which UTF-8 proper has no place for, is three bytes. */
  void text(String value) {
    int length = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < 0x80) {
        length++;
      } else if (c < 0x800) {
        length += 2;
      } else if (isPair(value, i)) {
        length += 4;
        i++;
      } else {
        length += 3;
      }
    }
    number(length);
    room(length);
    byte[] into = bytes;
    int at = size;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < 0x80) {
        into[at++] = (byte) c;
      } else if (c < 0x800) {
        into[at++] = (byte) (0xC0 | c >> 6);
        into[at++] = tail(c);
      } else if (isPair(value, i)) {
        int point = value.codePointAt(i++);
        into[at++] = (byte) (0xF0 | point >> 18);
        into[at++] = tail(point >> 12);
        into[at++] = tail(point >> 6);
        into[at++] = tail(point);
      } else {
        into[at++] = (byte) (0xE0 | c >> 12);
        into[at++] = tail(c >> 6);
        into[at++] = tail(c);
      }
    }
    size = at;
  }

  private static byte tail(int bits) {
    return (byte) (0x80 | bits & 0x3F);
  }

  private static boolean isPair(String value, int at) {
    return Character.isHighSurrogate(value.charAt(at))
        && at + 1 < value.length()
        && Character.isLowSurrogate(value.charAt(at + 1));
  }

  void date(LocalDate day) {
    signed(day.toEpochDay());
  }

  /** A value that may be absent. */
  <T> void optional(@Nullable T value, Consumer<T> write) {
    flag(value != null);
    if (value != null) {
      write.accept(value);
    }
  }

  <T> void all(Collection<T> values, Consumer<T> write) {
    number(values.size());
    for (T value : values) {
      write.accept(value);
    }
  }

  void texts(List<String> values) {
    all(values, this::text);
  }

  void raw(byte[] value) {
    number(value.length);
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length * 2));
    }
  }
}
