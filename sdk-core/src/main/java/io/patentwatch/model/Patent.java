package io.patentwatch.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One application with all its publications: what the library makes of all statements about it.
 *
 * <p>Statistics count patents, never publications. Nothing here speaks of today: what changes with
 * the day is asked for a day.
 *
 * @param id its identity in the library
 * @param application the application number; absent while no statement names it
 * @param publications in order of date and number
 * @param type the type; absent where neither a statement nor a number tells
 * @param title the title, possibly empty
 * @param abstractText the abstract, possibly empty
 * @param holdings who held it from when on, in order of time
 * @param inventors in the order stated
 * @param agents agencies and attorneys, in the order stated
 * @param filed the filing date
 * @param granted the day of grant announcement
 * @param priorities the priorities claimed
 * @param ipc the IPC symbols, the main one first
 * @param cpc the CPC symbols
 * @param locarno the Locarno classes
 * @param events in order of date, each once however many codes told it
 * @param timeline the statuses in time
 * @param payments the annual fees known to be paid, in order of fee year
 * @param industries the industries it belongs to, in order of code
 * @param tags in order of name and date
 * @param warnings what is doubtful about it, sorted
 */
public record Patent(
    PatentId id,
    @Nullable ApplicationNumber application,
    List<Publication> publications,
    @Nullable PatentType type,
    String title,
    String abstractText,
    List<Holding> holdings,
    List<String> inventors,
    List<String> agents,
    @Nullable LocalDate filed,
    @Nullable LocalDate granted,
    List<Priority> priorities,
    List<IpcSymbol> ipc,
    List<CpcSymbol> cpc,
    List<LocarnoClass> locarno,
    List<LegalEvent> events,
    StatusTimeline timeline,
    List<Payment> payments,
    List<IndustryMatch> industries,
    List<Tag> tags,
    List<String> warnings) {

  public Patent {
    Objects.requireNonNull(id, "id");
    publications = List.copyOf(publications);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(abstractText, "abstractText");
    holdings = List.copyOf(holdings);
    inventors = List.copyOf(inventors);
    agents = List.copyOf(agents);
    priorities = List.copyOf(priorities);
    ipc = List.copyOf(ipc);
    cpc = List.copyOf(cpc);
    locarno = List.copyOf(locarno);
    events = List.copyOf(events);
    Objects.requireNonNull(timeline, "timeline");
    payments = List.copyOf(payments);
    industries = List.copyOf(industries);
    tags = List.copyOf(tags);
    warnings = List.copyOf(warnings);
  }

  /** This patent with other warnings. */
  public Patent warned(List<String> others) {
    return new Patent(
        id,
        application,
        publications,
        type,
        title,
        abstractText,
        holdings,
        inventors,
        agents,
        filed,
        granted,
        priorities,
        ipc,
        cpc,
        locarno,
        events,
        timeline,
        payments,
        industries,
        tags,
        others);
  }

  /** The day of the first publication, of whatever kind. */
  public Optional<LocalDate> published() {
    return publications.stream()
        .map(Publication::date)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .min(LocalDate::compareTo);
  }

  /** The applicants as filed: the holders of the first holding. */
  public List<Holder> applicants() {
    return holdings.isEmpty() ? List.of() : holdings.get(0).holders();
  }

  /** The latest holders known of a granted patent; empty before the grant. */
  public List<Holder> patentees() {
    return granted == null || holdings.isEmpty()
        ? List.of()
        : holdings.get(holdings.size() - 1).holders();
  }

  /**
   * Who holds it on a day; before the first day known, who held it first. Empty where no statement
   * names anybody.
   */
  public List<Holder> holdersOn(LocalDate day) {
    List<Holder> answer = applicants();
    for (Holding holding : holdings) {
      if (holding.from() == null || !day.isBefore(holding.from())) {
        answer = holding.holders();
      }
    }
    return answer;
  }

  /**
   * The region it counts for on a day: that of the first-named holder on the day. Empty where that
   * holder is unplaced.
   */
  public Optional<Region> regionOn(LocalDate day) {
    List<Holder> holders = holdersOn(day);
    return holders.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(holders.get(0).placement().region());
  }

  /** The status on a day, as far as events and dates tell. */
  public PatentStatus statusOn(LocalDate day) {
    return timeline.on(day);
  }

  /**
   * What is known on a day of the annual fee for the fee year then running; empty where the patent
   * is not in force on the day or its filing date is unknown.
   *
   * <p>The fee of the year of grant is paid with registration (Implementing Rules r.60, r.114), so
   * it counts as paid.
   */
  public Optional<PaymentKnowledge> feesOn(LocalDate day) {
    if (filed == null || granted == null || statusOn(day) != PatentStatus.IN_FORCE) {
      return Optional.empty();
    }
    int running = feeYear(filed, day);
    int paid = feeYear(filed, granted);
    for (Payment payment : payments) {
      if (!payment.paidOn().isAfter(day)) {
        paid = Math.max(paid, payment.feeYear());
      }
    }
    return Optional.of(paid >= running ? PaymentKnowledge.PAID : PaymentKnowledge.UNCONFIRMED);
  }

  /** Fee years begin on the anniversaries of filing, that of 29 February on the 28th (r.5). */
  private static int feeYear(LocalDate filed, LocalDate day) {
    int years = day.getYear() - filed.getYear();
    return filed.plusYears(years).isAfter(day) ? years : years + 1;
  }
}
