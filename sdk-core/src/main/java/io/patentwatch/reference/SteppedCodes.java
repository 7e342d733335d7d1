package io.patentwatch.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/**
 * The form in which the SDK carries its divisions, which packs to two thirds: the lines of {@link
 * Divisions#parse} by code, each code as the step from the one before, in characters of their own.
 *
 * <p>The first line has the characters beyond ASCII in UTF-8, the most frequent first: the first
 * {@value #ONE_BYTE} of them are one byte from 0x80 on, the others two, of which the second counts
 * from 0x80 to 0xFF.
 *
 * <p>A number of up to three digits is added to the last code of a township; {@code =109} is the
 * first township of the county before it; {@code /1} is added to the last code of a county. A
 * successor that begins with {@code ~} is of the same county. All else stands as it is.
 */
final class SteppedCodes {
  /** How many characters beyond ASCII are one byte. */
  static final int ONE_BYTE = 100;

  private static final int HIGH = 0x80;
  private static final int COUNTY = 6;

  private final StringBuilder text = new StringBuilder(1 << 20);
  private String last = "";

  private SteppedCodes() {}

  /** The lines in full. */
  static Reader inFull(byte[] packed) throws IOException {
    int end = 0;
    while (packed[end] != '\n') {
      end++;
    }
    String characters = new String(packed, 0, end, StandardCharsets.UTF_8);
    StringBuilder stepped = new StringBuilder(packed.length);
    for (int at = end + 1; at < packed.length; at++) {
      int next = packed[at] & 0xFF;
      if (next < HIGH) {
        stepped.append((char) next);
      } else if (next < HIGH + ONE_BYTE) {
        stepped.append(characters.charAt(next - HIGH));
      } else {
        int page = next - HIGH - ONE_BYTE;
        stepped.append(characters.charAt(ONE_BYTE + page * HIGH + (packed[++at] & 0xFF) - HIGH));
      }
    }
    return inFull(new StringReader(stepped.toString()));
  }

  private static Reader inFull(Reader stepped) throws IOException {
    SteppedCodes codes = new SteppedCodes();
    BufferedReader lines = new BufferedReader(stepped);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      codes.add(line);
    }
    return new StringReader(codes.text.toString());
  }

  private void add(String line) {
    int comma = line.indexOf(',');
    if (comma < 0) {
      text.append(line).append('\n');
      return;
    }
    last = code(line.substring(0, comma));
    String rest = line.substring(comma);
    text.append(last)
        .append(rest.indexOf('~') < 0 ? rest : rest.replace("~", county()))
        .append('\n');
  }

  private String code(String step) {
    return switch (step.charAt(0)) {
      case '=' -> last + "%03d".formatted(number(step));
      case '/' -> Integer.toString(Integer.parseInt(county()) + number(step));
      default ->
          step.length() >= COUNTY
              ? step
              : Integer.toString(Integer.parseInt(last) + Integer.parseInt(step));
    };
  }

  private static int number(String step) {
    return Integer.parseInt(step, 1, step.length(), 10);
  }

  private String county() {
    return last.substring(0, COUNTY);
  }
}
