package io.patentwatch.platform;

import io.patentwatch.PatentDatabase;
import io.patentwatch.reference.ReferenceUpdate;
import io.patentwatch.sample.SampleCounty;
import io.patentwatch.sample.SampleFile;
import io.patentwatch.source.delivery.DeliverySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library and the folder it is fed from. */
@Configuration(proxyBeanMethods = false)
class CountyLibrary {
  private static final String REGISTRY = "registry.csv";

  /** The one library of this process; closed with the application. */
  @Bean(destroyMethod = "close")
  PatentDatabase database(CountySettings settings) {
    PatentDatabase.Builder builder =
        PatentDatabase.builder().directory(settings.folder().resolve("library")).cache(2_000);
    if (settings.day() != null) {
      builder.clock(
          Clock.fixed(
              settings.day().atTime(LocalTime.NOON).atZone(PatentDatabase.ZONE).toInstant(),
              PatentDatabase.ZONE));
    }
    make(settings.folder());
    PatentDatabase database = builder.open();
    try {
      if (settings.sample()) {
        deliverSample(settings, database);
      }
      registry(settings, database);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** The deliveries that come into the folder. */
  @Bean
  DeliverySource deliveries(CountySettings settings) {
    return DeliverySource.builder(deliveries(settings.folder()))
        .quiet(settings.quiet())
        .setAside(settings.folder().resolve("set-aside"))
        .build();
  }

  private static Path deliveries(Path folder) {
    return folder.resolve("deliveries");
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(deliveries(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an office puts into the folder: patents by one delivery, its books by another. */
  private static void deliverSample(CountySettings settings, PatentDatabase database) {
    Path folder = deliveries(settings.folder());
    if (isInUse(folder) || !database.cursors().isEmpty()) {
      return;
    }
    String day = SampleCounty.day().toString();
    try {
      Path writing = settings.folder().resolve("sample.incomplete");
      for (SampleFile file : SampleCounty.ofDefaults().files()) {
        String name = Path.of(file.path()).getFileName().toString();
        Path to =
            switch (file.kind()) {
              case PATENTS -> writing.resolve("patents").resolve(name);
              case REGISTRY -> settings.folder().resolve(REGISTRY);
              case PUBLISHED, RECIPIENTS, PORTFOLIO, RULES -> settings.folder().resolve(name);
              case POPULATION, REPORTED, AGREEMENTS, PAYMENTS, TAGS ->
                  writing.resolve("books").resolve(name);
            };
        Files.createDirectories(to.getParent());
        Files.write(to, file.bytes());
      }
      // A delivery is there as a whole or not at all, whenever this process ends.
      for (String part : new String[] {"patents", "books"}) {
        Files.move(
            writing.resolve(part),
            folder.resolve(day + "-" + part),
            StandardCopyOption.ATOMIC_MOVE);
      }
      Files.delete(writing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isInUse(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The county's enterprises, from {@code registry.csv} beside the deliveries, if it is there. All
   * patents are attributed anew by it, so it is taken when it has changed and not at each start.
   */
  private static void registry(CountySettings settings, PatentDatabase database) {
    Path file = settings.folder().resolve(REGISTRY);
    Path taken = settings.folder().resolve(REGISTRY + ".taken");
    if (!Files.exists(file)) {
      return;
    }
    try {
      boolean known = Files.exists(taken) && Files.mismatch(file, taken) < 0;
      if (!known || database.edition().number() == 0) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        database.update(ReferenceUpdate.builder().registry(text).build());
        Files.writeString(taken, text, StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
