package io.patentwatch.alerts;

import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.PatentQuery;
import java.util.List;

/**
 * A rule that looks at patents on a day and says what is worth an alert; hosts write their own.
 *
 * <p>A rule is an immutable value, safe for use by any number of threads, and a pure function of
 * the outline, the patent and the {@link AlertContext}: asked twice it says the same. It reads the
 * day from the context and never from a clock.
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
 *             ? List.of()
 *             : List.of(new Occasion("granted", patent -> noticeOf(patent)));
 *   }
 * };
 * }</pre>
 */
public interface AlertRule {
  /**
   * The stable name of the rule, part of the identity of its alerts: 1 to 40 lower-case letters,
   * digits and hyphens, such as {@code annual-fee}.
   */
  String id();

  /** Which patents it reads; every patent unless overridden. Rules that read the same share it. */
  default PatentQuery reads() {
    return PatentQuery.everything();
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
     * What there is to say of a patent; empty for most.
     *
     * <p>It is asked for every patent that the rule {@linkplain AlertRule#reads() reads}, so it
     * should be cheap. What it throws is reported by rule and patent and stops neither the other
     * rules nor the run.
     */
    List<Occasion> occasions(PatentOutline outline);
  }
}
