package io.patentwatch.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that is printed at the end, and its lines as they come. */
final class Table {
  private static final String FORMAT = "| %-56s | %21s | %10s | %12s | %10s | %6s |";

  private final List<String> lines = new ArrayList<>();

  /** A single value. */
  void value(String what, String value) {
    add(what, value, "", "", "", "");
  }

  /** Durations of PatentWatch alone. */
  void timings(String what, Timings sdk) {
    add(what, duration(sdk.median()), duration(sdk.p99()), "", "", "");
  }

  /** A value with the same of a peer, the ratio as the caller understands it. */
  void value(String what, String value, String peer, double ratio) {
    add(what, value, "", peer, "", format("%.2f", ratio));
  }

  /** Durations beside those of a peer. */
  void timings(String what, Timings sdk, Timings peer) {
    add(
        what,
        duration(sdk.median()),
        duration(sdk.p99()),
        duration(peer.median()),
        duration(peer.p99()),
        format("%.2f", (double) sdk.median() / peer.median()));
  }

  private void add(String... cells) {
    String line = format(FORMAT, (Object[]) cells);
    lines.add(line);
    System.err.println(line);
  }

  /** All of it, as Markdown. */
  String text() {
    return format(FORMAT, "what", "PatentWatch", "p99", "peer", "p99", "ratio")
        + "\n"
        + format(FORMAT, "---", "---:", "---:", "---:", "---:", "---:")
        + "\n"
        + String.join("\n", lines)
        + "\n";
  }

  static String duration(long nanos) {
    if (nanos < 1_000) {
      return format("%d ns", nanos);
    }
    if (nanos < 100_000) {
      return format("%.1f µs", nanos / 1e3);
    }
    return nanos < 10_000_000_000L ? format("%.2f ms", nanos / 1e6) : format("%.1f s", nanos / 1e9);
  }

  static String rate(long count, long nanos, String unit) {
    return format("%,d %s/s", Math.round(count * 1e9 / nanos), unit);
  }

  static String megabytes(long bytes) {
    return format("%,d MB", bytes / 1_000_000);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
