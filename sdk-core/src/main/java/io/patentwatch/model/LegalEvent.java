package io.patentwatch.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an application or right.
 *
 * @param date the day of the gazette or record; absent where the source gives none
 * @param code the INPADOC code, or the status text where there is none
 * @param text the raw text, possibly empty
 * @param effects what it does, see {@link LegalMeaning}
 * @param effective the day from which it works, where the text states one that differs from the
 *     date; of a status word without a date, the day on which it was stated
 */
public record LegalEvent(
    @Nullable LocalDate date,
    String code,
    String text,
    Set<LegalEffect> effects,
    @Nullable LocalDate effective) {
  public LegalEvent {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
    effects = Set.copyOf(effects);
  }

  /** Reads the effects of a code or status text; an unknown one has none and keeps its text. */
  public static LegalEvent of(@Nullable LocalDate date, String code, String text) {
    return new LegalEvent(date, code, text, LegalMeaning.of(code, text).effects(), null);
  }

  /** The day from which it works: the effective day, else the date. */
  public @Nullable LocalDate works() {
    return effective != null ? effective : date;
  }
}
