package io.patentwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentLibrary;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AuthoredLibrary;
import io.patentwatch.alerts.Patents;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.model.CreditCode;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.Holding;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.Placement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Nothing of one enterprise is addressed or shown to another's contact. */
class AddressingProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 5);

  /** An enterprise of a random registry; names may be shared, then codes tell. */
  private record Firm(int number, String name, @Nullable CreditCode code) {
    EnterpriseMatch match() {
      return new EnterpriseMatch(name, code, 1, "registered name");
    }

    Holder holder() {
      return new Holder(new Party(name, null), Placement.none("no address"), match());
    }
  }

  private static final class World {
    final Random random;
    final List<Firm> firms;
    final List<Patent> patents = new ArrayList<>();

    /** Whose each patent is on the day, by the dice and not by what the library makes of it. */
    final List<Set<Firm>> owners = new ArrayList<>();

    World(long seed) {
      random = new Random(seed);
      firms = IntStream.range(0, 2 + random.nextInt(6)).mapToObj(this::firm).toList();
      for (int i = 0; i < 12; i++) {
        List<Firm> first = some();
        List<Firm> second = some();
        boolean transferred = random.nextBoolean();
        LocalDate from = DAY.plusDays(random.nextInt(21) - 10);
        List<Holding> holdings = new ArrayList<>();
        holdings.add(holding(null, first));
        if (transferred) {
          holdings.add(holding(from, second));
        }
        patents.add(Patents.heldBy("CN" + i, holdings));
        owners.add(Set.copyOf(transferred && !from.isAfter(DAY) ? second : first));
      }
    }

    private Firm firm(int number) {
      // Half of them share two names; those have codes, as the directory asks.
      boolean shares = random.nextBoolean();
      String name = shares ? "Twin " + number % 2 : "Firm " + number;
      return new Firm(number, name, shares || random.nextBoolean() ? code(number) : null);
    }

    private static CreditCode code(int number) {
      for (char check : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
        for (char inner : "0123456789X".toCharArray()) {
          String text = "91330122MA000000" + number % 10 + check;
          text = text.substring(0, 15) + number % 10 + inner + check;
          if (text.length() == 18 && CreditCode.defect(text).isEmpty()) {
            return CreditCode.parse(text);
          }
        }
      }
      throw new IllegalStateException("no code for " + number);
    }

    private List<Firm> some() {
      return firms.stream().filter(firm -> random.nextInt(3) == 0).toList();
    }

    private static Holding holding(@Nullable LocalDate from, List<Firm> firms) {
      List<Holder> holders = new ArrayList<>(firms.stream().map(Firm::holder).toList());
      holders.add(new Holder(new Party("章一二", null), Placement.none("no address"), null));
      return new Holding(from, holders, "authored");
    }

    RecipientDirectory directory() {
      List<Contact> contacts = new ArrayList<>();
      for (Firm firm : firms) {
        for (int i = 0; i < random.nextInt(3); i++) {
          contacts.add(
              new Contact(
                  firm.name(),
                  firm.code(),
                  firm.number() + "-" + i,
                  random.nextBoolean() ? "mail" : "robot",
                  "address " + firm.number() + "-" + i,
                  random.nextBoolean() ? Locale.CHINESE : Locale.ENGLISH,
                  random.nextBoolean(),
                  random.nextInt(4) > 0,
                  random.nextInt(4) == 0,
                  random.nextInt(2)));
        }
      }
      return RecipientDirectory.of(contacts);
    }

    /** The whole library, or what a scope leaves of it. */
    PatentLibrary library() {
      return AuthoredLibrary.of(
          patents.stream().filter(patent -> random.nextInt(4) > 0).toArray(Patent[]::new));
    }
  }

  @Property(tries = 300)
  void of_anyRegistryTransfersAndJointOwners_addressesEachOwnersContactsAndNobodyElse(
      @ForAll long seed) {
    World world = new World(seed);
    RecipientDirectory directory = world.directory();
    List<Alert> alerts =
        AlertEngine.builder(world.library())
            .rule(AnnualFeeRule.ofDefaults())
            .build()
            .run(DAY)
            .alerts();

    assertThat(alerts).isNotEmpty();
    for (Alert alert : alerts) {
      int patent = Integer.parseInt(String.valueOf(alert.matter().patent()).substring(2));
      Set<Firm> owners = world.owners.get(patent);
      for (int level = 0; level < 3; level++) {
        int at = level;
        Set<String> expected =
            directory.contacts().stream()
                .filter(contact -> contact.consent() && !contact.optedOut())
                .filter(contact -> contact.level() <= at)
                .filter(contact -> owners.stream().anyMatch(firm -> isOf(contact, firm)))
                .map(Contact::id)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Recipient> told = directory.of(alert, level);
        assertThat(told.stream().map(Recipient::id).toList())
            .doesNotHaveDuplicates()
            .containsExactlyInAnyOrderElementsOf(expected);
        told.forEach(recipient -> assertShowsOnlyItsOwn(directory, alert, recipient, owners));
      }
    }
  }

  private static boolean isOf(Contact contact, Firm firm) {
    return contact.id().startsWith(firm.number() + "-");
  }

  private static void assertShowsOnlyItsOwn(
      RecipientDirectory directory, Alert alert, Recipient recipient, Set<Firm> owners) {
    Alert shown = directory.reveal(alert, recipient).orElseThrow();
    Firm own =
        owners.stream()
            .filter(firm -> recipient.id().startsWith(firm.number() + "-"))
            .findFirst()
            .orElseThrow();
    assertThat(shown.subject().enterprises()).containsExactly(own.match());
    assertThat(shown.subject().holders()).containsExactly(own.name());
  }

  @Property(tries = 100)
  void reveal_toContactsOfOthers_isNothing(@ForAll long seed) {
    World world = new World(seed);
    RecipientDirectory directory = world.directory();
    for (Alert alert :
        AlertEngine.builder(world.library())
            .rule(AnnualFeeRule.ofDefaults())
            .build()
            .run(DAY)
            .alerts()) {
      int patent = Integer.parseInt(String.valueOf(alert.matter().patent()).substring(2));
      for (Contact contact : directory.contacts()) {
        if (world.owners.get(patent).stream().noneMatch(firm -> isOf(contact, firm))) {
          assertThat(directory.reveal(alert, contact.recipient())).isEmpty();
        }
      }
    }
  }
}
