package io.patentwatch.benchmarks;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers of OPS about patents that do not exist. */
final class OpsAnswers {
  private OpsAnswers() {}

  private static String world(String content) {
    return "<ops:world-patent-data xmlns=\"http://www.epo.org/exchange\""
        + " xmlns:ops=\"http://ops.epo.org\">"
        + content
        + "</ops:world-patent-data>";
  }

  /** The data of publications, one a line, such as {@code CN.118000001.A}. */
  static String biblio(String docdb) {
    return world(
        Stream.of(docdb.split("\n"))
            .map(OpsAnswers::document)
            .collect(Collectors.joining("", "<exchange-documents>", "</exchange-documents>")));
  }

  private static String document(String docdb) {
    String[] parts = docdb.split("\\.");
    return "<exchange-document country=\"%s\" doc-number=\"%s\" kind=\"%s\">"
            .formatted((Object[]) parts)
        + "<bibliographic-data>"
        + reference(parts)
        + "<invention-title lang=\"en\">Pen</invention-title></bibliographic-data>"
        + "</exchange-document>";
  }

  private static String reference(String[] parts) {
    return ("<publication-reference><document-id document-id-type=\"docdb\"><country>%s</country>"
            + "<doc-number>%s</doc-number><kind>%s</kind><date>20240601</date></document-id>"
            + "</publication-reference>")
        .formatted((Object[]) parts);
  }

  /** An event of a publication. */
  static String legal(String docdb) {
    return world(
        "<ops:patent-family legal=\"true\"><ops:family-member>"
            + reference(docdb.split("\\."))
            + "<ops:legal code=\"SE01\" desc=\"\" infl=\" \"><ops:L001EP>CN</ops:L001EP>"
            + "<ops:L007EP>2024-06-18</ops:L007EP><ops:L008EP>SE01</ops:L008EP></ops:legal>"
            + "</ops:family-member></ops:patent-family>");
  }
}
