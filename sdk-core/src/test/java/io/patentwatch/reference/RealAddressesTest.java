package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.patentwatch.audit.AddressAudit;
import io.patentwatch.audit.AddressLabel;
import io.patentwatch.audit.AuditReport;
import io.patentwatch.audit.AuditScore;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.support.SharedData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Skipped where the reference data is absent; {@link AddressLocatorTest} is its authored twin. */
class RealAddressesTest {
  private static final Divisions DIVISIONS = Divisions.ofDefaults();
  private static final AddressLocator LOCATOR = AddressLocator.of(DIVISIONS);
  private static final String FOREIGN =
      "(美国|日本|德国|韩国|法国|瑞士|瑞典|英国|荷兰|意大利|芬兰|以色列|奥地利|比利时|加拿大|丹麦|爱尔兰|澳大利亚|新加坡|西班牙|印度|挪威|"
          + "中国?台湾|中国?香港|中国?澳门|开曼|英属).*";
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
      assertThat(location.reasonChinese()).isNotBlank();
      if (address.matches(FOREIGN)) {
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
  void audit_addressesThatLabelADistrict_recallAndPrecisionAsPromised() throws IOException {
    AuditReport report = audit(address -> address.labels().containsKey("district"));

    AuditScore county = report.score("county").orElseThrow();
    assertThat(county.recall().value().orElseThrow()).isGreaterThanOrEqualTo(0.985);
    assertThat(county.precision().value().orElseThrow()).isGreaterThanOrEqualTo(0.995);
  }

  @Test
  void audit_allLabelledAddresses_townshipsAsPromisedAndFewAnsweredThoughOpen() throws IOException {
    AuditReport report = audit(address -> true);

    AuditScore county = report.score("county").orElseThrow();
    assertThat(county.wrong()).isLessThanOrEqualTo(2);
    assertThat(county.precision().value().orElseThrow()).isGreaterThanOrEqualTo(0.985);
    AuditScore township = report.score("township").orElseThrow();
    assertThat(township.recall().value().orElseThrow()).isGreaterThanOrEqualTo(0.95);
    assertThat(township.wrong()).isZero();
  }

  private static AuditReport audit(Predicate<LabelledAddresses.Labelled> some) throws IOException {
    LabelledAddresses reading = new LabelledAddresses(DIVISIONS);
    List<AddressLabel> labels =
        LabelledAddresses.read(SharedData.require("addresses/dev.txt")).stream()
            .filter(some)
            .flatMap(address -> reading.label(address).stream())
            .toList();
    AuditReport report = AddressAudit.of(LOCATOR, DIVISIONS).run(labels);
    System.out.println(report.cases() + " labelled addresses: " + report.scores());
    return report;
  }
}
