package io.patentwatch.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.internal.codec.OutlineBytes;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentMatcher;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import io.patentwatch.support.PlainCount;
import io.patentwatch.support.RandomPatents;
import io.patentwatch.support.RandomQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The store answers every question exactly as the evaluator in memory does. */
class LuceneStoreAgreementTest {
  private static final int QUERIES = 60;

  @Property(tries = 60)
  void store_anyLibraryAndQuery_answersAsTheEvaluator(@ForAll Random random) {
    Map<PatentId, StoredPatent> expected = new TreeMap<>();
    RandomQueries queries = new RandomQueries(random);
    RandomPatents patents = new RandomPatents(random);
    try (PatentStore store = LuceneStore.inMemory()) {
      fill(store, patents, random, expected);
      try (StoreSnapshot snapshot = store.snapshot()) {
        try (var everything = snapshot.everything()) {
          assertThat(everything).containsExactlyElementsOf(expected.values());
        }
        for (int i = 0; i < QUERIES; i++) {
          Answer answer =
              new Answer(expected.values(), queries.query(random.nextInt(4)), patents.day());
          answer.agrees(snapshot, random);
        }
      }
    }
  }

  private static void fill(
      PatentStore store, RandomPatents patents, Random random, Map<PatentId, StoredPatent> into) {
    long editions = 1 + random.nextInt(4);
    for (long edition = 1; edition <= editions; edition++) {
      Map<PatentId, StoredPatent> written = new TreeMap<>();
      for (int i = random.nextInt(30); i > 0; i--) {
        StoredPatent stored = patents.stored(random.nextInt(50));
        written.put(stored.patent().id(), stored);
      }
      List<PatentChange> gone = new ArrayList<>();
      for (PatentId id : List.copyOf(into.keySet())) {
        if (random.nextInt(8) == 0 && !written.containsKey(id)) {
          gone.add(new PatentChange(id, PatentChange.Kind.REMOVED, null, new Edition(edition)));
          into.remove(id);
        }
      }
      into.putAll(written);
      store.commit(
          new StoreCommit(
              new Edition(edition), written.values(), gone, List.of(), Map.of(), Map.of()));
    }
  }

  /** What one query must answer. */
  private record Answer(Collection<StoredPatent> library, PatentQuery query, LocalDate day) {
    void agrees(StoreSnapshot snapshot, Random random) {
      PatentMatcher matcher = PatentMatcher.of(query, day);
      List<Patent> matching =
          library.stream().map(StoredPatent::patent).filter(matcher::matches).toList();
      Sort sort = new Sort(Sort.Key.values()[random.nextInt(4)], random.nextBoolean());
      List<PatentId> ordered = matching.stream().sorted(order(sort)).map(Patent::id).toList();

      assertThat(pages(snapshot, sort, 1 + random.nextInt(9), ordered.size()))
          .as("%s on %s by %s", query, day, sort)
          .isEqualTo(ordered);
      SearchRequest request = SearchRequest.builder(query).asOf(day).sort(sort).limit(0).build();
      assertThat(snapshot.search(request).total()).isEqualTo(ordered.size());
      try (var all = snapshot.searchAll(request)) {
        assertThat(all).extracting(Patent::id).isEqualTo(ordered);
      }
      outlinesAgree(snapshot, matching);
      countsAgree(snapshot, matching, random);
    }

    private List<PatentId> pages(StoreSnapshot snapshot, Sort sort, int limit, int total) {
      List<PatentId> found = new ArrayList<>();
      String cursor = null;
      do {
        Page<Patent> page =
            snapshot.search(
                SearchRequest.builder(query)
                    .asOf(day)
                    .sort(sort)
                    .limit(limit)
                    .after(cursor)
                    .build());
        assertThat(page.total()).isEqualTo(total);
        page.items().forEach(patent -> found.add(patent.id()));
        cursor = page.next();
        assertThat(cursor == null || page.items().size() == limit).isTrue();
      } while (cursor != null);
      return found;
    }

    private static Comparator<Patent> order(Sort sort) {
      if (sort.key() == Sort.Key.ID) {
        Comparator<Patent> byId = Comparator.comparing(Patent::id);
        return sort.descending() ? byId.reversed() : byId;
      }
      Comparator<LocalDate> days = Comparator.naturalOrder();
      return Comparator.comparing(
              (Patent patent) ->
                  switch (sort.key()) {
                    case FILED -> patent.filed();
                    case PUBLISHED -> patent.published().orElse(null);
                    default -> patent.granted();
                  },
              Comparator.nullsLast(sort.descending() ? days.reversed() : days))
          .thenComparing(Patent::id);
    }

    private void outlinesAgree(StoreSnapshot snapshot, List<Patent> matching) {
      try (var outlines = snapshot.outlines(query, day)) {
        Map<PatentId, PatentOutline> byId =
            outlines.stream().collect(Collectors.toMap(PatentOutline::id, outline -> outline));
        assertThat(byId.keySet())
            .isEqualTo(matching.stream().map(Patent::id).collect(Collectors.toSet()));
        for (Patent patent : matching) {
          assertThat(OutlineBytes.of(byId.get(patent.id())))
              .isEqualTo(OutlineBytes.of(PatentOutline.of(patent)));
        }
      }
    }

    private void countsAgree(StoreSnapshot snapshot, List<Patent> matching, Random random) {
      List<CountField> by = new ArrayList<>(List.of(CountField.values()));
      Collections.shuffle(by, random);
      by = by.subList(0, random.nextInt(CountRequest.MAX_FIELDS + 1));
      Map<List<String>, Set<PatentId>> cells = new HashMap<>();
      Map<List<String>, Set<String>> applicants = new HashMap<>();
      Set<String> allApplicants = new HashSet<>();
      PlainCount plain = new PlainCount(day);
      for (Patent patent : matching) {
        Set<String> holders = plain.values(patent, CountField.HOLDER);
        allApplicants.addAll(holders);
        for (List<String> key : plain.keys(patent, by)) {
          assertThat(cells.computeIfAbsent(key, first -> new HashSet<>()).add(patent.id()))
              .isTrue();
          applicants.computeIfAbsent(key, first -> new HashSet<>()).addAll(holders);
        }
      }
      CountResult result = snapshot.count(new CountRequest(query, by, day));
      assertThat(result.total()).isEqualTo(matching.size());
      assertThat(result.applicants()).isNull();
      Map<List<String>, Long> counted = new HashMap<>();
      result.cells().forEach(cell -> counted.put(cell.key(), cell.count()));
      Map<List<String>, Long> expected = new HashMap<>();
      cells.forEach((key, patents) -> expected.put(key, (long) patents.size()));
      assertThat(counted)
          .as("%s by %s on %s", query, by, day)
          .isEqualTo(by.isEmpty() ? Map.of() : expected);
      assertThat(result.cells()).allMatch(cell -> cell.applicants() == null);
      assertThat(result.cells())
          .isSortedAccordingTo(Comparator.comparing(cell -> String.join("\0", cell.key())));

      CountResult withApplicants = snapshot.count(new CountRequest(query, by, day, true));
      assertThat(withApplicants.applicants()).isEqualTo(allApplicants.size());
      assertThat(withApplicants.cells())
          .extracting(cell -> new CountResult.Cell(cell.key(), cell.count()))
          .isEqualTo(result.cells());
      for (CountResult.Cell cell : withApplicants.cells()) {
        assertThat(cell.applicants())
            .as("applicants of %s by %s on %s", cell.key(), by, day)
            .isEqualTo(applicants.get(cell.key()).size());
      }
    }
  }
}
