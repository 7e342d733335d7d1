package io.patentwatch.alerts.portfolio;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Finding;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.Occasion;
import io.patentwatch.alerts.Resolution;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.alerts.rule.FeeFacts;
import io.patentwatch.alerts.rule.FeeWarning;
import io.patentwatch.law.FeeReduction;
import io.patentwatch.law.Wording;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The annual fees of patents in custody on one day; used by one thread. */
final class CustodyFees {
  private final AnnualFeeRule fees;
  private final AlertContext context;
  private final Map<Terms, AnnualFeeRule> rules = new HashMap<>();

  /** What of a custody shapes the rule. */
  private record Terms(FeeReduction reduction, List<Integer> ladder) {}

  CustodyFees(AnnualFeeRule fees, AlertContext context) {
    this.fees = fees;
    this.context = context;
  }

  Finding find(PatentOutline outline, Custody custody) {
    LocalDate day = context.asOf();
    int epochDay = Math.toIntExact(day.toEpochDay());
    PatentType type = outline.type().orElse(null);
    if (outline.statusOn(epochDay) != PatentStatus.IN_FORCE) {
      return Finding.nothingUntil(outline.changesAfter(epochDay));
    }
    if (custody.decision() == CustodyDecision.ABANDON) {
      return Finding.onDayOf(context, List.of(abandoned(custody)));
    }
    if (type == null || outline.filed() == PatentOutline.NO_DAY) {
      return fees.evaluate(context).find(outline);
    }
    FeeFacts facts =
        new FeeFacts(
            type,
            LocalDate.ofEpochDay(outline.filed()),
            outline.granted() == PatentOutline.NO_DAY
                ? null
                : LocalDate.ofEpochDay(outline.granted()),
            Math.max(outline.feeYearPaidBy(epochDay), custody.paidThrough(day)),
            custody.complete());
    List<Occasion> occasions = new ArrayList<>();
    for (FeeWarning warning : rule(custody).evaluate(facts, day)) {
      occasions.add(
          new Occasion(warning.series(), warning.step(), patent -> notice(warning, custody)));
    }
    return Finding.onDayOf(context, occasions);
  }

  private AnnualFeeRule rule(Custody custody) {
    return rules.computeIfAbsent(
        new Terms(custody.reduction(), custody.ladder()),
        terms -> {
          AnnualFeeRule.Builder builder = fees.toBuilder().calendar(context.reference().calendar());
          if (terms.reduction() != FeeReduction.NONE) {
            builder.reductions(Set.of(terms.reduction()));
          }
          if (!terms.ladder().isEmpty()) {
            builder.ladder(terms.ladder().stream().mapToInt(Integer::intValue).toArray());
          }
          return builder.build();
        });
  }

  private Notice notice(FeeWarning warning, Custody custody) {
    Notice fee = warning.notice(context.locale());
    List<String> because = new ArrayList<>(fee.because());
    because.add(
        custody.complete()
            ? text("专利在托管中，缴费记录完整", "in custody, with all payments made on record")
            : text("专利在托管中，缴费记录可能不全", "in custody, perhaps not with all payments made"));
    if (custody.decision() == CustodyDecision.SELL) {
      because.add(
          text("已决定转让；转让登记前仍须缴费", "to be sold; until the transfer is recorded its fees are due"));
    }
    return new Notice(
        fee.severity(),
        fee.certainty(),
        fee.title(),
        fee.due(),
        fee.cost(),
        because,
        fee.action(),
        attributes(custody));
  }

  private Occasion abandoned(Custody custody) {
    String since = custody.decidedOn() == null ? "undated" : custody.decidedOn().toString();
    return Occasion.of(
        "abandoned:" + since,
        patent ->
            new Notice(
                Severity.INFO,
                Certainty.CERTAIN,
                text(
                    "已决定放弃本专利：不再提醒年费",
                    "To be abandoned: its annual fees are no longer reminded of"),
                null,
                List.of(text("决定日期：", "decided: ") + since),
                text(
                    "如决定有误，请立即更改；不缴年费，专利权将终止。",
                    "If that is wrong change it now: without its fees the right ends."),
                attributes(custody)));
  }

  Notice missing(Custody custody) {
    return new Notice(
        Severity.WARNING,
        Certainty.CERTAIN,
        text("托管的专利不在库中：", "In custody, but not in the library: ") + custody.patent(),
        null,
        List.of(text("没有专利使用该号码", "no patent bears this number")),
        text(
            "请核对号码或导入该专利；在此之前没有年费预警。",
            "Check the number or import the patent; until then nothing warns of its fees."),
        attributes(custody));
  }

  Resolution resolve(String series, @Nullable Custody custody, Resolution otherwise) {
    if (custody == null || !series.matches("\\d+")) {
      return otherwise;
    }
    if (custody.paidThrough(context.asOf()) >= Integer.parseInt(series)) {
      return new Resolution(
          Resolution.Outcome.ACTED, text("托管记录显示已缴纳", "paid by the records of the custody"));
    }
    return custody.decision() == CustodyDecision.ABANDON
        ? Resolution.moot(text("已决定放弃", "to be abandoned"))
        : otherwise;
  }

  private static Map<String, String> attributes(Custody custody) {
    Map<String, String> attributes = new HashMap<>(custody.attributes());
    if (!custody.responsible().isEmpty()) {
      attributes.put("responsible", custody.responsible());
    }
    return attributes;
  }

  private String text(String chinese, String english) {
    return new Wording(chinese, english).in(context.locale());
  }
}
