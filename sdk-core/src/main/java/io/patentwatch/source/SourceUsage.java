package io.patentwatch.source;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What reading a source has cost so far. Immutable.
 *
 * @param requests how many requests were made of a service or database, repeated ones included; 0
 *     for files
 * @param bytes how many bytes were received of it, as they came; 0 where that is not counted
 * @param quotas what the service allows and how much of it is used, as it last said
 */
public record SourceUsage(long requests, long bytes, List<Quota> quotas) {
  /** Nothing used. */
  public static final SourceUsage NONE = new SourceUsage(0, 0, List.of());

  public SourceUsage {
    quotas = List.copyOf(quotas);
  }

  /** This and another, one after the other: counts add up, of the quotas the later holds. */
  public SourceUsage then(SourceUsage later) {
    return new SourceUsage(
        requests + later.requests,
        bytes + later.bytes,
        later.quotas.isEmpty() ? quotas : later.quotas);
  }

  /**
   * An allowance of a service.
   *
   * @param name what is allowed, such as {@code bytes-per-hour}
   * @param used how much is used, in the unit the name says
   * @param limit how much is allowed; absent where it is not known
   */
  public record Quota(String name, long used, @Nullable Long limit) {
    public Quota {
      Objects.requireNonNull(name, "name");
    }
  }
}
