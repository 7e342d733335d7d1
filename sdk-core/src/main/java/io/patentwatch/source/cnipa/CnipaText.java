package io.patentwatch.source.cnipa;

import io.patentwatch.internal.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the texts of the CNIPA's elements, where {@code 0} stands for a missing value. */
final class CnipaText {
  private CnipaText() {}

  /** The text of a child element; empty where it is missing. */
  static String of(XmlElement parent, String name) {
    return unlessZero(parent.text(name));
  }

  /** A text; empty where it is nothing but zeros, as missing values of any length are. */
  static String unlessZero(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '0') {
        return text;
      }
    }
    return "";
  }

  /** The first element with a text in Chinese, else the first with any, or null. */
  static @Nullable XmlElement chinese(List<XmlElement> texts) {
    XmlElement first = null;
    for (XmlElement text : texts) {
      if (unlessZero(text.text()).isEmpty()) {
        continue;
      }
      if (text.attribute("lang").startsWith("zh")) {
        return text;
      }
      first = first == null ? text : first;
    }
    return first;
  }

  /** The paragraphs of a text, a line each. */
  static String paragraphs(XmlElement text) {
    StringBuilder lines = new StringBuilder();
    for (XmlElement paragraph : text.children("Paragraphs")) {
      lines.append(lines.length() == 0 ? "" : "\n").append(paragraph.text());
    }
    return lines.length() == 0 ? text.text() : lines.toString();
  }

  /** A classification symbol as one text, or of its parts. */
  static String symbol(XmlElement classification) {
    String text = of(classification, "Text");
    if (!text.isEmpty()) {
      return text;
    }
    String section = classification.text("Section");
    return section.isEmpty()
        ? (classification.children().isEmpty() ? classification.text() : "")
        : section
            + classification.text("MainClass")
            + classification.text("Subclass")
            + classification.text("MainGroup")
            + (classification.text("Subgroup").isEmpty()
                ? ""
                : "/" + classification.text("Subgroup"));
  }

  /** The Locarno classes of an element, however deep they stand in it. */
  static List<String> locarno(XmlElement group) {
    List<String> classes = new ArrayList<>();
    String text = of(group, "Text");
    String main = first(group, "MainClass", "Class");
    String sub = first(group, "Subclass", "SubClass");
    if (!text.isEmpty()) {
      classes.add(text);
    } else if (!main.isEmpty()) {
      classes.add(sub.isEmpty() ? main : main + "-" + sub);
    } else if (group.children().isEmpty()) {
      classes.add(unlessZero(group.text()));
    } else {
      for (XmlElement part : group.children()) {
        if (part.name().contains("Locarno") && !part.name().endsWith("Edition")) {
          classes.addAll(locarno(part));
        }
      }
    }
    return classes;
  }

  private static String first(XmlElement parent, String... names) {
    for (String name : names) {
      String text = of(parent, name);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
