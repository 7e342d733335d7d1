package io.patentwatch.source.exchange;

import io.patentwatch.internal.xml.SymbolText;
import io.patentwatch.internal.xml.XmlDate;
import io.patentwatch.internal.xml.XmlElement;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes statements of one document: an exchange document, a family member or a reference. */
final class ExchangeDocument {
  private final XmlElement record;
  private final Provenance place;

  /** The exchange document, where the record is one or has one. */
  private final @Nullable XmlElement document;

  /** Where numbers and dates stand, the fuller place first. */
  private final List<XmlElement> scopes = new ArrayList<>(2);

  private final Set<String> warnings;

  ExchangeDocument(XmlElement record, Provenance place, List<String> doubts) {
    this.record = record;
    this.place = place;
    document =
        record.name().equals("exchange-document") ? record : record.child("exchange-document");
    XmlElement data = document == null ? null : document.child("bibliographic-data");
    if (record != document) {
      scopes.add(record);
    }
    if (data != null) {
      scopes.add(data);
    }
    warnings = new LinkedHashSet<>(doubts);
  }

  /**
   * What it states.
   *
   * @throws IllegalArgumentException if it must be rejected; the message says why
   */
  List<Statement> read() {
    Publication publication = publication();
    if (document != null && document.attribute("status").contains("D")) {
      throw new IllegalArgumentException(
          (publication == null ? "the document" : publication.number())
              + " was deleted at the EPO; withdraw what was stated of it before");
    }
    List<DocumentId> filing = ids("application-reference");
    ApplicationNumber application = application(filing);
    if (application == null && publication == null) {
      throw new IllegalArgumentException(
          warnings.isEmpty()
              ? "the document has neither an application nor a publication number"
              : String.join("; ", warnings));
    }
    LocalDate published = publication == null ? null : publication.date();
    PatentRecord.Builder built = PatentRecord.builder(place);
    built.application(application).publication(publication).statedOn(published);
    built.filed(DocumentId.date(filing));
    built.granted(granted(publication));
    priorities(filing).forEach(built::priority);
    for (XmlElement data : scopes) {
      if (data == record) {
        continue;
      }
      built.title(ExchangeText.preferred(data.children("invention-title"), XmlElement::text));
      ExchangeParties.applicants(data).forEach(built::applicant);
      ExchangeParties.inventors(data).forEach(built::inventor);
      ExchangeParties.agents(data).forEach(built::agent);
      ipc(data).forEach(built::ipc);
      cpc(data).forEach(built::cpc);
    }
    if (document != null) {
      built.abstractText(abstractText(document, publication));
    }
    List<Statement> statements = new ArrayList<>(1);
    PatentNumber number =
        application != null || publication == null ? application : publication.number();
    for (XmlElement legal : record.children("legal")) {
      LegalEntry entry = new LegalEntry(legal, warnings);
      LegalEvent event = entry.event();
      if (event != null) {
        built.event(event);
      }
      if (number != null) {
        statements.addAll(entry.payment(place, number));
      }
    }
    warnings.forEach(built::warning);
    statements.add(0, built.build());
    return statements;
  }

  // Numbers

  private List<DocumentId> ids(String name) {
    List<DocumentId> ids = new ArrayList<>(4);
    for (XmlElement scope : scopes) {
      ids.addAll(DocumentId.of(scope.children(name)));
    }
    return ids;
  }

  private @Nullable Publication publication() {
    List<DocumentId> ids =
        record.name().equals("publication-reference")
            ? DocumentId.of(List.of(record))
            : ids("publication-reference");
    LocalDate date = DocumentId.date(ids);
    DocumentId docdb = DocumentId.first(ids, "docdb");
    String joined = docdb == null ? "" : docdb.joined();
    if (docdb == null && document != null) {
      joined =
          document.attribute("country")
              + document.attribute("doc-number")
              + document.attribute("kind");
    }
    if (joined.isEmpty() && !ids.isEmpty()) {
      joined = ids.get(0).joined();
    }
    if (date == null && document != null) {
      date = XmlDate.parse(document.attribute("date-publ"));
    }
    PublicationNumber number = joined.isEmpty() ? null : read(joined, PublicationNumber::parse);
    return number == null ? null : new Publication(number, date);
  }

  /** The docdb form is the one to trust; the original adds the check digit of Chinese numbers. */
  private @Nullable ApplicationNumber application(List<DocumentId> ids) {
    DocumentId docdb = DocumentId.first(ids, "docdb");
    DocumentId original = DocumentId.first(ids, "original");
    DocumentId epodoc = DocumentId.first(ids, "epodoc");
    ApplicationNumber trusted =
        docdb == null ? null : read(docdb.joined(), ApplicationNumber::parse);
    if (trusted == null && original == null) {
      return epodoc == null ? null : read(epodoc.joined(), ApplicationNumber::parse);
    }
    String country = trusted != null ? trusted.country() : country();
    if (original == null || !country.equals("CN")) {
      return trusted != null || original == null
          ? trusted
          : read(country + original.number(), ApplicationNumber::parse);
    }
    try {
      ApplicationNumber given = ApplicationNumber.parse(original.number());
      return trusted == null || trusted.equals(given) ? given : trusted;
    } catch (IllegalArgumentException unreadable) {
      return trusted;
    }
  }

  private String country() {
    return document == null ? "" : document.attribute("country");
  }

  private <T> @Nullable T read(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException unreadable) {
      warnings.add(String.valueOf(unreadable.getMessage()));
      return null;
    }
  }

  /** Chinese kinds say whether they grant; elsewhere the date of availability does. */
  private @Nullable LocalDate granted(@Nullable Publication publication) {
    if (publication != null && publication.number().country().equals("CN")) {
      LocalDate date = publication.date();
      return publication.number().isGrant(date).orElse(false) ? date : null;
    }
    for (XmlElement scope : scopes) {
      for (XmlElement date :
          scope.all("dates-of-public-availability", "printed-with-grant", "document-id")) {
        return XmlDate.parse(date.text("date"));
      }
    }
    return null;
  }

  private Set<Priority> priorities(List<DocumentId> own) {
    Set<Priority> priorities = new LinkedHashSet<>();
    for (XmlElement scope : scopes) {
      List<XmlElement> claims = new ArrayList<>(scope.all("priority-claims", "priority-claim"));
      claims.addAll(scope.children("priority-claim"));
      Set<String> sequences = new LinkedHashSet<>();
      for (XmlElement claim : claims) {
        // DOCDB repeats a claim in each form, with one sequence; docdb comes first.
        String sequence = claim.attribute("sequence");
        if (!sequence.isEmpty() && !sequences.add(sequence)) {
          continue;
        }
        Priority priority = priority(DocumentId.of(List.of(claim)), own);
        if (priority != null) {
          priorities.add(priority);
        }
      }
      if (!priorities.isEmpty()) {
        break;
      }
    }
    return priorities;
  }

  /** The first application of a family is listed as its own priority, which it is not. */
  private static @Nullable Priority priority(List<DocumentId> ids, List<DocumentId> own) {
    DocumentId docdb = DocumentId.first(ids, "docdb");
    DocumentId id = docdb != null ? docdb : DocumentId.first(ids, "epodoc");
    if (id == null) {
      id = ids.isEmpty() ? null : ids.get(0);
    }
    if (id == null) {
      return null;
    }
    String number = id.kind().equals("A") ? id.country() + id.number() : id.joined();
    for (DocumentId filing : own) {
      if (filing.form().equals(id.form()) && filing.joined().equals(id.joined())) {
        return null;
      }
    }
    return new Priority(number, DocumentId.date(ids));
  }

  // Texts and classes

  private @Nullable String abstractText(XmlElement exchange, @Nullable Publication publication) {
    List<XmlElement> abstracts = exchange.children("abstract");
    XmlElement chosen = ExchangeText.preferredOf(abstracts, ExchangeText::paragraphs);
    if (chosen == null) {
      return null;
    }
    String number = chosen.attribute("country") + chosen.attribute("doc-number");
    if (publication != null
        && !chosen.attribute("doc-number").isEmpty()
        && !number.equals(publication.number().country() + publication.number().number())) {
      warnings.add("the abstract is that of " + number + chosen.attribute("kind"));
    }
    return ExchangeText.paragraphs(chosen);
  }

  private Set<IpcSymbol> ipc(XmlElement data) {
    Set<IpcSymbol> symbols = new LinkedHashSet<>();
    for (XmlElement classification : data.all("classifications-ipcr", "classification-ipcr")) {
      add(symbol(classification, "text"), IpcSymbol::parse, symbols);
    }
    if (symbols.isEmpty()) {
      for (XmlElement classification : data.children("classification-ipc")) {
        for (XmlElement one : classification.children()) {
          if (one.name().endsWith("-classification")) {
            add(one.text(), IpcSymbol::parse, symbols);
          }
        }
        for (XmlElement one : classification.children("text")) {
          add(one.text(), IpcSymbol::parse, symbols);
        }
      }
    }
    return symbols;
  }

  private Set<CpcSymbol> cpc(XmlElement data) {
    Set<CpcSymbol> symbols = new LinkedHashSet<>();
    for (XmlElement classification : data.all("patent-classifications", "patent-classification")) {
      XmlElement scheme = classification.child("classification-scheme");
      if (scheme != null && scheme.attribute("scheme").startsWith("CPC")) {
        add(symbol(classification, "classification-symbol"), CpcSymbol::parse, symbols);
      }
    }
    return symbols;
  }

  /** A symbol as one text, or in its parts. */
  private static String symbol(XmlElement classification, String whole) {
    String text = classification.text(whole);
    if (text.isEmpty()) {
      text = classification.text("text");
    }
    return !text.isEmpty()
        ? text
        : classification.text("section")
            + classification.text("class")
            + classification.text("subclass")
            + classification.text("main-group")
            + (classification.text("subgroup").isEmpty()
                ? ""
                : "/" + classification.text("subgroup"));
  }

  private <T> void add(String text, Function<String, T> reading, Set<T> symbols) {
    if (text.isEmpty()) {
      return;
    }
    String symbol = SymbolText.of(text);
    T read = symbol == null ? null : read(symbol, reading);
    if (read != null) {
      symbols.add(read);
    } else if (symbol == null) {
      warnings.add("'" + ExchangeText.shown(text) + "' is no classification symbol");
    }
  }
}
