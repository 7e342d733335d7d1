package io.patentwatch.alerts.portfolio;

import io.patentwatch.model.PatentNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps the patents in custody; hosts write their own over their tables.
 *
 * <p>An implementation is safe for use by several threads, and what a call wrote the next one
 * reads.
 */
public interface PortfolioStore {
  /** All patents in custody, each number once, in order of number. */
  List<Custody> all();

  /** Puts a patent into custody, or what is known of it in place of what was. */
  void put(Custody custody);

  /** Takes a patent out of custody; nothing where it is not in. */
  void remove(PatentNumber patent);

  /** The patent of a number, as it was put in. */
  default Optional<Custody> find(PatentNumber patent) {
    return all().stream().filter(custody -> custody.patent().equals(patent)).findFirst();
  }

  /**
   * Changes what is known of a patent; empty, and nothing changed, where it is not in custody.
   * Implementations that several writers share should override it by one that is atomic.
   */
  default Optional<Custody> change(PatentNumber patent, UnaryOperator<Custody> change) {
    Optional<Custody> changed = find(patent).map(change);
    changed.ifPresent(this::put);
    return changed;
  }
}
