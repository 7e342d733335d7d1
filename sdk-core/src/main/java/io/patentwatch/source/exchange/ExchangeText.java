package io.patentwatch.source.exchange;

import io.patentwatch.internal.xml.XmlElement;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses among texts in several languages. */
final class ExchangeText {
  private ExchangeText() {}

  /** The Chinese text, else the English one, else the first, or null where there is none. */
  static @Nullable String preferred(List<XmlElement> texts, Function<XmlElement, String> text) {
    XmlElement chosen = preferredOf(texts, text);
    return chosen == null ? null : text.apply(chosen);
  }

  /** The element of the Chinese text, else of the English one, else of the first, or null. */
  static @Nullable XmlElement preferredOf(
      List<XmlElement> texts, Function<XmlElement, String> text) {
    XmlElement first = null;
    XmlElement english = null;
    for (XmlElement candidate : texts) {
      String words = text.apply(candidate);
      if (words.isEmpty()) {
        continue;
      }
      String language = candidate.attribute("lang");
      if (language.startsWith("zh") || (!language.equals("ja") && isChinese(words))) {
        return candidate;
      }
      english = english == null && language.equals("en") ? candidate : english;
      first = first == null ? candidate : first;
    }
    return english == null ? first : english;
  }

  static boolean isChinese(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '\u2E7F' && Character.isIdeographic(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The paragraphs of a text, a line each. */
  static String paragraphs(XmlElement text) {
    List<XmlElement> paragraphs = text.children("p");
    if (paragraphs.isEmpty()) {
      return text.text();
    }
    if (paragraphs.size() == 1) {
      return paragraphs.get(0).text();
    }
    StringBuilder lines = new StringBuilder();
    for (XmlElement paragraph : paragraphs) {
      lines.append(lines.length() == 0 ? "" : "\n").append(paragraph.text());
    }
    return lines.toString();
  }

  /** A text short enough for a warning. */
  static String shown(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
