package io.patentwatch.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Party;
import io.patentwatch.model.Region;
import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.Division;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.Enterprise;
import io.patentwatch.reference.EnterpriseRegistry;
import io.patentwatch.reference.Gazetteer;
import io.patentwatch.reference.GazetteerPlace;
import io.patentwatch.reference.Location;
import io.patentwatch.support.SharedData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How many addresses of Hangzhou's counties are placed in a township by themselves, with a registry
 * and with a gazetteer, both of the kind that a county office can make of its own papers: from
 * those rows that do name a township. Skipped where the reference data is absent; {@link
 * io.patentwatch.functional.GazetteerAttributionTest} is its authored twin.
 */
class RealPlacementsTest {
  private static final DivisionCode HANGZHOU = new DivisionCode("330100");
  private static final Divisions DIVISIONS = Divisions.ofDefaults();
  private static final AddressLocator LOCATOR = AddressLocator.of(DIVISIONS);

  private static Set<Party> parties() throws IOException {
    Set<Party> parties = new HashSet<>();
    try (Stream<Path> files = Files.list(SharedData.require("gazette-2019-07-09"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        try (CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(file, Charset.forName("GB18030"))) {
          for (NamedCsvRecord row : rows) {
            String names =
                row.findField("patentee").or(() -> row.findField("applicant")).orElse("");
            String first = names.split("[;；]")[0].strip();
            parties.add(new Party(first, row.getField("address")));
          }
        }
      }
    }
    return parties;
  }

  @Test
  void locate_addressesOfHangzhou_moreArePlacedWithARegistryAndAGazetteer() throws IOException {
    List<Party> parties = new ArrayList<>();
    Map<String, Set<Division>> firms = new HashMap<>();
    Map<String, Set<GazetteerPlace>> places = new HashMap<>();
    for (Party party : parties()) {
      Location location = LOCATOR.locate(String.valueOf(party.address()));
      if (location.county().isEmpty() || !HANGZHOU.contains(location.code().orElseThrow())) {
        continue;
      }
      parties.add(party);
      if (location.township().isPresent()) {
        Division township = location.division().orElseThrow();
        firms.computeIfAbsent(party.name(), any -> new HashSet<>()).add(township);
        int behind = location.spans().get(location.spans().size() - 1).end();
        for (PlaceNames.Name name : PlaceNames.of(party.address().substring(behind))) {
          places
              .computeIfAbsent(name.text() + township.parent(), any -> new HashSet<>())
              .add(new GazetteerPlace(name.text(), name.kind(), township));
        }
      }
    }
    EnterpriseRegistry registry = registry(firms);
    AddressLocator placing =
        LOCATOR.with(Gazetteer.of(places.values().stream().flatMap(Set::stream).toList()));
    long byAddress = parties.stream().filter(party -> isPlaced(LOCATOR, party)).count();
    long byRegistry =
        parties.stream()
            .filter(party -> isPlaced(LOCATOR, party) || registry.match(party).isPresent())
            .count();
    long byGazetteer = parties.stream().filter(party -> isPlaced(placing, party)).count();
    long byAll =
        parties.stream()
            .filter(party -> isPlaced(placing, party) || registry.match(party).isPresent())
            .count();
    System.out.printf(
        "Hangzhou's counties, %d different parties with addresses: township by address %s, with"
            + " registry %s, with gazetteer of %d places %s, with both %s%n",
        parties.size(),
        new Proportion(byAddress, parties.size()),
        new Proportion(byRegistry, parties.size()),
        placing.gazetteer().size(),
        new Proportion(byGazetteer, parties.size()),
        new Proportion(byAll, parties.size()));
    assertThat(byRegistry).isGreaterThan(byAddress);
    assertThat(byGazetteer).isGreaterThan(byAddress);
  }

  private static EnterpriseRegistry registry(Map<String, Set<Division>> firms) {
    List<Enterprise> enterprises = new ArrayList<>();
    firms.forEach(
        (name, townships) -> {
          if (townships.size() == 1) {
            Division township = townships.iterator().next();
            enterprises.add(
                new Enterprise(
                    name,
                    List.of(),
                    null,
                    null,
                    new Region(township.code(), township.name(), township.level()),
                    "",
                    List.of()));
          }
        });
    return EnterpriseRegistry.of(enterprises);
  }

  private static boolean isPlaced(AddressLocator locator, Party party) {
    return locator.locate(String.valueOf(party.address())).township().isPresent();
  }
}
