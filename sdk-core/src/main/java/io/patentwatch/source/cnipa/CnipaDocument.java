package io.patentwatch.source.cnipa;

import io.patentwatch.internal.xml.SymbolText;
import io.patentwatch.internal.xml.XmlDate;
import io.patentwatch.internal.xml.XmlElement;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a record of one CNIPA publication. */
final class CnipaDocument {
  private final XmlElement document;
  private final XmlElement data;
  private final Provenance place;
  private final Set<String> warnings;

  CnipaDocument(XmlElement document, Provenance place, List<String> doubts) {
    this.document = document;
    this.place = place;
    XmlElement bibliography = document.child("BibliographicData");
    data = bibliography == null ? document : bibliography;
    warnings = new LinkedHashSet<>(doubts);
  }

  /**
   * What it states.
   *
   * @throws IllegalArgumentException if it must be rejected; the message says why
   */
  PatentRecord read() {
    Publication publication = publication();
    ApplicationNumber application = application();
    if (application == null && publication == null) {
      throw new IllegalArgumentException(
          warnings.isEmpty()
              ? "the document has neither an application nor a publication number"
              : String.join("; ", warnings));
    }
    LocalDate published = publication == null ? null : publication.date();
    boolean grants = publication != null && publication.number().isGrant(published).orElse(false);
    PatentRecord.Builder record = PatentRecord.builder(place);
    record.application(application).publication(publication).statedOn(published);
    record.filed(filed()).granted(grants ? published : null);
    record.title(title()).abstractText(abstractText());
    parties(record, grants);
    priorities().forEach(record::priority);
    ipc().forEach(record::ipc);
    cpc().forEach(record::cpc);
    locarno().forEach(record::locarno);
    warnings.forEach(record::warning);
    return record.build();
  }

  // Numbers and dates

  /** The numbers of a kind of reference, those as printed first. */
  private List<XmlElement> ids(String name) {
    List<XmlElement> ids = new ArrayList<>(2);
    for (XmlElement reference : data.children(name)) {
      for (XmlElement id : reference.children("DocumentID")) {
        ids.add(reference.attribute("dataFormat").equals("original") ? 0 : ids.size(), id);
      }
    }
    return ids;
  }

  private @Nullable Publication publication() {
    String number = "";
    LocalDate date = null;
    for (XmlElement id : ids("PublicationReference")) {
      String digits = CnipaText.of(id, "DocNumber");
      if (number.isEmpty() && !digits.isEmpty()) {
        number = country(id) + digits + CnipaText.of(id, "Kind");
      }
      date = date == null ? date(id, "Date") : date;
    }
    if (number.isEmpty() && !document.attribute("docNumber").isEmpty()) {
      number =
          document.attribute("country")
              + document.attribute("docNumber")
              + document.attribute("kind");
    }
    date = date == null ? XmlDate.parse(document.attribute("datePublication")) : date;
    PublicationNumber read = number.isEmpty() ? null : read(number, PublicationNumber::parse);
    return read == null ? null : new Publication(read, date);
  }

  private static String country(XmlElement id) {
    String country = CnipaText.of(id, "WIPOST3Code");
    return country.isEmpty() ? "CN" : country;
  }

  private @Nullable ApplicationNumber application() {
    for (XmlElement id : ids("ApplicationReference")) {
      String number = CnipaText.of(id, "DocNumber");
      if (!number.isEmpty()) {
        ApplicationNumber read = read(printed(number), ApplicationNumber::parse);
        if (read != null) {
          return read;
        }
      }
    }
    return null;
  }

  /**
   * The standard form {@code 102009000190429} is the printed {@code 200910190429}: type and a 0,
   * the year, the serial in nine places.
   */
  private static String printed(String number) {
    boolean standard =
        number.length() == 15
            && number.charAt(1) == '0'
            && number.startsWith("00", 6)
            && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return standard ? number.substring(2, 6) + number.charAt(0) + number.substring(8) : number;
  }

  private @Nullable LocalDate filed() {
    for (XmlElement id : ids("ApplicationReference")) {
      LocalDate date = date(id, "Date");
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private @Nullable LocalDate date(XmlElement parent, String name) {
    String text = CnipaText.of(parent, name);
    LocalDate date = XmlDate.parse(text);
    if (date == null && !text.isEmpty() && !text.equals("00000000")) {
      warnings.add("'" + shown(text) + "' is no date");
    }
    return date;
  }

  private Set<Priority> priorities() {
    Set<Priority> priorities = new LinkedHashSet<>();
    for (XmlElement group : data.children()) {
      if (!group.name().startsWith("Priorit")) {
        continue;
      }
      List<XmlElement> claims = new ArrayList<>(group.children());
      claims.add(group);
      for (XmlElement claim : claims) {
        for (XmlElement id : claim.children("DocumentID")) {
          priority(id, priorities);
        }
        priority(claim, priorities);
      }
    }
    return priorities;
  }

  private void priority(XmlElement id, Set<Priority> priorities) {
    String number = CnipaText.of(id, "DocNumber");
    if (!number.isEmpty()) {
      String country = CnipaText.of(id, "WIPOST3Code");
      priorities.add(
          new Priority(number.startsWith(country) ? number : country + number, date(id, "Date")));
    }
  }

  private <T> @Nullable T read(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException unreadable) {
      warnings.add(String.valueOf(unreadable.getMessage()));
      return null;
    }
  }

  // Texts and parties

  private @Nullable String title() {
    for (String name : List.of("InventionTitle", "DesignTitle", "UtilityModelTitle", "Title")) {
      XmlElement title = CnipaText.chinese(data.children(name));
      if (title != null) {
        return title.text();
      }
    }
    return null;
  }

  private @Nullable String abstractText() {
    XmlElement text = CnipaText.chinese(document.children("Abstract"));
    if (text == null) {
      text = CnipaText.chinese(data.children("Abstract"));
    }
    return text == null ? null : CnipaText.paragraphs(text);
  }

  private void parties(PatentRecord.Builder record, boolean grants) {
    List<Party> applicants = CnipaParties.of(data, "Applicant");
    List<Party> holders = new ArrayList<>();
    for (String role : List.of("Assignee", "Patentee", "PatentOwner", "Grantee")) {
      holders.addAll(CnipaParties.of(data, role));
    }
    if (grants && holders.isEmpty()) {
      holders.addAll(applicants);
      applicants = List.of();
    }
    applicants.forEach(record::applicant);
    holders.forEach(record::holder);
    for (String role : List.of("Inventor", "Designer")) {
      CnipaParties.of(data, role).forEach(person -> record.inventor(person.name()));
    }
    CnipaParties.agents(data).forEach(record::agent);
  }

  // Classes

  private Set<IpcSymbol> ipc() {
    Set<IpcSymbol> symbols = new LinkedHashSet<>();
    for (XmlElement group : data.children()) {
      if (group.name().startsWith("ClassificationIPC")) {
        classes(group, IpcSymbol::parse, symbols);
      }
    }
    return symbols;
  }

  private Set<CpcSymbol> cpc() {
    Set<CpcSymbol> symbols = new LinkedHashSet<>();
    for (XmlElement group : data.children()) {
      if (group.name().startsWith("ClassificationCPC")) {
        classes(group, CpcSymbol::parse, symbols);
      }
    }
    return symbols;
  }

  private <T> void classes(XmlElement group, Function<String, T> reading, Set<T> symbols) {
    List<XmlElement> all = group.children().isEmpty() ? List.of(group) : group.children();
    for (XmlElement one : all) {
      String text = CnipaText.symbol(one);
      String symbol = text.isEmpty() ? null : SymbolText.of(text);
      if (symbol != null) {
        T read = read(symbol, reading);
        if (read != null) {
          symbols.add(read);
        }
      } else if (!text.isEmpty()) {
        warnings.add("'" + shown(text) + "' is no classification symbol");
      }
    }
  }

  private Set<LocarnoClass> locarno() {
    Set<LocarnoClass> classes = new LinkedHashSet<>();
    List<String> problems = new ArrayList<>();
    for (XmlElement group : data.children()) {
      if (group.name().contains("Locarno")) {
        for (String text : CnipaText.locarno(group)) {
          classes.addAll(LocarnoClass.parseAll(text, problems));
        }
      }
    }
    problems.forEach(problem -> warnings.add(shown(problem)));
    return classes;
  }

  private static String shown(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
