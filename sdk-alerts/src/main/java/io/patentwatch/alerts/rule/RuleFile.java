package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.AlertRule;
import java.util.List;
import java.util.function.Function;

/**
 * The rules of an engine as one YAML or JSON text.
 *
 * <pre>{@code
 * rules:
 *   - kind: annual-fee
 *     ladder: [90, 30, 7, 1]
 *     reductions: [85]
 *   - kind: expiry
 *     ladder: [365, 90]
 *   - kind: legal-change
 *     id: pledge
 *     effects: [pledged, pledge-ended]
 *     window: 180
 *   - kind: encumbered-lapse
 *   - kind: deadline
 *     ladder: [60, 15, 1]
 *   - kind: watch
 *     id: watch-gel-pens
 *     name: 中性笔
 *     query: ti=中性笔 and ipc=B43K
 *     from: 2026-01-01
 *   - kind: threshold
 *     id: few-inventions
 *     name: Green Peak Pens
 *     query: uscc=91330122MA00000000 and type=invention
 *     atLeast: 10
 *   - kind: source-silent
 *     days: 30
 *   - kind: calendar-ends
 *   - kind: indicator-fall
 *     id: pen-grants
 *     indicator: invention-grants
 *     region: 330122
 *     industries: [pen]
 *     falseAlarms: 0.01
 * }</pre>
 *
 * <p>{@code kind} is needed; {@code id} is the rule's, needed for a watch, a threshold and a fall,
 * and otherwise the kind unless given; an annual-fee, expiry, encumbered-lapse, deadline or
 * calendar-ends rule has a fixed one. A legal change without {@code id} and {@code effects} stands
 * for all {@linkplain LegalChangeRule#shipped() that ship}. An indicator-fall has an {@code
 * indicator}, or {@code reported} and perhaps {@code over}. An encumbered-lapse goes by the
 * annual-fee rule of the file, wherever that stands. Everything else has the default of its rule.
 */
public final class RuleFile {
  private RuleFile() {}

  /**
   * The rules of a text, in its order.
   *
   * @throws IllegalArgumentException if it can't be read; the message says where, why and, where a
   *     word is nearly right, what was meant
   */
  public static List<AlertRule> parse(String text) {
    return parse(text, fees -> fees);
  }

  /**
   * The rules of a text, in its order, over the payments and decisions that the host has.
   *
   * @param custody what stands in for the annual-fee rule, also below an encumbered-lapse, such as
   *     {@code fees -> CustodyFeeRule.of(fees, portfolio)}
   * @throws IllegalArgumentException as {@link #parse(String)} does
   */
  public static List<AlertRule> parse(
      String text, Function<? super AnnualFeeRule, ? extends AlertRule> custody) {
    return new RuleFileReader(custody).read(text);
  }
}
