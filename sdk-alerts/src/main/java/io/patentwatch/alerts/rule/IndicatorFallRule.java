package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.LibraryOccasion;
import io.patentwatch.alerts.LibraryRule;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Indicator;
import io.patentwatch.indicator.PeriodStatistic;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.PatentType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Warns that an indicator of a region fell, in all or in an industry, by more than chance explains.
 *
 * <p>What is compared:
 *
 * <ul>
 *   <li>of a flow, such as grants, the last complete quarter with the same quarter a year before.
 *       Filings are complete 18 months after their quarter. A patent counts where its first-named
 *       holder was on the day it happened;
 *   <li>of a stock, such as valid inventions, what left it in the year up to the last complete
 *       quarter with what entered it. Moves from region to region are neither;
 *   <li>of a grant rate of inventions, the last complete quarter with the same quarter a year
 *       before, each as known at the same age; by filing, quarters are complete after 18 months;
 *   <li>of a reported measure, the latest period that ended with the same period a year before,
 *       where both were reported as whole numbers and nothing contradicts; of a rate, the
 *       numerators with the denominators as what they are counted over.
 * </ul>
 *
 * <p>The test is {@link FallChance}. The level is divided by the number of industries looked at, so
 * that where nothing changed a rule alarms in at most that part of all periods: 1 % unless said.
 * That counts on patents being independent of each other; where one holder files hundreds at once
 * it alarms more often. Each alert is told once a period.
 *
 * <p>Immutable, safe for use by any number of threads.
 */
public final class IndicatorFallRule implements LibraryRule {
  /** In which part of periods without change a rule may alarm, unless said: 0.01. */
  public static final double FALSE_ALARMS = 0.01;

  private final String id;
  private final DivisionCode region;
  private final TreeSet<String> industries;
  private final double falseAlarms;
  private final @Nullable Indicator indicator;
  private final String measure;
  private final String over;

  private IndicatorFallRule(
      String id,
      DivisionCode region,
      Set<String> industries,
      double falseAlarms,
      @Nullable Indicator indicator,
      String measure,
      String over) {
    if (!(falseAlarms > 0 && falseAlarms < 1)) {
      throw new IllegalArgumentException(
          "rule '" + id + "': false alarms " + falseAlarms + "; give a part between 0 and 1");
    }
    this.id = Objects.requireNonNull(id, "id");
    this.region = Objects.requireNonNull(region, "region");
    this.industries = new TreeSet<>(industries);
    this.industries.add("");
    this.falseAlarms = falseAlarms;
    this.indicator = indicator;
    this.measure = measure;
    this.over = over;
  }

  /**
   * A rule on a computed indicator.
   *
   * @param id the rule's id
   * @param indicator a flow or a stock
   * @param region the division
   * @param industries the codes of the industries looked at beside all together
   * @param falseAlarms in which part of periods without change it may alarm
   * @throws IllegalArgumentException if that is not between 0 and 1
   */
  public static IndicatorFallRule of(
      String id,
      Additive indicator,
      DivisionCode region,
      Set<String> industries,
      double falseAlarms) {
    Objects.requireNonNull(indicator, "indicator");
    return new IndicatorFallRule(
        id, region, industries, falseAlarms, indicator, indicator.card().id(), "");
  }

  /**
   * A rule on a grant rate of inventions that the library computes. Utility models and designs are
   * published only when granted: take {@link #ofReported} for them.
   *
   * @param id the rule's id
   * @param rate a grant rate of inventions
   * @param region the division
   * @param industries the codes of the industries looked at beside all together
   * @param falseAlarms in which part of periods without change it may alarm
   * @throws IllegalArgumentException if that is not between 0 and 1, or the statistic is no grant
   *     rate of inventions
   */
  public static IndicatorFallRule of(
      String id,
      PeriodStatistic rate,
      DivisionCode region,
      Set<String> industries,
      double falseAlarms) {
    if (!rate.kind().isGrantRate() || rate.type() != PatentType.INVENTION) {
      throw new IllegalArgumentException(
          "rule '"
              + id
              + "': "
              + rate
              + " is no grant rate of inventions; take one, or a reported"
              + " measure");
    }
    return new IndicatorFallRule(id, region, industries, falseAlarms, rate, rate.card().id(), "");
  }

  /**
   * A rule on a measure that an office reports, such as {@code fast-track-filings}.
   *
   * @param id the rule's id
   * @param measure the measure, as the series name it
   * @param over the measure it is a rate of, such as {@code fast-track-filings} for grants; empty
   *     for the measure itself
   * @param region the division
   * @param industries the codes of the industries looked at beside all together
   * @param falseAlarms in which part of periods without change it may alarm
   * @throws IllegalArgumentException if that is not between 0 and 1
   */
  public static IndicatorFallRule ofReported(
      String id,
      String measure,
      String over,
      DivisionCode region,
      Set<String> industries,
      double falseAlarms) {
    return new IndicatorFallRule(id, region, industries, falseAlarms, null, measure, over);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<LibraryOccasion> occasions(AlertContext context) {
    List<Comparison> comparisons =
        indicator == null
            ? new ReportedComparisons(context, region).of(measure, over, industries)
            : new CountedComparisons(context, region, industries).of(indicator);
    double level = falseAlarms / industries.size();
    return comparisons.stream()
        .filter(comparison -> comparison.chance() <= level)
        .map(comparison -> occasion(comparison, level, context))
        .toList();
  }

  private LibraryOccasion occasion(Comparison comparison, double level, AlertContext context) {
    String industry = comparison.industry().isEmpty() ? "all" : comparison.industry();
    AlertSubject subject =
        new AlertSubject(null, region + " " + industry + " " + measure, List.of(), List.of());
    return new LibraryOccasion(
        region + ":" + industry + ":" + comparison.period().to(),
        Step.ONLY,
        subject,
        () -> notice(comparison, industry, level, context.locale()));
  }

  private Notice notice(Comparison comparison, String industry, double level, Locale locale) {
    Messages messages = Messages.of(locale);
    String name = over.isEmpty() ? measure : measure + " / " + over;
    return new Notice(
        Severity.NOTICE,
        Certainty.CERTAIN,
        messages.text("fall.title", name, region, industry, comparison.period()),
        null,
        List.of(
            messages.text(
                "fall.counts",
                comparison.now(),
                comparison.before(),
                String.format(Locale.ROOT, "%.3f", comparison.share())),
            messages.text(
                "fall.chance",
                String.format(Locale.ROOT, "%.2g", comparison.chance()),
                String.format(Locale.ROOT, "%.2g", level),
                falseAlarms,
                industries.size())),
        messages.text("fall.action"));
  }
}
