package io.patentwatch.source.ops;

import io.patentwatch.internal.http.RemoteAnswer;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an error of OPS says: {@code fault} of OPS itself, {@code error} of the gateway before it.
 * The declared content type is not relied on.
 *
 * @param code the code, such as {@code SERVER.EntityNotFound} or {@code 403}; empty if it has none
 * @param text the message and what stands beside it, on one line; the body if it is no such error
 */
record OpsFault(String code, String text) {
  private static final int TEXT_SHOWN = 300;

  static OpsFault of(RemoteAnswer answer) {
    String code = "";
    StringBuilder text = new StringBuilder();
    try {
      XMLStreamReader xml = SafeXml.reader(answer.body());
      String element = "";
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> element = xml.getLocalName();
          case XMLStreamConstants.END_ELEMENT -> element = "";
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (element.equals("code")) {
              code += xml.getText();
            } else if (!element.isEmpty()) {
              text.append(text.isEmpty() ? "" : " ").append(xml.getText().strip());
            }
          }
          default -> {}
        }
      }
    } catch (XMLStreamException notXml) {
      return new OpsFault("", shown(answer.text(2 * TEXT_SHOWN)));
    }
    return new OpsFault(code.strip(), shown(text.toString()));
  }

  private static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.substring(0, Math.min(line.length(), TEXT_SHOWN));
  }

  /** Whether code or text have a word in them, whatever its case. */
  boolean says(String word) {
    return (code + " " + text).toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it is a fault in what was asked: {@code CLIENT.…}. */
  boolean isOfTheClient() {
    return code.startsWith("CLIENT.");
  }
}
