package io.patentwatch.indicator;

/** An indicator that holds on a day; over a period it has no figure. Immutable and thread-safe. */
public sealed interface OnDay extends Indicator permits Stock, DayStatistic {}
