package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.support.SharedData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Skipped where the reference data is absent; {@link AddressLocatorTest} is its authored twin. */
class RealAddressesTest {
  private static final Divisions DIVISIONS = Divisions.ofDefaults();
  private static final AddressLocator LOCATOR = AddressLocator.of(DIVISIONS);
  private static final DivisionCode TONGLU = new DivisionCode("330122");

  @Test
  void locate_gazette_everyAddressAnsweredOrAbstainedWithReason() throws IOException {
    Map<String, Integer> byLevel = new TreeMap<>();
    int tonglu = 0;
    for (String address : gazette()) {
      Location location = LOCATOR.locate(address);
      byLevel.merge(
          location.level() == null ? "undecided" : location.level().code(), 1, Integer::sum);
      assertThat(location.reason()).isNotBlank();
      boolean inTonglu = location.path().stream().anyMatch(d -> d.code().equals(TONGLU));
      assertThat(inTonglu).as("in Tonglu").isEqualTo(address.contains("桐庐"));
      tonglu += inTonglu ? 1 : 0;
      if (address.matches("(美国|日本|德国|韩国|法国|瑞士|瑞典|英国|中国台湾|中国香港|中国澳门).*")) {
        assertThat(location.path()).as("mainland divisions of a foreign address").isEmpty();
      }
    }
    System.out.println("gazette addresses by level: " + byLevel);
    assertThat(tonglu).isEqualTo(24);
  }

  private static List<String> gazette() throws IOException {
    List<String> addresses = new ArrayList<>();
    Path folder = SharedData.require("gazette-2019-07-09");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        try (CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(file, Charset.forName("GB18030"))) {
          rows.forEach(row -> addresses.add(row.getField("address")));
        }
      }
    }
    return addresses;
  }

  @Test
  void locate_labelledAddresses_countyRecallAndPrecision() throws IOException {
    LabelledAddresses reading = new LabelledAddresses(DIVISIONS);
    int labelled = 0;
    int right = 0;
    int wrong = 0;
    int openAnswered = 0;
    int towns = 0;
    int townsRight = 0;
    for (var address : LabelledAddresses.read(SharedData.require("addresses/dev.txt"))) {
      Set<Division> gold = reading.counties(address);
      Location location = LOCATOR.locate(address.text());
      Division answer =
          location.path().stream()
              .filter(division -> division.level() == RegionLevel.COUNTY)
              .findFirst()
              .orElse(null);
      boolean hasDistrict = address.labels().containsKey("district");
      if (gold.size() != 1) {
        // A district that the table lacks says nothing about the answer.
        openAnswered += answer != null && !(hasDistrict && gold.isEmpty()) ? 1 : 0;
        continue;
      }
      Division county = gold.iterator().next();
      labelled += hasDistrict ? 1 : 0;
      right += hasDistrict && county.equals(answer) ? 1 : 0;
      wrong += answer != null && !county.equals(answer) ? 1 : 0;
      Set<Division> townships = reading.townships(address, county);
      if (townships.size() == 1) {
        towns++;
        townsRight += location.division().filter(townships::contains).isPresent() ? 1 : 0;
      }
    }
    System.out.printf(
        "labelled addresses: county recall %.4f of %d, wrong %d, answered though open %d; township %.4f of %d%n",
        right / (double) labelled,
        labelled,
        wrong,
        openAnswered,
        townsRight / (double) towns,
        towns);
    assertThat(right / (double) labelled).as("county recall").isGreaterThan(0.97);
    assertThat(right / (double) (right + wrong)).as("county precision").isGreaterThan(0.995);
    assertThat(townsRight / (double) towns).as("township recall").isGreaterThan(0.9);
  }
}
