package io.patentwatch.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.AuthoredLibrary;
import io.patentwatch.alerts.Finding;
import io.patentwatch.alerts.Occasion;
import io.patentwatch.alerts.Patents;
import io.patentwatch.alerts.support.LongRun;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Payment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the rule finds in outlines, against what it says of plain dates, day by day. */
class FeeFindingProperties {
  private static final LocalDate FIRST = LocalDate.of(2023, 11, 1);
  private static final int DAYS = 900;

  private final AuthoredLibrary library = AuthoredLibrary.of();

  @Test
  void find_onEveryDay_isWhatTheFactsSayAndHoldsUntilItSaysItChanges() {
    for (int seed = 0; seed < LongRun.choose(6, 200); seed++) {
      Random random = new Random(seed);
      AnnualFeeRule rule =
          random.nextBoolean()
              ? AnnualFeeRule.ofDefaults()
              : AnnualFeeRule.builder().ladder(365, 200, 45, 10, 0).build();
      List<Patent> patents = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        patents.add(patent(random, i));
      }
      check(seed, rule, patents);
    }
  }

  private void check(int seed, AnnualFeeRule rule, List<Patent> patents) {
    Finding[] last = new Finding[patents.size()];
    for (int offset = 0; offset < DAYS; offset++) {
      LocalDate day = FIRST.plusDays(offset);
      AlertRule.Evaluation evaluation =
          rule.evaluate(new AlertContext(library, day, library.reference(), Locale.ENGLISH));
      for (int i = 0; i < last.length; i++) {
        Patent patent = patents.get(i);
        Finding found = evaluation.find(PatentOutline.of(patent));
        assertThat(keys(found))
            .as("seed %d, %s filed %s on %s", seed, patent.id(), patent.filed(), day)
            .isEqualTo(expected(rule, patent, day));
        assertThat(found.changesOn()).isGreaterThan((int) day.toEpochDay());
        Finding before = last[i];
        if (before != null && day.toEpochDay() < before.changesOn()) {
          assertThat(keys(found))
              .as("seed %d, %s filed %s on %s", seed, patent.id(), patent.filed(), day)
              .isEqualTo(keys(before));
        } else {
          last[i] = found;
        }
      }
    }
  }

  private static List<String> keys(Finding finding) {
    return finding.occasions().stream().map(Occasion::toString).toList();
  }

  private static List<String> expected(AnnualFeeRule rule, Patent patent, LocalDate day) {
    if (patent.statusOn(day) != PatentStatus.IN_FORCE) {
      return List.of();
    }
    FeeFacts facts = FeeFacts.of(patent.type(), patent.filed(), patent.granted());
    int paid =
        patent.payments().stream()
            .filter(payment -> !payment.paidOn().isAfter(day))
            .mapToInt(Payment::feeYear)
            .max()
            .orElse(0);
    return rule.evaluate(facts.paidThrough(paid), day).stream().map(FeeWarning::key).toList();
  }

  private static Patent patent(Random random, int index) {
    PatentType type = PatentType.values()[random.nextInt(3)];
    LocalDate filed =
        random.nextInt(5) == 0
            ? LocalDate.of(2020, 2, 29)
            : LocalDate.of(2004, 1, 1).plusDays(random.nextInt(7_000));
    LocalDate granted = filed.plusDays(100 + random.nextInt(1_200));
    Patent patent = Patents.inForce("CN" + index, type, filed, granted);
    Payment[] payments = new Payment[random.nextInt(3)];
    for (int i = 0; i < payments.length; i++) {
      int year = 1 + random.nextInt(22);
      payments[i] = new Payment(year, FIRST.plusDays(random.nextInt(DAYS)), null);
    }
    patent = Patents.paid(patent, payments);
    return random.nextInt(4) == 0
        ? Patents.ended(patent, granted.plusDays(1 + random.nextInt(3_000)), PatentStatus.LAPSED)
        : patent;
  }
}
