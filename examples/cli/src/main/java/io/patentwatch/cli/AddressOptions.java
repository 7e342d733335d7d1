package io.patentwatch.cli;

import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.Gazetteer;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say by what addresses are placed. */
final class AddressOptions {
  @Option(
      names = "--divisions",
      paramLabel = "F",
      description = "A pack of divisions, CSV; the bundled ones if left out.")
  private @Nullable Path pack;

  @Option(
      names = "--gazetteer",
      paramLabel = "F",
      description = "Villages, zones, firms and roads with their townships, CSV.")
  private @Nullable Path gazetteer;

  @Option(
      names = "--vintage",
      paramLabel = "D",
      description = "The divisions as they stood that day; those of the edition if left out.")
  private @Nullable LocalDate vintage;

  private @Nullable Divisions divisions;

  Divisions divisions() {
    if (divisions == null) {
      Divisions all =
          pack == null
              ? Divisions.ofDefaults()
              : Divisions.parse(new StringReader(TextFile.read(pack)));
      divisions = vintage == null ? all : all.asOf(vintage);
    }
    return divisions;
  }

  AddressLocator locator() {
    AddressLocator locator = AddressLocator.of(divisions());
    return gazetteer == null
        ? locator
        : locator.with(Gazetteer.parse(TextFile.read(gazetteer), divisions()));
  }
}
