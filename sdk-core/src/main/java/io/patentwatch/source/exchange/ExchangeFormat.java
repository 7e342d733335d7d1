package io.patentwatch.source.exchange;

import io.patentwatch.internal.xml.RecordFormat;
import io.patentwatch.internal.xml.XmlElement;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is a record in exchange XML, and what an answer says around its records. */
final class ExchangeFormat implements RecordFormat {
  private static final Set<String> NAMESPACES =
      Set.of("", "http://www.epo.org/exchange", "http://ops.epo.org");
  private static final String WITHHELD = "not available through OPS";

  /** Long parts of which nothing is kept. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "references-cited",
          "patent-family",
          "search-report-data",
          "designation-of-states",
          "combination-set",
          "pre");

  /** What else the services answer, by the element that tells it. */
  private static final Map<String, String> OTHER =
      Map.ofEntries(
          Map.entry("fulltext-documents", "full texts, of which the library keeps nothing"),
          Map.entry("fulltext-inquiry", "full texts, of which the library keeps nothing"),
          Map.entry("standardization", "an answer of the number service, which states no patent"),
          Map.entry("equivalents-inquiry", "a list of documents, which states nothing of them"),
          Map.entry("document-inquiry", "a list of documents, which states nothing of them"),
          Map.entry(
              "register-documents", "an answer of the European Patent Register, which is not read"),
          Map.entry(
              "classification-scheme",
              "an answer of the classification service, which states no patent"),
          Map.entry(
              "classification-search",
              "an answer of the classification service, which states no patent"),
          Map.entry("fault", "an error that a service answered, no documents"),
          Map.entry("error", "an error that a service answered, no documents"));

  private OptionalInt totalResults = OptionalInt.empty();
  private boolean truncated;
  private long withheld;
  private boolean answer;
  private String other = "";

  @Override
  public boolean isOwn(String namespace) {
    return NAMESPACES.contains(namespace);
  }

  @Override
  public Set<String> recordNames() {
    return Set.of("exchange-document", "family-member", "publication-reference");
  }

  @Override
  public boolean isRecord(String name, String parent) {
    return name.equals("exchange-document")
        || name.equals("family-member")
        || (name.equals("publication-reference") && parent.equals("search-result"));
  }

  @Override
  public boolean isKept(String name) {
    return !LEFT_OUT.contains(name);
  }

  @Override
  public void around(String namespace, XmlElement element) {
    switch (element.name()) {
      case "biblio-search", "patent-family" -> {
        answer = true;
        totalResults = number(element.attribute("total-result-count"));
        truncated |= element.attribute("truncatedFamily").equals("true");
      }
      case "exchange-documents" -> answer |= isOwn(namespace);
      default -> other = other.isEmpty() ? OTHER.getOrDefault(element.name(), "") : other;
    }
  }

  @Override
  public void aroundText(String text) {
    withheld += text.contains(WITHHELD) ? 1 : 0;
  }

  private static OptionalInt number(String text) {
    try {
      return OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException none) {
      return OptionalInt.empty();
    }
  }

  @Override
  public @Nullable String empty() {
    if (!other.isEmpty()) {
      return "holds " + other;
    }
    return answer ? null : "holds no exchange document";
  }

  @Override
  public List<Statement> read(XmlElement record, Provenance place, List<String> doubts) {
    if (isWithheld(record)) {
      withheld++;
      return List.of();
    }
    return new ExchangeDocument(record, place, doubts).read();
  }

  /** The placeholder has no form that the guide states: where the sentence stands is left open. */
  private static boolean isWithheld(XmlElement record) {
    for (XmlElement title : record.all("bibliographic-data", "invention-title")) {
      if (title.text().contains(WITHHELD)) {
        return true;
      }
    }
    return record.child("bibliographic-data") == null && record.text().contains(WITHHELD);
  }

  OptionalInt totalResults() {
    return totalResults;
  }

  boolean truncated() {
    return truncated;
  }

  long withheld() {
    return withheld;
  }
}
