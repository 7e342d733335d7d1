package io.patentwatch.alerts.ledger;

import io.patentwatch.alerts.Matter;
import io.patentwatch.alerts.Severity;
import io.patentwatch.model.PatentId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The memory of what was raised, told, acknowledged and silenced, and how it ended; hosts may keep
 * their own.
 *
 * <p>It remembers and does not decide. One ledger is for engines that see the same patents: an
 * engine over a view resolves what it no longer sees, so that each view has a ledger, or a book of
 * one, of its own. Implementations are safe for use by any number of threads, and those shared by
 * processes also by them. What they throw is a {@link LedgerException}.
 */
public interface AlertLedger {
  /** Where the matters of some patents stand, of whatever rule and state, in no order. */
  List<Standing> standings(Collection<PatentId> patents);

  /** Where the matters of no single patent stand, open or ended, of some rules. */
  List<Standing> libraryStandings(Collection<String> rules);

  /** The patents that some rules have open matters of. */
  Set<PatentId> openPatents(Collection<String> rules);

  /** The patents of which some rules have something held back. */
  Set<PatentId> heldPatents(Collection<String> rules);

  /**
   * Raised matters of some rules that nobody acknowledged.
   *
   * @param severities how much what was told matters
   * @param level how often they went up so far
   * @param toldBy the last day on which they were told
   */
  List<Standing> unacknowledged(
      Collection<String> rules, Collection<Severity> severities, int level, LocalDate toldBy);

  /** The silences that hold on a day, by id. */
  List<Silence> silences(LocalDate day);

  /**
   * Writes changes: all but those refused, or none where it fails. A change is refused whose matter
   * was written since the run read it, so that of several who do the same at the same time exactly
   * one does it.
   *
   * @param changes of one run, each matter once
   * @param asOf the day of the run
   * @return the matters of the changes refused
   */
  Set<Matter> write(List<StandingChange> changes, LocalDate asOf);

  /** Where the matter of an alert, or a matter itself, stands, by its identity. */
  Optional<Standing> find(String id);

  /**
   * Takes a matter on, so that it goes up no more. Again, it takes the place of what was there.
   *
   * @param id the identity of the matter or of any of its alerts
   * @return where it stands then; empty where the ledger has none such
   */
  Optional<Standing> acknowledge(String id, Acknowledgement by);

  /** Begins a silence, or changes the one of the same id. */
  void silence(Silence silence);
}
