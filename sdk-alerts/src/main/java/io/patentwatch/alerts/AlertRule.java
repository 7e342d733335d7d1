package io.patentwatch.alerts;

import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.PatentQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that looks at patents, or at a library as a whole, on a day and says what is worth an
 * alert; hosts write their own.
 *
 * <p>A rule is an immutable value, safe for use by any number of threads, and a pure function of
 * what it is given and the {@link AlertContext}: asked twice it says the same. It reads the day
 * from the context and never from a clock.
 *
 * <pre>{@code
 * AlertRule young = new AlertRule() {
 *   public String id() {
 *     return "granted-this-week";
 *   }
 *
 *   public Evaluation evaluate(AlertContext context) {
 *     long since = context.asOf().minusDays(7).toEpochDay();
 *     return outline ->
 *         outline.granted() <= since
 *             ? Finding.nothing()
 *             : Finding.onDayOf(
 *                 context, List.of(Occasion.of("granted", patent -> noticeOf(patent))));
 *   }
 * };
 * }</pre>
 *
 * <p>A watch for new publications is a rule whose {@link #reads} is the query watched for, with the
 * day from which it is watched ({@code pd >= …}), and which says of each patent it is shown that it
 * is there: what was told is remembered, so each is told once, and a run is shown those that came
 * in since the last.
 */
public interface AlertRule {
  /**
   * The stable name of the rule, part of the identity of its alerts: 1 to 40 lower-case letters,
   * digits and hyphens, such as {@code annual-fee}.
   */
  String id();

  /**
   * Which edition of the rule's logic and data this is, for explanations; {@code 1} unless said.
   */
  default String version() {
    return "1";
  }

  /**
   * Which patents it reads; every patent unless overridden. Rules that read the same share it. A
   * matter of a patent that is no longer read is resolved. Where the query depends on the day of
   * the run, such as on the status, all it answers are looked at whenever the day moves on.
   */
  default PatentQuery reads() {
    return PatentQuery.everything();
  }

  /**
   * What of a patent, of the library's facts and of its reference data the rule goes by, for
   * explanations; all of it unless overridden.
   */
  default Set<RuleInput> inputs() {
    return EnumSet.allOf(RuleInput.class);
  }

  /**
   * Begins a run: what costs the same for every patent is done here, once.
   *
   * @param context the run
   * @return the rule on the day of the run
   */
  Evaluation evaluate(AlertContext context);

  /** A rule on one day. Used by one thread. */
  @FunctionalInterface
  interface Evaluation {
    /**
     * What there is to say of a patent, and until when.
     *
     * <p>It is asked for every patent that the rule {@linkplain AlertRule#reads() reads} in a full
     * run, so it should be cheap. What it throws is reported by rule and patent and stops neither
     * the other rules nor the run; what was open of that patent stays as it is.
     */
    Finding find(PatentOutline outline);

    /**
     * The patents that every run looks at, changed or not, as what the rule says of them depends on
     * more than library and day; none unless overridden. Each costs a run as much as a change.
     */
    default Set<PatentId> always() {
      return Set.of();
    }

    /**
     * What there is to say of the library as a whole; nothing unless overridden. Asked once in each
     * run, full or not.
     */
    default List<LibraryOccasion> ofLibrary() {
      return List.of();
    }

    /**
     * How a matter ended of which this rule no longer finds an occasion. It was told, or would have
     * been but for a silence.
     *
     * @param series the matter's
     * @param patent the patent as it is; absent where it left the library or the matter is the
     *     library's
     * @return that it is moot, unless overridden
     */
    default Resolution resolve(String series, @Nullable Patent patent) {
      return Resolution.moot("no longer found");
    }
  }
}
