package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.Figure;
import io.patentwatch.json.JsonObject;
import io.patentwatch.map.render.Bulletin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells the figures of a library as sentences. */
@Command(
    name = "bulletin",
    description = "The month's figures as sentences, with their changes.",
    mixinStandardHelpOptions = true)
final class BulletinCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "D",
      description = "The day of the figures, yyyy-MM-dd.")
  private LocalDate day = LocalDate.EPOCH;

  @Option(
      names = "--within",
      paramLabel = "CODE",
      description = "A division; everything if left out.")
  private @Nullable String within;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where bulletin.md and bulletin.html go, if anywhere.")
  private @Nullable Path directory;

  @Option(names = "--lang", paramLabel = "zh|en", description = "The language; zh if left out.")
  private Language language = Language.ZH;

  BulletinCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Locale locale = language.locale();
    Bulletin bulletin;
    try (PatentDatabase database = library.read()) {
      bulletin = bulletin(database);
    }
    for (Bulletin.Section section : bulletin.sections()) {
      for (Bulletin.Sentence sentence : section.sentences()) {
        session.print(sentence(section.heading().in(locale), sentence, locale));
      }
    }
    Path out = directory;
    if (out != null) {
      session.print(JsonObject.builder().texts("files", write(bulletin, out, locale)).build());
    }
    return Status.DONE;
  }

  private Bulletin bulletin(PatentDatabase database) {
    try {
      Bulletin.Builder builder = Bulletin.builder(database).asOf(day);
      return (within == null ? builder : builder.within(within)).build();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static JsonObject sentence(String section, Bulletin.Sentence sentence, Locale locale) {
    JsonObject.Builder object =
        JsonObject.builder()
            .text("section", section)
            .textUnlessEmpty("indicator", sentence.indicator())
            .text("text", sentence.text().in(locale));
    if (sentence.figure() instanceof Figure.Missing missing) {
      return object.text("missing", missing.reason().in(locale)).build();
    }
    return object
        .number("value", sentence.figure().value().orElse(null))
        .truth("provisional", sentence.figure() instanceof Figure.Provisional)
        .number("change", sentence.change().value().orElse(null))
        .build();
  }

  private static List<Path> write(Bulletin bulletin, Path directory, Locale locale) {
    List<Path> files =
        List.of(directory.resolve("bulletin.md"), directory.resolve("bulletin.html"));
    try {
      Files.createDirectories(directory);
      Files.writeString(files.get(0), bulletin.markdown(locale));
      Files.writeString(files.get(1), bulletin.html(locale));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
