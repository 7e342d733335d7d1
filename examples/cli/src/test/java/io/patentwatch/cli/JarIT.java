package io.patentwatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar as people run it: a process of its own. */
class JarIT {
  private static final Path JAR = Path.of("target", "patentwatch.jar").toAbsolutePath();

  @TempDir private Path directory;

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-jar",
                JAR.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(environment);
    return builder.redirectError(directory.resolve("err").toFile()).start();
  }

  private String out(int status, Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(directory.resolve("err"))).isEmpty();
    assertThat(process.exitValue()).isEqualTo(status);
    return out;
  }

  @Test
  void jar_workbookIntoALibraryAndAlerts_needsNothingElse() throws Exception {
    Path table = directory.resolve("export.xlsx");
    try (OutputStream file = Files.newOutputStream(table);
        Workbook workbook = new Workbook(file, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("sheet");
      List<List<String>> rows =
          List.of(
              List.of("申请号", "公开（公告）号", "公开（公告）日", "申请日", "名称", "申请（专利权）人"),
              List.of(
                  "202010000001.1", "CN111000001B", "2021.03.02", "2020.01.06", "一种中性笔", "某公司"));
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    }

    String report = out(0, start(Map.of(), "import", "--db", "library", table.toString()));
    assertThat(Run.parse(report).get("added").asInt()).isEqualTo(1);
    String patents = out(0, start(Map.of(), "query", "--db", "library", "ti=中性笔"));
    assertThat(Run.parse(patents).get("title").asText()).isEqualTo("一种中性笔");
    String alerts =
        out(
            0,
            start(
                Map.of(),
                "alerts",
                "run",
                "--db",
                "library",
                "--as-of",
                "2021-12-20",
                "--ledger",
                "ledger"));
    assertThat(alerts).contains("\"summary\"");
  }

  @Test
  void jar_bareLocale_readsAndPrintsChinese() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "only Linux tells what was typed");

    String out = out(0, start(Map.of("LC_ALL", "POSIX"), "event", "授权"));

    assertThat(Run.parse(out).get("input").asText()).isEqualTo("授权");
    assertThat(Run.parse(out).get("effects").get(0).asText()).isEqualTo("granted");
  }

  @Test
  void jar_readerThatLeaves_endsQuietly() throws Exception {
    Process process = start(Map.of(), "number");
    process.getInputStream().close();
    byte[] line = "202110685031.5\n".getBytes(UTF_8);
    try (OutputStream in = process.getOutputStream()) {
      for (int i = 0; i < 1_000_000; i++) {
        in.write(line);
      }
    } catch (IOException e) {
      // The process ended, as it should.
    }

    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(Files.readString(directory.resolve("err"))).isEmpty();
  }

  @Test
  void jar_content_hasServicesMergedAndNoModuleOrSignature() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> names = jar.stream().map(entry -> entry.getName()).toList();
      assertThat(names)
          .contains("META-INF/services/java.sql.Driver", "io/patentwatch/cli/PatentWatch.class")
          .noneMatch(name -> name.endsWith("module-info.class"))
          .noneMatch(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA)"));
      assertThat(jar.getManifest().getMainAttributes().getValue("Multi-Release")).isEqualTo("true");
    }
  }
}
