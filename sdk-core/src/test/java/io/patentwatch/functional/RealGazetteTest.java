package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.Patent;
import io.patentwatch.query.Cql;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.SyncReport;
import io.patentwatch.support.SharedData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The gazette of one day, counted by the library and by a plain reading of its rows; the twin on
 * authored data is the sample county's test.
 */
class RealGazetteTest {
  private static final Map<String, String> PROVINCES = new HashMap<>();

  static {
    String[] names =
        ("北京11天津12河北13山西14内蒙古15辽宁21吉林22黑龙江23上海31江苏32浙江33安徽34福建35江西36山东37河南41湖北42"
                + "湖南43广东44广西45海南46重庆50四川51贵州52云南53西藏54陕西61甘肃62青海63宁夏64新疆65")
            .split("(?<=\\d)(?=\\D)");
    for (String name : names) {
      PROVINCES.put(name.replaceAll("\\d", ""), name.replaceAll("\\D", "") + "0000");
    }
  }

  @Test
  void counts_ofTheLibrary_agreeWithAPlainReadingOfTheRows() throws IOException {
    Path folder = SharedData.require("gazette-2019-07-09");
    Map<String, Set<String>> addresses = addresses(folder);
    Set<String> tonglu = new TreeSet<>();
    Map<List<String>, Long> expected = new TreeMap<>(Comparator.comparing(List::toString));
    long ambiguous = 0;
    for (Map.Entry<String, Set<String>> entry : addresses.entrySet()) {
      if (entry.getValue().stream().anyMatch(address -> address.contains("桐庐"))) {
        tonglu.add(entry.getKey());
      }
      ambiguous += entry.getValue().size() > 1 ? 1 : 0;
      String province = province(entry.getValue().iterator().next());
      if (!province.isEmpty()) {
        expected.merge(List.of(province, type(entry.getKey())), 1L, Long::sum);
      }
    }

    try (PatentDatabase database = PatentDatabase.inMemory()) {
      SyncReport report = database.sync(FileSource.of(folder));
      assertThat(report.records()).isEqualTo(36_956);
      assertThat(report.rejected()).isZero();
      assertThat(report.added()).isEqualTo(addresses.size());

      assertThat(ids(database, "region=330122")).isEqualTo(tonglu).hasSize(24);

      CountResult counted =
          database.count(
              new CountRequest(
                  PatentQuery.everything(),
                  List.of(CountField.PROVINCE, CountField.TYPE),
                  database.today()));
      assertThat(counted.total()).isEqualTo(addresses.size());
      Map<List<String>, Long> cells = new HashMap<>();
      counted.cells().forEach(cell -> cells.put(cell.key(), cell.count()));
      long difference = 0;
      for (Map.Entry<List<String>, Long> cell : expected.entrySet()) {
        difference += Math.abs(cell.getValue() - cells.getOrDefault(cell.getKey(), 0L));
      }
      // Where one publication number bears two addresses, either reading takes one of them.
      assertThat(difference).isLessThanOrEqualTo(ambiguous);
      assertThat(expected.values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(30_000);
    }
  }

  private static Set<String> ids(PatentDatabase database, String cql) {
    Set<String> ids = new TreeSet<>();
    try (Results<Patent> results = database.searchAll(Cql.parse(cql))) {
      for (Patent patent : results) {
        patent.publications().forEach(publication -> ids.add(publication.number().toString()));
      }
    }
    return ids;
  }

  private static Map<String, Set<String>> addresses(Path folder) throws IOException {
    Map<String, Set<String>> addresses = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.sorted().toList();
    }
    for (Path file : files) {
      try (CsvReader<NamedCsvRecord> rows =
          CsvReader.builder()
              .ofNamedCsvRecord(Files.newBufferedReader(file, Charset.forName("GB18030")))) {
        for (NamedCsvRecord row : rows) {
          addresses
              .computeIfAbsent(row.getField("authorization_notice_id"), id -> new HashSet<>())
              .add(row.getField("address").strip());
        }
      }
    }
    return addresses;
  }

  private static String province(String address) {
    String text = address.replaceFirst("^\\d+", "");
    for (Map.Entry<String, String> province : PROVINCES.entrySet()) {
      if (text.startsWith(province.getKey())) {
        return province.getValue();
      }
    }
    return "";
  }

  private static String type(String publication) {
    return switch (publication.replaceAll("[^A-Z]", "").substring(2)) {
      case "S" -> "design";
      case "U" -> "utility-model";
      default -> "invention";
    };
  }
}
