package io.patentwatch.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.PatentRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written as a table in any usual way is read back the same. */
class RoundTripTest {
  /** One row as it should be read back. */
  record Row(
      String serial, String title, LocalDate filed, List<String> applicants, boolean quoted) {}

  @Property(tries = 300)
  void table_inAnyDelimiterEncodingQuotingAndOrder_readsBack(
      @ForAll("rows") List<Row> rows,
      @ForAll("delimiters") char delimiter,
      @ForAll("encodings") String encoding,
      @ForAll("breaks") String lineBreak,
      @ForAll long order)
      throws IOException {
    List<Integer> columns = new ArrayList<>(List.of(0, 1, 2, 3));
    Collections.shuffle(columns, new Random(order));
    StringBuilder text = new StringBuilder();
    if (encoding.equals("UTF-8 with mark")) {
      text.append('\uFEFF');
    }
    String[] names = {"申请号", "发明名称", "申请日", "申请人"};
    line(text, columns.stream().map(column -> names[column]).toList(), delimiter, false, lineBreak);
    for (Row row : rows) {
      String[] cells = {
        "CN2018" + "1" + row.serial(),
        row.title(),
        row.filed().toString(),
        String.join(";", row.applicants())
      };
      line(
          text,
          columns.stream().map(column -> cells[column]).toList(),
          delimiter,
          row.quoted(),
          lineBreak);
    }
    Charset charset =
        encoding.startsWith("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    Path file = Files.createTempFile("table", ".csv");
    try {
      Files.write(file, text.toString().getBytes(charset));
      ReadAll read = ReadAll.of(file);
      assertThat(read.rejections()).isEmpty();
      assertThat(read.records()).hasSameSizeAs(rows);
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        PatentRecord record = read.records().get(i);
        assertThat(record.application().number()).isEqualTo("20181" + row.serial());
        assertThat(record.title()).isEqualTo(row.title());
        assertThat(record.filed()).isEqualTo(row.filed());
        assertThat(record.applicants())
            .extracting(party -> party.name())
            .isEqualTo(row.applicants());
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void line(
      StringBuilder text, List<String> cells, char delimiter, boolean quoted, String lineBreak) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean needed =
          cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
      text.append(i == 0 ? "" : delimiter)
          .append(quoted || needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    text.append(lineBreak);
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<String> serial =
        Arbitraries.strings().numeric().ofLength(7).filter(s -> !s.equals("0000000"));
    Arbitrary<String> title =
        Arbitraries.strings()
            .withChars("一种中性笔的头结构内窥镜ABC xyz019,;|\t\"'\n（）、")
            .ofMinLength(1)
            .ofMaxLength(30)
            .map(s -> "笔" + s + "头");
    Arbitrary<LocalDate> filed =
        Arbitraries.integers()
            .between(0, 10_000)
            .map(day -> LocalDate.of(1990, 1, 1).plusDays(day));
    Arbitrary<List<String>> applicants =
        Arbitraries.strings()
            .withChars("甲乙丙丁桐庐制笔、,（）AB")
            .ofMinLength(1)
            .ofMaxLength(12)
            .map(name -> "杭" + name + "厂")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3);
    return Combinators.combine(serial, title, filed, applicants, Arbitraries.of(true, false))
        .as(Row::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(',', '\t', ';', '|');
  }

  @Provide
  Arbitrary<String> encodings() {
    return Arbitraries.of("UTF-8", "UTF-8 with mark", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030");
  }

  @Provide
  Arbitrary<String> breaks() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }
}
