package io.patentwatch.alerts;

import io.patentwatch.model.PatentId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What failed in one run. */
final class Failings {
  private final List<RuleError> errors = new ArrayList<>();
  private long count;
  private boolean wide;

  /** Does a step of a rule and takes down what it throws. */
  void guard(String rule, @Nullable PatentId patent, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException failure) {
      add(rule, patent, failure);
    }
  }

  void add(String rule, @Nullable PatentId patent, RuntimeException failure) {
    count++;
    if (errors.size() < AlertRun.MOST_ERRORS) {
      errors.add(new RuleError(rule, patent, failure));
    }
    if (patent == null || count > AlertRun.MOST_ERRORS) {
      widen();
    }
  }

  /** The next run has to look at everything. */
  void widen() {
    wide = true;
  }

  boolean isWide() {
    return wide;
  }

  List<RuleError> errors() {
    return errors;
  }

  long count() {
    return count;
  }
}
