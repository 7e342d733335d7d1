package io.patentwatch.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.EditionGoneException;
import io.patentwatch.StoreException;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.internal.codec.Codec;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.model.Tag;
import io.patentwatch.model.TagRecord;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentMatcher;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import io.patentwatch.spi.NumberKey;
import io.patentwatch.spi.PatentHistory;
import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import io.patentwatch.support.LibraryBytes;
import io.patentwatch.support.RandomPatents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneStoreTest {
  private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
  private static final PatentNumber NUMBER = ApplicationNumber.parse("202110000001");

  @TempDir Path directory;

  @Test
  void commit_closedAndReopened_keepsEverything() {
    List<StoredPatent> patents = patents(40);
    Statement fact = payment("a.csv", 3);
    byte[] piece = "分水镇".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    try (PatentStore store = LuceneStore.open(directory)) {
      store.commit(
          new StoreCommit(
              new Edition(1),
              patents,
              List.of(),
              List.of(fact),
              Map.of("table", "page 3"),
              Map.of("registry", piece)));
    }
    try (PatentStore store = LuceneStore.open(directory);
        StoreSnapshot snapshot = store.snapshot()) {
      assertThat(snapshot.edition()).isEqualTo(new Edition(1));
      assertThat(snapshot.cursors()).containsExactly(Map.entry("table", "page 3"));
      assertThat(snapshot.reference()).containsOnlyKeys("registry");
      assertThat(snapshot.reference().get("registry")).isEqualTo(piece);
      assertThat(snapshot.facts()).containsExactly(fact);
      try (Results<StoredPatent> everything = snapshot.everything()) {
        assertThat(everything).containsExactlyInAnyOrderElementsOf(patents);
      }
      store.verify();
      assertThat(store.sizeInBytes()).isPositive();
    }
  }

  @Test
  void named_byIdentityOrKey_findsThePatent() {
    try (PatentStore store = LuceneStore.inMemory()) {
      List<StoredPatent> patents = patents(20);
      commit(store, 1, patents);
      try (StoreSnapshot snapshot = store.snapshot()) {
        for (StoredPatent stored : patents) {
          Patent patent = stored.patent();
          String byIdentity = NumberKey.find(PatentNumber.parse(patent.id().value()));
          assertThat(snapshot.named(byIdentity)).containsExactly(patent);
          assertThat(stored.keys())
              .allSatisfy(key -> assertThat(snapshot.bearing(List.of(key))).contains(stored));
        }
        assertThat(snapshot.named("a:CN999999999999")).isEmpty();
      }
    }
  }

  @Test
  void snapshot_whileOthersCommit_staysAtItsEdition() {
    try (PatentStore store = LuceneStore.inMemory()) {
      commit(store, 1, patents(5));
      try (StoreSnapshot before = store.snapshot()) {
        commit(store, 2, patents(9));
        assertThat(total(before)).isEqualTo(5);
        assertThat(before.edition()).isEqualTo(new Edition(1));
        try (StoreSnapshot after = store.snapshot()) {
          assertThat(total(after)).isEqualTo(9);
        }
      }
    }
  }

  @Test
  void openReadOnly_besideAWriter_followsIt() {
    try (PatentStore writer = LuceneStore.open(directory);
        PatentStore reader = LuceneStore.openReadOnly(directory)) {
      for (int edition = 1; edition <= 5; edition++) {
        commit(writer, edition, patents(edition * 3));
        try (StoreSnapshot snapshot = reader.snapshot()) {
          assertThat(snapshot.edition()).isEqualTo(new Edition(edition));
          assertThat(total(snapshot)).isEqualTo(edition * 3);
        }
      }
      assertThatThrownBy(() -> commit(reader, 6, patents(1)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("reading only");
    }
  }

  @Test
  void open_asASecondWriter_saysWhoHoldsIt() {
    try (PatentStore first = LuceneStore.open(directory)) {
      assertThatThrownBy(() -> LuceneStore.open(directory))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("write.lock")
          .hasMessageContaining("openReadOnly");
      commit(first, 1, patents(1));
    }
    LuceneStore.open(directory).close();
  }

  @Test
  void open_whereThereIsNoLibrary_saysWhatToDo() throws Exception {
    assertThatThrownBy(() -> LuceneStore.openReadOnly(directory.resolve("missing")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("missing");
    assertThatThrownBy(() -> LuceneStore.openReadOnly(directory))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no library");
    Path file = Files.writeString(directory.resolve("notes.txt"), "notes");
    for (Path other : List.of(directory, file, file.resolve("below"))) {
      assertThatThrownBy(() -> LuceneStore.open(other))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("notes.txt");
    }
    assertThat(directory).isDirectoryContaining("glob:**notes.txt");
  }

  @Test
  void changesSince_anEdition_tellsEachPatentOnceWithItsLatestChange() {
    try (PatentStore store = LuceneStore.inMemory()) {
      List<StoredPatent> patents = patents(4);
      commit(store, 1, patents);
      List<StoredPatent> second = List.of(other(patents.get(1)), other(patents.get(2)));
      commit(store, 2, second);
      PatentId replaced = patents.get(0).patent().id();
      PatentId home = patents.get(3).patent().id();
      PatentChange gone =
          new PatentChange(replaced, PatentChange.Kind.REPLACED, home, new Edition(3));
      PatentChange goneFrom =
          new PatentChange(
              replaced,
              PatentChange.Kind.REPLACED,
              home,
              new Edition(3),
              fingerprint(patents.get(0)),
              null);
      store.commit(
          new StoreCommit(new Edition(3), List.of(), List.of(gone), List.of(), Map.of(), Map.of()));

      assertThat(changes(store, 0))
          .containsExactly(
              changed(null, patents.get(3), 1),
              changed(null, second.get(1), 2),
              changed(null, second.get(0), 2),
              gone);
      assertThat(changes(store, 1))
          .containsExactly(
              changed(patents.get(2), second.get(1), 2),
              changed(patents.get(1), second.get(0), 2),
              goneFrom);
      assertThat(changes(store, 2)).containsExactly(goneFrom);
      assertThat(changes(store, 3)).isEmpty();
      try (StoreSnapshot snapshot = store.snapshot()) {
        assertThat(total(snapshot)).isEqualTo(3);
        assertThat(snapshot.search(all().limit(10).build()).items()).hasSize(3);
        assertThatThrownBy(() -> snapshot.changesSince(new Edition(4)))
            .isInstanceOf(EditionGoneException.class);
      }

      StoredPatent again = other(patents.get(0));
      commit(store, 4, List.of(again));
      assertThat(changes(store, 2)).containsExactly(changed(patents.get(0), again, 4));
      assertThat(changes(store, 3)).containsExactly(changed(null, again, 4));
    }
  }

  @Test
  void changesSince_ofWhatIsWrittenAgainAsItWas_doesNotSpeak() {
    try (PatentStore store = LuceneStore.inMemory()) {
      List<StoredPatent> patents = patents(3);
      commit(store, 1, patents);
      StoredPatent first = patents.get(0);
      commit(
          store,
          2,
          List.of(
              new StoredPatent(first.patent(), List.of(), first.keys()),
              other(patents.get(1)),
              patents.get(2)));

      assertThat(changes(store, 1))
          .containsExactly(changed(patents.get(1), other(patents.get(1)), 2));
      try (StoreSnapshot snapshot = store.snapshot()) {
        assertThat(snapshot.bearing(first.keys()))
            .filteredOn(stored -> stored.patent().id().equals(first.patent().id()))
            .allSatisfy(stored -> assertThat(stored.records()).isEmpty());
      }
    }
  }

  @Test
  void historiesSince_anyEditionKept_tellWhatWasThen() {
    try (PatentStore store = LuceneStore.open(directory)) {
      List<StoredPatent> versions = new ArrayList<>();
      for (int edition = 1; edition <= 6; edition++) {
        versions.add(new RandomPatents(new Random(edition)).stored(1));
        commit(store, edition, List.of(versions.get(edition - 1)));
      }
      store.verify();
      for (int since = 0; since < 6; since++) {
        try (StoreSnapshot snapshot = store.snapshot();
            Results<PatentHistory> histories = snapshot.historiesSince(new Edition(since))) {
          Patent before = since == 0 ? null : versions.get(since - 1).patent();
          assertThat(histories)
              .containsExactly(
                  new PatentHistory(
                      versions.get(0).patent().id(),
                      new Edition(6),
                      before,
                      versions.subList(since, 5).stream().map(StoredPatent::patent).toList(),
                      versions.get(5).patent(),
                      null));
        }
      }
    }
  }

  @Test
  void changesSince_whenMoreWasReplacedThanIsKept_forgetsTheOldestEditions() {
    try (PatentStore store = LuceneStore.inMemory()) {
      int size = 900;
      List<StoredPatent> plain = patents(size);
      List<StoredPatent> other = plain.stream().map(LuceneStoreTest::other).toList();
      for (int edition = 1; edition <= 14; edition++) {
        commit(store, edition, edition % 2 == 0 ? plain : other);
      }
      // 13 times 900 were replaced, 11 times 900 are kept.
      for (int since = 1; since < 3; since++) {
        Edition gone = new Edition(since);
        try (StoreSnapshot snapshot = store.snapshot()) {
          assertThatThrownBy(() -> snapshot.changesSince(gone))
              .isInstanceOf(EditionGoneException.class)
              .hasMessageContaining("read everything anew");
        }
      }
      for (int since = 3; since < 14; since++) {
        List<StoredPatent> then = since % 2 == 0 ? plain : other;
        assertThat(changes(store, since))
            .hasSize(size)
            .contains(changed(then.get(0), plain.get(0), 14));
      }
      assertThat(changes(store, 0)).hasSize(size).contains(changed(null, plain.get(0), 14));
    }
  }

  @Test
  void commit_expunging_leavesNothingOfWhatWas() throws Exception {
    String name = "欧阳子虚";
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    try (PatentStore store = LuceneStore.open(directory)) {
      List<StoredPatent> patents = patents(30);
      Statement tag =
          new TagRecord(Provenance.of("books", name, 1), NUMBER, new Tag("fast-track", DAY));
      store.commit(
          new StoreCommit(new Edition(1), patents, List.of(), List.of(tag), Map.of(), Map.of()));
      commit(store, 2, List.of(warned(patents.get(3), name)));
      commit(store, 3, List.of(patents.get(3)));
      assertThat(LibraryBytes.contain(directory, bytes)).isTrue();

      store.commit(
          new StoreCommit(
              new Edition(4),
              List.of(other(patents.get(4))),
              List.of(),
              List.of(),
              Map.of(),
              Map.of(),
              List.of(tag),
              Set.of(),
              true));

      assertThat(LibraryBytes.contain(directory, bytes)).isFalse();
      assertThat(changes(store, 4)).isEmpty();
      assertThat(changes(store, 0)).hasSize(30);
      try (StoreSnapshot snapshot = store.snapshot()) {
        assertThat(snapshot.facts()).isEmpty();
        assertThatThrownBy(() -> snapshot.changesSince(new Edition(3)))
            .isInstanceOf(EditionGoneException.class);
      }
      store.verify();
    }
  }

  @Test
  void facts_readAgainElsewhere_areKeptOnce() {
    try (PatentStore store = LuceneStore.inMemory()) {
      commitFacts(store, 1, payment("a.csv", 3), payment("a.csv", 4));
      commitFacts(store, 2, payment("b.csv", 3));
      try (StoreSnapshot snapshot = store.snapshot()) {
        assertThat(snapshot.facts())
            .containsExactlyInAnyOrder(payment("b.csv", 3), payment("a.csv", 4));
        assertThat(snapshot.holds(payment("c.csv", 4))).isTrue();
        assertThat(snapshot.holds(payment("c.csv", 5))).isFalse();
        String key = NumberKey.find(NUMBER);
        assertThat(snapshot.factsNaming(Set.of(key))).hasSize(2);
        assertThat(snapshot.factsNaming(Set.of("a:CN202110000002"))).isEmpty();
        assertThat(total(snapshot)).isZero();
        assertThat(snapshot.search(new PageOf(PatentQuery.everything().negate()).request()).total())
            .isZero();
      }
    }
  }

  @Test
  void search_fromACursorAfterReopening_goesOn() {
    List<PatentId> found = new ArrayList<>();
    String cursor;
    Sort sort = Sort.parse("ad:desc");
    try (PatentStore store = LuceneStore.open(directory)) {
      commit(store, 1, patents(20));
      try (StoreSnapshot snapshot = store.snapshot()) {
        Page<Patent> page = snapshot.search(all().sort(sort).limit(7).build());
        page.items().forEach(patent -> found.add(patent.id()));
        cursor = page.next();
      }
    }
    try (PatentStore store = LuceneStore.open(directory);
        StoreSnapshot snapshot = store.snapshot()) {
      Page<Patent> rest = snapshot.search(all().sort(sort).limit(100).after(cursor).build());
      rest.items().forEach(patent -> found.add(patent.id()));
      assertThat(rest.next()).isNull();
      assertThat(found)
          .isEqualTo(
              snapshot.search(all().sort(sort).limit(100).build()).items().stream()
                  .map(Patent::id)
                  .toList());
      for (String wrong : List.of("", "nonsense!", "bm9uc2Vuc2U")) {
        assertThatThrownBy(() -> snapshot.search(all().sort(sort).after(wrong).build()))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("no cursor");
      }
      assertThatThrownBy(() -> snapshot.search(all().after(cursor).build()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("ad:desc");
    }
  }

  @Test
  void searchAll_ofMoreThanAWindow_yieldsAllInOrder() {
    List<StoredPatent> patents = patents(1500);
    try (PatentStore store = LuceneStore.inMemory()) {
      commit(store, 1, patents);
      try (StoreSnapshot snapshot = store.snapshot();
          Results<Patent> all = snapshot.searchAll(all().build())) {
        assertThat(all)
            .extracting(Patent::id)
            .containsExactlyElementsOf(
                patents.stream().map(stored -> stored.patent().id()).sorted().toList());
      }
    }
  }

  @Test
  void query_ofTenThousandCodes_isAnswered() {
    try (PatentStore store = LuceneStore.inMemory()) {
      commit(store, 1, patents(30));
      List<PatentQuery> parts = new ArrayList<>();
      for (int i = 0; i < 10_000; i++) {
        parts.add(PatentQuery.is(QueryField.TAG, "tag" + i));
      }
      parts.add(new PatentQuery.Clause(QueryField.TITLE, Relation.EXISTS, "", null));
      try (StoreSnapshot snapshot = store.snapshot()) {
        long expected = snapshot.search(new PageOf(parts.get(parts.size() - 1)).request()).total();
        assertThat(expected).isPositive();
        assertThat(snapshot.search(new PageOf(new PatentQuery.Or(parts)).request()).total())
            .isEqualTo(expected);
        List<PatentQuery> contrary = parts.stream().map(PatentQuery::negate).toList();
        assertThat(snapshot.search(new PageOf(new PatentQuery.And(contrary)).request()).total())
            .isEqualTo(30 - expected);
        List<PatentQuery> required = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
          required.add(PatentQuery.is(QueryField.TAG, "tag" + i).or(parts.get(parts.size() - 1)));
        }
        assertThat(snapshot.search(new PageOf(new PatentQuery.And(required)).request()).total())
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void search_byRelevanceOfManyPhrases_isInTheEvaluatorsOrder() {
    List<StoredPatent> patents = patents(60);
    List<PatentQuery> required = new ArrayList<>();
    StringBuilder words = new StringBuilder("笔 pen");
    for (int i = 0; i < 1500; i++) {
      required.add(new PatentQuery.Clause(QueryField.ANYWHERE, Relation.ANY, "笔 w" + i, null));
      words.append(" w").append(i);
    }
    required.add(new PatentQuery.Clause(QueryField.TITLE, Relation.EXISTS, "", null));
    PatentQuery all = new PatentQuery.And(required);
    PatentQuery few = new PatentQuery.And(required.subList(500, 1501));
    PatentQuery any =
        new PatentQuery.Clause(QueryField.TITLE_OR_ABSTRACT, Relation.ANY, words.toString(), null);
    try (PatentStore store = LuceneStore.inMemory()) {
      commit(store, 1, patents);
      for (PatentQuery query : List.of(all, few, any, any.negate(), all.or(any))) {
        isInOrder(store, query, patents);
      }
    }
  }

  @Test
  void search_byRelevanceOfACharacterWithManyNeighbours_isInTheEvaluatorsOrder() {
    RandomPatents random = new RandomPatents(new Random(3));
    List<StoredPatent> patents = new ArrayList<>();
    for (int i = 0; i < 1300; i++) {
      String pair = (i % 3 == 0 ? "灯" : "") + "笔" + (char) ('\u4E00' + i);
      patents.add(
          new StoredPatent(
              random.titled(i, i % 5 == 0 ? pair + "，笔 灯" : pair), List.of(), Set.of()));
    }
    try (PatentStore store = LuceneStore.inMemory()) {
      commit(store, 1, patents);
      for (String phrase : List.of("笔", "灯笔", "笔 灯", "灯 笔", "笔 笔", "笔丁", "丁")) {
        isInOrder(store, PatentQuery.is(QueryField.TITLE, phrase), patents);
        isInOrder(
            store,
            new PatentQuery.Clause(QueryField.TITLE, Relation.EXACTLY, phrase, null),
            patents);
      }
    }
  }

  private static void isInOrder(PatentStore store, PatentQuery query, List<StoredPatent> patents) {
    PatentMatcher matcher = PatentMatcher.of(query, DAY);
    SearchRequest request =
        SearchRequest.builder(query).asOf(DAY).sort(Sort.BY_RELEVANCE).limit(2000).build();
    try (StoreSnapshot snapshot = store.snapshot()) {
      assertThat(snapshot.search(request).items())
          .containsExactlyElementsOf(
              patents.stream()
                  .map(StoredPatent::patent)
                  .filter(matcher::matches)
                  .sorted(matcher.order(Sort.BY_RELEVANCE))
                  .toList());
    }
  }

  @Test
  void close_whileResultsAreOpen_endsThemWithAClearError() {
    PatentStore store = LuceneStore.open(directory);
    commit(store, 1, patents(300));
    StoreSnapshot snapshot = store.snapshot();
    Iterator<Patent> results = snapshot.searchAll(all().build()).iterator();
    results.next();

    store.close();
    store.close();

    assertThatThrownBy(results::next)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("closed while in use");
    assertThatThrownBy(store::snapshot).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> commit(store, 2, patents(1))).isInstanceOf(StoreException.class);
    snapshot.close();
    snapshot.close();
  }

  @Test
  void commit_ofAnEditionThatIsThere_isRefused() {
    try (PatentStore store = LuceneStore.inMemory()) {
      commit(store, 2, patents(1));
      assertThatThrownBy(() -> commit(store, 2, patents(2)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("edition 2");
    }
  }

  private record PageOf(PatentQuery query) {
    SearchRequest request() {
      return SearchRequest.builder(query).asOf(DAY).build();
    }
  }

  private static SearchRequest.Builder all() {
    return SearchRequest.builder(PatentQuery.everything()).asOf(DAY);
  }

  private static long total(StoreSnapshot snapshot) {
    return snapshot.count(new CountRequest(PatentQuery.everything(), List.of(), DAY)).total();
  }

  private static PatentChange changed(StoredPatent before, StoredPatent after, long edition) {
    return new PatentChange(
        after.patent().id(),
        PatentChange.Kind.CHANGED,
        null,
        new Edition(edition),
        before == null ? null : fingerprint(before),
        fingerprint(after));
  }

  private static String fingerprint(StoredPatent stored) {
    return Codec.fingerprint(stored.patent());
  }

  /** A patent that says something else. */
  private static StoredPatent other(StoredPatent stored) {
    return warned(stored, "otherwise");
  }

  private static StoredPatent warned(StoredPatent stored, String warning) {
    return new StoredPatent(
        stored.patent().warned(List.of(warning)), stored.records(), stored.keys());
  }

  private static List<PatentChange> changes(PatentStore store, long since) {
    try (StoreSnapshot snapshot = store.snapshot();
        Results<PatentChange> changes = snapshot.changesSince(new Edition(since))) {
      return changes.stream().toList();
    }
  }

  private static PaymentRecord payment(String document, int feeYear) {
    return new PaymentRecord(Provenance.of("books", document, 1), NUMBER, feeYear, DAY, null);
  }

  private static void commitFacts(PatentStore store, long edition, Statement... facts) {
    store.commit(
        new StoreCommit(
            new Edition(edition), List.of(), List.of(), List.of(facts), Map.of(), Map.of()));
  }

  static void commit(PatentStore store, long edition, List<StoredPatent> patents) {
    store.commit(
        new StoreCommit(new Edition(edition), patents, List.of(), List.of(), Map.of(), Map.of()));
  }

  /** Patents of the numbers 1, 2, 3 …, the first of them always the same. */
  static List<StoredPatent> patents(int count) {
    List<StoredPatent> patents = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      patents.add(new RandomPatents(new Random(i)).stored(i));
    }
    return patents;
  }
}
