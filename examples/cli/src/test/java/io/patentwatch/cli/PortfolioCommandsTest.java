package io.patentwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioCommandsTest {
  private static final String PEN = "CN202110000001.6";

  @TempDir private Path directory;
  private Path library = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    library = directory.resolve("library");
    Path table = directory.resolve("patents.csv");
    Files.writeString(
        table,
        "申请号,公开号,专利类型,标题,申请人,申请日,公开日,授权日\n"
            + "CN202110000001.6,CN113500001B,发明,一种中性笔,桐庐青竹制笔有限公司,2021-01-10,2022-05-03,2022-05-03\n");
    assertThat(Run.of("import", "--db", library, table).status()).isZero();
    assertThat(add().status()).isZero();
  }

  @Test
  void add_list_showsWhatIsInCustody() {
    Run list = Run.of("portfolio", "list", "--db", library);

    assertThat(list.out())
        .contains("\"patent\":\"" + PEN, "\"responsible\":\"Li\"", "\"reduction\":85");
  }

  @Test
  void pay_ofALateFee_takesItOutOfTheCostsAndTheAlerts() {
    Path file = library.resolve("portfolio.csv");
    assertThat(alerts(file).out()).contains("annual-fee:" + PEN + ":3:due-", "unpaid", "Li");
    assertThat(costs().out()).contains("\"feeYear\":3", "\"total\":");

    Run paid =
        Run.of("portfolio", "pay", "--db", library, "--year", "3", "--on", "2022-12-20", PEN);

    assertThat(paid.out()).contains("\"feeYear\":3", "\"paidOn\":\"2022-12-20\"");
    assertThat(alerts(file).out()).doesNotContain("annual-fee:" + PEN + ":3");
    assertThat(costs().out()).doesNotContain("\"feeYear\":3").contains("\"feeYear\":4");
  }

  @Test
  void decide_abandon_silencesAndIsTold() {
    Run.of("portfolio", "decide", "--db", library, "--on", "2022-12-20", "abandon", PEN);

    assertThat(alerts(library.resolve("portfolio.csv")).out())
        .contains("abandoned:2022-12-20")
        .doesNotContain(":3:due-");
    assertThat(costs().out()).contains("\"fees\":0");
  }

  @Test
  void pay_whatIsNotInCustody_isRefused() {
    Run run =
        Run.of(
            "portfolio",
            "pay",
            "--db",
            library,
            "--year",
            "3",
            "--on",
            "2022-12-20",
            "CN113500002B");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("is not in custody");
  }

  @Test
  void wrongUsage_isNamed() {
    assertThat(
            Run.of("portfolio", "decide", "--db", library, "--on", "2022-12-20", "burn", PEN).err())
        .contains("'burn' is no decision");
    assertThat(Run.of("portfolio", "costs", "--db", library, "--years", "0").status()).isEqualTo(2);
    assertThat(alerts(directory.resolve("none.csv")).status()).isEqualTo(2);
  }

  @Test
  void alertsRun_rulesOfAFile_areThoseAndErrorsNameTheirLine() throws IOException {
    Path rules = directory.resolve("rules.yaml");
    Files.writeString(
        rules,
        "rules:\n  - kind: watch\n    id: pens\n    name: pens\n    query: ti=中性笔\n    from: 2022-01-01\n");
    Run run = alerts("--rules", rules);
    assertThat(run.out()).contains("pens:" + PEN + ":granted").doesNotContain("annual-fee");

    Files.writeString(rules, "rules:\n  - kind: wach\n");
    Run wrong = alerts("--rules", rules);
    assertThat(wrong.status()).isEqualTo(3);
    assertThat(wrong.err()).contains("rules 2:11", "did you mean 'watch'?");
  }

  private Run add() {
    return Run.of(
        "portfolio",
        "add",
        "--db",
        library,
        "--responsible",
        "Li",
        "--reduction",
        "85",
        "--complete",
        "CN113500001B");
  }

  private Run alerts(Path file) {
    return alerts("--portfolio", file);
  }

  private Run alerts(String option, Path file) {
    return Run.of("alerts", "run", "--db", library, "--as-of", "2022-12-21", option, file);
  }

  private Run costs() {
    return Run.of("portfolio", "costs", "--db", library, "--as-of", "2022-12-21");
  }
}
