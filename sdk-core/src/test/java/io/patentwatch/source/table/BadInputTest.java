package io.patentwatch.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.source.FileLimits;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.SourceException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people give that is no table: each a clear error that names file, reason and remedy. */
class BadInputTest {
  private static final String GOOD = "申请号,名称\n201810000001.4,笔\n";

  @TempDir Path folder;

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return file;
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(Path file, String... reasons) {
    assertThatThrownBy(() -> ReadAll.of(file))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(file.toString())
        .satisfies(
            error ->
                assertThat(Arrays.asList(reasons))
                    .allSatisfy(reason -> assertThat(error).hasMessageContaining(reason)));
  }

  @Test
  void missingPath() {
    assertRefused(folder.resolve("none.csv"), "does not exist");
  }

  @Test
  void emptyFile() throws IOException {
    assertRefused(write("a.csv", ""), "is empty");
    assertRefused(write("b.csv", "\uFEFF \n\n"), "is empty");
  }

  @Test
  void emptyFolder() {
    assertThatThrownBy(() -> ReadAll.of(folder)).isInstanceOf(SourceException.class);
  }

  @Test
  void headerOnly() throws IOException {
    assertRefused(write("a.csv", "申请号,名称\n"), "header but no row");
  }

  @Test
  void binary() throws IOException {
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    noise[0] = 'x';
    assertRefused(write("a.csv", noise), "binary");
    assertRefused(write("b.csv", "%PDF-1.7 ..."), "PDF");
  }

  @Test
  void wrongEncoding_namesWhatWasTried() throws IOException {
    String latin = "application number,title\n201810000001.4,Stift für Füße\n";
    assertRefused(
        write("a.csv", latin.getBytes(StandardCharsets.ISO_8859_1)),
        "UTF-8",
        "GB18030",
        "encoding");
    assertRefused(
        write("b.csv", "申請號,名稱\n201810000001.4,一種電腦鍵盤與滑鼠\n".getBytes(Charset.forName("Big5"))));
    assertThat(
            ReadAll.of(
                    FileSource.builder()
                        .path(folder.resolve("a.csv"))
                        .encoding(StandardCharsets.ISO_8859_1)
                        .build())
                .only()
                .title())
        .isEqualTo("Stift für Füße");
  }

  @Test
  void oneByteLost_costsAWarningNotTheFile() throws IOException {
    byte[] text = (GOOD + "201810000002.2,墨\n").getBytes(StandardCharsets.UTF_8);
    byte[] big = new byte[(1 << 21) + text.length];
    byte[] line = "201810000003.0,纸\n".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(text, 0, big, 0, text.length);
    int at = text.length;
    while (at + line.length <= big.length) {
      System.arraycopy(line, 0, big, at, line.length);
      at += line.length;
    }
    byte[] whole = Arrays.copyOf(big, at);
    whole[at - 3] = (byte) 0xFF;
    ReadAll read = ReadAll.of(write("a.csv", whole));
    assertThat(read.rejections()).isEmpty();
    assertThat(read.records().get(read.records().size() - 1).warnings())
        .anyMatch(warning -> warning.contains("encoding"));
  }

  @Test
  void singleLineOf100MB() throws IOException {
    Path file = folder.resolve("long.csv");
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'a');
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
    }
    assertRefused(file, "longer than");

    Path behind = folder.resolve("behind.csv");
    try (OutputStream out = Files.newOutputStream(behind)) {
      out.write(GOOD.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
    }
    ReadAll read = ReadAll.of(behind);
    assertThat(read.statements()).hasSize(1);
    assertThat(read.rejections())
        .singleElement()
        .satisfies(rejection -> assertThat(rejection.line()).isZero())
        .satisfies(rejection -> assertThat(rejection.reason()).contains("line 3", "first 1 row"));
  }

  @Test
  void duplicateHeaders() throws IOException {
    assertRefused(write("a.csv", "申请号,名称,申请号\n1,2,3\n"), "申请号", "1 and 3");
  }

  @Test
  void unknownTable_listsTheHeadersSeen() throws IOException {
    assertRefused(write("a.csv", "colour,size\nred,3\n"), "colour", "size", "申请号");
  }

  @Test
  void xlsxThatIsNoZip() throws IOException {
    assertRefused(write("a.xlsx", "PK\u0003\u0004 not really"), "zip or XLSX");
    assertRefused(
        write("b.xlsx", zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "garbage")), "XLSX");
  }

  @Test
  void oldXls() throws IOException {
    byte[] ole = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
    };
    assertRefused(write("a.xls", ole), "save it as XLSX or CSV");
    assertRefused(write("b.xls", "<html><table><tr><td>申请号</td></tr></table>"), "HTML");
  }

  @Test
  void xmlOfOtherKinds_isNamed() throws IOException {
    assertRefused(
        write("a.xml", "<?xml version=\"1.0\"?><cn-patent-document/>"), "cn-patent-document");
    assertRefused(
        write("c.xml", "<?xml version=\"1.0\"?><!-- <world-patent-data> --><a/>"), "no kind");
    assertRefused(write("b.json", "{\"a\":1}"), "JSON");
  }

  @Test
  void zipBomb() throws IOException {
    byte[] zeros = new byte[1 << 20];
    Path bomb = folder.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("a.csv"));
      zip.write(GOOD.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }
    assertRefused(bomb, "zip bomb");

    Path book = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(book))) {
      for (String name :
          new String[] {"[Content_Types].xml", "xl/workbook.xml", "xl/sharedStrings.xml"}) {
        zip.putNextEntry(new ZipEntry(name));
        for (int i = 0; i < 50; i++) {
          zip.write(zeros);
        }
      }
    }
    assertRefused(book, "zip bomb");

    Path gz = folder.resolve("bomb.gz");
    Arrays.fill(zeros, (byte) '\n');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    assertThatThrownBy(() -> ReadAll.of(gz))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("zip bomb");
  }

  @Test
  void archives_limitsHold() throws IOException {
    Path many = write("many.zip", zip("a.csv", GOOD, "b.csv", GOOD, "c.csv", GOOD));
    assertThat(ReadAll.of(many).statements()).hasSize(3);
    assertThatThrownBy(
            () ->
                ReadAll.of(
                    FileSource.builder()
                        .path(many)
                        .limits(new FileLimits(2, 1 << 20, 250, 1 << 20))
                        .build()))
        .hasMessageContaining("3 files");
    assertThatThrownBy(
            () ->
                ReadAll.of(
                    FileSource.builder()
                        .path(many)
                        .limits(new FileLimits(9, 20, 250, 1 << 20))
                        .build()))
        .hasMessageContaining("20 bytes");
  }

  @Test
  void archives_nestOnce() throws IOException {
    byte[] inner = zip("a.csv", GOOD);
    Path once = folder.resolve("once.zip");
    zip(once, "inner.zip", inner);
    assertThat(ReadAll.of(once).only().provenance().document())
        .endsWith("once.zip!/inner.zip!/a.csv");
    Path twice = folder.resolve("twice.zip");
    zip(twice, "once.zip", Files.readAllBytes(once));
    assertThatThrownBy(() -> ReadAll.of(twice)).hasMessageContaining("unpack it by hand");
  }

  @Test
  void gzipAndFolder_sortedAndHiddenLeftOut() throws IOException {
    Files.createDirectories(folder.resolve("in/b"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("in/b/2.csv.gz")))) {
      out.write(GOOD.getBytes(Charset.forName("GB18030")));
    }
    write("in/1.csv", GOOD);
    write("in/.hidden", "x");
    write("in/~$1.xlsx", "x");
    ReadAll read = ReadAll.of(folder.resolve("in"));
    assertThat(read.rejections()).isEmpty();
    assertThat(read.records())
        .extracting(
            record ->
                record
                    .provenance()
                    .document()
                    .substring(folder.toString().length() + 1)
                    .replace('\\', '/'))
        .containsExactly("in/1.csv", "in/b/2.csv.gz!/2.csv");
  }

  @Test
  void oneBadFileAmongGoodOnes_isOneRejectionOfLine0() throws IOException {
    write("in/1.csv", "");
    write("in/2.csv", GOOD);
    write("in/3.pdf", "%PDF");
    ReadAll read = ReadAll.of(folder.resolve("in"));
    assertThat(read.statements()).hasSize(1);
    assertThat(read.rejections())
        .hasSize(2)
        .allMatch(rejection -> rejection.line() == 0 && rejection.raw().isEmpty())
        .extracting(rejection -> rejection.document().substring(rejection.document().length() - 5))
        .containsExactly("1.csv", "3.pdf");
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static void zip(Path file, String name, byte[] content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
  }
}
