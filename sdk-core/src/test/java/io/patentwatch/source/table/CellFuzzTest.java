package io.patentwatch.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.patentwatch.PatentDatabase;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncReport;
import io.patentwatch.support.Mutations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of mutated cells, some 20,000, or a million in the long run. */
class CellFuzzTest {
  private static final String[] HEADER = {
    "序号", "申请号", "公开（公告）号", "公开（公告）日", "申请日", "名称", "申请（专利权）人", "发明（设计）人", "地址", "分类号", "法律状态"
  };
  private static final String[][] GOOD = {
    {"CN20211#######", "95######", "2.02E+12", ""},
    {"CN11#######A", "CN1######B", "CN 30####### S"},
    {"2021-09-10", "2021.9.10", "20210910", "44449"},
    {"2020-02-29", "2021年6月21日", "1985-04-01"},
    {"一种中性笔", "Neutral pen", "=1+1"},
    {"桐庐青峦制笔有限公司;甲乙", "Ｐｅｎ Co., Ltd."},
    {"张三；李四", "王五|赵六"},
    {"311500浙江省杭州市桐庐县分水镇新淳路9号", "台湾省台北市"},
    {"B43K 7/00(2006.01)I; A61B1/00", "19-06"},
    {"授权", "专利权的终止(未缴年费专利权终止)", "GR01"}
  };
  private static final int ROWS = Boolean.getBoolean("patentwatch.long") ? 100_000 : 2_000;

  @TempDir Path directory;

  @Test
  void sync_ofAnyCells_accountsForEachRow() throws IOException {
    Random random = new Random(20_190_709);
    Mutations mutations = new Mutations(random);
    Path file = directory.resolve("cells.csv");
    try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
      CsvWriter unused = csv.writeRecord(HEADER);
      for (int row = 1; row <= ROWS; row++) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(row)));
        for (String[] good : GOOD) {
          String cell = numbered(good[random.nextInt(good.length)], random);
          cells.add(writable(random.nextInt(3) == 0 ? cell : mutations.of(cell)));
        }
        unused = csv.writeRecord(cells);
      }
    }
    List<String> reasons = new ArrayList<>();
    try (PatentDatabase database =
        PatentDatabase.builder().defaults(ReferenceData.ofDefaults()).open()) {
      SyncReport report =
          database.sync(
              FileSource.of(file),
              new SyncListener() {
                @Override
                public void rejected(Rejection rejection) {
                  reasons.add(rejection.reason());
                }
              });
      assertThat(report.records()).isEqualTo(ROWS);
      assertThat(report.added() + report.updated() + report.unchanged() + report.rejected())
          .isEqualTo(ROWS);
      assertThat(report.records() - report.rejected())
          .as("rows still read")
          .isGreaterThan(ROWS / 4);
      assertThat(reasons).hasSize((int) report.rejected()).noneMatch(String::isBlank);
      database.verify();
    }
  }

  /** With a digit for each {@code #}. */
  private static String numbered(String cell, Random random) {
    StringBuilder text = new StringBuilder(cell);
    for (int at = text.indexOf("#"); at >= 0; at = text.indexOf("#")) {
      text.setCharAt(at, (char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }

  /** Without lone surrogates, which no encoding can write, and NUL, by which a file is binary. */
  private static String writable(String cell) {
    StringBuilder text = new StringBuilder();
    cell.codePoints()
        .filter(point -> point != 0 && (point < 0xD800 || point > 0xDFFF))
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}
