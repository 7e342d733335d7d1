package io.patentwatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The values against the gazette rows and the EPO's code list, where these are present beside the
 * repository; each with a twin on authored rows.
 */
class RealDataTest {

  /** What reading one file of gazette rows came to. */
  private static final class Reading {
    private int rows;
    private int damaged;
    private int whole;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> symbols = new HashMap<>();

    void read(String line, boolean design) {
      rows++;
      List<String> cells = cells(line);
      PublicationNumber publication = PublicationNumber.parse(cells.get(2));
      if (!publication.toString().equals(cells.get(2)) || publication.type().isEmpty()) {
        problems.add(cells.get(2));
      }
      String filing = cells.get(4);
      if (ApplicationNumber.isSpreadsheetDamage(filing)) {
        damaged++;
      } else {
        whole++;
        ApplicationNumber application = ApplicationNumber.parse(filing);
        if (application.checkDigit() != CheckDigit.OK || !application.warnings().isEmpty()) {
          problems.add(filing);
        }
        if (!application.type().equals(publication.type())) {
          problems.add(filing + " under " + publication);
        }
      }
      String classes = cells.get(9);
      List<?> found =
          design ? LocarnoClass.parseAll(classes, problems) : IpcSymbol.parseAll(classes, problems);
      found.forEach(symbol -> symbols.merge(symbol.toString(), 1, Integer::sum));
      if (found.isEmpty() && !classes.isBlank()) {
        problems.add(classes);
      }
    }

    private static List<String> cells(String line) {
      List<String> cells = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean quoted = false;
      for (char c : (line + ",").toCharArray()) {
        if (c == '"') {
          quoted = !quoted;
        } else if (c == ',' && !quoted) {
          cells.add(cell.toString());
          cell.setLength(0);
        } else {
          cell.append(c);
        }
      }
      return cells;
    }
  }

  private static Path data(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      Path sibling = folder.resolveSibling("shared").resolve("data").resolve(name);
      if (folder.getFileName() != null && Files.exists(sibling)) {
        return sibling;
      }
      folder = folder.getParent();
    }
    Assumptions.abort("no reference data beside the repository: " + name);
    throw new IllegalStateException("unreachable");
  }

  @Test
  void gazetteRows_allNumbersAndClasses_areRead() throws IOException {
    Path folder = data("gazette-2019-07-09");
    Map<String, int[]> expected =
        Map.of(
            "CN_patent_appearance_designed_709.csv", new int[] {5237, 4755, 482},
            "CN_patent_invention_authorized_709.csv", new int[] {4761, 4334, 427},
            "CN_patent_invention_published_709.csv", new int[] {13537, 11470, 2067},
            "CN_patent_utility_new_709.csv", new int[] {13421, 11259, 2162});
    for (Map.Entry<String, int[]> file : expected.entrySet()) {
      Reading reading = new Reading();
      List<String> lines =
          Files.readAllLines(folder.resolve(file.getKey()), Charset.forName("GB18030"));
      lines
          .subList(1, lines.size())
          .forEach(line -> reading.read(line, file.getKey().contains("designed")));
      System.out.printf(
          "%s: %d rows, %d whole and %d damaged numbers, %d classes, %d different, problems %s%n",
          file.getKey(),
          reading.rows,
          reading.whole,
          reading.damaged,
          reading.symbols.values().stream().mapToInt(Integer::intValue).sum(),
          reading.symbols.size(),
          reading.problems);
      assertThat(reading.problems).as(file.getKey()).isEmpty();
      assertThat(new int[] {reading.rows, reading.damaged, reading.whole})
          .as(file.getKey())
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void gazetteRows_authored_areReadAlike() {
    Reading reading = new Reading();
    reading.read(
        "1,一种笔,CN209078969U,2019.07.09,201822024938.3,2018.08.31,某厂,某人,某地,B43K7/00(2006.01)I;??B43K8/02(2006.01)I  ",
        false);
    reading.read(
        "2,\"一种,镜\",CN109996757A,2019.07.09,2.02E+12,2016.06.10,某厂;,某人;,某地,A61B1/00(2006.01)I;",
        false);
    assertThat(reading.problems).isEmpty();
    assertThat(reading.symbols).containsOnlyKeys("B43K7/00", "B43K8/02", "A61B1/00");
    reading.read(
        "3,笔,CN305246987S,2019.07.09,201930000001.0,2019.01.24,某厂,某人,某地,19-06 (12);pens", true);
    assertThat(reading.symbols).containsKey("19-06");
    assertThat(reading.damaged).isEqualTo(1);
    assertThat(reading.whole).isEqualTo(2);
    assertThat(reading.problems).containsExactly("201930000001.0", "'PENS' is no Locarno class");
  }

  @Test
  void legalCodes_ofTheList_areAllKnown() throws IOException {
    List<String> lines =
        Files.readAllLines(
            data("legal-events").resolve("cn_legal_codes_202417.csv"), StandardCharsets.UTF_8);
    assertThat(lines).hasSize(111);
    for (String line : lines.subList(1, lines.size())) {
      String code = Reading.cells(line).get(1);
      assertThat(LegalMeaning.of(code).code()).isEqualTo(code.strip());
      assertThat(LegalMeaning.of(code).meaning()).as(code).isNotEqualTo(code.strip());
    }
  }
}
