package io.patentwatch;

import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Statement;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.reference.ReferenceData;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What can be read of a library: the whole of it, or what a scope lets through; thread-safe.
 *
 * <p>Readers such as the alert engine and the map take this, so that a view serves wherever a
 * database does.
 */
public interface PatentLibrary {
  /** The edition of the last commit. */
  Edition edition();

  /** The day it is in Asia/Shanghai by the library's clock. */
  LocalDate today();

  /**
   * The patent that bears a number, in any spelling; empty where none does. Where two applications
   * are said to bear one publication number, the first by identity: its warnings name the other.
   *
   * @throws IllegalArgumentException if the text is no patent number
   */
  Optional<Patent> find(String number);

  /** The patent of an identity. */
  Optional<Patent> find(PatentId id);

  /** All patents that bear a number, in any spelling, in order of identity. */
  List<Patent> findAll(String number);

  /** The records that a patent was merged from, in order of provenance. */
  List<PatentRecord> records(PatentId id);

  /** The first 25 patents that answer a query, by identity. */
  default Page<Patent> search(PatentQuery query) {
    return search(SearchRequest.of(query));
  }

  /** A page of the patents that answer a query; without any, an empty page. */
  Page<Patent> search(SearchRequest request);

  /** All patents that answer a query, by identity, lazily; close it or read it to its end. */
  default Results<Patent> searchAll(PatentQuery query) {
    return searchAll(SearchRequest.of(query));
  }

  /** All patents that answer a query, in the request's order, whatever its limit. */
  Results<Patent> searchAll(SearchRequest request);

  /** Counts the patents that answer a query; each patent once in the total. */
  CountResult count(CountRequest request);

  /** The outlines of the patents that answer a query on a day, in no particular order. */
  Results<PatentOutline> outlines(PatentQuery query, LocalDate day);

  /**
   * What changed after an edition, each patent once, in order of edition and identity, with what it
   * was at that edition and what it is. A commit that leaves a patent's content as it was does not
   * change it, nor does the passing of a day.
   *
   * <p>What patents were is kept for as many changes as a quarter of the library's patents, ten
   * thousand at least, and until a person's data are {@linkplain PatentDatabase#erase erased};
   * edition 0, when nothing was there, is always known.
   *
   * @throws EditionGoneException if the edition is not, or no longer, known: read everything anew
   */
  Results<PatentChange> changesSince(Edition edition);

  /**
   * The outlines of the patents that {@link #changesSince} tells, in no particular order: all that
   * counting needs to keep up, and far faster.
   *
   * @param gone is told, while they are read, which of them are gone
   * @throws EditionGoneException if the edition is not, or no longer, known: read everything anew
   */
  default Results<PatentOutline> outlinesSince(Edition edition, Consumer<? super PatentId> gone) {
    return changesSince(edition)
        .mapped(
            change -> {
              Optional<Patent> now = find(change.id());
              if (now.isEmpty()) {
                gone.accept(change.id());
              }
              return now.map(PatentOutline::of);
            });
  }

  /**
   * The kept statements that are no patent records: agreements, payments, reported series, tags.
   */
  List<Statement> facts();

  /** The reference data by which this library attributes. */
  ReferenceData reference();

  /**
   * A view of the patents that answer a filter, which sees no others by any call; views of views
   * see what all filters let through. It holds nothing, follows the library as it changes and is as
   * thread-safe.
   *
   * <ul>
   *   <li>The fence stands where the filter puts it <em>today</em>, by the library's clock at the
   *       time of the call: clauses that depend on a day and name none are asked then, whatever day
   *       the question asks about. So the holder of a view reads the whole history of what is in
   *       it, and nothing of what was. A filter that names its days moves with the statements only.
   *   <li>A patent is seen as it is, its records too, but without the warnings that name other
   *       patents. Numbers of patents outside find nothing. Which records are one patent's was
   *       decided in the whole library.
   *   <li>{@link #changesSince} tells a patent that leaves the view as removed, one that enters as
   *       changed from nothing, and is silent about those never in it; what was is judged by
   *       today's fence. A patent that joined one outside is removed. Fingerprints are of what is
   *       seen. The edition of a change is that of the patent's latest, in the view or not. Where a
   *       filter depends on the day, a patent can enter or leave without a change.
   *   <li>{@link #facts} has the payments and tags of patents in the view, and agreements that
   *       cover any: reduced to those, and without trademarks and amount where it covers anything
   *       else. Reported series, population among them, are an office's figures and not in a view.
   *   <li>{@link #reference} has an empty registry of enterprises; whom a party was matched with
   *       stands in the patents.
   *   <li>{@link #edition} is the library's, and tells that something was committed, not what. A
   *       cursor is no right: that of another view or of the whole goes on in this one.
   * </ul>
   *
   * <p>Queries can be nested one junction less deep than without a filter.
   *
   * @param filter which patents it sees
   */
  PatentLibrary scoped(PatentQuery filter);
}
