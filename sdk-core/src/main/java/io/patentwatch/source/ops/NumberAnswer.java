package io.patentwatch.source.ops;

import io.patentwatch.internal.http.RemoteAnswer;
import io.patentwatch.source.SourceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads answers of the number service. That the status is good proves nothing there. */
final class NumberAnswer {
  private static final String SURE = "SUCCESS";

  private NumberAnswer() {}

  static Optional<OpsNumber> read(RemoteAnswer answer) {
    if (!answer.isGood()) {
      return Optional.empty();
    }
    List<String> doubts = new ArrayList<>();
    Map<String, String> output = new HashMap<>();
    try {
      XMLStreamReader xml = SafeXml.reader(answer.body());
      boolean isOutput = false;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          isOutput |= name.equals("output");
          if (name.equals("meta") && "status".equals(xml.getAttributeValue(null, "name"))) {
            doubts.addAll(List.of(xml.getAttributeValue(null, "value").strip().split("\\s+")));
          } else if (isOutput && List.of("country", "doc-number", "kind").contains(name)) {
            output.putIfAbsent(name, xml.getElementText().strip());
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new SourceException(
          OpsAccount.SOURCE, "the answer of the number service is no XML; try again later", e);
    }
    doubts.remove(SURE);
    String number = output.getOrDefault("doc-number", "");
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OpsNumber(
                output.getOrDefault("country", ""),
                number,
                output.getOrDefault("kind", ""),
                doubts));
  }
}
