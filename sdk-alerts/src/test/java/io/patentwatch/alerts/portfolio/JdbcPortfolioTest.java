package io.patentwatch.alerts.portfolio;

import io.patentwatch.alerts.support.Databases;
import java.util.UUID;

class JdbcPortfolioTest extends PortfolioStoreContract {
  @Override
  PortfolioStore open() {
    return JdbcPortfolio.of(
        Databases.of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
  }
}
