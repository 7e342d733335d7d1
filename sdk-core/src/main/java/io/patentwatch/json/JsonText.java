package io.patentwatch.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes JSON. */
final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  static void append(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      String between = "{";
      for (Map.Entry<?, ?> field : map.entrySet()) {
        out.append(between);
        string(field.getKey().toString(), out);
        out.append(':');
        append(field.getValue(), out);
        between = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String between = "[";
      for (Object item : list) {
        out.append(between);
        append(item, out);
        between = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else {
      scalar(value, out);
    }
  }

  static void appendPretty(Object value, int depth, StringBuilder out) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      String between = "{";
      for (Map.Entry<?, ?> field : map.entrySet()) {
        newLine(out.append(between), depth + 1);
        string(field.getKey().toString(), out);
        out.append(": ");
        appendPretty(field.getValue(), depth + 1, out);
        between = ",";
      }
      newLine(out, depth);
      out.append('}');
    } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      String between = "[";
      for (Object item : list) {
        newLine(out.append(between), depth + 1);
        appendPretty(item, depth + 1, out);
        between = ",";
      }
      newLine(out, depth);
      out.append(']');
    } else if (value instanceof List<?> list) {
      String between = "[";
      for (Object item : list) {
        out.append(between);
        scalar(item, out);
        between = ", ";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else {
      append(value, out);
    }
  }

  private static void newLine(StringBuilder out, int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  private static void scalar(Object value, StringBuilder out) {
    if (value instanceof String text) {
      string(text, out);
    } else if (value instanceof BigDecimal number) {
      out.append(number.toPlainString());
    } else {
      out.append(value);
    }
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (isPlain(text, i)) {
            out.append(c);
          } else {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
              out.append(HEX.charAt(c >> shift & 0xF));
            }
          }
        }
      }
    }
    out.append('"');
  }

  /**
   * Whether a char can stand as it is: half a pair has no UTF-8, and some readers end lines early.
   */
  private static boolean isPlain(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029';
  }
}
