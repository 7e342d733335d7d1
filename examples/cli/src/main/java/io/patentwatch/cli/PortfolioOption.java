package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.portfolio.CsvPortfolio;
import io.patentwatch.alerts.portfolio.PortfolioStore;
import io.patentwatch.model.PatentNumber;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name the library and the portfolio. */
final class PortfolioOption {
  @Option(
      names = "--db",
      required = true,
      paramLabel = "DIR",
      description = "The directory of the library.")
  private Path directory = Path.of("");

  @Option(
      names = "--portfolio",
      paramLabel = "FILE",
      description = "The CSV file of the portfolio; portfolio.csv in the library if left out.")
  private @Nullable Path file;

  PortfolioStore store() {
    return CsvPortfolio.of(file == null ? directory.resolve("portfolio.csv") : file);
  }

  /** The library for reading. */
  PatentDatabase read() {
    return PatentDatabase.openReadOnly(directory);
  }

  /** The number under which the library knows a patent, else as it is given. */
  PatentNumber number(String text) {
    PatentNumber given;
    try {
      given = PatentNumber.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
    try (PatentDatabase database = read()) {
      return database
          .find(text)
          .map(patent -> PatentNumber.parse(patent.id().value()))
          .orElse(given);
    }
  }
}
