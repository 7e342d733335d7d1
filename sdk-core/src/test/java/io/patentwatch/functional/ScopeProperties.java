package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.PatentLibrary;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.internal.codec.Codec;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.Statement;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentMatcher;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.support.ListSource;
import io.patentwatch.support.RandomPatents;
import io.patentwatch.support.RandomQueries;
import io.patentwatch.support.RandomStatements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A view answers as a library does that holds only what it lets through. */
class ScopeProperties {
  private static final ReferenceData REFERENCE = ReferenceData.ofDefaults();
  private static final LocalDate TODAY = LocalDate.of(2012, 6, 1);
  private static final int PATENTS = 14;

  @Property(tries = 60)
  void scoped_anyFilter_answersAsALibraryOfThosePatents(@ForAll Random random) {
    RandomStatements statements = new RandomStatements(random);
    RandomQueries queries = new RandomQueries(random);
    try (PatentDatabase whole = library();
        PatentDatabase inside = library()) {
      List<Statement> all = new ArrayList<>();
      for (int number = 1; number <= PATENTS; number++) {
        all.addAll(statements.ofPatent(number));
      }
      whole.sync(ListSource.of(all));
      List<Patent> patents = all(whole);
      PatentQuery filter = dividing(patents, queries);
      PatentQuery narrower = dividing(patents, queries);
      boolean nested = random.nextBoolean();
      PatentLibrary view = nested ? whole.scoped(filter).scoped(narrower) : whole.scoped(filter);
      PatentMatcher outer = PatentMatcher.of(filter, TODAY);
      PatentMatcher inner = PatentMatcher.of(nested ? narrower : PatentQuery.everything(), TODAY);
      List<Statement> seen = new ArrayList<>();
      for (Patent patent : patents) {
        if (outer.matches(patent) && inner.matches(patent)) {
          seen.addAll(whole.records(patent.id()));
        } else {
          assertThat(view.find(patent.id())).isEmpty();
          assertThat(view.records(patent.id())).isEmpty();
        }
      }
      seen.addAll(view.facts());
      inside.sync(ListSource.of(seen));

      assertThat(all(view)).isEqualTo(all(inside));
      assertThat(view.facts()).containsExactlyInAnyOrderElementsOf(inside.facts());
      assertThat(ids(view.changesSince(Edition.EMPTY)))
          .isEqualTo(ids(inside.changesSince(Edition.EMPTY)));
      for (Patent patent : patents) {
        String number = patent.id().value();
        assertThat(view.find(number)).isEqualTo(inside.find(number));
        assertThat(view.findAll(number)).isEqualTo(inside.findAll(number));
        assertThat(view.records(patent.id())).isEqualTo(inside.records(patent.id()));
      }
      for (int i = 0; i < 6; i++) {
        agree(view, inside, queries.query(2), random);
      }
    }
  }

  /** A filter that lets some through and others not, wherever one is found soon. */
  private static PatentQuery dividing(List<Patent> patents, RandomQueries queries) {
    PatentQuery filter = queries.query(2);
    for (int attempt = 0; attempt < 30; attempt++) {
      PatentMatcher matcher = PatentMatcher.of(filter, TODAY);
      long inside = patents.stream().filter(matcher::matches).count();
      if (inside > 0 && inside < patents.size()) {
        return filter;
      }
      filter = queries.query(2);
    }
    return filter;
  }

  private static void agree(
      PatentLibrary view, PatentLibrary inside, PatentQuery query, Random random) {
    LocalDate day = new RandomPatents(random).day().minusYears(9);
    Sort sort =
        new Sort(Sort.Key.values()[random.nextInt(Sort.Key.values().length)], random.nextBoolean());
    SearchRequest.Builder request = SearchRequest.builder(query).sort(sort);
    if (random.nextBoolean()) {
      request.asOf(day);
    }
    assertThat(pages(view, request)).isEqualTo(pages(inside, request));
    try (Results<Patent> ours = view.searchAll(request.after(null).build());
        Results<Patent> theirs = inside.searchAll(request.build())) {
      assertThat(ours).containsExactlyElementsOf(theirs);
    }
    CountField field = CountField.values()[random.nextInt(CountField.values().length)];
    CountRequest counted = new CountRequest(query, List.of(field), day);
    assertThat(view.count(counted).total()).isEqualTo(inside.count(counted).total());
    assertThat(view.count(counted).cells()).isEqualTo(inside.count(counted).cells());
    assertThat(outlines(view, query, day)).isEqualTo(outlines(inside, query, day));
  }

  private static List<Object> pages(PatentLibrary library, SearchRequest.Builder request) {
    List<Object> pages = new ArrayList<>();
    Page<Patent> page = library.search(request.limit(3).after(null).build());
    while (true) {
      pages.add(page.items());
      pages.add(page.total());
      if (page.next() == null) {
        return pages;
      }
      page = library.search(request.after(page.next()).build());
    }
  }

  private static Map<PatentId, List<Byte>> outlines(
      PatentLibrary library, PatentQuery query, LocalDate day) {
    Map<PatentId, List<Byte>> outlines = new TreeMap<>();
    try (Results<PatentOutline> all = library.outlines(query, day)) {
      for (PatentOutline outline : all) {
        List<Byte> bytes = new ArrayList<>();
        for (byte octet : outline.toBytes()) {
          bytes.add(octet);
        }
        outlines.put(outline.id(), bytes);
      }
    }
    return outlines;
  }

  @Property(tries = 60)
  void changesSince_anyEditionOfAView_tellsWhatItSawAndSees(@ForAll Random random) {
    PatentQuery filter =
        random.nextInt(4) == 0 ? PatentQuery.everything() : new RandomQueries(random).query(2);
    List<Statement> statements = new RandomStatements(random).list(12 + random.nextInt(20), "list");
    try (PatentDatabase database = library()) {
      PatentLibrary view = database.scoped(filter);
      Map<Edition, Map<PatentId, String>> seen = new HashMap<>();
      seen.put(Edition.EMPTY, Map.of());
      for (int from = 0; from < statements.size(); ) {
        int to = Math.min(statements.size(), from + 1 + random.nextInt(5));
        database.sync(ListSource.of(statements.subList(from, to)));
        seen.put(database.edition(), fingerprints(view));
        from = to;
      }
      Map<PatentId, String> now = fingerprints(view);
      for (Map.Entry<Edition, Map<PatentId, String>> then : seen.entrySet()) {
        Set<PatentId> told = new TreeSet<>();
        try (Results<PatentChange> changes = view.changesSince(then.getKey())) {
          for (PatentChange change : changes) {
            PatentId id = change.id();
            assertThat(told.add(id)).isTrue();
            assertThat(change.before()).isEqualTo(then.getValue().get(id));
            assertThat(change.after()).isEqualTo(now.get(id));
            assertThat(change.kind() == PatentChange.Kind.CHANGED).isEqualTo(now.containsKey(id));
            if (change.replacedBy() != null) {
              assertThat(view.find(change.replacedBy())).isPresent();
            }
            assertThat(
                    seen.entrySet().stream()
                        .anyMatch(
                            state ->
                                state.getKey().compareTo(then.getKey()) >= 0
                                    && state.getValue().containsKey(id)))
                .isTrue();
          }
        }
        Set<PatentId> differing = new TreeSet<>(now.keySet());
        differing.addAll(then.getValue().keySet());
        differing.removeIf(id -> id.equals(same(id, then.getValue(), now)));
        assertThat(told).containsAll(differing);
      }
    }
  }

  private static PatentId same(PatentId id, Map<PatentId, String> then, Map<PatentId, String> now) {
    return then.containsKey(id) && then.get(id).equals(now.get(id)) ? id : null;
  }

  private static Map<PatentId, String> fingerprints(PatentLibrary library) {
    return all(library).stream().collect(Collectors.toMap(Patent::id, Codec::fingerprint));
  }

  private static List<Patent> all(PatentLibrary library) {
    try (Results<Patent> all = library.searchAll(PatentQuery.everything())) {
      return all.stream().toList();
    }
  }

  private static Set<PatentId> ids(Results<PatentChange> changes) {
    try (changes) {
      return changes.stream().map(PatentChange::id).collect(Collectors.toSet());
    }
  }

  private static PatentDatabase library() {
    Clock clock =
        Clock.fixed(
            TODAY.atTime(12, 0).atZone(PatentDatabase.ZONE).toInstant(), PatentDatabase.ZONE);
    return PatentDatabase.builder().defaults(REFERENCE).clock(clock).open();
  }
}
