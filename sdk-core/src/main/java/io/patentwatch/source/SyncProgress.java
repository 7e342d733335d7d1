package io.patentwatch.source;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a sync is: what a progress bar shows.
 *
 * @param soFar the report as it would be if the source ended here
 * @param share which part of the source is read, from 0 to 1; absent where it can't tell
 */
public record SyncProgress(SyncReport soFar, @Nullable Double share) {
  public SyncProgress {
    Objects.requireNonNull(soFar, "soFar");
  }

  /** How many records were read a second, on average since the sync began. */
  public double recordsPerSecond() {
    double seconds = soFar.elapsed().toNanos() / 1e9;
    return seconds == 0 ? 0 : soFar.records() / seconds;
  }

  /** How long it still takes if it goes on as so far; empty where the source can't tell. */
  public Optional<Duration> timeLeft() {
    if (share == null || share <= 0) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofNanos((long) (soFar.elapsed().toNanos() * (1 - share) / share)));
  }
}
