package io.patentwatch.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.CheckDigit;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentType;
import io.patentwatch.source.FileSource;
import io.patentwatch.support.SharedData;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Real exports, read whole; the layouts' twins on authored data are in {@link LayoutTest}. */
class RealTablesTest {
  @Test
  void gazetteOfOneDay_everyRowAccountedFor() {
    ReadAll read = ReadAll.of(SharedData.require("gazette-2019-07-09"));
    assertThat(read.rejections()).isEmpty();
    assertThat(read.statements()).hasSize(36_956);

    long damaged =
        read.records().stream()
            .filter(
                record ->
                    record.application() == null
                        && record.warnings().stream().anyMatch(w -> w.contains("spreadsheet")))
            .count();
    assertThat(damaged).isEqualTo(31_818);
    assertThat(
            read.records().stream()
                .filter(record -> record.application() != null)
                .filter(record -> record.application().checkDigit() == CheckDigit.OK)
                .count())
        .isEqualTo(5_138);

    Map<PatentType, Long> types =
        read.records().stream()
            .collect(
                Collectors.groupingBy(
                    record -> record.publication().number().type().orElseThrow(),
                    Collectors.counting()));
    assertThat(types)
        .containsEntry(PatentType.DESIGN, 5_237L)
        .containsEntry(PatentType.UTILITY_MODEL, 13_421L + 10)
        .containsEntry(PatentType.INVENTION, 4_761L + 13_537L - 10);
    assertThat(
            read.records().stream()
                .map(record -> record.provenance().document() + record.publication().number())
                .distinct())
        .as("publications, counted file by file")
        .hasSize(33_694);
    // Counts, not records: names of people must not get into a build's log.
    assertThat(read.records().stream().filter(record -> record.filed() == null).count()).isZero();
    assertThat(read.records().stream().filter(record -> record.granted() == null).count())
        .isEqualTo(13_537 - 10);
    assertThat(
            read.records().stream()
                .filter(record -> (record.granted() == null) == record.applicants().isEmpty())
                .count())
        .isZero();
    assertThat(read.records().stream().filter(RealTablesTest::isDesign).count()).isEqualTo(5_237);
    assertThat(
            read.records().stream()
                .filter(record -> record.locarno().isEmpty() == isDesign(record))
                .count())
        .isZero();
    assertThat(
            read.records().stream()
                .flatMap(record -> record.warnings().stream())
                .filter(warning -> !warning.contains("spreadsheet damage"))
                .toList())
        .isEmpty();
  }

  private static boolean isDesign(PatentRecord record) {
    return record.publication().number().type().orElseThrow() == PatentType.DESIGN;
  }

  @Test
  void disc2013_allNumbersValid() {
    ReadAll read = ReadAll.of(SharedData.require("exports/cnipr/cnipr_export_199.xlsx"));
    assertThat(read.rejections()).isEmpty();
    assertThat(read.records())
        .hasSize(199)
        .allMatch(record -> record.application().checkDigit() == CheckDigit.OK)
        .allMatch(record -> record.warnings().isEmpty())
        .allMatch(record -> record.granted() != null && !record.holders().isEmpty())
        .allMatch(record -> !record.ipc().isEmpty() && record.abstractText() != null);
    assertThat(read.records().get(0).filed()).isEqualTo(LocalDate.of(2012, 5, 31));
    assertThat(read.records().get(0).provenance().line()).isEqualTo(2);
  }

  @Test
  void lens_allRowsRead() {
    ReadAll read = ReadAll.of(SharedData.require("exports/lens/yassin292_patents_data.csv"));
    assertThat(read.rejections()).isEmpty();
    assertThat(read.records())
        .hasSize(86)
        .allMatch(record -> record.application() != null && record.publication() != null)
        .allMatch(record -> record.publication().date() != null && record.title() != null);
    Map<String, Long> offices =
        read.records().stream()
            .collect(
                Collectors.groupingBy(
                    record -> record.publication().number().country(), Collectors.counting()));
    assertThat(offices)
        .containsOnly(Map.entry("US", 58L), Map.entry("EP", 21L), Map.entry("WO", 7L));
  }

  @Test
  void gazette_speed() {
    FileSource source = FileSource.of(SharedData.require("gazette-2019-07-09"));
    long best = Long.MAX_VALUE;
    int rows = 0;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      rows = ReadAll.of(source).statements().size();
      best = Math.min(best, System.nanoTime() - start);
    }
    long perSecond = rows * 1_000_000_000L / best;
    System.out.println("tables: " + perSecond + " rows/s");
    // An idle core reads well over ten times as many; a busy machine has to pass as well.
    assertThat(perSecond).isGreaterThan(5_000);
  }
}
