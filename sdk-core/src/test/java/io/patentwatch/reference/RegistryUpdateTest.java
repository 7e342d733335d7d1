package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.patentwatch.model.CreditCode;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Region;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.source.SourceException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryUpdateTest {
  private static final ReferenceData DEFAULTS = ReferenceData.ofDefaults();
  private static final Enterprise PENS =
      new Enterprise(
          "桐庐青竹制笔有限公司",
          List.of(
              new Enterprise.FormerName("桐庐青竹笔厂", LocalDate.of(2019, 5, 1)),
              new Enterprise.FormerName("分水青竹笔社", null)),
          CreditCode.parse(CreditCodes.valid("91330122MA28000100")),
          "桐庐县分水镇东溪路8号, 1幢",
          new Region(new DivisionCode("330122109"), "分水镇", RegionLevel.TOWNSHIP),
          "pens",
          List.of("青竹 \"笔\"", "Qingzhu Pen Co., Ltd."));
  private static final Enterprise BARE =
      new Enterprise("桐庐白鹭文具厂", List.of(), null, null, null, "", List.of());

  private static List<Enterprise> read(ReferenceUpdate update) {
    return ReferenceUpdate.read(update.pieces(), DEFAULTS).registry().enterprises();
  }

  @Test
  void registry_ofASupplier_isReadOnceAndKeptAsText() {
    List<Enterprise> system = new ArrayList<>(List.of(PENS, BARE));

    ReferenceUpdate update = ReferenceUpdate.builder().registry(() -> system).build();
    system.clear();

    assertThat(read(update)).containsExactly(PENS, BARE);
  }

  @Test
  void registry_ofASupplierWithABarInAName_namesIt() {
    Enterprise barred = new Enterprise("甲", List.of(), null, null, null, "", List.of("乙|丙"));

    assertThatThrownBy(() -> ReferenceUpdate.builder().registry(() -> List.of(barred)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("乙|丙");
  }

  @Test
  void registry_ofAWorkbook_isReadFromTheSheetWithItsColumns(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("registry.xlsx");
    write(file, List.of("企业名录"), List.of(), List.of("name", "township"), List.of("甲厂", "桐庐县分水镇"));

    assertThat(read(ReferenceUpdate.builder().registry(file).build()))
        .extracting(Enterprise::name, Enterprise::region)
        .containsExactly(tuple("甲厂", PENS.region()));
  }

  @Test
  void registry_badRowOfAWorkbook_isNamedByItsOwnNumber(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("registry.xlsx");
    write(
        file,
        List.of("企业名录"),
        List.of("name", "township"),
        List.of("甲\n厂", "桐庐县分水镇"),
        List.of(),
        List.of("乙厂", "无此镇"));
    ReferenceUpdate update = ReferenceUpdate.builder().registry(file).build();

    assertThatThrownBy(() -> read(update))
        .hasMessageContaining("registry line 5")
        .hasMessageContaining("无此镇");
  }

  @Test
  void registry_ofAFileInGb18030_isRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("registry.csv");
    Files.writeString(file, "name,township\n甲厂,桐庐县分水镇\n", Charset.forName("GB18030"));

    assertThat(read(ReferenceUpdate.builder().registry(file).build())).hasSize(1);
  }

  @Test
  void registry_ofAFileWithoutItsColumns_saysWhichItNeeds(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("registry.csv");
    Files.writeString(file, "企业,乡镇\n甲厂,分水镇\n");

    assertThatThrownBy(() -> ReferenceUpdate.builder().registry(file))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("registry.csv")
        .hasMessageContaining("name,former_names");
  }

  @SafeVarargs
  private static void write(Path file, List<String>... rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("名录");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].size(); column++) {
          sheet.value(row, column, rows[row].get(column));
        }
      }
    }
  }
}
