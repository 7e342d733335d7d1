package io.patentwatch.source.ops;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers of OPS as its guide describes them, about patents that do not exist. */
final class OpsXml {
  private OpsXml() {}

  private static String world(String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        + "<?xml-stylesheet type=\"text/xsl\" href=\"/3.2/style/exchange.xsl\"?>"
        + "<ops:world-patent-data xmlns=\"http://www.epo.org/exchange\""
        + " xmlns:ops=\"http://ops.epo.org\">"
        + content
        + "</ops:world-patent-data>";
  }

  /** Bibliographic data of publications such as {@code CN.118000001.A}. */
  static String biblio(List<String> docdb) {
    return world(
        docdb.stream()
            .map(OpsXml::document)
            .collect(Collectors.joining("", "<exchange-documents>", "</exchange-documents>")));
  }

  private static String document(String docdb) {
    String[] parts = docdb.split("\\.");
    return "<exchange-document system=\"ops.epo.org\" family-id=\"1\" country=\"%s\" doc-number=\"%s\" kind=\"%s\">"
            .formatted((Object[]) parts)
        + "<bibliographic-data>"
        + reference("publication-reference", parts, "20240601")
        + "<invention-title lang=\"en\">Pen "
        + parts[1]
        + "</invention-title></bibliographic-data></exchange-document>";
  }

  private static String reference(String name, String[] parts, String date) {
    return "<%s><document-id document-id-type=\"docdb\"><country>%s</country><doc-number>%s</doc-number><kind>%s</kind>%s</document-id></%s>"
        .formatted(
            name,
            parts[0],
            parts[1],
            parts[2],
            date.isEmpty() ? "" : "<date>" + date + "</date>",
            name);
  }

  /** The legal events of a publication: published, then under examination. */
  static String legal(String docdb) {
    String[] parts = docdb.split("\\.");
    return world(
        "<ops:patent-family legal=\"true\" total-result-count=\"1\"><ops:family-member family-id=\"1\">"
            + reference("publication-reference", parts, "20240601")
            + event("PB01", "2024-06-01")
            + event("SE01", "2024-06-18")
            + "</ops:family-member></ops:patent-family>");
  }

  private static String event(String code, String date) {
    return "<ops:legal code=\"%s\" desc=\"\" infl=\" \"><ops:L500EP/><ops:L001EP>CN</ops:L001EP><ops:L007EP>%s</ops:L007EP><ops:L008EP>%s</ops:L008EP></ops:legal>"
        .formatted(code, date, code);
  }

  /** References found by a search. */
  static String search(int total, List<String> docdb) {
    return world(
        "<ops:biblio-search total-result-count=\""
            + total
            + "\"><ops:query syntax=\"CQL\">q</ops:query><ops:range begin=\"1\" end=\"100\"/><ops:search-result>"
            + docdb.stream()
                .map(number -> reference("ops:publication-reference", number.split("\\."), ""))
                .collect(Collectors.joining())
            + "</ops:search-result></ops:biblio-search>");
  }

  static String fault(String code, String message) {
    return "<?xml version=\"1.0\"?><fault xmlns=\"http://ops.epo.org\">\n <code>%s</code>\n <message>%s</message></fault>"
        .formatted(code, message);
  }

  static String error(int code, String message) {
    return "<error><code>%d</code><message>%s</message>\n\t\t</error>".formatted(code, message);
  }

  /** So many publications from a number on. */
  static List<String> publications(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> "CN." + (118_000_000 + i) + ".A")
        .toList();
  }
}
