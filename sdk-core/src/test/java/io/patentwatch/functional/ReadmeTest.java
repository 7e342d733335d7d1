package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.Patent;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.SyncReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first example of the README is this code, and it does what it says. */
class ReadmeTest {
  private static final String EXPORT =
      """
      申请号,公开（公告）号,公开（公告）日,申请日,名称,申请（专利权）人,地址,分类号
      202010000001.1,CN111000001B,2021.03.02,2020.01.06,一种中性笔,桐庐青峦制笔有限公司,\
      311519浙江省杭州市桐庐县分水镇新淳路9号,B43K7/00
      202020000002.X,CN211000002U,2020.09.01,2020.01.06,一种内窥镜,桐庐远山医疗器械有限公司,\
      311500浙江省杭州市桐庐县桐君街道迎春路1号,A61B1/00
      """;

  @TempDir Path directory;

  @Test
  void firstExample_onAnExport_printsThePens() throws IOException {
    Files.writeString(directory.resolve("export.csv"), EXPORT);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    example(directory, new PrintStream(printed, true, StandardCharsets.UTF_8));

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("2 added, 0 rejected", "CN202010000001.1 一种中性笔");
  }

  private static void example(Path here, PrintStream out) {
    // example
    try (PatentDatabase database = PatentDatabase.open(here.resolve("tonglu"))) {
      SyncReport report = database.sync(FileSource.of(here.resolve("export.csv")));
      out.println(report.added() + " added, " + report.rejected() + " rejected");
      PatentQuery pens = PatentQuery.builder().title("中性笔").ipc("B43K").region("330122").build();
      for (Patent patent : database.search(pens).items()) {
        out.println(patent.id() + " " + patent.title());
      }
    }
    // end
  }

  @Test
  void firstExample_inTheReadme_isThisCode() throws IOException {
    List<String> readme = between(root().resolve("README.md"), "```java", "```");
    List<String> here =
        between(
            root()
                .resolve("sdk-core/src/test/java")
                .resolve(getClass().getName().replace('.', '/') + ".java"),
            "// example",
            "// end");

    assertThat(readme).hasSizeLessThanOrEqualTo(10);
    assertThat(readme.stream().map(ReadmeTest::asInTheTest)).containsExactlyElementsOf(here);
  }

  private static String asInTheTest(String line) {
    return line.replaceAll("Path\\.of\\((\"[^\"]+\")\\)", "here.resolve($1)")
        .replace("System.out.", "out.");
  }

  private static List<String> between(Path file, String first, String last) throws IOException {
    return Files.readAllLines(file).stream()
        .map(String::strip)
        .dropWhile(line -> !line.equals(first))
        .skip(1)
        .takeWhile(line -> !line.equals(last))
        .toList();
  }

  private static Path root() {
    Path path = Path.of("").toAbsolutePath();
    while (!Files.exists(path.resolve("README.md"))) {
      path = path.getParent();
    }
    return path;
  }
}
