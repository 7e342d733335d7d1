package io.patentwatch.alerts.portfolio;

import java.util.List;

class InMemoryPortfolioTest extends PortfolioStoreContract {
  @Override
  PortfolioStore open() {
    return InMemoryPortfolio.of(List.of());
  }
}
