package io.patentwatch.alerts.portfolio;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.Finding;
import io.patentwatch.alerts.LibraryOccasion;
import io.patentwatch.alerts.Resolution;
import io.patentwatch.alerts.RuleInput;
import io.patentwatch.alerts.Step;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Warns of annual fees as {@link AnnualFeeRule} does, and of patents in custody by what their
 * holder knows: payments, reduction, a ladder of their own and a decision.
 *
 * <p>It stands in for that rule and bears its id, so that a matter goes on when a patent comes into
 * custody. From the run after it was recorded, on the same day too, a payment ends the reminders of
 * its fee year and the earlier ones, and a decision to abandon those of all: one alert says so. A
 * fee without a payment is unpaid where the custody says that its payments are complete. Patents of
 * a portfolio that the library has not are told once each.
 *
 * <p>Each run reads the portfolio, and looks at all patents in custody. Safe for use by any number
 * of threads as far as the store is.
 */
public final class CustodyFeeRule implements AlertRule {
  private final AnnualFeeRule fees;
  private final PortfolioStore portfolio;

  private CustodyFeeRule(AnnualFeeRule fees, PortfolioStore portfolio) {
    this.fees = Objects.requireNonNull(fees, "fees");
    this.portfolio = Objects.requireNonNull(portfolio, "portfolio");
  }

  /**
   * A rule over a portfolio.
   *
   * @param fees how patents are warned of that are not in custody, and the options of those that
   *     are where the custody states no other
   * @param portfolio what is in custody
   */
  public static CustodyFeeRule of(AnnualFeeRule fees, PortfolioStore portfolio) {
    return new CustodyFeeRule(fees, portfolio);
  }

  /** {@link AnnualFeeRule#ID}. */
  @Override
  public String id() {
    return AnnualFeeRule.ID;
  }

  /** As {@link AnnualFeeRule}; what the custody has stands among the reasons. */
  @Override
  public Set<RuleInput> inputs() {
    return fees.inputs();
  }

  @Override
  public Evaluation evaluate(AlertContext context) {
    Map<PatentId, Custody> held = new HashMap<>();
    List<Custody> unknown = new ArrayList<>();
    for (Custody custody : portfolio.all()) {
      context
          .library()
          .find(custody.patent().toString())
          .ifPresentOrElse(patent -> held.put(patent.id(), custody), () -> unknown.add(custody));
    }
    Evaluation others = fees.evaluate(context);
    CustodyFees own = new CustodyFees(fees, context);
    return new Evaluation() {
      @Override
      public Finding find(PatentOutline outline) {
        Custody custody = held.isEmpty() ? null : held.get(outline.id());
        return custody == null ? others.find(outline) : own.find(outline, custody);
      }

      @Override
      public Set<PatentId> always() {
        return held.keySet();
      }

      @Override
      public List<LibraryOccasion> ofLibrary() {
        return unknown.stream().map(custody -> missing(custody, own)).toList();
      }

      @Override
      public Resolution resolve(String series, @Nullable Patent patent) {
        Custody custody = patent == null ? null : held.get(patent.id());
        return own.resolve(series, custody, others.resolve(series, patent));
      }
    };
  }

  private static LibraryOccasion missing(Custody custody, CustodyFees own) {
    String number = custody.patent().toString();
    return new LibraryOccasion(
        "missing:" + number,
        Step.ONLY,
        new AlertSubject(null, number, List.of(), List.of()),
        () -> own.missing(custody));
  }
}
