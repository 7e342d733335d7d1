package io.patentwatch.internal.table;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.source.table.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one record of one row of a patent table. */
final class PatentRow {
  private static final Map<String, PatentType> TYPES =
      Map.ofEntries(
          Map.entry("发明", PatentType.INVENTION),
          Map.entry("发明专利", PatentType.INVENTION),
          Map.entry("发明申请", PatentType.INVENTION),
          Map.entry("发明专利申请", PatentType.INVENTION),
          Map.entry("发明公开", PatentType.INVENTION),
          Map.entry("发明公布", PatentType.INVENTION),
          Map.entry("发明授权", PatentType.INVENTION),
          Map.entry("授权发明", PatentType.INVENTION),
          Map.entry("中国发明", PatentType.INVENTION),
          Map.entry("中国发明专利", PatentType.INVENTION),
          Map.entry("中国发明申请", PatentType.INVENTION),
          Map.entry("中国发明授权", PatentType.INVENTION),
          Map.entry("fmzl", PatentType.INVENTION),
          Map.entry("fmsq", PatentType.INVENTION),
          Map.entry("1", PatentType.INVENTION),
          Map.entry("8", PatentType.INVENTION),
          Map.entry("invention", PatentType.INVENTION),
          Map.entry("inventionpatent", PatentType.INVENTION),
          Map.entry("inventionapplication", PatentType.INVENTION),
          Map.entry("实用新型", PatentType.UTILITY_MODEL),
          Map.entry("实用新型专利", PatentType.UTILITY_MODEL),
          Map.entry("中国实用新型", PatentType.UTILITY_MODEL),
          Map.entry("新型", PatentType.UTILITY_MODEL),
          Map.entry("syxx", PatentType.UTILITY_MODEL),
          Map.entry("2", PatentType.UTILITY_MODEL),
          Map.entry("9", PatentType.UTILITY_MODEL),
          Map.entry("utilitymodel", PatentType.UTILITY_MODEL),
          Map.entry("外观设计", PatentType.DESIGN),
          Map.entry("外观设计专利", PatentType.DESIGN),
          Map.entry("中国外观设计", PatentType.DESIGN),
          Map.entry("外观", PatentType.DESIGN),
          Map.entry("wgzl", PatentType.DESIGN),
          Map.entry("3", PatentType.DESIGN),
          Map.entry("design", PatentType.DESIGN),
          Map.entry("designpatent", PatentType.DESIGN),
          Map.entry("industrialdesign", PatentType.DESIGN));

  /** What columns of types hold besides types of patent: kinds of document. */
  private static final Set<String> DOCUMENTS =
      Set.of(
          "patentapplication",
          "grantedpatent",
          "limitedpatent",
          "amendedpatent",
          "searchreport",
          "unknown",
          "patent",
          "application",
          "grant");

  private final PatentHeader header;
  private final TableRow row;
  private final boolean from1904;
  private final Set<String> warnings = new LinkedHashSet<>();

  private PatentRow(PatentHeader header, TableRow row, boolean from1904) {
    this.header = header;
    this.row = row;
    this.from1904 = from1904;
  }

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException if it must be rejected; the message says why
   */
  static PatentRecord read(
      PatentHeader header,
      TableRow row,
      Provenance provenance,
      @Nullable LocalDate exportedOn,
      boolean from1904) {
    return new PatentRow(header, row, from1904).read(provenance, exportedOn);
  }

  private PatentRecord read(Provenance provenance, @Nullable LocalDate exportedOn) {
    checkWidth();
    Numbers numbers = numbers();
    PatentRecord.Builder record = PatentRecord.builder(provenance);
    record.application(numbers.application);

    LocalDate filed = date(Column.APPLICATION_DATE);
    LocalDate published = date(Column.PUBLICATION_DATE);
    LocalDate announced = date(Column.GRANT_DATE);
    Publication publication = publication(numbers, published, announced);
    LocalDate day = publication == null ? null : publication.date();
    Boolean grant = publication == null ? null : publication.number().isGrant(day).orElse(null);
    LocalDate granted = grant != null && grant ? day : announced;
    if (announced != null && announced.equals(day) && grant != null && !grant) {
      granted = null; // A column of announcements: before 1993 they granted nothing.
    }
    record.publication(publication).filed(filed).granted(granted);
    PatentType type = type(numbers, day);
    record.type(type);
    record.title(text(Column.TITLE, Column.TITLE_TRANSLATION));
    record.abstractText(text(Column.ABSTRACT, Column.ABSTRACT_TRANSLATION));

    LocalDate statusDay = date(Column.STATUS_DATE);
    boolean holders = parties(record, grant != null && grant || granted != null);
    LocalDate latest = latest(filed, day, published, granted);
    if (holders) {
      record.statedOn(exportedOn != null ? exportedOn : latest(latest, statusDay));
    } else {
      record.statedOn(granted != null || day != null ? latest(day, granted) : latest);
    }
    CellText.persons(cell(Column.INVENTOR)).forEach(record::inventor);
    CellText.values(cell(Column.AGENCY)).forEach(record::agent);
    CellText.persons(cell(Column.AGENT)).forEach(record::agent);
    priorities(record);
    classes(record);
    events(record, statusDay, publication, published, numbers);
    damaged();
    warnings.forEach(record::warning);
    return record.build();
  }

  private void checkWidth() {
    int width = header.width();
    if (width == 0) {
      return;
    }
    for (int i = width; i < row.cells().size(); i++) {
      if (!row.cells().get(i).isBlank()) {
        throw new IllegalArgumentException(
            "the row has "
                + row.cells().size()
                + " cells, the header "
                + width
                + ": a delimiter stands in a text without quotes; quote it");
      }
    }
  }

  // Numbers

  /** The numbers of a row, as far as they can be read. */
  private record Numbers(
      @Nullable ApplicationNumber application,
      @Nullable PublicationNumber publication,
      @Nullable PublicationNumber grant) {}

  private Numbers numbers() {
    List<String> problems = new ArrayList<>();
    String country = country();
    ApplicationNumber application = application(identity(Column.APPLICATION), country, problems);
    PublicationNumber publication = publication(identity(Column.PUBLICATION), country, problems);
    PublicationNumber grant = publication(identity(Column.GRANT_PUBLICATION), country, problems);
    String patent = identity(Column.PATENT);
    if (!patent.isEmpty()) {
      try {
        PatentNumber number = parse(patent, country);
        if (number instanceof PublicationNumber named) {
          if (publication == null && grant == null) {
            publication = named;
          } else if (!named.equals(publication) && !named.equals(grant)) {
            problems.add("the patent number " + patent + " names another publication; not taken");
          }
        } else if (application == null) {
          application = (ApplicationNumber) number;
        } else if (!number.equals(application)) {
          problems.add(
              "the patent number "
                  + patent
                  + " names another application than "
                  + application
                  + "; not taken");
        }
      } catch (IllegalArgumentException unreadable) {
        problems.add(String.valueOf(unreadable.getMessage()));
      }
    }
    if (application == null && publication == null && grant == null) {
      throw new IllegalArgumentException(
          problems.isEmpty()
              ? "the row has neither an application nor a publication number"
              : String.join("; ", problems));
    }
    warnings.addAll(problems);
    return new Numbers(application, publication, grant);
  }

  /** Two columns of one meaning must agree on which patent the row is of. */
  private String identity(Column column) {
    String first = "";
    for (int place : header.places(column)) {
      String value = CellText.unlessZero(at(place));
      if (value.isEmpty()) {
        continue;
      }
      if (first.isEmpty()) {
        first = value;
      } else if (!Headings.fold(first).equals(Headings.fold(value))) {
        throw new IllegalArgumentException(
            "two columns name different numbers, " + first + " and " + value);
      }
    }
    return first;
  }

  private String country() {
    String country = cell(Column.COUNTRY).toUpperCase(Locale.ROOT);
    boolean code =
        country.length() == 2 && country.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    return code && !country.equals("CN") ? country : "";
  }

  /** A number of another office may leave out its country where a column names it. */
  private static String located(String number, String country) {
    char first = number.charAt(0);
    return country.isEmpty() || Character.isLetter(first) ? number : country + number;
  }

  private static PatentNumber parse(String number, String country) {
    refuseDamage(number);
    return PatentNumber.parse(located(number, country));
  }

  private static @Nullable ApplicationNumber application(
      String number, String country, List<String> problems) {
    if (number.isEmpty()) {
      return null;
    }
    try {
      refuseDamage(number);
      return ApplicationNumber.parse(located(number, country));
    } catch (IllegalArgumentException unreadable) {
      problems.add(String.valueOf(unreadable.getMessage()));
      return null;
    }
  }

  private @Nullable PublicationNumber publication(
      String number, String country, List<String> problems) {
    if (number.isEmpty()) {
      return null;
    }
    try {
      PublicationNumber read = PublicationNumber.parse(located(number, country));
      String kind = cell(Column.KIND);
      return read.kind() == null && !kind.isEmpty() && kind.length() <= 2
          ? PublicationNumber.parse(read.toString() + kind)
          : read;
    } catch (IllegalArgumentException unreadable) {
      problems.add(String.valueOf(unreadable.getMessage()));
      return null;
    }
  }

  /**
   * {@code 2.0183E+12} saved again by a spreadsheet is 2018300000000. A serial that is a million
   * times something looks the same, so such a number is not believed.
   */
  private static void refuseDamage(String number) {
    String digits = number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    if (digits.length() == 13
        && digits.endsWith("0000000")
        && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
      throw new IllegalArgumentException(
          "'"
              + number
              + "' is spreadsheet damage: its last digits were rounded away; export the column again"
              + " as text");
    }
  }

  private static @Nullable Publication publication(
      Numbers numbers, @Nullable LocalDate published, @Nullable LocalDate announced) {
    PublicationNumber grant = numbers.grant;
    PublicationNumber publication = numbers.publication;
    if (grant != null) {
      boolean same = publication == null || publication.equals(grant);
      return new Publication(grant, announced != null || !same ? announced : published);
    }
    if (publication == null) {
      return null;
    }
    boolean granting = publication.isGrant(announced).orElse(false);
    return new Publication(publication, published == null && granting ? announced : published);
  }

  private @Nullable PatentType type(Numbers numbers, @Nullable LocalDate day) {
    String text = cell(Column.TYPE);
    if (text.isEmpty()) {
      return null;
    }
    String folded = Headings.fold(text);
    PatentType type = TYPES.get(folded);
    if (type == null && !DOCUMENTS.contains(folded)) {
      warnings.add("the type '" + text + "' is unknown");
    }
    PatentType named = numbers.application != null ? numbers.application.type().orElse(null) : null;
    if (named == null && numbers.publication != null) {
      named = numbers.publication.type(day).orElse(null);
    }
    if (type != null && named != null && type != named) {
      warnings.add("the type is stated as '" + text + "', the number says " + named);
    }
    return type;
  }

  // Dates

  private @Nullable LocalDate date(Column column) {
    LocalDate first = null;
    String from = "";
    for (int place : header.places(column)) {
      String text = CellText.unlessZero(at(place));
      if (text.isEmpty() || text.chars().allMatch(c -> c == '0')) {
        continue;
      }
      LocalDate day = CellDate.parse(text, from1904);
      if (day == null) {
        warnings.add("'" + shown(text) + "' in " + header.name(place) + " is no certain date");
      } else if (first == null) {
        first = day;
        from = header.name(place);
      } else if (!day.equals(first)) {
        warnings.add(
            from + " says " + first + ", " + header.name(place) + " " + day + "; taken is " + from);
      }
    }
    return first;
  }

  private static @Nullable LocalDate latest(@Nullable LocalDate... days) {
    LocalDate latest = null;
    for (LocalDate day : days) {
      if (day != null && (latest == null || day.isAfter(latest))) {
        latest = day;
      }
    }
    return latest;
  }

  // Texts

  private String at(int place) {
    return place < row.cells().size() ? row.cells().get(place) : "";
  }

  /** The first cell of a meaning that holds something; others that differ are warned of. */
  private String cell(Column column) {
    String first = "";
    String from = "";
    for (int place : header.places(column)) {
      String text = CellText.of(at(place));
      if (text.isEmpty()) {
        continue;
      }
      if (first.isEmpty()) {
        first = text;
        from = header.name(place);
      } else if (!first.equals(text)
          && column != Column.TITLE_TRANSLATION
          && column != Column.ABSTRACT_TRANSLATION) {
        warnings.add(
            from
                + " says '"
                + shown(first)
                + "', "
                + header.name(place)
                + " '"
                + shown(text)
                + "'; taken is "
                + from);
      }
    }
    return first;
  }

  private @Nullable String text(Column column, Column translation) {
    String text = cell(column);
    if (text.isEmpty()) {
      text = cell(translation);
    }
    return text.isEmpty() ? null : text;
  }

  private static String shown(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  /** Characters that the encoding could not hold were replaced; say where. */
  private void damaged() {
    for (int i = 0; i < row.cells().size(); i++) {
      if (row.cells().get(i).indexOf('\uFFFD') >= 0) {
        warnings.add(header.name(i) + " holds characters that its encoding lost");
      }
    }
  }

  // Parties

  /** Adds the parties and says whether the row names who holds the right on the export's day. */
  private boolean parties(PatentRecord.Builder record, boolean grant) {
    List<String> applicants = CellText.values(cell(Column.APPLICANT));
    List<String> parties = CellText.values(cell(Column.PARTY));
    List<String> patentees = CellText.values(cell(Column.PATENTEE));
    List<String> current = owners(cell(Column.CURRENT_HOLDER));
    String address = address();
    String currentAddress = cell(Column.CURRENT_ADDRESS);

    List<String> filing = new ArrayList<>(applicants);
    List<String> holding = new ArrayList<>(current);
    List<String> either = parties.isEmpty() ? patentees : parties;
    if (!parties.isEmpty() && !patentees.isEmpty() && !parties.equals(patentees)) {
      holding = holding.isEmpty() ? new ArrayList<>(patentees) : holding;
      either = parties;
    }
    boolean atGrant = grant || (parties.isEmpty() && !applicants.isEmpty());
    if (atGrant && holding.isEmpty()) {
      holding.addAll(either);
    } else if (filing.isEmpty()) {
      filing.addAll(either);
    } else if (holding.isEmpty() && !either.equals(filing)) {
      holding.addAll(either);
    }
    boolean first = true;
    for (String name : filing) {
      record.applicant(new Party(name, first ? address : null));
      first = false;
    }
    first = true;
    for (String name : holding) {
      String at = null;
      if (first) {
        boolean same = filing.isEmpty() || filing.get(0).equals(name);
        at = !currentAddress.isEmpty() ? currentAddress : same ? address : null;
      }
      record.holder(new Party(name, at));
      first = false;
    }
    return !current.isEmpty();
  }

  /**
   * Current owners; where each bears the day of its recording in brackets, as The Lens writes, only
   * those of the last day hold the right.
   */
  private List<String> owners(String cell) {
    List<String> owners = new ArrayList<>();
    LocalDate last = null;
    List<String> former = new ArrayList<>();
    for (String value : CellText.values(cell)) {
      int open = value.lastIndexOf(" (");
      LocalDate day =
          open > 0 && value.endsWith(")")
              ? CellDate.parse(value.substring(open + 2, value.length() - 1), false)
              : null;
      String name = day == null ? value : value.substring(0, open).strip();
      if (day != null && last != null && day.isBefore(last)) {
        former.add(value);
        continue;
      }
      if (day != null && last != null && day.isAfter(last)) {
        former.addAll(owners);
        owners.clear();
      }
      last = day == null ? last : day;
      owners.add(name);
    }
    if (!former.isEmpty()) {
      warnings.add("former owners: " + shown(String.join("; ", former)));
    }
    return owners;
  }

  private @Nullable String address() {
    String address = CellText.unlessZero(cell(Column.ADDRESS));
    if (!address.isEmpty()) {
      return address;
    }
    String parts =
        CellText.unlessZero(cell(Column.PROVINCE))
            + CellText.unlessZero(cell(Column.CITY))
            + CellText.unlessZero(cell(Column.COUNTY));
    if (!parts.isEmpty()) {
      return parts;
    }
    for (String part : CellText.values(cell(Column.REGION))) {
      if (part.codePoints().anyMatch(Character::isIdeographic)) {
        return part;
      }
    }
    return null;
  }

  // Classes, priorities, events

  private void classes(PatentRecord.Builder record) {
    List<String> problems = new ArrayList<>();
    Set<IpcSymbol> ipc = new LinkedHashSet<>();
    Set<LocarnoClass> locarno = new LinkedHashSet<>();
    for (Column column : List.of(Column.MAIN_IPC, Column.IPC)) {
      for (int place : header.places(column)) {
        String text = CellText.unlessZero(at(place));
        if (text.isEmpty()) {
          continue;
        }
        // A section is a letter, a Locarno class begins with a digit: tables mix them in a column.
        char first = text.charAt(0);
        if ((first >= '0' && first <= '9') || text.regionMatches(true, 0, "LOC", 0, 3)) {
          locarno.addAll(LocarnoClass.parseAll(text, problems));
        } else {
          ipc.addAll(IpcSymbol.parseAll(text, problems));
        }
      }
    }
    for (int place : header.places(Column.LOCARNO)) {
      locarno.addAll(LocarnoClass.parseAll(CellText.unlessZero(at(place)), problems));
    }
    Set<CpcSymbol> cpc = new LinkedHashSet<>();
    for (int place : header.places(Column.CPC)) {
      cpc.addAll(CpcSymbol.parseAll(CellText.unlessZero(at(place)), problems));
    }
    ipc.forEach(record::ipc);
    locarno.forEach(record::locarno);
    cpc.forEach(record::cpc);
    for (String problem : problems) {
      warnings.add(shown(problem));
    }
  }

  private void priorities(PatentRecord.Builder record) {
    String cell = cell(Column.PRIORITY);
    if (cell.isEmpty()) {
      return;
    }
    List<String> texts = CellText.values(cell);
    List<String> days = CellText.values(cell(Column.PRIORITY_DATE));
    if (!days.isEmpty() && days.size() != texts.size()) {
      warnings.add(
          texts.size() + " priorities with " + days.size() + " dates: which is whose is unknown");
    }
    for (int i = 0; i < texts.size(); i++) {
      LocalDate day = null;
      String number = texts.get(i);
      String within = CellDate.within(number);
      if (within != null) {
        day = CellDate.parse(within, from1904);
        number = CellText.of(day == null ? number : number.replace(within, " ").strip());
      } else if (days.size() == texts.size()) {
        day = CellDate.parse(days.get(i), from1904);
        if (day == null) {
          warnings.add("'" + shown(days.get(i)) + "' is no certain priority date");
        }
      } else if (texts.size() == 1) {
        day = date(Column.EARLIEST_PRIORITY_DATE);
      }
      if (number.isEmpty()) {
        warnings.add("the priority '" + shown(texts.get(i)) + "' has no number");
      } else {
        record.priority(new Priority(number, day));
      }
    }
  }

  private void events(
      PatentRecord.Builder record,
      @Nullable LocalDate statusDay,
      @Nullable Publication publication,
      @Nullable LocalDate published,
      Numbers numbers) {
    Set<LegalEvent> events = new LinkedHashSet<>();
    for (int place : header.places(Column.STATUS)) {
      for (String text : CellText.values(at(place))) {
        String within = CellDate.within(text);
        LocalDate day = within == null ? null : CellDate.parse(within, from1904);
        String words = day == null ? text : text.replace(String.valueOf(within), " ");
        events.add(LegalEvent.of(day == null ? statusDay : day, CellText.of(words), text));
      }
    }
    PublicationNumber earlier = numbers.publication;
    if (publication != null && earlier != null && !earlier.equals(publication.number())) {
      // One record names one publication; the earlier one of the row is kept as what it was.
      events.add(LegalEvent.of(published, "公布", "公布 " + earlier));
    }
    events.forEach(record::event);
  }
}
