package io.patentwatch.alerts;

import io.patentwatch.model.Patent;
import java.util.Objects;
import java.util.function.Function;

/**
 * Something a rule has to say of a patent, known by its outline and put into words only if it is to
 * be told. Immutable.
 *
 * @param series which of the patent's matters it is, as {@link Matter#series} wants it
 * @param step how far that has come
 * @param notice puts it into words, from the full patent
 */
public record Occasion(String series, Step step, Function<Patent, Notice> notice) {
  /**
   * Checks the series.
   *
   * @throws IllegalArgumentException if the series is empty, too long or has spaces
   */
  public Occasion {
    Matter.checkKey(series);
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(notice, "notice");
  }

  /** An occasion of a matter that has one step only. */
  public static Occasion of(String series, Function<Patent, Notice> notice) {
    return new Occasion(series, Step.ONLY, notice);
  }

  @Override
  public String toString() {
    return step.name().isEmpty() ? series : series + ":" + step;
  }
}
