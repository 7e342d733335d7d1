package io.patentwatch.source.delivery;

import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourceUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder into which deliveries come.
 *
 * @param source the source's id, for messages
 * @param path the folder
 * @param quiet how long a delivery has not been written to before it is ready
 * @param marker the file that says it is complete, if senders write one
 * @param clock tells the time
 */
record DeliveryFolder(
    String source, Path path, Duration quiet, @Nullable String marker, Clock clock) {
  private static final Comparator<FoundDelivery> ORDER =
      Comparator.comparing(
              FoundDelivery::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(FoundDelivery::name);

  /** Everything in it that may be a delivery, by date and name, the undated last. */
  List<FoundDelivery> list() {
    if (!Files.isDirectory(path)) {
      throw new SourceException(
          source, path + " is no folder; give the folder into which deliveries come", null);
    }
    List<FoundDelivery> found = new ArrayList<>();
    try (Stream<Path> entries = Files.list(path)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        String name = entry.getFileName().toString();
        if (!DatedName.isHidden(name) && !isMarker(entry)) {
          found.add(delivery(entry, name));
        }
      }
    } catch (IOException | UncheckedIOException failed) {
      throw new SourceUnavailableException(
          source, path + " can't be listed: " + failed.getMessage(), null, failed);
    }
    found.sort(ORDER);
    return found;
  }

  /** Of a delivery that is one file, the marker is a file beside it: its name with this behind. */
  private boolean isMarker(Path entry) {
    return marker != null
        && entry.getFileName().toString().endsWith(marker)
        && !Files.isDirectory(entry);
  }

  private FoundDelivery delivery(Path entry, String name) throws IOException {
    List<DeliveredFile> files = new ArrayList<>();
    Instant last = Instant.EPOCH;
    boolean marked = marker == null;
    if (Files.isDirectory(entry)) {
      try (Stream<Path> below = Files.walk(entry)) {
        for (Path path : (Iterable<Path>) below.sorted()::iterator) {
          BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
          Instant changed = attributes.lastModifiedTime().toInstant();
          last = changed.isAfter(last) ? changed : last;
          String inside = entry.relativize(path).toString().replace('\\', '/');
          if (inside.equals(marker)) {
            marked = true;
          } else if (attributes.isRegularFile() && !isHidden(inside)) {
            files.add(new DeliveredFile(path, inside, attributes.size(), changed));
          }
        }
      }
    } else {
      BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
      last = attributes.lastModifiedTime().toInstant();
      files.add(new DeliveredFile(entry, "", attributes.size(), last));
      marked |= Files.exists(entry.resolveSibling(name + marker));
    }
    return new FoundDelivery(
        name, DatedName.date(name), List.copyOf(files), waiting(name, files, marked, last));
  }

  private static boolean isHidden(String inside) {
    return Stream.of(inside.split("/")).anyMatch(DatedName::isHidden);
  }

  private String waiting(
      String name, List<DeliveredFile> files, boolean marked, Instant lastChanged) {
    if (!marked) {
      return "its marker " + marker + " is not there yet";
    }
    if (DatedName.isTemporary(name)) {
      return "its name is that of a file still being written";
    }
    for (DeliveredFile file : files) {
      if (DatedName.isTemporary(file.name())) {
        return file.name() + " bears the name of a file still being written";
      }
      if (!Files.isReadable(file.path())) {
        return file.path() + " may not be read; give this process the right to";
      }
    }
    if (files.isEmpty()) {
      return "it is empty";
    }
    if (marker == null && lastChanged.plus(quiet).isAfter(clock.instant())) {
      return "it was written to at " + lastChanged + ", less than " + quiet + " ago";
    }
    return "";
  }
}
