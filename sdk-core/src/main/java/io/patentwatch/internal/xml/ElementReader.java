package io.patentwatch.internal.xml;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what is kept of one element after the other. */
final class ElementReader {
  /** Deeper than any patent document, MathML included, and far from harming a parser. */
  private static final int DEPTH = 200;

  private static final int ELEMENTS = 200_000;
  private static final int DOUBTS = 20;

  private final RecordFormat format;
  private boolean brokeOff;

  ElementReader(RecordFormat format) {
    this.format = format;
  }

  static void checkDepth(int depth) throws XmlRefusal {
    if (depth >= DEPTH) {
      throw new XmlRefusal(
          "nests elements more than " + DEPTH + " deep, as no patent document does");
    }
  }

  /** Whether the last element was left before its end, because all that is kept was there. */
  boolean brokeOff() {
    return brokeOff;
  }

  /** An element by its start tag alone, at which the parser stands. */
  static XmlElement startTag(XMLStreamReader reader) {
    int count = reader.getAttributeCount();
    if (count == 0) {
      return new XmlElement(reader.getLocalName(), List.of());
    }
    List<String> attributes = new ArrayList<>(2 * count);
    for (int i = 0; i < count; i++) {
      attributes.add(reader.getAttributeLocalName(i));
      attributes.add(reader.getAttributeValue(i));
    }
    return new XmlElement(reader.getLocalName(), attributes);
  }

  /**
   * The element at whose start tag the parser stands, to its end.
   *
   * @param depth how many elements are around it
   * @param doubts receives what is doubtful about its text
   */
  XmlElement read(XMLStreamReader reader, int depth, List<String> doubts)
      throws XMLStreamException, IOException {
    brokeOff = false;
    XmlElement record = startTag(reader);
    Deque<XmlElement> open = new ArrayDeque<>();
    open.push(record);
    int passedOver = 0;
    int elements = 0;
    while (true) {
      XmlElement innermost = Objects.requireNonNull(open.peek());
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          checkDepth(depth + open.size() + passedOver);
          if (passedOver == 0 && isKept(reader)) {
            if (++elements > ELEMENTS) {
              throw new XmlRefusal("holds more than " + ELEMENTS + " elements in one record");
            }
            XmlElement child = startTag(reader);
            innermost.add(child);
            open.push(child);
          } else if (passedOver == 0 && format.isComplete(record, reader.getLocalName())) {
            brokeOff = true;
            return record;
          } else {
            passedOver++;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (passedOver > 0) {
            passedOver--;
          } else if (open.size() == 1) {
            return record;
          } else {
            open.pop();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (passedOver == 0) {
            innermost.addText(reader.getText(), reader.isWhiteSpace());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          if (passedOver == 0) {
            addEntity("&" + reader.getLocalName() + ";", innermost, doubts);
          }
        }
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
  }

  private boolean isKept(XMLStreamReader reader) {
    String namespace = reader.getNamespaceURI();
    return format.isKept(reader.getLocalName()) && format.isOwn(namespace == null ? "" : namespace);
  }

  private static void addEntity(String entity, XmlElement element, List<String> doubts) {
    element.addText(entity, false);
    String doubt = "the entity " + entity + " is explained only by a DTD; it is kept as it is";
    if (doubts.size() < DOUBTS && !doubts.contains(doubt)) {
      doubts.add(doubt);
    }
  }
}
