package io.patentwatch.map.render;

/** Text inside HTML and SVG, so that nothing of it is taken for markup. */
final class Markup {
  private Markup() {}

  /** Escapes for element content and for quoted attributes; what XML can't hold becomes U+FFFD. */
  static String text(String raw) {
    StringBuilder out = new StringBuilder(raw.length() + 16);
    raw.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
              }
            });
    return out.toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point < 0x7F)
        || (point > 0x9F && !(point >= 0xD800 && point <= 0xDFFF) && (point & 0xFFFE) != 0xFFFE);
  }

  /** At most so many code points, the last an ellipsis where more were there. */
  static String shortened(String raw, int most) {
    String line = raw.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }

  /** The width of a line in ems, near enough: Han characters are twice as wide as Latin ones. */
  static double ems(String line) {
    return line.codePoints().mapToDouble(point -> point < 0x2E80 ? 0.56 : 1).sum();
  }
}
