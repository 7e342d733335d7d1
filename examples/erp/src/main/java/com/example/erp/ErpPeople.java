package com.example.erp;

import com.example.erp.ErpTables.Person;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.channel.Recipient;
import io.patentwatch.alerts.channel.Recipients;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who of the ERP's people is told: whoever is responsible for the patent; the managers of what
 * nobody is, and of what goes up.
 */
final class ErpPeople implements Recipients {
  private static final String CHANNEL = "worklist";
  private static final String MANAGER = "manager";

  private final ErpTables erp;

  ErpPeople(ErpTables erp) {
    this.erp = erp;
  }

  @Override
  public List<Recipient> of(Alert alert, int level) {
    String responsible = alert.attributes().getOrDefault("responsible", "");
    List<Person> people = erp.people();
    List<Recipient> told =
        people.stream()
            .filter(person -> person.id().equals(responsible))
            .map(ErpPeople::recipient)
            .toList();
    return told.isEmpty() || level > 0
        ? people.stream()
            .filter(person -> person.role().equals(MANAGER))
            .map(ErpPeople::recipient)
            .toList()
        : told;
  }

  @Override
  public Optional<Recipient> find(String id, String channel) {
    return erp.people().stream()
        .filter(person -> channel.equals(CHANNEL) && person.id().equals(id))
        .findFirst()
        .map(ErpPeople::recipient);
  }

  private static Recipient recipient(Person person) {
    return new Recipient(
        person.id(), CHANNEL, person.id(), Locale.forLanguageTag(person.language()));
  }
}
