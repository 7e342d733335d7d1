package io.patentwatch.sample;

import io.patentwatch.PatentDatabase;
import io.patentwatch.reference.ReferenceUpdate;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.table.AgreementSource;
import io.patentwatch.source.table.PaymentSource;
import io.patentwatch.source.table.PopulationSource;
import io.patentwatch.source.table.ReportedSeriesSource;
import io.patentwatch.source.table.TagSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * About 3,200 fictional patents of Tonglu county (桐庐县) and its neighbours, as the files that a
 * county's office would have of them.
 *
 * <p>Divisions and classes are real; firms, people, house numbers and texts are invented, and
 * patent numbers lie beyond those that were given out. The files are as dirty as real ones:
 * publication and grant of one application, doubled rows, numbers eaten by a spreadsheet, firms
 * that moved or changed their name, transfers in and out of the county, lapses told a year late,
 * neighbours whose addresses look alike. Counted rightly on {@link #day()} they give what the
 * county published: 769 valid inventions (598 a year before), 177 inventions granted since the new
 * year (84 a year before), for 453,106 residents; 116 transfers and licences; pledges of 5.14
 * hundred million yuan, 391.85 % more than a year before. What was published, contradictions
 * included, is in {@code office/published.csv}, which no library takes. Warned by its rules in the
 * three weeks to that day, to its recipients, the sample that ships gives what the platform sent in
 * its first weeks: 1,003 warnings to 287 enterprises, of which 169 were registered.
 *
 * <p>Equal seeds give equal bytes. Immutable and thread-safe.
 */
public final class SampleCounty {
  private static final long SEED = 330122;

  private final List<SampleFile> files;

  private SampleCounty(long seed) {
    files = new Tables(new Chronicle(seed), seed + 1).files();
  }

  /** The sample that ships. */
  public static SampleCounty ofDefaults() {
    return new SampleCounty(SEED);
  }

  /** Another county with the same figures. */
  public static SampleCounty of(long seed) {
    return new SampleCounty(seed);
  }

  /** The day for which the county's figures are known: 2021-11-30. */
  public static LocalDate day() {
    return LocalDate.of(2021, 11, 30);
  }

  /** The files. */
  public List<SampleFile> files() {
    return files;
  }

  /**
   * Writes the files into a folder, which is made where it is absent.
   *
   * @return the files' paths, in the order of {@link #files()}
   * @throws UncheckedIOException if a file can't be written
   */
  public List<Path> writeTo(Path directory) {
    List<Path> paths = new ArrayList<>();
    try {
      for (SampleFile file : files) {
        Path path = directory.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.write(path, file.bytes());
        paths.add(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the sample county can't be written to " + directory, e);
    }
    return paths;
  }

  /**
   * Brings all files into a library by way of a temporary folder, which is gone afterwards.
   *
   * @param database the library
   * @return a report for each source, the patents' first
   * @throws UncheckedIOException if the folder can't be written or removed
   */
  public List<SyncReport> load(PatentDatabase database) {
    try {
      Path directory = Files.createTempDirectory("sample-county");
      try {
        return load(database, directory);
      } finally {
        try (Stream<Path> paths = Files.walk(directory)) {
          for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the sample county can't be kept in a temporary folder", e);
    }
  }

  /**
   * Brings all files into a library: the registry as reference data, the others by their sources.
   *
   * @param database the library
   * @param directory where the files are written first
   * @return a report for each source, the patents' first
   */
  public List<SyncReport> load(PatentDatabase database, Path directory) {
    List<Path> paths = writeTo(directory);
    List<Path> patents = new ArrayList<>();
    List<PatentSource> sources = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Path path = paths.get(i);
      switch (files.get(i).kind()) {
        case PATENTS -> patents.add(path);
        case REGISTRY ->
            database.update(
                ReferenceUpdate.builder()
                    .registry(new String(files.get(i).bytes(), StandardCharsets.UTF_8))
                    .build());
        case POPULATION -> sources.add(PopulationSource.of(path));
        case REPORTED -> sources.add(ReportedSeriesSource.of(path));
        case AGREEMENTS -> sources.add(AgreementSource.of(path));
        case PAYMENTS -> sources.add(PaymentSource.of(path));
        case TAGS -> sources.add(TagSource.of(path));
        // What the warnings need: no matter of the library.
        case RECIPIENTS, PORTFOLIO, RULES -> {}
        case PUBLISHED -> {
          // What was published is compared with, never counted.
        }
      }
    }
    sources.add(0, FileSource.of(patents.toArray(Path[]::new)));
    return sources.stream().map(database::sync).toList();
  }
}
