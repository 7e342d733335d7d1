package io.patentwatch.source.ops;

import io.patentwatch.internal.http.RemoteAnswer;
import io.patentwatch.internal.xml.SmallXml;
import io.patentwatch.internal.xml.XmlElement;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;

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
    try {
      XmlElement fault = SmallXml.root(answer.body());
      return new OpsFault(
          fault.text("code"),
          shown(
              fault.children().stream()
                  .filter(element -> !element.name().equals("code"))
                  .map(XmlElement::text)
                  .collect(Collectors.joining(" "))));
    } catch (IOException notXml) {
      return new OpsFault("", shown(answer.text(2 * TEXT_SHOWN)));
    }
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
