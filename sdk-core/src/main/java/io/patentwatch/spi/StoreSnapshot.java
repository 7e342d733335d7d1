package io.patentwatch.spi;

import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.Statement;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A library at one edition; thread-safe.
 *
 * <p>Every request that comes here names its day.
 */
public interface StoreSnapshot extends AutoCloseable {
  /** The edition. */
  Edition edition();

  /** The cursors of all sources, by source id. */
  Map<String, String> cursors();

  /** The pieces of reference data, by name. */
  Map<String, byte[]> reference();

  /** The patents that bear any of the keys, each once, in order of identity. */
  List<StoredPatent> bearing(Collection<String> keys);

  /** The patents that bear a key, without their records, in order of identity. */
  List<Patent> named(String key);

  /** Every patent with its records, in order of identity. */
  Results<StoredPatent> everything();

  /** A page of the patents that answer a query. */
  Page<Patent> search(SearchRequest request);

  /** All patents that answer a query, from the cursor on, whatever the request's limit. */
  Results<Patent> searchAll(SearchRequest request);

  /** Counts the patents that answer a query. */
  CountResult count(CountRequest request);

  /** The outlines of the patents that answer a query, in no particular order. */
  Results<PatentOutline> outlines(PatentQuery query, LocalDate day);

  /**
   * What became of the patents that changed after an edition, each once, in order of edition and
   * identity. Of edition 0 it always knows; there, nothing was before.
   *
   * @throws io.patentwatch.EditionGoneException if the edition is not, or no longer, known
   */
  Results<PatentHistory> historiesSince(Edition edition);

  /** What changed after an edition, each patent once, in order of edition and identity. */
  default Results<PatentChange> changesSince(Edition edition) {
    return historiesSince(edition).mapped(history -> Optional.of(history.change()));
  }

  /**
   * The outlines of the patents that {@link #changesSince} tells, in no particular order.
   *
   * @param gone is told, while they are read, which of them are gone
   */
  default Results<PatentOutline> outlinesSince(Edition edition, Consumer<? super PatentId> gone) {
    return historiesSince(edition)
        .mapped(
            history -> {
              Patent after = history.after();
              if (after == null) {
                gone.accept(history.id());
              }
              return Optional.ofNullable(after).map(PatentOutline::of);
            });
  }

  /** Whether a statement other than a patent record is kept, wherever it was read. */
  boolean holds(Statement fact);

  /** The statements other than patent records that name a patent by any of the keys. */
  List<Statement> factsNaming(Collection<String> keys);

  /** Whether any statement other than a patent record may be kept; cheap, false only when sure. */
  boolean hasFacts();

  /** All statements other than patent records, in order of content. */
  List<Statement> facts();

  /** Frees what it holds; may be called again. */
  @Override
  void close();
}
