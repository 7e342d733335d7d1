package io.patentwatch.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines a command reads: its arguments, or without any, standard input. */
final class Lines {
  private static final int MOST_CHARACTERS = 16 << 20;

  private Lines() {}

  /** Takes a line with its number, from 1. */
  interface Taker {
    void take(String line, long number);
  }

  /** Hands each line to a taker, in order and one at a time. */
  static void each(Session session, List<String> arguments, Taker taker) {
    if (!arguments.isEmpty()) {
      long number = 0;
      for (String argument : arguments) {
        taker.take(argument, ++number);
      }
      return;
    }
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8), 1 << 16);
    try {
      long number = 0;
      String line;
      while ((line = next(reader, number + 1)) != null) {
        number++;
        taker.take(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line, number);
        if (!reader.ready()) {
          session.flush();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("standard input can't be read: " + e.getMessage(), e);
    }
  }

  private static @Nullable String next(BufferedReader reader, long number) throws IOException {
    StringBuilder line = new StringBuilder();
    int c;
    while ((c = reader.read()) >= 0) {
      if (c == '\n') {
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
          line.setLength(last);
        }
        return line.toString();
      }
      line.append((char) c);
      if (line.length() > MOST_CHARACTERS) {
        throw new IOException(
            "line " + number + " is longer than " + MOST_CHARACTERS + " characters; cut it");
      }
    }
    return line.isEmpty() ? null : line.toString();
  }
}
