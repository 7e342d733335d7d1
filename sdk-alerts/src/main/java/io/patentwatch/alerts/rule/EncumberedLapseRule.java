package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.Finding;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.Occasion;
import io.patentwatch.alerts.Resolution;
import io.patentwatch.alerts.RuleInput;
import io.patentwatch.alerts.Severity;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.PatentQuery;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Warns that a patent which is pledged or licensed may lapse, as others than its holder lose by it:
 * from the month in which its annual fee is late.
 *
 * <p>It says what the rule of annual fees says, as surely, one level of severity higher, and with
 * the pledge or licence named: over patents in custody, payments and decisions end it as they end
 * the reminders. Pledges and licences are known from legal events and from the agreements among the
 * library's facts, which are read only where a fee is late. Immutable, safe for use by any number
 * of threads as far as the rule of annual fees is.
 */
public final class EncumberedLapseRule implements AlertRule {
  /** The id of the rule: {@code encumbered-lapse}. */
  public static final String ID = "encumbered-lapse";

  private final AlertRule fees;

  private EncumberedLapseRule(AlertRule fees) {
    this.fees = fees;
  }

  /**
   * The rule over the annual fees as another rule sees them.
   *
   * @param fees an {@link AnnualFeeRule}, or what stands in for one and bears its id, such as the
   *     rule of patents in custody
   * @throws IllegalArgumentException if it bears another id, as its steps would mean something else
   */
  public static EncumberedLapseRule of(AlertRule fees) {
    if (!fees.id().equals(AnnualFeeRule.ID)) {
      throw new IllegalArgumentException(
          "rule '" + fees.id() + "' is none of annual fees; give '" + AnnualFeeRule.ID + "'");
    }
    return new EncumberedLapseRule(fees);
  }

  @Override
  public String id() {
    return ID;
  }

  /** What the rule of annual fees reads. */
  @Override
  public PatentQuery reads() {
    return fees.reads();
  }

  /** What the rule of annual fees reads of a patent, its events and the agreements. */
  @Override
  public Set<RuleInput> inputs() {
    Set<RuleInput> inputs = EnumSet.of(RuleInput.EVENTS, RuleInput.AGREEMENTS);
    inputs.addAll(fees.inputs());
    return inputs;
  }

  @Override
  public Evaluation evaluate(AlertContext context) {
    Evaluation fee = fees.evaluate(context);
    Encumbrances encumbrances = new Encumbrances(context.library(), context.asOf());
    return new Evaluation() {
      @Override
      public Finding find(PatentOutline outline) {
        Finding owed = fee.find(outline);
        List<Occasion> late =
            owed.occasions().stream().filter(EncumberedLapseRule::isLate).toList();
        if (late.isEmpty()) {
          return Finding.nothingUntil(owed.changesOn());
        }
        Set<String> kinds =
            context.library().find(outline.id()).map(encumbrances::of).orElse(Set.of());
        // A pledge may end, or an agreement come in, without a change of the patent.
        return Finding.onDayOf(
            context,
            kinds.isEmpty()
                ? List.of()
                : late.stream().map(one -> encumbered(one, kinds, context.locale())).toList());
      }

      @Override
      public Set<PatentId> always() {
        return fee.always();
      }

      @Override
      public Resolution resolve(String series, @Nullable Patent patent) {
        return fee.resolve(series, patent);
      }
    };
  }

  private static boolean isLate(Occasion occasion) {
    String step = occasion.step().name();
    return step.startsWith("late-") || step.equals("restorable");
  }

  private static Occasion encumbered(Occasion late, Set<String> kinds, Locale locale) {
    return new Occasion(
        late.series(),
        late.step(),
        patent -> notice(late.notice().apply(patent), kinds, Messages.of(locale)));
  }

  private static Notice notice(Notice fee, Set<String> kinds, Messages messages) {
    String encumbrance =
        kinds.stream()
            .map(kind -> messages.text("effect." + kind))
            .collect(Collectors.joining(messages.text("encumbered.and")));
    List<String> because = new ArrayList<>(fee.because());
    because.add(messages.text("encumbered.because", encumbrance));
    return new Notice(
        higher(fee.severity()),
        fee.certainty(),
        messages.text("encumbered.title", encumbrance, fee.title()),
        fee.due(),
        fee.cost(),
        because,
        fee.action() + messages.text("encumbered.action"),
        fee.attributes());
  }

  private static Severity higher(Severity severity) {
    return severity == Severity.CRITICAL ? severity : Severity.values()[severity.ordinal() + 1];
  }
}
