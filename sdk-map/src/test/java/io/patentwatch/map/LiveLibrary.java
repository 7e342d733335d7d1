package io.patentwatch.map;

import io.patentwatch.EditionGoneException;
import io.patentwatch.PatentLibrary;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A library of outlines that change from edition to edition. */
final class LiveLibrary implements PatentLibrary {
  static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

  private final ReferenceData reference;
  private final TreeMap<PatentId, PatentOutline> patents = new TreeMap<>();
  private final Map<PatentId, Edition> changed = new HashMap<>();
  private Edition edition = Edition.EMPTY;
  private Edition forgotten = Edition.EMPTY;

  LiveLibrary(ReferenceData reference) {
    this.reference = reference;
  }

  /** Puts patents in, takes others out, as one edition. */
  synchronized LiveLibrary commit(Collection<PatentOutline> put, Collection<PatentId> gone) {
    edition = edition.next();
    for (PatentOutline outline : put) {
      patents.put(outline.id(), outline);
      changed.put(outline.id(), edition);
    }
    for (PatentId id : gone) {
      patents.remove(id);
      changed.put(id, edition);
    }
    return this;
  }

  /** Tells no more what changed up to now. */
  synchronized void forget() {
    forgotten = edition.next();
    edition = edition.next();
  }

  synchronized List<PatentOutline> all() {
    return List.copyOf(patents.values());
  }

  @Override
  public synchronized Edition edition() {
    return edition;
  }

  @Override
  public LocalDate today() {
    return TODAY;
  }

  @Override
  public synchronized Results<PatentOutline> outlines(PatentQuery query, LocalDate day) {
    if (query instanceof PatentQuery.Everything) {
      return results(all());
    }
    throw new UnsupportedOperationException();
  }

  @Override
  public synchronized Results<PatentOutline> outlinesSince(
      Edition since, Consumer<? super PatentId> gone) {
    if (since.compareTo(forgotten) < 0 || since.compareTo(edition) > 0) {
      throw new EditionGoneException(since, edition);
    }
    List<PatentOutline> outlines = new ArrayList<>();
    changed.forEach(
        (id, at) -> {
          PatentOutline now = patents.get(id);
          if (at.compareTo(since) > 0 && now == null) {
            gone.accept(id);
          } else if (at.compareTo(since) > 0) {
            outlines.add(now);
          }
        });
    return results(outlines);
  }

  @Override
  public Results<PatentChange> changesSince(Edition since) {
    throw new UnsupportedOperationException();
  }

  static <T> Results<T> results(List<T> all) {
    return new Results<>() {
      @Override
      public Iterator<T> iterator() {
        return all.iterator();
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
  public List<Statement> facts() {
    return List.of();
  }

  @Override
  public Optional<Patent> find(String number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Patent> find(PatentId id) {
    throw new UnsupportedOperationException();
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
  public CountResult count(@Nullable CountRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PatentLibrary scoped(PatentQuery filter) {
    throw new UnsupportedOperationException();
  }
}
