package io.patentwatch.internal.merge;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.Holding;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.LegalMeaning;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Payment;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Placement;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Region;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.model.Statement;
import io.patentwatch.model.Tag;
import io.patentwatch.model.TagRecord;
import io.patentwatch.reference.IndustrySubject;
import io.patentwatch.reference.Location;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.spi.StoredPatent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes one patent of its records.
 *
 * <p>Where statements differ, the one that speaks from the later day goes before, and among those
 * of one day their content decides; when anything was fetched never does. Chinese words go before
 * translated and romanised ones of whatever day. Not thread-safe: it remembers the placements it
 * has made.
 */
public final class Merge {
  private static final int REMEMBERED = 20_000;

  /** The last word first. */
  private static final Comparator<PatentRecord> PRECEDENCE =
      Comparator.comparing(
              PatentRecord::statedOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Merge::content)
          .reversed();

  private final ReferenceData reference;
  private final Map<Party, Placement> placements =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Party, Placement> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** A merge that attributes by reference data. */
  public Merge(ReferenceData reference) {
    this.reference = Objects.requireNonNull(reference, "reference");
  }

  /** Whether it attributes by these reference data. */
  public boolean isBy(ReferenceData data) {
    return reference.equals(data);
  }

  /**
   * What is left of records when those that say the same from the same source are one; of each, the
   * first by provenance is kept.
   */
  public static List<PatentRecord> distinct(Collection<PatentRecord> records) {
    if (records.size() == 1) {
      return List.copyOf(records);
    }
    Map<PatentRecord, PatentRecord> distinct = new LinkedHashMap<>();
    for (PatentRecord record : records) {
      distinct.merge(
          anonymous(record),
          record,
          (one, other) -> one.provenance().compareTo(other.provenance()) <= 0 ? one : other);
    }
    List<PatentRecord> result = new ArrayList<>(distinct.values());
    result.sort(Comparator.comparing(PatentRecord::provenance).thenComparing(Merge::content));
    return result;
  }

  /** A record without the place it was read at, but for its source. */
  public static PatentRecord anonymous(PatentRecord record) {
    return record.at(Provenance.of(record.provenance().source(), "", 0));
  }

  private static String content(PatentRecord record) {
    return record.at(Provenance.of("", "", 0)).toString();
  }

  /**
   * Makes a patent.
   *
   * @param group its records
   * @param facts other statements that name any of its numbers
   */
  public StoredPatent of(Grouping.Group group, Collection<Statement> facts) {
    List<PatentRecord> records = distinct(group.records());
    List<PatentRecord> ranked = new ArrayList<>(records);
    ranked.sort(PRECEDENCE);

    Set<String> warnings = new TreeSet<>(group.warnings());
    Set<String> keys = new TreeSet<>();
    for (PatentRecord record : records) {
      warnings.addAll(record.warnings());
      keys.addAll(Grouping.findingKeys(record));
    }

    ApplicationNumber application = null;
    for (PatentRecord record : ranked) {
      ApplicationNumber named = Grouping.application(record);
      if (named != null) {
        warnings.addAll(named.warnings());
        application =
            application == null
                ? new ApplicationNumber(named.country(), named.number(), named.toString())
                : application;
      }
    }
    List<Publication> publications = publications(records, warnings);
    PatentType type = type(ranked, application, publications);
    LocalDate filed = agreed("filing date", ranked, PatentRecord::filed, warnings);
    List<LegalEvent> events = events(records);
    LocalDate granted = granted(ranked, publications, events, warnings);
    LocalDate published =
        publications.stream()
            .map(Publication::date)
            .filter(Objects::nonNull)
            .min(Comparator.<@Nullable LocalDate>naturalOrder())
            .orElse(null);
    if (filed != null && granted != null && granted.isBefore(filed)) {
      warnings.add("granted " + granted + " before it was filed " + filed);
    }
    if (events.stream().anyMatch(event -> event.works() == null)) {
      warnings.add(
          "an event without a date, stated on no known day, does not count for the status");
    }

    String title = text(chineseFirst(ranked, PatentRecord::title), PatentRecord::title);
    String abstractText =
        text(chineseFirst(ranked, PatentRecord::abstractText), PatentRecord::abstractText);
    List<Holding> holdings = holdings(ranked, events, filed, warnings);
    var ipc = list(ranked, PatentRecord::ipc);
    var cpc = list(ranked, PatentRecord::cpc);
    var locarno = list(ranked, PatentRecord::locarno);
    List<IndustryMatch> industries =
        reference
            .industries()
            .match(
                new IndustrySubject(
                    ipc,
                    cpc,
                    locarno,
                    title,
                    abstractText,
                    holdings.isEmpty()
                        ? List.of()
                        : IndustrySubject.names(holdings.get(0).holders()),
                    filed,
                    published));
    Patent patent =
        new Patent(
            group.id(),
            application,
            publications,
            type,
            title,
            abstractText,
            holdings,
            list(chineseFirst(ranked, Merge::inventors), PatentRecord::inventors),
            list(ranked, PatentRecord::agents),
            filed,
            granted,
            list(ranked, PatentRecord::priorities),
            ipc,
            cpc,
            locarno,
            events,
            StatusTimelines.of(type, filed, published, granted, events),
            payments(facts),
            industries,
            tags(facts),
            List.copyOf(warnings));
    return new StoredPatent(patent, records, keys);
  }

  private static List<Publication> publications(List<PatentRecord> records, Set<String> warnings) {
    Map<String, Publication> byNumber = new TreeMap<>();
    for (PatentRecord record : records) {
      Publication publication = record.publication();
      if (publication == null) {
        continue;
      }
      Publication canonical = new Publication(canonical(publication.number()), publication.date());
      byNumber.merge(
          canonical.number().toString(),
          canonical,
          (one, other) -> {
            LocalDate first = one.date();
            LocalDate second = other.date();
            if (first == null || second == null) {
              return first == null ? other : one;
            }
            if (!first.equals(second)) {
              boolean earlier = first.isBefore(second);
              warnings.add(
                  "publication "
                      + one.number()
                      + " is dated both "
                      + (earlier ? first : second)
                      + " and "
                      + (earlier ? second : first));
              return earlier ? one : other;
            }
            return one;
          });
    }
    List<Publication> publications = new ArrayList<>(byNumber.values());
    publications.sort(
        Comparator.comparing(
                Publication::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(publication -> publication.number().toString()));
    return publications;
  }

  /** A number as if it had been given in its own form. */
  private static PublicationNumber canonical(PublicationNumber number) {
    return new PublicationNumber(
        number.country(), number.number(), number.kind(), number.toString());
  }

  private static @Nullable PatentType type(
      List<PatentRecord> ranked,
      @Nullable ApplicationNumber application,
      List<Publication> publications) {
    if (application != null && application.type().isPresent()) {
      return application.type().get();
    }
    for (PatentRecord record : ranked) {
      if (record.type() != null) {
        return record.type();
      }
    }
    for (Publication publication : publications) {
      var type = publication.number().type(publication.date());
      if (type.isPresent()) {
        return type.get();
      }
    }
    return null;
  }

  private static @Nullable LocalDate agreed(
      String what,
      List<PatentRecord> ranked,
      Function<PatentRecord, @Nullable LocalDate> date,
      Set<String> warnings) {
    LocalDate answer = null;
    Set<LocalDate> stated = new TreeSet<>();
    for (PatentRecord record : ranked) {
      LocalDate day = date.apply(record);
      if (day != null) {
        answer = answer == null ? day : answer;
        stated.add(day);
      }
    }
    if (stated.size() > 1) {
      warnings.add(what + " is stated as " + join(stated) + "; taken is " + answer);
    }
    return answer;
  }

  private static String join(Set<LocalDate> days) {
    return String.join(", ", days.stream().map(LocalDate::toString).toList());
  }

  private static @Nullable LocalDate granted(
      List<PatentRecord> ranked,
      List<Publication> publications,
      List<LegalEvent> events,
      Set<String> warnings) {
    LocalDate stated = agreed("grant date", ranked, PatentRecord::granted, warnings);
    if (stated != null) {
      return stated;
    }
    for (Publication publication : publications) {
      if (publication.date() != null
          && publication.number().isGrant(publication.date()).orElse(false)) {
        return publication.date();
      }
    }
    for (LegalEvent event : events) {
      // The word "in force" without a date says that it was granted, not when.
      if (event.effects().contains(LegalEffect.GRANTED) && event.date() != null) {
        return event.works();
      }
    }
    return null;
  }

  /** Each event once: the old and the new code of one event on one day are one event. */
  private static List<LegalEvent> events(List<PatentRecord> records) {
    Comparator<LegalEvent> order =
        Comparator.comparing(
                LegalEvent::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(LegalEvent::code, Comparator.reverseOrder())
            .thenComparing(LegalEvent::text, Comparator.reverseOrder())
            .thenComparing(
                LegalEvent::effective, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(event -> new TreeSet<>(event.effects()).toString());
    Set<LegalEvent> all = new TreeSet<>(order);
    for (PatentRecord record : records) {
      for (LegalEvent event : record.events()) {
        all.add(dated(event, record.statedOn()));
      }
    }
    Map<String, LegalEvent> distinct = new LinkedHashMap<>();
    for (LegalEvent event : all) {
      String family = LegalMeaning.of(event.code(), event.text()).family();
      distinct.putIfAbsent(event.date() + " " + family, event);
    }
    return List.copyOf(distinct.values());
  }

  /**
   * A status word without a date, as exports have it, holds from the day of the statement at the
   * latest.
   */
  private static LegalEvent dated(LegalEvent event, @Nullable LocalDate statedOn) {
    return event.works() != null || statedOn == null
        ? event
        : new LegalEvent(null, event.code(), event.text(), event.effects(), statedOn);
  }

  /**
   * The records in Chinese before those that translate or romanise: what the EPO says of a Chinese
   * patent in English adds to what is known, and never takes its words away.
   */
  private static List<PatentRecord> chineseFirst(
      List<PatentRecord> ranked, Function<PatentRecord, @Nullable String> words) {
    if (ranked.size() < 2) {
      return ranked;
    }
    List<PatentRecord> chinese = new ArrayList<>(ranked);
    chinese.sort(Comparator.comparing(record -> !isChinese(words.apply(record))));
    return chinese;
  }

  private static boolean isChinese(@Nullable String words) {
    return words != null && words.codePoints().anyMatch(Character::isIdeographic);
  }

  private static String inventors(PatentRecord record) {
    return String.join("", record.inventors());
  }

  private static String applicants(PatentRecord record) {
    return record.applicants().stream().map(Party::name).collect(Collectors.joining());
  }

  private static String text(
      List<PatentRecord> ranked, Function<PatentRecord, @Nullable String> field) {
    for (PatentRecord record : ranked) {
      String text = field.apply(record);
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  private static <T> List<T> list(
      List<PatentRecord> ranked, Function<PatentRecord, List<T>> field) {
    for (PatentRecord record : ranked) {
      List<T> list = field.apply(record);
      if (!list.isEmpty()) {
        return list;
      }
    }
    return List.of();
  }

  private List<Holding> holdings(
      List<PatentRecord> ranked,
      List<LegalEvent> events,
      @Nullable LocalDate filed,
      Set<String> warnings) {
    TreeMap<LocalDate, PatentRecord> byDay = new TreeMap<>();
    PatentRecord first = null;
    PatentRecord undated = null;
    for (PatentRecord record : ranked) {
      if (!record.applicants().isEmpty()
          && (first == null || isChinese(applicants(record)) || !isChinese(applicants(first)))) {
        // Ranked last word first: the last one seen is the earliest statement.
        first = record;
      }
      if (!record.holders().isEmpty()) {
        if (record.statedOn() == null) {
          undated = undated == null ? record : undated;
        } else {
          byDay.putIfAbsent(record.statedOn(), record);
        }
      }
    }
    List<Holding> holdings = new ArrayList<>();
    if (first != null) {
      LocalDate day = filed == null ? first.statedOn() : filed;
      holdings.add(holding(null, day, first.applicants(), because(first), warnings));
    }
    if (undated != null && holdings.isEmpty() && byDay.isEmpty()) {
      holdings.add(holding(null, filed, undated.holders(), because(undated), warnings));
    }
    TreeMap<LocalDate, HolderChange> changes = changes(events);
    Set<LocalDate> days = new TreeSet<>(byDay.keySet());
    days.addAll(changes.keySet());
    for (LocalDate day : days) {
      Holding before = holdings.isEmpty() ? null : holdings.get(holdings.size() - 1);
      PatentRecord record = byDay.get(day);
      if (record == null && before == null) {
        continue;
      }
      List<Party> parties =
          record == null
              ? Objects.requireNonNull(changes.get(day))
                  .applyTo(parties(Objects.requireNonNull(before)))
              : before == null ? record.holders() : inherit(record.holders(), before);
      LocalDate from = before == null || (filed != null && !day.isAfter(filed)) ? null : day;
      if (before == null || !parties(before).equals(parties)) {
        if (from == null) {
          holdings.clear();
        }
        String because = record == null ? "legal event " + day : because(record);
        holdings.add(holding(from, day, parties, because, warnings));
      }
    }
    silent(changes, byDay.isEmpty() ? null : byDay.lastKey(), warnings);
    return holdings;
  }

  /** By day, the last of a day that tells something. */
  private static TreeMap<LocalDate, HolderChange> changes(List<LegalEvent> events) {
    TreeMap<LocalDate, HolderChange> changes = new TreeMap<>();
    for (LegalEvent event : events) {
      HolderChange.of(event)
          .ifPresent(
              change ->
                  changes.merge(
                      change.from(), change, (one, other) -> other.isSilent() ? one : other));
    }
    return changes;
  }

  private static void silent(
      TreeMap<LocalDate, HolderChange> changes,
      @Nullable LocalDate lastStated,
      Set<String> warnings) {
    for (HolderChange change : changes.values()) {
      boolean toldLater = lastStated != null && !lastStated.isBefore(change.from());
      if (change.transfer() && change.isSilent() && !toldLater) {
        warnings.add(
            "transferred on "
                + change.from()
                + ", and nothing says to whom; counted is the holder"
                + " before");
      }
    }
  }

  /** A statement that names a known party without its address does not move it. */
  private static List<Party> inherit(List<Party> parties, Holding before) {
    List<Party> result = new ArrayList<>();
    for (Party party : parties) {
      Party known = party;
      if (party.address() == null) {
        for (Holder holder : before.holders()) {
          if (holder.party().name().equals(party.name())) {
            known = holder.party();
          }
        }
      }
      result.add(known);
    }
    return result;
  }

  private static List<Party> parties(Holding holding) {
    return holding.holders().stream().map(Holder::party).toList();
  }

  private Holding holding(
      @Nullable LocalDate from,
      @Nullable LocalDate day,
      List<Party> parties,
      String because,
      Set<String> warnings) {
    List<Holder> result = new ArrayList<>();
    for (Party party : parties) {
      result.add(attribute(party, day));
    }
    for (Holder holder : result) {
      disagreement(holder, warnings);
    }
    return new Holding(from, result, because);
  }

  private static String because(PatentRecord record) {
    Publication publication = record.publication();
    return (publication != null ? publication.number() : String.valueOf(record.application()))
        + (record.statedOn() == null ? "" : " " + record.statedOn());
  }

  private Holder attribute(Party party, @Nullable LocalDate day) {
    EnterpriseMatch enterprise = reference.registry().resolve(party, day).enterprise();
    Placement byAddress =
        placements.computeIfAbsent(party, any -> noted(any, place(any.address())));
    Region region = byAddress.region();
    if (enterprise != null && (region == null || region.level().isMainland())) {
      Region registered = reference.registry().region(enterprise).orElse(null);
      if (registered != null && (region == null || isUnder(registered, region))) {
        return new Holder(
            party,
            new Placement(
                registered,
                Placement.Basis.ENTERPRISE,
                "registered seat of " + enterprise.name() + "; address: " + byAddress.reason(),
                List.of()),
            enterprise);
      }
    }
    return new Holder(party, byAddress, enterprise);
  }

  private Placement place(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return Placement.none("no address is stated");
    }
    Location location = reference.locator().locate(address);
    RegionLevel level = location.level();
    if (level == null) {
      return new Placement(
          null,
          Placement.Basis.NONE,
          location.reason(),
          location.candidates().stream()
              .map(
                  candidate ->
                      new Region(candidate.code(), candidate.name(), candidate.code().level()))
              .toList());
    }
    Region region =
        location
            .division()
            .map(division -> new Region(division.code(), division.name(), division.level()))
            .orElseGet(() -> new Region(null, String.valueOf(location.country()), level));
    return new Placement(
        region,
        location.place() == null ? Placement.Basis.ADDRESS : Placement.Basis.GAZETTEER,
        location.reason(),
        List.of());
  }

  /** The township that the gazetteer notes for a firm, where its address leaves it open. */
  private Placement noted(Party party, Placement byAddress) {
    Region region = byAddress.region();
    if (region == null || region.code() == null || region.level() == RegionLevel.TOWNSHIP) {
      return byAddress;
    }
    return reference
        .locator()
        .gazetteer()
        .firm(party.name(), region.code())
        .map(
            firm ->
                new Placement(
                    new Region(
                        firm.township().code(), firm.township().name(), firm.township().level()),
                    Placement.Basis.GAZETTEER,
                    "the gazetteer has the firm in "
                        + firm.township().name()
                        + "; address: "
                        + byAddress.reason(),
                    List.of()))
        .orElse(byAddress);
  }

  private static boolean isUnder(Region lower, Region upper) {
    return lower.code() != null
        && upper.code() != null
        && !lower.code().equals(upper.code())
        && upper.code().contains(lower.code());
  }

  private void disagreement(Holder holder, Set<String> warnings) {
    if (holder.enterprise() == null || holder.placement().basis() == Placement.Basis.ENTERPRISE) {
      return;
    }
    Region placed = holder.placement().region();
    Region registered = reference.registry().region(holder.enterprise()).orElse(null);
    if (placed == null || registered == null || placed.equals(registered)) {
      return;
    }
    if (!isUnder(placed, registered)) {
      warnings.add(
          "the address of "
              + holder.party().name()
              + " is in "
              + placed.name()
              + ", its registered seat in "
              + registered.name()
              + "; counted is the address");
    }
  }

  private static List<Payment> payments(Collection<Statement> facts) {
    Comparator<Payment> order =
        Comparator.comparingInt(Payment::feeYear)
            .thenComparing(Payment::paidOn)
            .thenComparing(Payment::amount, Comparator.nullsFirst(Comparator.naturalOrder()));
    Set<Payment> payments = new TreeSet<>(order);
    for (Statement fact : facts) {
      if (fact instanceof PaymentRecord paid) {
        payments.add(new Payment(paid.feeYear(), paid.paidOn(), paid.amount()));
      }
    }
    return List.copyOf(payments);
  }

  private static List<Tag> tags(Collection<Statement> facts) {
    Comparator<Tag> order =
        Comparator.comparing(Tag::name)
            .thenComparing(Tag::date, Comparator.nullsFirst(Comparator.naturalOrder()));
    Set<Tag> tags = new TreeSet<>(order);
    for (Statement fact : facts) {
      if (fact instanceof TagRecord tagged) {
        tags.add(tagged.tag());
      }
    }
    return List.copyOf(tags);
  }
}
