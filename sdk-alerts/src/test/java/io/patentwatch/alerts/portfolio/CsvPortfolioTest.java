package io.patentwatch.alerts.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.law.FeeReduction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvPortfolioTest extends PortfolioStoreContract {
  @TempDir private Path directory;

  @Override
  PortfolioStore open() {
    return CsvPortfolio.of(directory.resolve("portfolio.csv"));
  }

  @Test
  void all_fileOfPeople_isReadWithItsOwnColumns() throws IOException {
    write("\uFEFFpatent,reduction,payments,cost_centre\nZL 202010123451.X,85,4:2023-01-05,4711\n");

    Custody custody = open().all().get(0);

    assertThat(custody.patent()).hasToString("CN202010123451.X");
    assertThat(custody.reduction()).isEqualTo(FeeReduction.ONE_OWNER_85);
    assertThat(custody.decision()).isEqualTo(CustodyDecision.KEEP);
    assertThat(custody.paidThrough(LocalDate.of(2023, 1, 4))).isZero();
    assertThat(custody.paidThrough(LocalDate.of(2023, 1, 5))).isEqualTo(4);
    assertThat(custody.attributes()).containsExactly(Map.entry("cost_centre", "4711"));
  }

  @ParameterizedTest
  @CsvSource({
    "decision, sold, line 2: 'sold' is no decision",
    "reduction, 80, line 2: reduction is '80'",
    "ladder, 400, line 2: a ladder of [400]",
    "complete, maybe, line 2: complete is 'maybe'",
    "payments, 6, line 2: payment '6'",
    "payments, 26:2026-01-01, line 2: fee year 26",
    "decided_on, yesterday, line 2: Text 'yesterday'",
  })
  void all_badCell_isRefusedWithItsLine(String column, String cell, String message)
      throws IOException {
    write("patent," + column + "\nZL202010123451.X," + cell + "\n");

    assertThatThrownBy(() -> open().all())
        .isInstanceOf(PortfolioException.class)
        .hasMessageContaining(message);
  }

  @Test
  void all_patentTwice_isRefused() throws IOException {
    write("patent\nZL202010123451.X\n202010123451.X\n");

    assertThatThrownBy(() -> open().all()).hasMessageContaining("line 3", "comes twice");
  }

  private void write(String text) throws IOException {
    Files.writeString(directory.resolve("portfolio.csv"), text);
  }
}
