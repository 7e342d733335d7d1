package io.patentwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  @Test
  void demo_onTheSampleCounty_showsWhatTheCountyPublished(@TempDir Path directory) {
    Run run = Run.of("demo", "--out", directory);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsPattern("valid inventions +769, on the year \\+28\\.6 %")
        .containsPattern("invention grants to date +177, on the year \\+110\\.7 %")
        .containsPattern("per 10,000 people +17\n")
        .contains("19.8 %", "17.3 %");
    assertThat(directory.resolve("map/index.html")).isNotEmptyFile();
    assertThat(directory.resolve("map-en/index.html")).isNotEmptyFile();

    Run again = Run.of("demo", "--out", directory);

    assertThat(again.status()).isZero();
    assertThat(again.out()).contains(" 0 added, 0 updated, ");
  }
}
