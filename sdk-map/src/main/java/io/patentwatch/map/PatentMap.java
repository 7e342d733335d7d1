package io.patentwatch.map;

import io.patentwatch.PatentLibrary;
import java.util.Objects;

/**
 * The map of a library: the way in to its figures by region and industry.
 *
 * <pre>{@code
 * MapResult map = PatentMap.of(database).query().within("330122").asOf(asOf).run();
 * Figure valid = map.figure(Stock.VALID_INVENTIONS, map.whole());
 * }</pre>
 *
 * <p>Thread-safe, as the library is. What the library does not show, such as what lies outside a
 * scope, is on no map of it.
 */
public final class PatentMap {
  private final PatentLibrary library;

  private PatentMap(PatentLibrary library) {
    this.library = library;
  }

  /** The map of a library. */
  public static PatentMap of(PatentLibrary library) {
    return new PatentMap(Objects.requireNonNull(library, "library"));
  }

  /** A query of the whole library today, by province, with the nine years before. */
  public MapQuery query() {
    return new MapQuery(library);
  }
}
