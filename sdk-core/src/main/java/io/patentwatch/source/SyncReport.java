package io.patentwatch.source;

import io.patentwatch.model.Edition;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a sync did. Each record read was added, updated, unchanged or rejected, so the four sum up
 * to {@code records}.
 *
 * @param source the source's id
 * @param records how many records were read
 * @param added how many made a patent, or another kept fact, that was not there
 * @param updated how many added something to a patent that was there
 * @param unchanged how many said what was known already
 * @param rejected how many could not be taken
 * @param warnings how many warnings the records taken carry
 * @param edition the edition after the last commit
 * @param cursor where the next sync goes on; absent where the source can't resume
 * @param elapsed how long it took
 * @param usage what was used of the source: requests, bytes, quotas
 * @param ending why it ended there
 * @param reason the failure that ended it, in words; absent of one that is complete
 */
public record SyncReport(
    String source,
    long records,
    long added,
    long updated,
    long unchanged,
    long rejected,
    long warnings,
    Edition edition,
    @Nullable String cursor,
    Duration elapsed,
    SourceUsage usage,
    SyncEnding ending,
    @Nullable String reason) {
  public SyncReport {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(elapsed, "elapsed");
    Objects.requireNonNull(usage, "usage");
    Objects.requireNonNull(ending, "ending");
    if (added + updated + unchanged + rejected != records) {
      throw new IllegalArgumentException(
          added + " + " + updated + " + " + unchanged + " + " + rejected + " is not " + records);
    }
  }
}
