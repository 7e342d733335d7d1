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
   * What changed after an edition, each patent once, in order of edition and identity.
   *
   * @throws EditionGoneException if the edition is not, or no longer, known
   */
  Results<PatentChange> changesSince(Edition edition);

  /**
   * The kept statements that are no patent records: agreements, payments, reported series, tags.
   */
  List<Statement> facts();

  /** The reference data by which this library attributes. */
  ReferenceData reference();
}
