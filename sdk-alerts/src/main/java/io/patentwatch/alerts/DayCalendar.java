package io.patentwatch.alerts;

import io.patentwatch.model.PatentId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which patents are to be looked at again from which epoch day on; one of them in some twenty
 * bytes. A patent may stand under several days: looked at too often, it says what it said.
 */
final class DayCalendar {
  private static final int LONGEST = 255;

  private final TreeMap<Integer, ByteArrayOutputStream> days = new TreeMap<>();
  private long size;

  void add(int day, PatentId id) {
    if (day == Finding.NEVER) {
      return;
    }
    byte[] name = id.value().getBytes(StandardCharsets.UTF_8);
    if (name.length > LONGEST) {
      throw new IllegalArgumentException(id + " is longer than " + LONGEST + " bytes");
    }
    ByteArrayOutputStream names = days.computeIfAbsent(day, none -> new ByteArrayOutputStream());
    names.write(name.length);
    names.write(name, 0, name.length);
    size++;
  }

  /** How many it holds. */
  long size() {
    return size;
  }

  /** Takes out the patents of the days up to one. */
  Set<PatentId> takeThrough(int day) {
    Set<PatentId> due = new HashSet<>();
    Map<Integer, ByteArrayOutputStream> over = days.headMap(day, true);
    for (ByteArrayOutputStream names : over.values()) {
      byte[] bytes = names.toByteArray();
      for (int at = 0; at < bytes.length; ) {
        int length = bytes[at] & 0xFF;
        due.add(new PatentId(new String(bytes, at + 1, length, StandardCharsets.UTF_8)));
        at += length + 1;
        size--;
      }
    }
    over.clear();
    return due;
  }
}
