package io.patentwatch.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.EditionGoneException;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import io.patentwatch.spi.NumberKey;
import io.patentwatch.spi.StoreCapabilities;
import io.patentwatch.spi.StoreCapabilities.Feature;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What a store and the model say of the same library, side by side. */
final class Agreement {
  private final StoreCapabilities capabilities;
  private final StoreSnapshot store;
  private final StoreSnapshot model;
  private final Random random;

  Agreement(
      StoreCapabilities capabilities, StoreSnapshot store, StoreSnapshot model, Random random) {
    this.capabilities = capabilities;
    this.store = store;
    this.model = model;
    this.random = random;
  }

  /** What the library is, apart from queries. */
  void onTheLibrary(RandomCommits commits) {
    assertThat(store.edition()).as("edition").isEqualTo(model.edition());
    assertThat(store.cursors()).as("cursors").isEqualTo(model.cursors());
    assertThat(store.reference().keySet()).isEqualTo(model.reference().keySet());
    model
        .reference()
        .forEach((name, piece) -> assertThat(store.reference()).containsEntry(name, piece));
    List<StoredPatent> everything = read(model.everything());
    assertThat(read(store.everything())).as("everything").isEqualTo(everything);
    for (StoredPatent stored : everything) {
      Set<String> keys = stored.keys();
      assertThat(store.bearing(keys)).as("bearing %s", keys).isEqualTo(model.bearing(keys));
      String id = NumberKey.find(PatentNumber.parse(stored.patent().id().value()));
      assertThat(store.named(id)).as("named %s", id).isEqualTo(model.named(id));
    }
    assertThat(store.named("a:CN999999999999")).as("a number nobody bears").isEmpty();
    onFacts(commits, everything);
    onTheFeed();
  }

  private void onFacts(RandomCommits commits, List<StoredPatent> everything) {
    assertThat(store.facts()).as("facts").containsExactlyInAnyOrderElementsOf(model.facts());
    assertThat(store.facts()).as("facts asked again").isEqualTo(store.facts());
    assertThat(store.hasFacts() || model.facts().isEmpty()).as("has facts").isTrue();
    for (int i = 0; i < 5; i++) {
      var fact = commits.fact();
      assertThat(store.holds(fact)).as("holds %s", fact).isEqualTo(model.holds(fact));
    }
    for (StoredPatent stored : everything) {
      assertThat(store.factsNaming(stored.keys()))
          .as("facts that name %s", stored.keys())
          .containsExactlyInAnyOrderElementsOf(model.factsNaming(stored.keys()));
    }
  }

  private void onTheFeed() {
    for (long since = 0; since <= model.edition().number(); since++) {
      Edition edition = new Edition(since);
      List<PatentChange> expected;
      try {
        expected = read(model.changesSince(edition));
      } catch (EditionGoneException gone) {
        assertThatThrownBy(() -> store.changesSince(edition))
            .as("changes since %s, which is forgotten", edition)
            .isInstanceOf(EditionGoneException.class);
        continue;
      }
      List<PatentChange> changes;
      try {
        changes = read(store.changesSince(edition));
      } catch (EditionGoneException gone) {
        assertThat(capabilities.has(Feature.COMPLETE_FEED)).as("all changes are kept").isFalse();
        continue;
      }
      assertThat(changes).as("changes since %s", edition).isEqualTo(expected);
      List<PatentId> told = new ArrayList<>();
      read(store.outlinesSince(edition, told::add)).forEach(outline -> told.add(outline.id()));
      assertThat(told)
          .as("outlines since %s", edition)
          .containsExactlyInAnyOrderElementsOf(changes.stream().map(PatentChange::id).toList());
      assertThat(read(store.historiesSince(edition)))
          .as("histories since %s", edition)
          .isEqualTo(read(model.historiesSince(edition)));
    }
    assertThatThrownBy(() -> store.changesSince(model.edition().next()))
        .as("changes since an edition to come")
        .isInstanceOf(EditionGoneException.class);
  }

  /** What one query answers. */
  void on(PatentQuery query, LocalDate day) {
    Sort sort = sort();
    SearchRequest all = SearchRequest.builder(query).asOf(day).sort(sort).limit(0).build();
    List<Patent> expected = read(model.searchAll(all));
    assertThat(read(store.searchAll(all)))
        .as("%s on %s by %s", query, day, sort)
        .isEqualTo(expected);
    assertThat(store.search(all)).isEqualTo(model.search(all));
    onPages(query, day, sort, expected);
    assertThat(sorted(store.outlines(query, day)))
        .as("outlines of %s on %s", query, day)
        .isEqualTo(sorted(model.outlines(query, day)));
    onCounts(query, day);
  }

  private void onPages(PatentQuery query, LocalDate day, Sort sort, List<Patent> expected) {
    int limit = 1 + random.nextInt(9);
    List<Patent> found = new ArrayList<>();
    String cursor = null;
    do {
      SearchRequest.Builder request = SearchRequest.builder(query).asOf(day).sort(sort);
      Page<Patent> page = store.search(request.limit(limit).after(cursor).build());
      assertThat(page.total()).as("total of %s", query).isEqualTo(expected.size());
      assertThat(page.edition()).isEqualTo(model.edition());
      assertThat(page.movedFrom()).isNull();
      found.addAll(page.items());
      assertThat(found).hasSizeLessThanOrEqualTo(expected.size());
      if (cursor != null && random.nextInt(4) == 0) {
        assertThat(read(store.searchAll(request.build())))
            .as("all of %s from a cursor on", query)
            .isEqualTo(expected.subList(found.size() - page.items().size(), expected.size()));
      }
      cursor = page.next();
      assertThat(cursor == null || page.items().size() == limit).as("a full page").isTrue();
    } while (cursor != null);
    assertThat(found).as("pages of %s by %s", query, sort).isEqualTo(expected);
  }

  private void onCounts(PatentQuery query, LocalDate day) {
    List<CountField> by = new ArrayList<>();
    for (CountField field : CountField.values()) {
      boolean wanted = random.nextInt(16) == 0 && by.size() < CountRequest.MAX_FIELDS;
      if (wanted && capabilities.counts().contains(field)) {
        by.add(field);
      }
    }
    CountRequest request = new CountRequest(query, by, day, random.nextInt(4) == 0);
    CountResult counted = store.count(request);
    assertThat(counted).as("%s by %s on %s", query, by, day).isEqualTo(model.count(request));
  }

  private Sort sort() {
    List<Sort.Key> keys = capabilities.sorts().stream().sorted().toList();
    return new Sort(keys.get(random.nextInt(keys.size())), random.nextBoolean());
  }

  /** Results read to their end, and closed. */
  static <T> List<T> read(Results<T> results) {
    try (results) {
      List<T> all = new ArrayList<>();
      results.forEach(all::add);
      return all;
    }
  }

  private static List<String> sorted(Results<PatentOutline> outlines) {
    return read(outlines).stream()
        .sorted(Comparator.comparing(PatentOutline::id))
        .map(Agreement::text)
        .toList();
  }

  /** All that an outline says. */
  private static String text(PatentOutline outline) {
    StringBuilder text = new StringBuilder(outline.id().toString());
    text.append(' ').append(outline.type()).append(' ').append(outline.filed());
    text.append(' ').append(outline.published()).append(' ').append(outline.granted());
    for (int i = 0; i < outline.statusCount(); i++) {
      text.append(" from ").append(outline.statusFrom(i)).append(' ').append(outline.status(i));
    }
    for (int i = 0; i < outline.regionCount(); i++) {
      text.append(" from ").append(outline.regionFrom(i)).append(' ').append(outline.region(i));
    }
    for (int i = 0; i < outline.paymentCount(); i++) {
      text.append(" fee ").append(outline.feeYear(i)).append(' ').append(outline.feePaidOn(i));
    }
    return text.append(' ').append(outline.industries()).toString();
  }
}
