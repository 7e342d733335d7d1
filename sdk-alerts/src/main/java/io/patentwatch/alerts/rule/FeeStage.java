package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.Step;

/** A fee year that is to be warned of, and the step it has reached. */
record FeeStage(String series, Step step) {
  static FeeStage of(FeeWarning warning) {
    return new FeeStage(warning.series(), warning.step());
  }
}
