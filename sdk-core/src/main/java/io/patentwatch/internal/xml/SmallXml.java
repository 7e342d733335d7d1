package io.patentwatch.internal.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Short XML that is no list of records, read as a whole: the answers of services. */
public final class SmallXml {
  private static final int DEEPEST = 100;

  private SmallXml() {}

  /**
   * The root element with all that is in it.
   *
   * @throws IOException if it is no good XML, or nested too deeply
   */
  public static XmlElement root(byte[] document) throws IOException {
    try {
      XMLStreamReader reader =
          XmlRecords.factory()
              .createXMLStreamReader(XmlEncoding.reader(new ByteArrayInputStream(document), null));
      return root(reader);
    } catch (XMLStreamException | RuntimeException broken) {
      throw new XmlRefusal("is no good XML: " + broken.getMessage());
    }
  }

  private static XmlElement root(XMLStreamReader reader) throws XMLStreamException, XmlRefusal {
    Deque<XmlElement> open = new ArrayDeque<>();
    XmlElement root = null;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement element = new XmlElement(reader.getLocalName(), attributes(reader));
          if (open.size() == DEEPEST) {
            throw new XmlRefusal("is nested deeper than " + DEEPEST);
          }
          if (open.isEmpty()) {
            root = element;
          } else {
            open.element().add(element);
          }
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.element().addText(reader.getText(), reader.isWhiteSpace());
          }
        }
        default -> {}
      }
    }
    if (root == null) {
      throw new XmlRefusal("is empty");
    }
    return root;
  }

  private static List<String> attributes(XMLStreamReader reader) {
    List<String> attributes = new ArrayList<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.add(reader.getAttributeLocalName(i));
      attributes.add(reader.getAttributeValue(i));
    }
    return attributes;
  }
}
