package io.patentwatch.alerts.channel;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.model.CreditCode;
import io.patentwatch.model.EnterpriseMatch;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who of which enterprise is told, by a list of contacts.
 *
 * <p>An enterprise's contacts are told of alerts on patents it holds on the alert's day, each joint
 * holder's of its own accord. Contact and holder are of one enterprise when their unified social
 * credit codes are equal; where either has none, when their names are, and no other enterprise of
 * the list has that name. Where that leaves a doubt nobody is told.
 *
 * <p>Of an alert a contact reads no holder but its own enterprise, and the host's attributes only
 * where no other enterprise of the registry holds the patent: they may be the other's. One that is
 * not verified, or whose enterprise was matched with a score below 1, is told only of what is
 * public, without how it was found: by default alerts about a patent without attributes that are
 * not {@linkplain Certainty#UNPAID unpaid}, since payments are in nobody's gazette.
 *
 * <p>Immutable, safe for use by any number of threads.
 */
public final class RecipientDirectory implements Recipients {
  private record Key(String id, String channel) {}

  private final Map<Key, Contact> contacts;
  private final List<Contact> office;
  private final Map<CreditCode, List<Contact>> byCode;
  private final Map<String, List<Contact>> byName;
  private final Predicate<Alert> isPublic;

  private RecipientDirectory(Collection<Contact> all, Predicate<Alert> isPublic) {
    this.isPublic = isPublic;
    contacts = new LinkedHashMap<>();
    office = new ArrayList<>();
    byCode = new LinkedHashMap<>();
    byName = new LinkedHashMap<>();
    ContactCheck check = new ContactCheck();
    for (Contact contact : all) {
      check.add(contact, contact.toString());
      contacts.put(new Key(contact.id(), contact.channel()), contact);
      if (contact.isOffice()) {
        office.add(contact);
        continue;
      }
      if (contact.creditCode() != null) {
        byCode.computeIfAbsent(contact.creditCode(), none -> new ArrayList<>()).add(contact);
      }
      byName.computeIfAbsent(folded(contact.enterprise()), none -> new ArrayList<>()).add(contact);
    }
  }

  /**
   * A directory of contacts.
   *
   * @throws IllegalArgumentException if two contacts share id and channel, or channel and address,
   *     or one enterprise stands with a credit code and without
   */
  public static RecipientDirectory of(Collection<Contact> contacts) {
    return new RecipientDirectory(contacts, RecipientDirectory::isPublic);
  }

  /**
   * Reads a directory from CSV with a header, in UTF-8. Columns, in any order: {@code enterprise}
   * (its name, or {@code *} for the office that is told of everything), {@code uscc}, {@code
   * contact} (an id, no name), {@code channel}, {@code address}, {@code language} ({@code zh} or
   * {@code en}; zh where empty), {@code verified}, {@code consent}, {@code opted_out} (each {@code
   * yes} or {@code no}; no where empty), {@code level} (from which level on; 0 where empty).
   *
   * <pre>{@code
   * enterprise,uscc,contact,channel,address,language,verified,consent,opted_out,level
   * 桐庐青竹制笔有限公司,,c-17,mail,ip@example.com,zh,yes,yes,no,0
   * }</pre>
   *
   * @throws IllegalArgumentException if a line does not hold, naming line, column and what to
   *     write, never an address
   */
  public static RecipientDirectory parse(String csv) {
    return of(new ContactTable().read(csv));
  }

  /**
   * The same with another word on what is public.
   *
   * @param test whether an unverified contact of a holder may be told of an alert
   */
  public RecipientDirectory withPublic(Predicate<Alert> test) {
    return new RecipientDirectory(contacts.values(), Objects.requireNonNull(test, "test"));
  }

  private static boolean isPublic(Alert alert) {
    return alert.matter().patent() != null
        && alert.certainty() != Certainty.UNPAID
        && alert.attributes().isEmpty();
  }

  /** All contacts, in their order. */
  public List<Contact> contacts() {
    return List.copyOf(contacts.values());
  }

  @Override
  public List<Recipient> of(Alert alert, int level) {
    List<Contact> told = new ArrayList<>(office);
    alert.subject().enterprises().forEach(match -> told.addAll(of(match)));
    return told.stream()
        .filter(contact -> contact.mayBeTold() && contact.level() <= level)
        .distinct()
        .filter(contact -> reveal(alert, contact).isPresent())
        .map(Contact::recipient)
        .toList();
  }

  @Override
  public Optional<Recipient> find(String id, String channel) {
    return Optional.ofNullable(contacts.get(new Key(id, channel)))
        .filter(Contact::mayBeTold)
        .map(Contact::recipient);
  }

  @Override
  public Optional<Alert> reveal(Alert alert, Recipient recipient) {
    return Optional.ofNullable(contacts.get(new Key(recipient.id(), recipient.channel())))
        .filter(Contact::mayBeTold)
        .flatMap(contact -> reveal(alert, contact));
  }

  private Optional<Alert> reveal(Alert alert, Contact contact) {
    if (contact.isOffice()) {
      return Optional.of(alert);
    }
    return alert.subject().enterprises().stream()
        .filter(match -> of(match).contains(contact))
        .findFirst()
        .flatMap(match -> reveal(alert, contact, match));
  }

  private Optional<Alert> reveal(Alert alert, Contact contact, EnterpriseMatch own) {
    boolean all = contact.verified() && own.score() == 1;
    if (!all && !isPublic.test(alert)) {
      return Optional.empty();
    }
    AlertSubject subject = alert.subject();
    boolean alone = subject.enterprises().size() == 1;
    Alert shown =
        alert.about(
            new AlertSubject(subject.patent(), subject.title(), List.of(own.name()), List.of(own)),
            all && alone ? alert.attributes() : Map.of());
    return Optional.of(all ? shown : shown.withoutReasons());
  }

  /** The contacts of an enterprise of the registry. */
  private List<Contact> of(EnterpriseMatch match) {
    List<Contact> named = byName.getOrDefault(folded(match.name()), List.of());
    if (match.creditCode() == null) {
      boolean one = named.stream().map(Contact::creditCode).distinct().count() == 1;
      return one ? named : List.of();
    }
    List<Contact> coded = byCode.getOrDefault(match.creditCode(), List.of());
    return coded.isEmpty()
        ? named.stream().filter(contact -> contact.creditCode() == null).toList()
        : coded;
  }

  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Prints how many contacts there are. */
  @Override
  public String toString() {
    return contacts.size() + " contacts";
  }
}
