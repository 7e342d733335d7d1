package io.patentwatch.alerts;

import io.patentwatch.PatentLibrary;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.law.WorkingCalendar;
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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A library of authored patents that takes down what is asked of it. */
public final class AuthoredLibrary implements PatentLibrary {
  private static final ReferenceData BUNDLED = ReferenceData.ofDefaults();

  private final Map<PatentId, Patent> patents = new LinkedHashMap<>();
  private final List<PatentId> loaded = new ArrayList<>();
  private final List<PatentQuery> scans = new ArrayList<>();
  private final ReferenceData reference;
  private boolean vanishing;

  private AuthoredLibrary(ReferenceData reference, Patent... patents) {
    this.reference = reference;
    for (Patent patent : patents) {
      this.patents.put(patent.id(), patent);
    }
  }

  public static AuthoredLibrary of(Patent... patents) {
    return new AuthoredLibrary(BUNDLED, patents);
  }

  public static AuthoredLibrary of(WorkingCalendar calendar, Patent... patents) {
    return new AuthoredLibrary(
        new ReferenceData(
            BUNDLED.divisions(),
            BUNDLED.locator(),
            BUNDLED.registry(),
            BUNDLED.industries(),
            calendar),
        patents);
  }

  /** A library whose patents are gone when asked for in full. */
  public static AuthoredLibrary vanishing(Patent... patents) {
    AuthoredLibrary library = of(patents);
    library.vanishing = true;
    return library;
  }

  public List<PatentId> loaded() {
    return loaded;
  }

  public List<PatentQuery> scans() {
    return scans;
  }

  @Override
  public Edition edition() {
    return new Edition(7);
  }

  @Override
  public LocalDate today() {
    return LocalDate.of(2026, 11, 1);
  }

  @Override
  public Optional<Patent> find(PatentId id) {
    loaded.add(id);
    return vanishing ? Optional.empty() : Optional.ofNullable(patents.get(id));
  }

  @Override
  public Results<PatentOutline> outlines(PatentQuery query, LocalDate day) {
    scans.add(query);
    return results(patents.values().stream().map(PatentOutline::of).toList());
  }

  private static <T> Results<T> results(List<T> all) {
    Iterator<T> iterator = all.iterator();
    return new Results<>() {
      @Override
      public Iterator<T> iterator() {
        return iterator;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public ReferenceData reference() {
    return reference;
  }

  @Override
  public Optional<Patent> find(String number) {
    return Optional.ofNullable(patents.get(new PatentId(number)));
  }

  @Override
  public List<Patent> findAll(String number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<PatentRecord> records(PatentId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Patent> search(SearchRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Results<Patent> searchAll(SearchRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CountResult count(CountRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PatentLibrary scoped(PatentQuery filter) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Results<PatentChange> changesSince(Edition edition) {
    return results(List.of());
  }

  @Override
  public List<Statement> facts() {
    throw new UnsupportedOperationException();
  }
}
