package io.patentwatch.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement was read.
 *
 * @param source the source's stable name, such as {@code table}
 * @param document the file, table or address within the source; empty where there is only one
 * @param line the line, row or position within the document, from 1; 0 where there is none
 * @param retrievedAt when it was fetched; never decides anything
 */
public record Provenance(String source, String document, long line, @Nullable Instant retrievedAt)
    implements Comparable<Provenance> {
  private static final Comparator<Provenance> ORDER =
      Comparator.comparing(Provenance::source)
          .thenComparing(Provenance::document)
          .thenComparingLong(Provenance::line)
          .thenComparing(Provenance::retrievedAt, Comparator.nullsFirst(Comparator.naturalOrder()));

  public Provenance {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(document, "document");
    if (line < 0) {
      throw new IllegalArgumentException("line is " + line + "; it counts from 1, 0 means none");
    }
  }

  /** A provenance without a time of fetching. */
  public static Provenance of(String source, String document, long line) {
    return new Provenance(source, document, line, null);
  }

  /** Orders by source, document, line and time. */
  @Override
  public int compareTo(Provenance other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return source + (document.isEmpty() ? "" : " " + document) + (line == 0 ? "" : ":" + line);
  }
}
