package io.patentwatch;

import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.internal.codec.Codec;
import io.patentwatch.internal.merge.Grouping;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Statement;
import io.patentwatch.model.TagRecord;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentMatcher;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.reference.EnterpriseRegistry;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.spi.Facts;
import io.patentwatch.spi.PatentHistory;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a filter lets through of a database; the promises are those of {@link #scoped}. */
final class ScopedLibrary implements PatentLibrary {
  private final PatentDatabase database;
  private final PatentQuery filter;

  ScopedLibrary(PatentDatabase database, PatentQuery filter) {
    this.database = database;
    this.filter = Objects.requireNonNull(filter, "filter");
  }

  @Override
  public PatentLibrary scoped(PatentQuery narrower) {
    return new ScopedLibrary(database, filter.and(narrower));
  }

  @Override
  public Edition edition() {
    return database.edition();
  }

  @Override
  public LocalDate today() {
    return database.today();
  }

  @Override
  public Optional<Patent> find(String number) {
    return findAll(number).stream().findFirst();
  }

  @Override
  public Optional<Patent> find(PatentId id) {
    return database.find(id).filter(fence()::lets).map(ScopedLibrary::visible);
  }

  @Override
  public List<Patent> findAll(String number) {
    return database.findAll(number).stream()
        .filter(fence()::lets)
        .map(ScopedLibrary::visible)
        .toList();
  }

  @Override
  public List<PatentRecord> records(PatentId id) {
    Fence fence = fence();
    return database
        .stored(id)
        .filter(stored -> fence.lets(stored.patent()))
        .map(StoredPatent::records)
        .orElse(List.of());
  }

  @Override
  public Page<Patent> search(SearchRequest request) {
    Page<Patent> page = database.search(request.within(pinned()));
    List<Patent> items = page.items().stream().map(ScopedLibrary::visible).toList();
    return new Page<>(items, page.total(), page.next(), page.edition(), page.movedFrom());
  }

  @Override
  public Results<Patent> searchAll(SearchRequest request) {
    return database
        .searchAll(request.within(pinned()))
        .mapped(patent -> Optional.of(visible(patent)));
  }

  @Override
  public CountResult count(CountRequest request) {
    return database.count(request.query(request.query().and(pinned())));
  }

  @Override
  public Results<PatentOutline> outlines(PatentQuery query, LocalDate day) {
    return database.outlines(query.and(pinned()), day);
  }

  @Override
  public Results<PatentChange> changesSince(Edition edition) {
    Fence fence = fence();
    return database.historiesSince(edition).mapped(fence::change);
  }

  @Override
  public List<Statement> facts() {
    try (StoreSnapshot snapshot = database.snapshot()) {
      Naming naming = new Naming(snapshot, fence());
      return snapshot.facts().stream().flatMap(fact -> naming.visible(fact).stream()).toList();
    }
  }

  @Override
  public ReferenceData reference() {
    ReferenceData whole = database.reference();
    return new ReferenceData(
        whole.divisions(),
        whole.locator(),
        EnterpriseRegistry.empty(),
        whole.industries(),
        whole.calendar());
  }

  /** The filter today: for whatever day a question asks, what may be seen is what may be now. */
  private PatentQuery pinned() {
    return filter.asOf(today());
  }

  private Fence fence() {
    return new Fence(PatentMatcher.of(filter, today()));
  }

  /** A patent without what it says of others. */
  private static Patent visible(Patent patent) {
    List<String> warnings =
        patent.warnings().stream().filter(warning -> !Grouping.isOfGrouping(warning)).toList();
    return warnings.equals(patent.warnings()) ? patent : patent.warned(warnings);
  }

  /** The filter on the day of one call. */
  private final class Fence {
    private final PatentMatcher matcher;

    Fence(PatentMatcher matcher) {
      this.matcher = matcher;
    }

    boolean lets(Patent patent) {
      return matcher.matches(patent);
    }

    boolean lets(PatentId id) {
      return database.find(id).filter(this::lets).isPresent();
    }

    /** The change that a history comes to in here, if any version of it was in here. */
    Optional<PatentChange> change(PatentHistory history) {
      List<String> seen = new ArrayList<>();
      seen.add(fingerprint(history.before()));
      history.between().forEach(version -> seen.add(fingerprint(version)));
      seen.add(fingerprint(history.after()));
      if (seen.stream().distinct().count() == 1) {
        return Optional.empty();
      }
      String before = seen.get(0);
      String after = seen.get(seen.size() - 1);
      PatentId home = history.replacedBy();
      PatentId replacedBy = home != null && lets(home) ? home : null;
      PatentChange.Kind kind =
          !after.isEmpty()
              ? PatentChange.Kind.CHANGED
              : replacedBy != null ? PatentChange.Kind.REPLACED : PatentChange.Kind.REMOVED;
      return Optional.of(
          new PatentChange(
              history.id(),
              kind,
              replacedBy,
              history.edition(),
              before.isEmpty() ? null : before,
              after.isEmpty() ? null : after));
    }

    /** Of what is visible: a digest of more would let guesses about the rest be confirmed. */
    private String fingerprint(@Nullable Patent patent) {
      return patent == null || !lets(patent) ? "" : Codec.fingerprint(visible(patent));
    }
  }

  /** Which numbers are those of patents of the scope; asks for each once. */
  private static final class Naming {
    private final StoreSnapshot snapshot;
    private final Fence fence;
    private final Map<PatentNumber, Boolean> known = new HashMap<>();

    Naming(StoreSnapshot snapshot, Fence fence) {
      this.snapshot = snapshot;
      this.fence = fence;
    }

    private boolean isInside(PatentNumber number) {
      return known.computeIfAbsent(
          number,
          unknown ->
              Facts.keys(unknown).stream()
                  .flatMap(key -> snapshot.named(key).stream())
                  .anyMatch(fence::lets));
    }

    Optional<Statement> visible(Statement fact) {
      if (fact instanceof PaymentRecord paid) {
        return Optional.<Statement>of(paid).filter(any -> isInside(paid.patent()));
      }
      if (fact instanceof TagRecord tagged) {
        return Optional.<Statement>of(tagged).filter(any -> isInside(tagged.patent()));
      }
      if (fact instanceof AgreementRecord agreement) {
        return visible(agreement);
      }
      return Optional.empty();
    }

    private Optional<Statement> visible(AgreementRecord agreement) {
      List<PatentNumber> inside = agreement.patents().stream().filter(this::isInside).toList();
      if (inside.isEmpty()) {
        return Optional.empty();
      }
      if (inside.size() == agreement.patents().size() && agreement.trademarks().isEmpty()) {
        return Optional.of(agreement);
      }
      return Optional.of(
          new AgreementRecord(
              agreement.provenance(),
              agreement.number(),
              agreement.kind(),
              agreement.from(),
              agreement.to(),
              agreement.effective(),
              agreement.ended(),
              null,
              inside,
              List.of()));
    }
  }
}
