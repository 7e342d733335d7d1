package io.patentwatch.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The statuses of one patent, one after the other, without gaps.
 *
 * <p>It is computed from dates and events and asked for a day; it holds no "today".
 *
 * @param spans in order of time; each begins where the one before ends
 */
public record StatusTimeline(List<Span> spans) {
  /** The timeline of a patent of which no date is known. */
  public static final StatusTimeline UNKNOWN = new StatusTimeline(List.of());

  public StatusTimeline {
    spans = List.copyOf(spans);
    for (int i = 1; i < spans.size(); i++) {
      LocalDate end = spans.get(i - 1).to();
      if (end == null || !end.equals(spans.get(i).from())) {
        throw new IllegalArgumentException("spans leave a gap or overlap: " + spans);
      }
    }
  }

  /** The status on a day; {@link PatentStatus#UNKNOWN} before the first date known. */
  public PatentStatus on(LocalDate day) {
    for (int i = spans.size() - 1; i >= 0; i--) {
      Span span = spans.get(i);
      if (!day.isBefore(span.from())) {
        return span.to() == null || day.isBefore(span.to()) ? span.status() : PatentStatus.UNKNOWN;
      }
    }
    return PatentStatus.UNKNOWN;
  }

  /**
   * A stretch of time with one status.
   *
   * @param from its first day
   * @param to the first day after it; absent while it lasts
   * @param status the status
   * @param because the fact that began it, such as {@code GR01 2019-07-09}
   */
  public record Span(LocalDate from, @Nullable LocalDate to, PatentStatus status, String because) {
    public Span {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(because, "because");
      if (to != null && !from.isBefore(to)) {
        throw new IllegalArgumentException("span from " + from + " to " + to + " is empty");
      }
    }
  }
}
