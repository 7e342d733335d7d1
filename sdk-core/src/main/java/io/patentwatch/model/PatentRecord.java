package io.patentwatch.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one publication or application.
 *
 * <p>Every field may be absent; at least one number must be there. Two records with the same
 * content are one, wherever in their source they stood.
 *
 * @param provenance where it was read
 * @param statedOn the day from which the statement speaks: the day of publication, or of the
 *     export; it decides precedence when statements differ
 * @param application the application number
 * @param publication the publication
 * @param type the type of patent
 * @param title the title
 * @param abstractText the abstract
 * @param applicants the applicants as filed, in order
 * @param holders the holders on {@code statedOn}, in order: patentees of a grant publication,
 *     current holders of an export
 * @param inventors the inventors or designers, in order
 * @param agents agencies and attorneys, in order
 * @param filed the filing date
 * @param granted the day of grant announcement
 * @param priorities the priorities claimed
 * @param ipc the IPC symbols, the main one first
 * @param cpc the CPC symbols
 * @param locarno the Locarno classes
 * @param events the legal events
 * @param warnings what was doubtful in the input
 */
public record PatentRecord(
    Provenance provenance,
    @Nullable LocalDate statedOn,
    @Nullable ApplicationNumber application,
    @Nullable Publication publication,
    @Nullable PatentType type,
    @Nullable String title,
    @Nullable String abstractText,
    List<Party> applicants,
    List<Party> holders,
    List<String> inventors,
    List<String> agents,
    @Nullable LocalDate filed,
    @Nullable LocalDate granted,
    List<Priority> priorities,
    List<IpcSymbol> ipc,
    List<CpcSymbol> cpc,
    List<LocarnoClass> locarno,
    List<LegalEvent> events,
    List<String> warnings)
    implements Statement {

  public PatentRecord {
    Objects.requireNonNull(provenance, "provenance");
    if (application == null && publication == null) {
      throw new IllegalArgumentException(
          "a record needs an application or a publication number: " + provenance);
    }
    applicants = List.copyOf(applicants);
    holders = List.copyOf(holders);
    inventors = List.copyOf(inventors);
    agents = List.copyOf(agents);
    priorities = List.copyOf(priorities);
    ipc = List.copyOf(ipc);
    cpc = List.copyOf(cpc);
    locarno = List.copyOf(locarno);
    events = List.copyOf(events);
    warnings = List.copyOf(warnings);
  }

  /** This record as read elsewhere. */
  public PatentRecord at(Provenance other) {
    return new PatentRecord(
        other,
        statedOn,
        application,
        publication,
        type,
        title,
        abstractText,
        applicants,
        holders,
        inventors,
        agents,
        filed,
        granted,
        priorities,
        ipc,
        cpc,
        locarno,
        events,
        warnings);
  }

  /** A builder of a record read at a place. */
  public static Builder builder(Provenance provenance) {
    return new Builder(provenance);
  }

  /** Collects the fields of a {@link PatentRecord}; not thread-safe. */
  public static final class Builder {
    private final Provenance provenance;
    private @Nullable LocalDate statedOn;
    private @Nullable ApplicationNumber application;
    private @Nullable Publication publication;
    private @Nullable PatentType type;
    private @Nullable String title;
    private @Nullable String abstractText;
    private final List<Party> applicants = new ArrayList<>();
    private final List<Party> holders = new ArrayList<>();
    private final List<String> inventors = new ArrayList<>();
    private final List<String> agents = new ArrayList<>();
    private @Nullable LocalDate filed;
    private @Nullable LocalDate granted;
    private final List<Priority> priorities = new ArrayList<>();
    private final List<IpcSymbol> ipc = new ArrayList<>();
    private final List<CpcSymbol> cpc = new ArrayList<>();
    private final List<LocarnoClass> locarno = new ArrayList<>();
    private final List<LegalEvent> events = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private Builder(Provenance provenance) {
      this.provenance = Objects.requireNonNull(provenance, "provenance");
    }

    /** The day from which the statement speaks. */
    public Builder statedOn(@Nullable LocalDate day) {
      statedOn = day;
      return this;
    }

    /** The application number. */
    public Builder application(@Nullable ApplicationNumber number) {
      application = number;
      return this;
    }

    /** The publication. */
    public Builder publication(@Nullable Publication published) {
      publication = published;
      return this;
    }

    /** The type of patent. */
    public Builder type(@Nullable PatentType patentType) {
      type = patentType;
      return this;
    }

    /** The title. */
    public Builder title(@Nullable String text) {
      title = text;
      return this;
    }

    /** The abstract. */
    public Builder abstractText(@Nullable String text) {
      abstractText = text;
      return this;
    }

    /** Adds an applicant as filed. */
    public Builder applicant(Party party) {
      applicants.add(party);
      return this;
    }

    /** Adds a holder on the day of the statement. */
    public Builder holder(Party party) {
      holders.add(party);
      return this;
    }

    /** Adds an inventor or designer. */
    public Builder inventor(String name) {
      inventors.add(name);
      return this;
    }

    /** Adds an agency or attorney. */
    public Builder agent(String name) {
      agents.add(name);
      return this;
    }

    /** The filing date. */
    public Builder filed(@Nullable LocalDate day) {
      filed = day;
      return this;
    }

    /** The day of grant announcement. */
    public Builder granted(@Nullable LocalDate day) {
      granted = day;
      return this;
    }

    /** Adds a priority. */
    public Builder priority(Priority priority) {
      priorities.add(priority);
      return this;
    }

    /** Adds an IPC symbol. */
    public Builder ipc(IpcSymbol symbol) {
      ipc.add(symbol);
      return this;
    }

    /** Adds a CPC symbol. */
    public Builder cpc(CpcSymbol symbol) {
      cpc.add(symbol);
      return this;
    }

    /** Adds a Locarno class. */
    public Builder locarno(LocarnoClass locarnoClass) {
      locarno.add(locarnoClass);
      return this;
    }

    /** Adds a legal event. */
    public Builder event(LegalEvent event) {
      events.add(event);
      return this;
    }

    /** Adds what was doubtful in the input. */
    public Builder warning(String text) {
      warnings.add(text);
      return this;
    }

    /**
     * The record.
     *
     * @throws IllegalArgumentException if it has neither an application nor a publication number
     */
    public PatentRecord build() {
      return new PatentRecord(
          provenance,
          statedOn,
          application,
          publication,
          type,
          title,
          abstractText,
          applicants,
          holders,
          inventors,
          agents,
          filed,
          granted,
          priorities,
          ipc,
          cpc,
          locarno,
          events,
          warnings);
    }
  }
}
