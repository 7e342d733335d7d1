package io.patentwatch.source.delivery;

import io.patentwatch.source.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder to which damaged files are moved, each with its reasons beside it. */
record SetAside(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);

  /** Moves a file; whether that could be done. */
  boolean move(FoundDelivery delivery, DeliveredFile file, List<Rejection> reasons) {
    try {
      Path target = free(folder.resolve(delivery.name()).resolve(file.name()).normalize());
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.writeString(
          target.resolveSibling(target.getFileName() + ".reason.txt"),
          reasons.stream()
              .map(reason -> reason.document() + ": " + reason.reason() + "\n")
              .collect(Collectors.joining()),
          StandardCharsets.UTF_8);
      Files.move(file.path(), target);
      return true;
    } catch (IOException failed) {
      LOG.warn("{} is damaged and stays where it is: {}", file.path(), failed.toString());
      return false;
    }
  }

  /** This path, or where something is there already, the first free one like it. */
  private static Path free(Path wanted) {
    Path free = wanted;
    for (int number = 2; Files.exists(free); number++) {
      free = wanted.resolveSibling(wanted.getFileName() + "-" + number);
    }
    return free;
  }
}
