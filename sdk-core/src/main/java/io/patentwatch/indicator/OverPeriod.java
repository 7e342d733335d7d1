package io.patentwatch.indicator;

/**
 * An indicator of what happens over a period; on a day it has no figure. Immutable and thread-safe.
 */
public sealed interface OverPeriod extends Indicator
    permits Flow, PeriodStatistic, AgreementStatistic {}
