package io.patentwatch.alerts.portfolio;

import io.patentwatch.model.PatentNumber;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A portfolio that lasts as long as the process. Safe for use by any number of threads. */
public final class InMemoryPortfolio implements PortfolioStore {
  private final TreeMap<String, Custody> custodies = new TreeMap<>();

  private InMemoryPortfolio() {}

  /** A portfolio of these; of two with one number the later counts. */
  public static InMemoryPortfolio of(List<Custody> custodies) {
    InMemoryPortfolio portfolio = new InMemoryPortfolio();
    custodies.forEach(portfolio::put);
    return portfolio;
  }

  @Override
  public synchronized List<Custody> all() {
    return List.copyOf(custodies.values());
  }

  @Override
  public synchronized void put(Custody custody) {
    custodies.put(custody.patent().toString(), custody);
  }

  @Override
  public synchronized void remove(PatentNumber patent) {
    custodies.remove(patent.toString());
  }

  @Override
  public synchronized Optional<Custody> change(PatentNumber patent, UnaryOperator<Custody> change) {
    return PortfolioStore.super.change(patent, change);
  }
}
