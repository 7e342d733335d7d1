package io.patentwatch.alerts.ledger;

import io.patentwatch.alerts.Alert;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The memory of what was told, by the identity of alerts; hosts may keep their own.
 *
 * <p>Implementations are safe for use by any number of threads, and those shared by processes also
 * by them.
 */
public interface AlertLedger {
  /**
   * Those of some identities that were told.
   *
   * @throws LedgerException if it can't be read
   */
  Set<String> told(Collection<String> ids);

  /**
   * Records alerts as told: all that were not told before, or none where it fails. Of several that
   * record the same alert at the same time, exactly one is answered its identity.
   *
   * @param alerts alerts of one run, each identity once
   * @param asOf the day of the run
   * @return the identities that were not told before
   * @throws LedgerException if it can't be written
   */
  Set<String> record(List<Alert> alerts, LocalDate asOf);
}
