package io.patentwatch.source;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Something that states facts: a file, a folder, a database, a service.
 *
 * <p>A source never writes to the library; it is read by {@code PatentDatabase.sync}.
 * Implementations say in their documentation whether they may be shared between threads.
 */
public interface PatentSource {
  /** Its stable name, under which the library keeps its cursor; never empty. */
  String id();

  /**
   * Begins to read.
   *
   * @param cursor where the last acknowledged reading stopped; absent for the first
   * @throws SourceUnavailableException if it can't be reached now
   * @throws SourceException if it can't be read at all
   */
  Reading open(@Nullable String cursor);

  /** A reading in progress; used by one thread at a time. */
  interface Reading extends AutoCloseable {
    /**
     * The next page, or nothing after the last.
     *
     * @throws SourceUnavailableException if the source can't be read now; a reading opened later at
     *     the last page's cursor goes on
     * @throws SourceException if the source fails for good; what it returned before stays good
     */
    Optional<SourcePage> next();

    /** How much of the source was read so far, from 0 to 1; empty where it can't tell. */
    default OptionalDouble progress() {
      return OptionalDouble.empty();
    }

    /** What was used of the source so far; nothing where it does not count. */
    default SourceUsage usage() {
      return SourceUsage.NONE;
    }

    /**
     * Ends a call or wait in progress, so that {@link #next} returns or fails soon. Any thread may
     * call it while another is in {@link #next}; {@link #close} still follows. By default it does
     * nothing, which is good where a page takes no more than a second or so.
     */
    default void cancel() {}

    /** Ends the reading and frees what it holds. */
    @Override
    void close();
  }
}
