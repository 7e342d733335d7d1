package io.patentwatch.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dated mark on a patent that no publication contains: fast track, an award, a grant abroad.
 *
 * @param name such as {@code fast-track}
 * @param date from when it holds, where known
 */
public record Tag(String name, @Nullable LocalDate date) {
  public Tag {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a tag needs a name");
    }
  }
}
