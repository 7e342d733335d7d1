package io.patentwatch.internal.xml;

import io.patentwatch.internal.xml.KeptText.Passed;
import io.patentwatch.internal.xml.KeptText.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
  private static final int RAW_OF_TOO_LONG = 1_000;

  private final RecordFormat format;
  private final ElementReader elements;
  private final XMLInputFactory factory = factory();
  private final KeptText text;
  private final int limit;

  /** The elements open around the records. */
  private final Deque<Around> around = new ArrayDeque<>();

  /** Those around the last record; empty before the first. */
  private List<Around> aroundRecord = List.of();

  /** The name of the last record; empty before the first. */
  private String recordName = "";

  /** How many start tags the parser is given again, which were taken notice of before. */
  private int again;

  private @Nullable XMLStreamReader parser;

  /** What the parser had read of the text when it reported last. */
  private Piece at = Piece.empty(0, 1);

  /** The start tag of the record at hand; null between records. */
  private @Nullable Piece record;

  /** Where the reading began again last: it never does so twice at one place. */
  private long restarted = -1;

  private boolean rootClosed;
  private boolean complete;
  private boolean ended;

  private record Around(String name, String tag) {}

  XmlRecords(InputStream in, @Nullable Charset stated, RecordFormat format, int limit)
      throws IOException {
    this.format = format;
    elements = new ElementReader(format);
    this.limit = limit;
    text = new KeptText(XmlEncoding.reader(in, stated), format.recordNames(), limit);
  }

  static XMLInputFactory factory() {
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
          goOn(text.seek(at, false, this::isSought).found());
          continue;
        }
        return parse();
      } catch (XMLStreamException | RuntimeException broken) {
        if (!beginsAnother()) {
          return broken(broken);
        }
      } catch (XmlRefusal refused) {
        if (record == null) {
          throw refused;
        }
        return broken(refused);
      }
    }
    return null;
  }

  private @Nullable XmlRecord parse() throws XMLStreamException, IOException {
    XMLStreamReader reader = parser == null ? start(List.of()) : parser;
    if (record != null) {
      record = null;
      rootClosed = around.isEmpty();
      mark(XMLStreamConstants.END_ELEMENT);
    }
    while (reader.hasNext()) {
      int event = reader.next();
      switch (event) {
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
      mark(event);
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

  private void open(XMLStreamReader reader) throws XmlRefusal {
    ElementReader.checkDepth(around.size());
    around.addLast(new Around(reader.getLocalName(), tag(reader)));
    format.around(namespace(reader), ElementReader.startTag(reader));
  }

  /** A start tag that declares the same prefixes. */
  private static String tag(XMLStreamReader reader) {
    StringBuilder tag = new StringBuilder("<").append(qualifiedName(reader));
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      String prefix = reader.getNamespacePrefix(i);
      String uri = reader.getNamespaceURI(i);
      tag.append(prefix == null || prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
          .append("='")
          .append(
              uri == null
                  ? ""
                  : uri.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;"))
          .append('\'');
    }
    return tag.append('>').toString();
  }

  private static String qualifiedName(XMLStreamReader reader) {
    String prefix = reader.getPrefix();
    return prefix == null || prefix.isEmpty()
        ? reader.getLocalName()
        : prefix + ":" + reader.getLocalName();
  }

  private XmlRecord record(XMLStreamReader reader) throws XMLStreamException, IOException {
    Piece begin = text.tag();
    record = begin;
    recordName = reader.getLocalName();
    aroundRecord = List.copyOf(around);
    text.forgetBefore(begin.from());
    String closing = "</" + qualifiedName(reader) + ">";
    List<String> doubts = new ArrayList<>(0);
    XmlElement element = elements.read(reader, around.size(), doubts);
    complete = elements.brokeOff();
    Piece last = text.piece();
    if (!complete) {
      return new XmlRecord(
          begin.line(), element, null, doubts, () -> text.between(begin.from(), last.to()));
    }
    at = last;
    String next = "<" + qualifiedName(reader);
    return new XmlRecord(
        begin.line(), element, null, doubts, () -> upTo(next, begin.from(), last.to()) + closing);
  }

  /** What stands from a position on before the last tag of a name. */
  private String upTo(String tag, long from, long to) {
    String read = text.between(from, to);
    int last = read.lastIndexOf(tag);
    return last < 0 ? read : read.substring(0, last);
  }

  // Going on

  private void mark(int event) {
    // At a tag the parser has read its piece and no more; a text it ends by looking at the next.
    Piece piece = text.piece();
    boolean tag =
        event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT;
    at = tag && !piece.name().isEmpty() ? piece.behind() : piece;
    text.forgetBefore(at.from());
  }

  private XMLStreamReader start(List<Around> tags) throws XMLStreamException {
    StringBuilder before = new StringBuilder();
    tags.forEach(element -> before.append(element.tag));
    again = tags.size();
    around.clear();
    around.addAll(tags);
    rootClosed = false;
    record = null;
    text.restart(before.toString(), at);
    parser = null;
    XMLStreamReader reader = factory.createXMLStreamReader(text);
    parser = reader;
    return reader;
  }

  /** Whether a name is that of the records; before the first, of any record. */
  private boolean isSought(String name) {
    return recordName.isEmpty() ? format.isRecord(name, "") : name.equals(recordName);
  }

  /** Begins again at a record found, within the tags that were around the last one. */
  private void goOn(@Nullable Piece found) throws XMLStreamException {
    if (found == null) {
      ended = true;
      return;
    }
    at = found;
    restarted = found.from();
    start(aroundRecord);
  }

  /** Whether another document follows in the same file, as programs that join files leave them. */
  private boolean beginsAnother() {
    if (!rootClosed || record != null || text.failure() != null) {
      return false;
    }
    Piece declaration = text.declaration(at, Math.max(restarted, 0));
    if (declaration == null) {
      return false;
    }
    at = declaration;
    restarted = declaration.from();
    try {
      start(List.of());
    } catch (XMLStreamException broken) {
      return false;
    }
    return true;
  }

  /** What stands from the broken place to the next record is rejected. */
  private XmlRecord broken(Exception failure) throws IOException {
    IOException unreadable = text.failure();
    if (unreadable != null) {
      throw unreadable;
    }
    String reason = XmlFault.reason(failure);
    Piece last = text.piece();
    Piece begin = record;
    StringBuilder raw = new StringBuilder();
    Piece found;
    long line;
    if (begin != null) {
      line = begin.line();
      found = seek(begin, true, raw);
    } else {
      line = at.line();
      found = seek(at, false, raw);
      if (found != null && (found.from() == last.from() || found.from() <= restarted)) {
        // The start tag of that record is itself what is broken.
        line = found.line();
        found = seek(found, true, raw);
      }
    }
    if (recordName.isEmpty() && found == null) {
      throw new XmlRefusal(reason);
    }
    if (aroundRecord.isEmpty()) {
      aroundRecord = List.copyOf(around);
    }
    try {
      goOn(found);
    } catch (XMLStreamException impossible) {
      throw new IOException(impossible.getMessage(), impossible);
    }
    if (ended) {
      reason += "; no record follows";
    }
    String rest =
        raw.length() < limit ? raw.toString().strip() : raw.substring(0, RAW_OF_TOO_LONG) + "…";
    return new XmlRecord(line, null, reason, List.of(), () -> rest);
  }

  /** Seeks the next record, at a place or only behind the tag that begins there. */
  private @Nullable Piece seek(Piece from, boolean behind, StringBuilder raw) throws IOException {
    Passed passed = text.seek(from, behind, this::isSought);
    raw.append(passed.text());
    return passed.found();
  }

  @Override
  public void close() throws IOException {
    text.end();
  }
}
