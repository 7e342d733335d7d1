package io.patentwatch.cli;

import io.patentwatch.PatentLibrary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the day for what depends on one. */
final class DayOption {
  @Option(
      names = "--as-of",
      paramLabel = "D",
      description =
          "The day for status, fees and region, yyyy-MM-dd; today in Shanghai if left out.")
  private @Nullable LocalDate day;

  LocalDate in(PatentLibrary library) {
    return day == null ? library.today() : day;
  }
}
