package io.patentwatch.source.ops;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PublicationNumber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A number as OPS wants it.
 *
 * @param way {@code publication/docdb}, {@code publication/epodoc} or {@code application/epodoc}
 * @param text the number in that form
 */
record Reference(String way, String text) {
  /**
   * Publications by their docdb form, which is certain; without a kind only epodoc never doubts.
   */
  static Reference of(PatentNumber number) {
    if (number instanceof ApplicationNumber application) {
      return new Reference("application/epodoc", application.epodocWithKind());
    }
    PublicationNumber publication = (PublicationNumber) number;
    String kind = publication.kind();
    return kind == null
        ? new Reference("publication/epodoc", publication.epodoc())
        : new Reference(
            "publication/docdb", publication.country() + "." + publication.docdb() + "." + kind);
  }

  /** Reserved characters encoded, slashes never. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
