package io.patentwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulletinCommandsTest {
  private static final String HEADER = "measure,kind,region,industry,from,to,value,reporter\n";

  @TempDir Path directory;
  private Path library;

  @BeforeEach
  void make() throws IOException {
    library = directory.resolve("library");
    Path export = directory.resolve("export.csv");
    Files.writeString(
        export,
        "公开（公告）号,公开（公告）日,申请日,名称,申请（专利权）人,地址\n"
            + "CN113000001B,2021-03-02,2018-05-31,一种笔,桐庐甲制笔有限公司,浙江省杭州市桐庐县分水镇1号\n");
    Run.of("import", "--db", library, export);
  }

  @Test
  void bulletin_withADirectory_printsSentencesAndWritesBothForms() {
    Path out = directory.resolve("a/b");

    Run run =
        Run.of(
            "bulletin",
            "--db",
            library,
            "--as-of",
            "2021-11-30",
            "--within",
            "330122",
            "--lang",
            "en",
            "--out",
            out);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("Valid inventions: 1 on 2021-11-30");
    assertThat(run.lines())
        .filteredOn(line -> line.has("missing"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.has("value")).isFalse());
    assertThat(out.resolve("bulletin.md")).content().startsWith("# Patent bulletin of");
    assertThat(out.resolve("bulletin.html")).content().startsWith("<!doctype html>");
  }

  @Test
  void bulletin_ofADivisionThatIsNot_isWrongUsage() {
    Run run = Run.of("bulletin", "--db", library, "--as-of", "2021-11-30", "--within", "330128");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("330128");
  }

  @Test
  void reconcile_withARowThatCantBeRead_comparesTheRestAndTellsOfIt() throws IOException {
    Path reported = directory.resolve("reported.csv");
    Files.writeString(
        reported,
        HEADER
            + "valid-inventions,,330122,,2021-01-01,2021-11-30,2,office\n"
            + "valid-inventions,,330122,,2021-01-01,soon,2,office\n");

    Run run = Run.of("reconcile", "--db", library, "--as-of", "2021-11-30", "--reported", reported);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("reported.csv:3");
    assertThat(run.line().get("ours").asInt()).isEqualTo(1);
    assertThat(run.line().at("/official/0/difference").asInt()).isEqualTo(-1);
    assertThat(run.line().at("/official/0/verdict").asText()).isEqualTo("differs");
  }

  @Test
  void reconcile_withoutTheFile_failsInOneLine() {
    Run run =
        Run.of(
            "reconcile",
            "--db",
            library,
            "--as-of",
            "2021-11-30",
            "--reported",
            directory.resolve("nowhere.csv"));

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void map_toWgs84FromNoStatedDatum_isWrongUsage() throws IOException {
    Path shapes = directory.resolve("shapes.json");
    Files.writeString(shapes, "{\"type\":\"FeatureCollection\",\"features\":[]}");

    Run run =
        Run.of(
            "map",
            "--db",
            library,
            "--as-of",
            "2021-11-30",
            "--within",
            "330122",
            "--out",
            directory.resolve("map"),
            "--boundaries",
            shapes,
            "--to-wgs84");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--datum gcj02");
  }
}
