/**
 * What an enterprise has in custody (专利托管): {@link io.patentwatch.alerts.portfolio.PortfolioStore}
 * keeps it, {@link io.patentwatch.alerts.portfolio.CustodyFeeRule} warns by it, {@link
 * io.patentwatch.alerts.portfolio.CostForecast} says what it will cost.
 */
@NullMarked
package io.patentwatch.alerts.portfolio;

import org.jspecify.annotations.NullMarked;
