package io.patentwatch;

import io.patentwatch.indicator.Wording;
import io.patentwatch.model.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Which indicators and warnings of a library can be trusted on a day with the data that are in it,
 * and what to load next. Immutable.
 *
 * <pre>{@code
 * Readiness readiness = Readiness.of(library, library.today());
 * readiness.next().forEach(step -> System.out.println(step.load() + " lifts " + step.lifts()));
 * }</pre>
 *
 * <p>Everything is counted in the library; what its sources could state and did not is not seen. A
 * fact that is there for 98 % of the patents that need it is {@link Trust#TRUSTED}, for 80 % {@link
 * Trust#PARTLY}; an indicator or warning is trusted as its weakest fact is. Of a scoped view it
 * says only what the scope lets through, which has no registry and no reported figures.
 *
 * @param edition the edition that was looked at
 * @param day the day for status, regions, fees, calendar and freshness
 * @param patents how many patents there are
 * @param inputs the facts on which indicators and warnings rest
 * @param indicators how far each indicator can be trusted
 * @param warnings how far each kind of warning can be trusted
 * @param next what to load, what lifts most first; empty where all can be trusted
 */
public record Readiness(
    Edition edition,
    LocalDate day,
    long patents,
    List<Input> inputs,
    List<Judgement> indicators,
    List<Judgement> warnings,
    List<Step> next) {
  /** Copies the lists. */
  public Readiness {
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(day, "day");
    inputs = List.copyOf(inputs);
    indicators = List.copyOf(indicators);
    warnings = List.copyOf(warnings);
    next = List.copyOf(next);
  }

  /** The readiness of a library or view on a day; some twenty counts, and a look at its facts. */
  public static Readiness of(PatentLibrary library, LocalDate day) {
    return new ReadinessCheck(library, day).run();
  }

  /** How far something can be trusted. */
  public enum Trust {
    /** As far as the facts stated can be. */
    TRUSTED,
    /** With the reservations named. */
    PARTLY,
    /** Not at all yet. */
    NOT
  }

  /**
   * A kind of fact, and for how much of what needs it the library has it.
   *
   * @param id its stable name, such as {@code addresses}
   * @param name what it is
   * @param known for how many the fact is there
   * @param of how many need it
   */
  public record Input(String id, Wording name, long known, long of) {
    private static final double ENOUGH = 0.98;
    private static final double SOME = 0.8;

    public Input {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
    }

    /** The part known, from 0 to 1; 1 where nothing needs it. */
    public double share() {
      return of == 0 ? 1 : (double) known / of;
    }

    /** How far what rests on it alone can be trusted. */
    public Trust trust() {
      return share() >= ENOUGH ? Trust.TRUSTED : share() >= SOME ? Trust.PARTLY : Trust.NOT;
    }
  }

  /**
   * How far an indicator or a kind of warning can be trusted.
   *
   * @param id the indicator's id, as its card has it, or that of the warning's rule
   * @param name its name
   * @param trust how far
   * @param inputs the ids of the inputs on which it rests
   * @param because what holds it back; empty where nothing does
   */
  public record Judgement(
      String id, Wording name, Trust trust, List<String> inputs, List<Wording> because) {
    public Judgement {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(trust, "trust");
      inputs = List.copyOf(inputs);
      because = List.copyOf(because);
    }
  }

  /**
   * Something to load.
   *
   * @param input the id of the input that it fills
   * @param load what to load, and how
   * @param lifts the ids of the indicators and warnings that it holds back
   */
  public record Step(String input, Wording load, List<String> lifts) {
    public Step {
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(load, "load");
      lifts = List.copyOf(lifts);
    }
  }
}
