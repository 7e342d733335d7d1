package io.patentwatch.alerts;

import io.patentwatch.law.Wording;
import io.patentwatch.model.Edition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How a rule comes to what it says of a matter on a day: by which rule, from what, by which
 * arithmetic, on whose word, and what to do. Immutable.
 *
 * @param alert what it says, with its arithmetic and its next step
 * @param version the edition of the rule's logic and data
 * @param asOf the day that is taken for today
 * @param edition the edition of the library that was read
 * @param inputs what the rule goes by, as the library has it; nothing on record is an empty list
 * @param evidence where that was read: source, document and line of each record of the patent, in
 *     their order; empty where the alert is about no single patent
 */
public record Explanation(
    Alert alert,
    String version,
    LocalDate asOf,
    Edition edition,
    Map<RuleInput, List<String>> inputs,
    List<String> evidence) {
  private static final Wording RULE = new Wording("规则：", "rule: ");
  private static final Wording VERSION = new Wording("，版本 ", ", version ");
  private static final Wording DAY = new Wording("日期：", "day: ");
  private static final Wording EDITION = new Wording("，库版次 ", ", edition of the library ");
  private static final Wording INPUTS = new Wording("依据：", "goes by:");
  private static final Wording NONE = new Wording("无记录", "none on record");
  private static final Wording REASONS = new Wording("推算：", "comes to it by:");
  private static final Wording EVIDENCE = new Wording("出处：", "was read in:");
  private static final Wording ACTION = new Wording("下一步：", "next step: ");

  /** Copies the collections. */
  public Explanation {
    Objects.requireNonNull(alert, "alert");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(edition, "edition");
    Map<RuleInput, List<String>> ordered = new EnumMap<>(RuleInput.class);
    inputs.forEach((input, values) -> ordered.put(input, List.copyOf(values)));
    inputs = Collections.unmodifiableMap(ordered);
    evidence = List.copyOf(evidence);
  }

  /**
   * The explanation for people, a line each, in Chinese for a Chinese locale, else in English. What
   * the alert says is in that language where the engine was asked for it, else in its own.
   */
  public List<String> lines(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    Alert told = alert.in(chinese ? Locale.CHINESE : Locale.ENGLISH);
    List<String> lines = new ArrayList<>();
    lines.add(told.title());
    lines.add(RULE.in(locale) + alert.rule() + VERSION.in(locale) + version);
    lines.add(DAY.in(locale) + asOf + EDITION.in(locale) + edition.number());
    if (!inputs.isEmpty()) {
      lines.add(INPUTS.in(locale));
    }
    inputs.forEach(
        (input, values) ->
            lines.add(
                "  "
                    + input.label(locale)
                    + ": "
                    + (values.isEmpty() ? NONE.in(locale) : String.join("; ", values))));
    lines.add(REASONS.in(locale));
    told.because().forEach(reason -> lines.add("  " + reason));
    if (!evidence.isEmpty()) {
      lines.add(EVIDENCE.in(locale));
    }
    evidence.forEach(place -> lines.add("  " + place));
    lines.add(ACTION.in(locale) + told.action());
    return List.copyOf(lines);
  }

  /** Prints which alert it explains. */
  @Override
  public String toString() {
    return "explanation of " + alert;
  }
}
