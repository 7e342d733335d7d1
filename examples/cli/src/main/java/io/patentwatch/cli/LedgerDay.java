package io.patentwatch.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the day something is done in the ledger. */
final class LedgerDay {
  @Option(
      names = "--as-of",
      paramLabel = "D",
      description = "The day that is taken for today, yyyy-MM-dd; today in Shanghai if left out.")
  private @Nullable LocalDate day;

  LocalDate day() {
    return day == null ? LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))) : day;
  }
}
