package io.patentwatch.internal.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of a record, by its local name, with what of it is kept. Not thread-safe while it is
 * filled.
 */
public final class XmlElement {
  private static final List<XmlElement> NONE = List.of();

  private final String name;
  private final List<String> attributes;
  private @Nullable List<XmlElement> children;
  private @Nullable CharSequence text;
  private boolean mixed;

  /**
   * An element.
   *
   * @param name its local name
   * @param attributes local names and values by turns
   */
  XmlElement(String name, List<String> attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  void add(XmlElement child) {
    if (children == null) {
      children = new ArrayList<>(4);
    }
    if (text != null) {
      children.add(text(text));
      text = null;
      mixed = true;
    }
    children.add(child);
  }

  /** Adds text; blanks that only indent are left out. */
  void addText(String added, boolean blank) {
    if (children == null) {
      if (text != null) {
        text = joined(text, added);
      } else if (!blank) {
        text = added;
      }
    } else if (mixed || !blank) {
      addMixed(children, added);
    }
  }

  private void addMixed(List<XmlElement> among, String added) {
    mixed = true;
    XmlElement last = among.get(among.size() - 1);
    if (last.name.isEmpty() && last.text != null) {
      last.text = joined(last.text, added);
    } else {
      among.add(text(added));
    }
  }

  /** A parser gives a long text in thousands of parts. */
  private static CharSequence joined(CharSequence text, String added) {
    StringBuilder joined =
        text instanceof StringBuilder builder ? builder : new StringBuilder(text);
    return joined.append(added);
  }

  private static XmlElement text(CharSequence text) {
    XmlElement element = new XmlElement("", List.of());
    element.text = text;
    return element;
  }

  /** The local name. */
  public String name() {
    return name;
  }

  /** The value of an attribute; empty where there is none. */
  public String attribute(String local) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(local)) {
        return attributes.get(i + 1).strip();
      }
    }
    return "";
  }

  /** All child elements, in order. */
  public List<XmlElement> children() {
    return children == null ? NONE : children;
  }

  /** The child elements of a name, in order. */
  public List<XmlElement> children(String local) {
    if (children == null) {
      return NONE;
    }
    List<XmlElement> found = null;
    for (XmlElement child : children) {
      if (child.name.equals(local)) {
        if (found == null) {
          found = new ArrayList<>(4);
        }
        found.add(child);
      }
    }
    return found == null ? NONE : found;
  }

  /** The first child element of a name, or null. */
  public @Nullable XmlElement child(String local) {
    if (children != null) {
      for (XmlElement child : children) {
        if (child.name.equals(local)) {
          return child;
        }
      }
    }
    return null;
  }

  /** The elements at the end of a path of names, in order. */
  public List<XmlElement> all(String... path) {
    List<XmlElement> level = List.of(this);
    for (String local : path) {
      if (level.size() == 1) {
        level = level.get(0).children(local);
        continue;
      }
      List<XmlElement> next = new ArrayList<>();
      for (XmlElement element : level) {
        next.addAll(element.children(local));
      }
      level = next;
    }
    return level;
  }

  /**
   * The text of the first child element of a name, as {@link #text()}; empty where there is none.
   */
  public String text(String local, String... further) {
    XmlElement child = child(local);
    for (int i = 0; child != null && i < further.length; i++) {
      child = child.child(further[i]);
    }
    return child == null ? "" : child.text();
  }

  /**
   * The text in it and in all below it, in order of the document, on one line: runs of blanks are
   * one blank, and none where a line broke between Chinese characters.
   */
  public String text() {
    if (children == null) {
      return text == null ? "" : onOneLine(text);
    }
    StringBuilder all = new StringBuilder();
    append(all);
    return onOneLine(all);
  }

  private void append(StringBuilder all) {
    if (text != null) {
      all.append(text);
    }
    for (XmlElement child : children()) {
      child.append(all);
    }
  }

  private static String onOneLine(CharSequence text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    int at = from;
    while (at < to && !isBlank(text.charAt(at))) {
      at++;
    }
    if (at == to) {
      return text.subSequence(from, to).toString();
    }
    StringBuilder line = new StringBuilder(to - from).append(text, from, at);
    while (at < to) {
      char c = text.charAt(at++);
      if (!isBlank(c)) {
        line.append(c);
        continue;
      }
      boolean broken = c == '\n' || c == '\r';
      while (isBlank(text.charAt(at))) {
        char next = text.charAt(at++);
        broken |= next == '\n' || next == '\r';
      }
      if (!broken || !isChinese(line.charAt(line.length() - 1)) || !isChinese(text.charAt(at))) {
        line.append(' ');
      }
    }
    return line.toString();
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00A0'
        || (c >= '\u2000' && c <= '\u200B')
        || c == '\u3000'
        || c == '\uFEFF';
  }

  /** An ideograph, or the punctuation that stands among them. */
  private static boolean isChinese(char c) {
    return Character.isIdeographic(c)
        || (c >= '\u3000' && c <= '\u303F')
        || (c >= '\uFF00' && c <= '\uFF60');
  }
}
