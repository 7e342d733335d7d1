package io.patentwatch.source.ops;

import io.patentwatch.internal.http.RemoteAnswer;
import io.patentwatch.internal.xml.SmallXml;
import io.patentwatch.internal.xml.XmlElement;
import io.patentwatch.source.SourceException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads answers of the number service. That the status is good proves nothing there. */
final class NumberAnswer {
  private static final String SURE = "SUCCESS";

  private NumberAnswer() {}

  static Optional<OpsNumber> read(RemoteAnswer answer) {
    if (!answer.isGood()) {
      return Optional.empty();
    }
    try {
      return number(SmallXml.root(answer.body()));
    } catch (IOException e) {
      throw new SourceException(
          OpsAccount.SOURCE,
          "the answer of the number service " + e.getMessage() + "; try again later",
          e);
    }
  }

  private static Optional<OpsNumber> number(XmlElement world) {
    List<String> doubts =
        world.children("meta").stream()
            .filter(meta -> meta.attribute("name").equals("status"))
            .flatMap(meta -> Stream.of(meta.attribute("value").split("\\s+")))
            .filter(code -> !code.equals(SURE))
            .toList();
    return world.all("standardization", "output").stream()
        .flatMap(output -> output.children().stream())
        .flatMap(reference -> reference.children("document-id").stream())
        .filter(id -> !id.text("doc-number").isEmpty())
        .findFirst()
        .map(
            id ->
                new OpsNumber(id.text("country"), id.text("doc-number"), id.text("kind"), doubts));
  }
}
