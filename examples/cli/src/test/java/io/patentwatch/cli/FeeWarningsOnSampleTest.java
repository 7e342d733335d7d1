package io.patentwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AlertRun;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.law.AnnualFeeCalculator;
import io.patentwatch.law.FeeYear;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.model.StatusTimeline;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.sample.SampleCounty;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourcePage;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How often a warning of late payment or loss is false on the sample county's histories: the patent
 * is in force a year later. Counted at the ends of twelve months, by what is known of payments.
 */
class FeeWarningsOnSampleTest {
  private static final int MONTHS = 12;
  private static final LocalDate LAST = SampleCounty.day().minusYears(1);
  private static final AnnualFeeCalculator FEES = AnnualFeeCalculator.ofDefaults();

  private final Set<PatentId> known = new HashSet<>();

  /** Per 1,000 patents in force a year later: warnings that say unpaid, and that ask. */
  private record Rate(double unpaid, double asking) {}

  @Test
  void lateWarnings_byPaymentsKnown_neverCallAKeptPatentUnpaidAndAskLessTheMoreIsKnown() {
    try (PatentDatabase database = PatentDatabase.inMemory()) {
      SampleCounty.ofDefaults().load(database);
      database.withdraw("payments");
      List<Patent> patents = new ArrayList<>();
      try (Results<Patent> all = database.searchAll(PatentQuery.everything())) {
        all.forEach(patents::add);
      }

      Rate none = rate(database);
      pay(database, "half", patents.stream().filter(FeeWarningsOnSampleTest::isFirstHalf).toList());
      Rate half = rate(database);
      pay(database, "all", patents.stream().filter(patent -> !isFirstHalf(patent)).toList());
      Rate all = rate(database);

      System.out.printf("false warnings per 1,000: none %s, half %s, all %s%n", none, half, all);
      assertThat(List.of(none.unpaid, half.unpaid, all.unpaid)).containsOnly(0.0);
      assertThat(none.asking).isPositive();
      assertThat(half.asking).isBetween(none.asking * 0.4, none.asking * 0.6);
      assertThat(all.asking).isZero();
    }
  }

  private static boolean isFirstHalf(Patent patent) {
    return (patent.id().value().hashCode() & 1) == 0;
  }

  private Rate rate(PatentDatabase database) {
    AlertEngine engine =
        AlertEngine.builder(database)
            .rule(
                AnnualFeeRule.builder()
                    .paymentsComplete(patent -> known.contains(patent.id()))
                    .build())
            .build();
    int kept = 0;
    int unpaid = 0;
    int asking = 0;
    for (int month = 0; month < MONTHS; month++) {
      LocalDate day = LAST.minusMonths(month);
      Set<PatentId> inForce = inForce(database, day);
      inForce.retainAll(inForce(database, day.plusYears(1)));
      kept += inForce.size();
      AlertRun run = engine.run(day);
      assertThat(run.errors()).isEmpty();
      for (Alert alert : run.alerts()) {
        String step = alert.step().name();
        if (step.startsWith("late-") || step.equals("restorable")) {
          boolean says = alert.certainty() == Certainty.UNPAID;
          if (!inForce.contains(alert.subject().patent())) {
            continue;
          }
          if (says) {
            unpaid++;
          } else {
            asking++;
          }
        }
      }
    }
    assertThat(kept).isGreaterThan(1000);
    return new Rate(1000.0 * unpaid / kept, 1000.0 * asking / kept);
  }

  private static Set<PatentId> inForce(PatentDatabase database, LocalDate day) {
    PatentQuery query = PatentQuery.builder().statusOn(day, PatentStatus.IN_FORCE).build();
    Set<PatentId> ids = new HashSet<>();
    try (Results<Patent> patents = database.searchAll(query)) {
      patents.forEach(patent -> ids.add(patent.id()));
    }
    return ids;
  }

  /** Every fee that the history shows was paid, on its last day; then those books are complete. */
  private void pay(PatentDatabase database, String books, List<Patent> patents) {
    List<Statement> payments = new ArrayList<>();
    for (Patent patent : patents) {
      known.add(patent.id());
      if (patent.type() == null || patent.filed() == null || patent.granted() == null) {
        continue;
      }
      LocalDate end = end(patent);
      for (int year = 1; year <= 20; year++) {
        FeeYear fee =
            FEES.feeYear(patent.type(), patent.filed(), patent.granted(), year).orElse(null);
        if (fee != null && fee.nominalDue().isBefore(end)) {
          payments.add(
              new PaymentRecord(
                  Provenance.of(books, patent.id().value(), year),
                  PatentNumber.parse(patent.id().value()),
                  year,
                  fee.due(),
                  null));
        }
      }
    }
    sync(database, books, payments);
  }

  /** The day on which it lapsed; the end of time where it did not. */
  private static LocalDate end(Patent patent) {
    return patent.timeline().spans().stream()
        .filter(span -> span.status() == PatentStatus.LAPSED)
        .map(StatusTimeline.Span::from)
        .findFirst()
        .orElse(LocalDate.MAX);
  }

  private static void sync(PatentDatabase database, String id, List<Statement> statements) {
    Queue<SourcePage> pages =
        new ArrayDeque<>(List.of(new SourcePage(statements, List.of(), null)));
    database.sync(
        new PatentSource() {
          @Override
          public String id() {
            return id;
          }

          @Override
          public Reading open(@Nullable String cursor) {
            return new Reading() {
              @Override
              public Optional<SourcePage> next() {
                return Optional.ofNullable(pages.poll());
              }

              @Override
              public void close() {}
            };
          }
        });
  }
}
