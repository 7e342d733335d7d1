package io.patentwatch.spi.contract;

import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.Statement;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentMatcher;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.spi.Facts;
import io.patentwatch.spi.NumberKey;
import io.patentwatch.spi.PatentHistory;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The answers of a {@link ModelLibrary}. */
final class ModelSnapshot implements StoreSnapshot {
  private final ModelStore store;
  private final ModelLibrary library;

  ModelSnapshot(ModelStore store, ModelLibrary library) {
    this.store = store;
    this.library = library;
  }

  @Override
  public Edition edition() {
    return library.edition();
  }

  @Override
  public Map<String, String> cursors() {
    return library.cursors();
  }

  @Override
  public Map<String, byte[]> reference() {
    return library.reference();
  }

  @Override
  public List<StoredPatent> bearing(Collection<String> keys) {
    return library.patents().values().stream()
        .filter(stored -> !Collections.disjoint(keys(stored), keys))
        .toList();
  }

  private static Set<String> keys(StoredPatent stored) {
    Set<String> keys = new TreeSet<>(stored.keys());
    keys.add(NumberKey.find(PatentNumber.parse(stored.patent().id().value())));
    return keys;
  }

  @Override
  public List<Patent> named(String key) {
    return bearing(List.of(key)).stream().map(StoredPatent::patent).toList();
  }

  @Override
  public Results<StoredPatent> everything() {
    return results(List.copyOf(library.patents().values()));
  }

  @Override
  public Page<Patent> search(SearchRequest request) {
    store.requireOpen();
    ModelCursor after = after(request);
    Edition movedFrom = after == null || after.edition().equals(edition()) ? null : after.edition();
    int total = matching(request.whole(), request.asOf()).size();
    List<Patent> rest = behind(after, request);
    List<Patent> items = rest.subList(0, Math.min(request.limit(), rest.size()));
    boolean more = !items.isEmpty() && items.size() < rest.size();
    String next =
        more
            ? ModelCursor.at(
                    items.get(items.size() - 1), request.sort(), matcher(request), edition())
                .toString()
            : null;
    return new Page<>(items, total, next, edition(), movedFrom);
  }

  @Override
  public Results<Patent> searchAll(SearchRequest request) {
    return results(behind(after(request), request));
  }

  private static ModelCursor after(SearchRequest request) {
    return request.after() == null ? null : ModelCursor.parse(request.after(), request.sort());
  }

  private List<Patent> behind(ModelCursor after, SearchRequest request) {
    Comparator<ModelCursor> order = ModelCursor.order(request.sort());
    PatentMatcher matcher = matcher(request);
    return matching(request.whole(), request.asOf()).stream()
        .map(
            patent -> Map.entry(ModelCursor.at(patent, request.sort(), matcher, edition()), patent))
        .filter(entry -> after == null || order.compare(entry.getKey(), after) > 0)
        .sorted(Map.Entry.comparingByKey(order))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static PatentMatcher matcher(SearchRequest request) {
    return PatentMatcher.of(request.query(), Objects.requireNonNull(request.asOf(), "day"));
  }

  private List<Patent> matching(PatentQuery query, LocalDate day) {
    PatentMatcher matcher = PatentMatcher.of(query, Objects.requireNonNull(day, "day"));
    List<Patent> matching = new ArrayList<>();
    for (StoredPatent stored : library.patents().values()) {
      if (matcher.matches(stored.patent())) {
        matching.add(stored.patent());
      }
    }
    return matching;
  }

  @Override
  public CountResult count(CountRequest request) {
    store.requireOpen();
    return new ModelCount(request).of(matching(request.query(), request.asOf()), edition());
  }

  @Override
  public Results<PatentOutline> outlines(PatentQuery query, LocalDate day) {
    return results(matching(query, day).stream().map(PatentOutline::of).toList());
  }

  @Override
  public Results<PatentHistory> historiesSince(Edition edition) {
    return results(library.historiesSince(edition));
  }

  @Override
  public boolean holds(Statement fact) {
    return library.facts().containsKey(Facts.anonymous(fact));
  }

  @Override
  public List<Statement> factsNaming(Collection<String> keys) {
    return library.facts().values().stream()
        .filter(fact -> !Collections.disjoint(Facts.keys(fact), keys))
        .toList();
  }

  @Override
  public boolean hasFacts() {
    return !library.facts().isEmpty();
  }

  @Override
  public List<Statement> facts() {
    return List.copyOf(library.facts().values());
  }

  private <T> Results<T> results(List<T> items) {
    store.requireOpen();
    return new ModelResults<>(store, items.iterator());
  }

  @Override
  public void close() {}
}
