package io.patentwatch.map.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

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

  /** A text as one line of Markdown, so that nothing of it is taken for markup. */
  static String markdown(String raw) {
    return raw.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").replaceAll("([\\\\`*_\\[\\]<>#|~&])", "\\\\$1");
  }

  /** JSON for a script element: in it these occur in strings only, so none ends the element. */
  static String json(String raw) {
    return raw.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  /** The beginning of a page up to its body: it may fetch and send nothing, whatever gets in. */
  static String head(String title, String style, Locale locale) {
    return head(title, style, locale, "'none'");
  }

  /** The same for a page that may fetch from a place, as a content security policy names it. */
  static String head(String title, String style, Locale locale, String connects) {
    return "<!doctype html>\n<html lang=\""
        + (locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh-CN" : "en")
        + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
        + text(title)
        + "</title>\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
        + " style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:;"
        + " connect-src "
        + connects
        + "; base-uri 'none'; form-action 'none'\">\n"
        + "<link rel=\"icon\" href=\"data:,\">\n<style>\n"
        + resource(style)
        + "</style>\n</head>\n";
  }

  /** A text that lies beside this class in the jar. */
  static String resource(String name) {
    try (InputStream stream = Markup.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(
            name + " is missing beside the page; the jar was repackaged without resources");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
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
