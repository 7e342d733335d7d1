package io.patentwatch.internal.table;

import io.patentwatch.source.PatentSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One file that holds a table of an office.
 *
 * @param id the source's id
 * @param path the file
 * @param layout its columns
 */
public record OfficeTable(String id, Path path, OfficeLayout layout) {
  public OfficeTable {
    Objects.requireNonNull(path, "path");
  }

  /** Begins to read. */
  public PatentSource.Reading open() {
    return FileReading.open(
        id,
        List.of(path),
        ReadingOptions.ofDefaults(),
        layout.finder(),
        false,
        (document, header, from1904) -> layout.handler(header, from1904));
  }
}
