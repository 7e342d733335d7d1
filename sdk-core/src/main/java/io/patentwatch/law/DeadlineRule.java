package io.patentwatch.law;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * One edition of a rule that gives a period: who must do what, how long after which event.
 *
 * <p>Immutable. Its {@code toString} is the id.
 *
 * @param id the name of the rule, the same in all its editions: {@code registration}
 * @param types the kinds of patent it is for
 * @param validFrom the first day from which a period of this edition can run
 * @param legs the periods: one, or several that end the period together
 * @param choice which of several legs counts
 * @param law where it stands: {@code Law N} is an article of the Patent Law, {@code r.N} a rule of
 *     its Implementing Rules, {@code GL} the Examination Guidelines
 * @param act what is to be done
 * @param otherwise what happens if it is not done in time
 */
public record DeadlineRule(
    String id,
    Set<PatentType> types,
    LocalDate validFrom,
    List<Leg> legs,
    Choice choice,
    String law,
    Wording act,
    Wording otherwise) {

  /**
   * A period from an event.
   *
   * @param from the event
   * @param length months or days
   */
  public record Leg(DeadlineEvent from, Period length) {
    @Override
    public String toString() {
      return from + " " + length;
    }
  }

  /** Which leg counts where there are several. */
  public enum Choice {
    /** "within A or within B": the later one of those whose event is known. */
    LATEST,
    /** "within A and within B": the earlier one, known only when both events are. */
    EARLIEST
  }

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if there is no type or no leg
   */
  public DeadlineRule {
    Objects.requireNonNull(id, "id");
    types = Set.copyOf(types);
    legs = List.copyOf(legs);
    if (types.isEmpty() || legs.isEmpty()) {
      throw new IllegalArgumentException(
          "rule " + id + " has types " + types + " and legs " + legs + "; give one of each");
    }
  }

  /** Where it stands, in words, in Chinese for a Chinese locale, else in English. */
  public String law(Locale locale) {
    return Language.law(law, Language.isChinese(locale));
  }

  @Override
  public String toString() {
    return id;
  }
}
