package io.patentwatch.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * The form in which the SDK carries its divisions, which packs to three quarters: the lines of
 * {@link Divisions#parse} by code, each code as the step from the one before.
 *
 * <p>A number of up to three digits is added to the last code of a township; {@code =109} is the
 * first township of the county before it; {@code /1} is added to the last code of a county. A
 * successor that begins with {@code ~} is of the same county. All else stands as it is.
 */
final class SteppedCodes {
  private static final int COUNTY = 6;

  private final StringBuilder text = new StringBuilder(1 << 20);
  private String last = "";

  private SteppedCodes() {}

  /** The lines in full. */
  static Reader inFull(Reader stepped) throws IOException {
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
