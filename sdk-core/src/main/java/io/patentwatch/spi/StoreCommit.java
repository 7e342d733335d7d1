package io.patentwatch.spi;

import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All that one commit changes.
 *
 * @param edition the edition that it makes
 * @param patents patents to write, replacing those of the same identity; read once, lazily, so that
 *     a whole library can be rewritten in constant memory
 * @param gone identities to take out, as {@link PatentChange.Kind#REPLACED} or {@link
 *     PatentChange.Kind#REMOVED}; their fingerprints are of no account
 * @param facts statements other than patent records to add; a statement equal to one kept, but for
 *     its provenance, replaces it
 * @param cursors the cursors of sources to set, by source id
 * @param reference pieces of reference data to set, by name
 * @param withdrawn statements other than patent records to take out, before any are added
 * @param restarted the sources whose cursors are forgotten
 * @param expunge whether nothing of what this replaces, takes out or once replaced may be left
 *     where the library is kept; earlier editions are gone then
 */
public record StoreCommit(
    Edition edition,
    Iterable<StoredPatent> patents,
    List<PatentChange> gone,
    List<Statement> facts,
    Map<String, String> cursors,
    Map<String, byte[]> reference,
    List<Statement> withdrawn,
    Set<String> restarted,
    boolean expunge) {
  public StoreCommit {
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(patents, "patents");
    gone = List.copyOf(gone);
    facts = List.copyOf(facts);
    cursors = Map.copyOf(cursors);
    reference = Map.copyOf(reference);
    withdrawn = List.copyOf(withdrawn);
    restarted = Set.copyOf(restarted);
  }

  /** A commit that takes out nothing but identities. */
  public StoreCommit(
      Edition edition,
      Iterable<StoredPatent> patents,
      List<PatentChange> gone,
      List<Statement> facts,
      Map<String, String> cursors,
      Map<String, byte[]> reference) {
    this(edition, patents, gone, facts, cursors, reference, List.of(), Set.of(), false);
  }
}
