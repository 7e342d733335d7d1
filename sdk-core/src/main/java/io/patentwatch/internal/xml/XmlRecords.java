package io.patentwatch.internal.xml;

import io.patentwatch.internal.xml.KeptText.Passed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The records of one XML document, one after the other.
 *
 * <p>Behind a record that is no good XML, reading goes on at the next start tag of a record, with a
 * new parser that is first given the tags around it again. Used by one thread.
 */
final class XmlRecords implements AutoCloseable {
  /** Deeper than any patent document, MathML included, and far from harming a parser. */
  private static final int DEPTH = 200;

  private static final int ELEMENTS = 200_000;
  private static final int RAW_OF_TOO_LONG = 1_000;

  private final RecordFormat format;
  private final XMLInputFactory factory = factory();
  private final KeptText text;
  private final int limit;

  /** The elements open around the records. */
  private final Deque<Around> around = new ArrayDeque<>();

  /** Those around the last record; empty before the first. */
  private List<Around> aroundRecord = List.of();

  /** How many start tags the parser is given again, which were taken notice of before. */
  private int again;

  private @Nullable XMLStreamReader parser;

  /** Where the parser was last, its line, and what its own counter, an int, said there. */
  private long at;

  private long line = 1;
  private int offset;

  /** What to add to a line of the parser. */
  private long lineBefore;

  /** Where the reading began again last: it never does so twice at one place. */
  private long restarted = -1;

  /** Where the record at hand begins; negative between records. */
  private long recordStart = -1;

  private boolean anyRecord;
  private boolean rootClosed;
  private boolean complete;
  private boolean ended;

  private record Around(String name, String tag) {}

  XmlRecords(InputStream in, @Nullable Charset stated, RecordFormat format, int limit)
      throws IOException {
    this.format = format;
    this.limit = limit;
    text = new KeptText(XmlEncoding.reader(in, stated), limit);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the document is fetched");
        });
    return factory;
  }

  /**
   * The next record, or null after the last.
   *
   * @throws IOException if the document can't be read, or not any further
   */
  @Nullable XmlRecord next() throws IOException {
    while (!ended) {
      try {
        if (complete) {
          complete = false;
          goOn(text.seek(at, this::beginsRecord));
          continue;
        }
        return parse();
      } catch (XMLStreamException | RuntimeException broken) {
        if (!beginsAnother()) {
          return broken(broken);
        }
      } catch (XmlRefusal refused) {
        if (recordStart < 0) {
          throw refused;
        }
        return broken(refused);
      }
    }
    return null;
  }

  private @Nullable XmlRecord parse() throws XMLStreamException, IOException {
    XMLStreamReader reader = parser == null ? start(List.of()) : parser;
    if (recordStart >= 0) {
      recordStart = -1;
      rootClosed = around.isEmpty();
      mark(reader.getLocation());
    }
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (again > 0) {
            again--;
            continue;
          }
          if (isRecord(reader)) {
            return record(reader);
          }
          open(reader);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          around.pollLast();
          rootClosed = around.isEmpty();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!reader.isWhiteSpace()) {
            format.aroundText(reader.getText());
          }
        }
        case XMLStreamConstants.DTD -> refuseEntities(reader.getText());
        default -> {
          // Comments and instructions say nothing.
        }
      }
      mark(reader.getLocation());
    }
    ended = true;
    return null;
  }

  private boolean isRecord(XMLStreamReader reader) {
    Around parent = around.peekLast();
    return format.isOwn(namespace(reader))
        && format.isRecord(reader.getLocalName(), parent == null ? "" : parent.name);
  }

  private static String namespace(XMLStreamReader reader) {
    String uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  private static void refuseEntities(@Nullable String declaration) throws XmlRefusal {
    if (declaration != null && declaration.contains("<!ENTITY")) {
      throw new XmlRefusal(
          "declares entities of its own in its DOCTYPE, which are never expanded nor fetched, since"
              + " that is how XML attacks its readers; take them out");
    }
  }

  private void open(XMLStreamReader reader) throws XMLStreamException, XmlRefusal {
    if (around.size() == DEPTH) {
      throw tooDeep();
    }
    long end = position(reader.getLocation());
    around.addLast(new Around(reader.getLocalName(), text.between(text.tagStart(end), end)));
    format.around(new XmlElement(reader.getLocalName(), attributes(reader)));
  }

  private static XmlRefusal tooDeep() {
    return new XmlRefusal(
        "nests elements more than " + DEPTH + " deep, as no patent document does");
  }

  private XmlRecord record(XMLStreamReader reader) throws XMLStreamException, IOException {
    mark(reader.getLocation(), text.tagStart(position(reader.getLocation())));
    recordStart = text.tagStart(at);
    line -= lines(text.between(recordStart, at));
    aroundRecord = List.copyOf(around);
    anyRecord = true;
    long from = recordStart;
    long first = line;
    List<String> doubts = new ArrayList<>(0);
    XmlElement element = element(reader, doubts);
    if (complete) {
      mark(reader.getLocation(), recordStart);
      long to = text.tagStart(at);
      String closing = closing(from);
      return new XmlRecord(first, element, null, doubts, () -> text.between(from, to) + closing);
    }
    long to = position(reader.getLocation());
    return new XmlRecord(first, element, null, doubts, () -> text.between(from, to));
  }

  /** The end tag of the record that begins at a position. */
  private String closing(long from) {
    String tag = text.between(from + 1, from + 200);
    int end = 0;
    while (end < tag.length() && " \t\r\n/>".indexOf(tag.charAt(end)) < 0) {
      end++;
    }
    return "</" + tag.substring(0, end) + ">";
  }

  /** The element whose start tag was just read, to its end. */
  private XmlElement element(XMLStreamReader reader, List<String> doubts)
      throws XMLStreamException, IOException {
    XmlElement record = new XmlElement(reader.getLocalName(), attributes(reader));
    Deque<XmlElement> open = new ArrayDeque<>();
    open.push(record);
    int passedOver = 0;
    int elements = 0;
    while (true) {
      XmlElement innermost = Objects.requireNonNull(open.peek());
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = reader.getLocalName();
          if (open.size() + passedOver + around.size() >= DEPTH) {
            throw tooDeep();
          }
          if (passedOver > 0 || !format.isKept(name) || !format.isOwn(namespace(reader))) {
            if (passedOver == 0 && format.isComplete(record, name)) {
              complete = true;
              return record;
            }
            passedOver++;
          } else {
            if (++elements > ELEMENTS) {
              throw new XmlRefusal("holds more than " + ELEMENTS + " elements in one record");
            }
            XmlElement child = new XmlElement(name, attributes(reader));
            innermost.add(child);
            open.push(child);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (passedOver > 0) {
            passedOver--;
          } else {
            XmlElement closed = open.pop();
            if (open.isEmpty()) {
              return closed;
            }
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (passedOver == 0) {
            innermost.addText(reader.getText(), reader.isWhiteSpace());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          if (passedOver == 0) {
            String entity = "&" + reader.getLocalName() + ";";
            innermost.addText(entity, false);
            doubts.add("the entity " + entity + " is explained only by a DTD; it is kept as it is");
          }
        }
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
  }

  private static List<String> attributes(XMLStreamReader reader) {
    int count = reader.getAttributeCount();
    if (count == 0) {
      return List.of();
    }
    List<String> attributes = new ArrayList<>(2 * count);
    for (int i = 0; i < count; i++) {
      attributes.add(reader.getAttributeLocalName(i));
      attributes.add(reader.getAttributeValue(i));
    }
    return attributes;
  }

  // Places

  private XMLStreamReader start(List<Around> tags) throws XMLStreamException {
    StringBuilder before = new StringBuilder();
    tags.forEach(element -> before.append(element.tag));
    again = tags.size();
    around.clear();
    around.addAll(tags);
    rootClosed = false;
    recordStart = -1;
    offset = before.length();
    lineBefore = line - 1 - lines(before);
    text.restart(before.toString(), at);
    parser = null;
    XMLStreamReader reader = factory.createXMLStreamReader(text);
    parser = reader;
    return reader;
  }

  private static long lines(CharSequence passed) {
    long lines = 0;
    char last = 0;
    for (int i = 0; i < passed.length(); i++) {
      char c = passed.charAt(i);
      lines += (c == '\n' ? last != '\r' : c == '\r') ? 1 : 0;
      last = c;
    }
    return lines;
  }

  /** The position behind what the parser read last; its counter wraps round in a long document. */
  private long position(Location location) {
    return location.getLineNumber() < 0 ? at : at + (location.getCharacterOffset() - offset);
  }

  private void mark(Location location) {
    mark(location, Long.MAX_VALUE);
  }

  private void mark(Location location, long keptFrom) {
    long position = position(location);
    offset += (int) (position - at);
    at = position;
    line = Math.max(line, lineBefore + location.getLineNumber());
    text.forgetBefore(Math.min(position, keptFrom));
  }

  // Going on

  private boolean beginsRecord(String name) {
    if (format.isRecord(name, "")) {
      return true;
    }
    for (Around element : around) {
      if (format.isRecord(name, element.name)) {
        return true;
      }
    }
    return false;
  }

  /** Begins again at a record found, within the tags that were around the last one. */
  private void goOn(Passed passed) throws XMLStreamException {
    at = passed.position();
    line += passed.lines();
    if (!passed.found()) {
      ended = true;
      return;
    }
    restarted = at;
    start(aroundRecord);
  }

  /** Whether another document follows in the same file, as programs that join files leave them. */
  private boolean beginsAnother() throws IOException {
    if (!rootClosed || recordStart >= 0 || at <= restarted) {
      return false;
    }
    Passed blank = text.seek(at, name -> true);
    at = blank.position();
    line += blank.lines();
    restarted = at;
    if (!blank.found() || !blank.text().isBlank()) {
      return false;
    }
    try {
      start(List.of());
    } catch (XMLStreamException broken) {
      return false;
    }
    return true;
  }

  /** What stands from the broken place to the next record is rejected. */
  private XmlRecord broken(Exception failure) throws IOException {
    if (text.failed()) {
      throw new IOException(failure.getMessage(), failure);
    }
    String reason = XmlFault.reason(failure);
    long from = recordStart >= 0 ? recordStart : at;
    boolean atTag = recordStart >= 0 || from <= restarted;
    long first = line;
    StringBuilder raw = new StringBuilder();
    Passed passed = seek(from, atTag, raw);
    if (!atTag && passed.found() && passed.text().isBlank()) {
      // The start tag of that record is itself what is broken.
      line += passed.lines();
      first = line;
      passed = seek(passed.position(), true, raw);
    }
    if (!anyRecord && !passed.found()) {
      throw new XmlRefusal(reason);
    }
    if (aroundRecord.isEmpty()) {
      aroundRecord = List.copyOf(around);
    }
    while (!ended) {
      try {
        goOn(passed);
        break;
      } catch (XMLStreamException unreadable) {
        // The parser looks at the beginning at once; what it finds there is passed over too.
        passed = seek(at, true, raw);
      }
    }
    if (ended) {
      reason += "; no record follows";
    }
    String text =
        raw.length() < limit ? raw.toString().strip() : raw.substring(0, RAW_OF_TOO_LONG) + "…";
    return new XmlRecord(first, null, reason, List.of(), () -> text);
  }

  /** Seeks the next record, at a place or only behind the tag that begins there. */
  private Passed seek(long from, boolean behindTag, StringBuilder raw) throws IOException {
    if (behindTag) {
      raw.append(text.between(from, from + 1));
    }
    Passed passed = text.seek(behindTag ? from + 1 : from, this::beginsRecord);
    raw.append(passed.text());
    return passed;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
