package io.patentwatch.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.Region;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentMatcher;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import io.patentwatch.support.RandomPatents;
import io.patentwatch.support.RandomQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
      Sort sort =
          new Sort(
              Sort.Key.values()[random.nextInt(Sort.Key.values().length)], random.nextBoolean());
      List<PatentId> ordered =
          matching.stream().sorted(matcher.order(sort)).map(Patent::id).toList();

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

    private void outlinesAgree(StoreSnapshot snapshot, List<Patent> matching) {
      try (var outlines = snapshot.outlines(query, day)) {
        Map<PatentId, PatentOutline> byId =
            outlines.stream().collect(Collectors.toMap(PatentOutline::id, outline -> outline));
        assertThat(byId.keySet())
            .isEqualTo(matching.stream().map(Patent::id).collect(Collectors.toSet()));
        for (Patent patent : matching) {
          assertThat(byId.get(patent.id()).toBytes()).isEqualTo(PatentOutline.of(patent).toBytes());
        }
      }
    }

    private void countsAgree(StoreSnapshot snapshot, List<Patent> matching, Random random) {
      List<CountField> by = new ArrayList<>();
      for (CountField field : CountField.values()) {
        if (random.nextInt(8) == 0 && by.size() < CountRequest.MAX_FIELDS) {
          by.add(field);
        }
      }
      Map<String, Long> cells = new TreeMap<>();
      for (Patent patent : matching) {
        count(patent, by, 0, new ArrayList<>(), cells);
      }
      CountResult result = snapshot.count(new CountRequest(query, by, day));
      assertThat(result.total()).isEqualTo(matching.size());
      Map<String, Long> counted = new TreeMap<>();
      result.cells().forEach(cell -> counted.put(cell.key().toString(), cell.count()));
      assertThat(counted)
          .as("%s by %s on %s", query, by, day)
          .isEqualTo(by.isEmpty() ? Map.of() : cells);
      assertThat(result.cells())
          .isSortedAccordingTo(Comparator.comparing(cell -> String.join("\0", cell.key())));
    }

    private void count(
        Patent patent, List<CountField> by, int at, List<String> key, Map<String, Long> cells) {
      if (at == by.size()) {
        cells.merge(key.toString(), 1L, Long::sum);
        return;
      }
      Set<String> values = values(patent, by.get(at));
      for (String value : values.isEmpty() ? Set.of(CountField.NONE) : values) {
        List<String> longer = new ArrayList<>(key);
        longer.add(value);
        count(patent, by, at + 1, longer, cells);
      }
    }

    private Set<String> values(Patent patent, CountField field) {
      return switch (field) {
        case TYPE -> optional(Optional.ofNullable(patent.type()));
        case STATUS -> Set.of(patent.statusOn(day).code());
        case FEES -> optional(patent.feesOn(day));
        case REGION -> region(patent, 0);
        case PROVINCE -> region(patent, 2);
        case CITY -> region(patent, 4);
        case COUNTY -> region(patent, 6);
        case TOWNSHIP -> region(patent, 9);
        case INDUSTRY ->
            patent.industries().stream().map(IndustryMatch::code).collect(Collectors.toSet());
        case IPC_SECTION -> ipc(patent, 1);
        case IPC_CLASS -> ipc(patent, 3);
        case IPC_SUBCLASS -> ipc(patent, 4);
        case FILED_YEAR -> year(patent.filed());
        case PUBLISHED_YEAR -> year(patent.published().orElse(null));
        case GRANTED_YEAR -> year(patent.granted());
      };
    }

    private static Set<String> optional(Optional<?> value) {
      return value.map(known -> Set.of(known.toString())).orElse(Set.of());
    }

    private static Set<String> year(LocalDate day) {
      return day == null ? Set.of() : Set.of(Integer.toString(day.getYear()));
    }

    private static Set<String> ipc(Patent patent, int length) {
      return patent.ipc().stream()
          .map(symbol -> symbol.symbol().substring(0, length))
          .collect(Collectors.toSet());
    }

    private Set<String> region(Patent patent, int digits) {
      Region region = patent.regionOn(day).orElse(null);
      if (region == null) {
        return Set.of();
      }
      DivisionCode code = region.code();
      if (code == null) {
        return Set.of(region.level().code());
      }
      if (digits == 0) {
        return Set.of(code.digits());
      }
      Set<String> found = new TreeSet<>();
      for (DivisionCode at = code; at != null; at = at.parent().orElse(null)) {
        if (code.prefix().length() >= digits
            && at.digits().startsWith(code.digits().substring(0, digits))) {
          found.add(at.digits());
        }
      }
      // The highest of those that lie at or under the level.
      return found.isEmpty()
          ? Set.of()
          : Set.of(Objects.requireNonNull(((TreeSet<String>) found).first()));
    }
  }
}
