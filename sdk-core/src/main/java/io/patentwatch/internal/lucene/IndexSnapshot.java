package io.patentwatch.internal.lucene;

import io.patentwatch.EditionGoneException;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.internal.codec.Codec;
import io.patentwatch.internal.codec.Version;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.Statement;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Relevance;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import io.patentwatch.spi.Facts;
import io.patentwatch.spi.PatentHistory;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The library as one reader of the index sees it. */
final class IndexSnapshot implements StoreSnapshot {
  private final IndexStore store;
  private final DirectoryReader reader;
  private final CommitData data;
  private final IndexSearcher searcher;
  private final AtomicBoolean open = new AtomicBoolean(true);

  /** On a reader on which the caller has counted this snapshot in. */
  IndexSnapshot(IndexStore store, DirectoryReader reader, CommitData data) {
    this.store = store;
    this.reader = reader;
    this.data = data;
    this.searcher = new UncheckedSearcher(reader);
    this.searcher.setQueryCache(null);
  }

  /** A searcher without Lucene's limit on the clauses of a whole tree, which the JVM shares. */
  private static final class UncheckedSearcher extends IndexSearcher {
    UncheckedSearcher(DirectoryReader reader) {
      super(reader);
    }

    @Override
    public Query rewrite(Query original) throws IOException {
      Query query = original;
      Query next = query.rewrite(this);
      while (!next.equals(query)) {
        query = next;
        next = query.rewrite(this);
      }
      return query;
    }
  }

  @Override
  public Edition edition() {
    return new Edition(data.edition());
  }

  @Override
  public Map<String, String> cursors() {
    return data.cursors();
  }

  @Override
  public Map<String, byte[]> reference() {
    return read(() -> store.reference(data, this::readReference));
  }

  private Map<String, byte[]> readReference() throws IOException {
    Documents documents = new Documents(reader);
    StoredFields names = reader.storedFields();
    Map<String, byte[]> pieces = new TreeMap<>();
    for (int document : all(Fields.KIND, Fields.REFERENCE)) {
      String name = names.document(document, Set.of(Fields.PIECE)).get(Fields.PIECE);
      pieces.put(name, documents.piece(document, name));
    }
    return Collections.unmodifiableMap(pieces);
  }

  @Override
  public List<StoredPatent> bearing(Collection<String> keys) {
    return read(
        () -> {
          Documents documents = new Documents(reader);
          List<StoredPatent> patents = new ArrayList<>();
          for (int document : bearers(keys)) {
            patents.add(documents.whole(document));
          }
          patents.sort(Comparator.comparing(stored -> stored.patent().id()));
          return patents;
        });
  }

  @Override
  public List<Patent> named(String key) {
    return read(
        () -> {
          Documents documents = new Documents(reader);
          List<Patent> patents = new ArrayList<>();
          for (int document : bearers(List.of(key))) {
            patents.add(documents.patent(document));
          }
          patents.sort(Comparator.comparing(Patent::id));
          return patents;
        });
  }

  @Override
  public Results<StoredPatent> everything() {
    return read(
        () -> {
          Documents documents = new Documents(reader);
          return scan(
              QueryCompiler.patents(),
              Orders.of(Sort.BY_ID),
              null,
              hit -> documents.whole(hit.doc));
        });
  }

  @Override
  public Page<Patent> search(SearchRequest request) {
    return read(
        () -> {
          Cursor cursor = cursor(request);
          Edition before = cursor == null ? edition() : cursor.edition();
          Edition movedFrom = before.equals(edition()) ? null : before;
          if (request.limit() == 0) {
            Query query = compile(request.whole(), day(request.asOf()));
            return new Page<>(List.of(), searcher.count(query), null, edition(), movedFrom);
          }
          FieldDoc after = cursor == null ? null : cursor.toFieldDoc();
          Query query = ordered(request);
          TopFieldDocs top =
              top(query, Orders.of(request.sort()), after, request.limit() + 1, Integer.MAX_VALUE);
          int count = Math.min(top.scoreDocs.length, request.limit());
          Documents documents = new Documents(reader);
          List<Patent> patents = new ArrayList<>(count);
          for (int i = 0; i < count; i++) {
            patents.add(documents.patent(top.scoreDocs[i].doc));
          }
          boolean more = top.scoreDocs.length > count;
          String next =
              more
                  ? Cursor.of((FieldDoc) top.scoreDocs[count - 1], request.sort(), edition())
                      .toString()
                  : null;
          return new Page<>(patents, top.totalHits.value, next, edition(), movedFrom);
        });
  }

  @Override
  public Results<Patent> searchAll(SearchRequest request) {
    return read(
        () -> {
          Documents documents = new Documents(reader);
          Cursor cursor = cursor(request);
          return scan(
              ordered(request),
              Orders.of(request.sort()),
              cursor == null ? null : cursor.toFieldDoc(),
              hit -> documents.patent(hit.doc));
        });
  }

  private static @Nullable Cursor cursor(SearchRequest request) {
    return request.after() == null ? null : Cursor.parse(request.after(), request.sort());
  }

  @Override
  public CountResult count(CountRequest request) {
    return read(
        () -> {
          LocalDate day = day(request.asOf());
          Query query = compile(request.query(), day);
          if (request.by().isEmpty() && !request.distinctApplicants()) {
            return new CountResult(searcher.count(query), List.of(), edition());
          }
          return new Counting(request, Math.toIntExact(day.toEpochDay()))
              .run(searcher, query, edition());
        });
  }

  @Override
  public Results<PatentOutline> outlines(PatentQuery query, LocalDate day) {
    return read(() -> new OutlineScan(this, searcher, compile(query, day)));
  }

  @Override
  public Results<PatentHistory> historiesSince(Edition edition) {
    Query later = later(edition);
    return read(
        () -> {
          Map<Integer, PatentChange> gone = new HashMap<>();
          Documents documents = new Documents(reader);
          for (int document : all(Fields.KIND, Fields.GONE)) {
            PatentChange change = documents.change(document);
            if (change.edition().compareTo(edition) > 0) {
              gone.put(document, change);
            }
          }
          return scan(
              later, Orders.BY_EDITION, null, hit -> history(hit, edition, gone, documents));
        });
  }

  @Override
  public Results<PatentOutline> outlinesSince(Edition edition, Consumer<? super PatentId> gone) {
    Query later = later(edition);
    return read(
        () -> {
          Documents documents = new Documents(reader);
          for (int document : all(Fields.KIND, Fields.GONE)) {
            PatentChange change = documents.change(document);
            if (change.edition().compareTo(edition) > 0) {
              gone.accept(change.id());
            }
          }
          return new OutlineScan(this, searcher, later);
        });
  }

  private Query later(Edition edition) {
    boolean forgotten = edition.number() > 0 && edition.number() < data.forgotten();
    if (forgotten || edition.compareTo(edition()) > 0) {
      throw new EditionGoneException(edition, edition());
    }
    return LongPoint.newRangeQuery(Fields.EDITION, edition.number() + 1, Long.MAX_VALUE);
  }

  private PatentHistory history(
      FieldDoc hit, Edition since, Map<Integer, PatentChange> gone, Documents documents)
      throws IOException {
    String id = ((BytesRef) hit.fields[1]).utf8ToString();
    List<Version> versions = new ArrayList<>();
    for (int document : all(Fields.VERSION_OF, id)) {
      Version version = documents.version(document);
      if (version.until().compareTo(since) > 0) {
        versions.add(version);
      }
    }
    versions.sort(Comparator.comparing(Version::from));
    boolean wasThere = !versions.isEmpty() && versions.get(0).from().compareTo(since) <= 0;
    Patent before = wasThere ? versions.remove(0).patent() : null;
    PatentChange end = gone.get(hit.doc);
    return new PatentHistory(
        new PatentId(id),
        new Edition((Long) hit.fields[0]),
        before,
        versions.stream().map(Version::patent).toList(),
        end == null ? documents.patent(hit.doc) : null,
        end == null ? null : end.replacedBy());
  }

  /** What a commit on top of this replaces. */
  Replaced replacedBy(IndexWriter writer, StoreCommit commit) throws IOException {
    return new Replaced(writer, reader, commit.edition().number(), commit.expunge());
  }

  @Override
  public boolean holds(Statement fact) {
    return read(() -> !with(Fields.FACT_CONTENT, List.of(IndexStore.contentTerm(fact))).isEmpty());
  }

  @Override
  public List<Statement> factsNaming(Collection<String> keys) {
    return read(() -> facts(with(Fields.NAMES, keys)));
  }

  @Override
  public List<Statement> facts() {
    return read(() -> facts(all(Fields.KIND, Fields.FACT)));
  }

  @Override
  public boolean hasFacts() {
    return read(() -> reader.docFreq(new Term(Fields.KIND, Fields.FACT)) > 0);
  }

  private List<Statement> facts(List<Integer> found) throws IOException {
    Documents documents = new Documents(reader);
    TreeMap<byte[], Statement> facts = new TreeMap<>(Arrays::compareUnsigned);
    for (int document : found) {
      Statement fact = documents.fact(document);
      facts.put(Codec.content(Facts.anonymous(fact)), fact);
    }
    return List.copyOf(facts.values());
  }

  /** Reads all that is kept. */
  void verify() {
    read(
        () -> {
          Documents documents = new Documents(reader);
          for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
          }
          for (int document : all(Fields.KIND, Fields.GONE)) {
            Objects.requireNonNull(documents.change(document));
          }
          for (int document : all(Fields.KIND, Fields.VERSION)) {
            Objects.requireNonNull(documents.version(document));
          }
          facts(all(Fields.KIND, Fields.FACT));
          readReference();
          for (LeafReaderContext leaf : reader.leaves()) {
            verifyPatents(leaf);
          }
          return true;
        });
  }

  private void verifyPatents(LeafReaderContext leaf) throws IOException {
    Documents documents = new Documents(leaf.reader());
    Terms terms = leaf.reader().terms(Fields.KIND);
    if (terms == null) {
      return;
    }
    for (int document : documents(leaf, terms.iterator(), List.of(new BytesRef(Fields.PATENT)))) {
      store.requireOpen();
      Objects.requireNonNull(documents.whole(document - leaf.docBase));
    }
  }

  private Query compile(PatentQuery query, LocalDate day) throws IOException {
    return new QueryCompiler(reader, day).compile(query);
  }

  /** The query of a request, with scores where its order goes by them. */
  private Query ordered(SearchRequest request) throws IOException {
    QueryCompiler compiler = new QueryCompiler(reader, day(request.asOf()));
    return request.sort().key() == Sort.Key.RELEVANCE
        ? compiler.scored(request.whole(), Relevance.phrases(request.query()))
        : compiler.compile(request.whole());
  }

  private static LocalDate day(@Nullable LocalDate asOf) {
    if (asOf == null) {
      throw new IllegalArgumentException("the request names no day; give one by asOf");
    }
    return asOf;
  }

  private <T> Results<T> scan(
      Query query,
      org.apache.lucene.search.Sort order,
      @Nullable FieldDoc after,
      Scan.Reading<T> reading) {
    return new Scan<>(this, (from, size) -> top(query, order, from, size, size), after, reading);
  }

  private TopFieldDocs top(
      Query query,
      org.apache.lucene.search.Sort order,
      @Nullable FieldDoc after,
      int size,
      int exactTotalUpTo)
      throws IOException {
    int most = Math.max(1, Math.min(size, reader.maxDoc()));
    return searcher.search(query, new TopFieldCollectorManager(order, most, after, exactTotalUpTo));
  }

  /** The documents of the patents that bear any of the keys, each once. */
  private Collection<Integer> bearers(Collection<String> keys) throws IOException {
    Map<String, List<String>> terms = new TreeMap<>();
    for (String key : keys) {
      terms
          .computeIfAbsent(Fields.ofKey(key), field -> new ArrayList<>())
          .add(Fields.termOfKey(key));
    }
    Set<Integer> found = new TreeSet<>();
    for (Map.Entry<String, List<String>> entry : terms.entrySet()) {
      found.addAll(with(entry.getKey(), entry.getValue()));
    }
    return found;
  }

  private List<Integer> with(String field, Collection<String> values) throws IOException {
    BytesRef[] sorted =
        values.stream()
            .map(LongTerm::of)
            .distinct()
            .map(BytesRef::new)
            .sorted()
            .toArray(BytesRef[]::new);
    List<Integer> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        found.addAll(documents(leaf, terms.iterator(), Arrays.asList(sorted)));
      }
    }
    return found;
  }

  private static Set<Integer> documents(
      LeafReaderContext leaf, TermsEnum terms, List<BytesRef> wanted) throws IOException {
    Set<Integer> found = new java.util.TreeSet<>();
    Bits live = leaf.reader().getLiveDocs();
    @Nullable PostingsEnum postings = null;
    for (BytesRef value : wanted) {
      if (!terms.seekExact(value)) {
        continue;
      }
      postings = terms.postings(postings, PostingsEnum.NONE);
      for (int document = postings.nextDoc();
          document != PostingsEnum.NO_MORE_DOCS;
          document = postings.nextDoc()) {
        if (live == null || live.get(document)) {
          found.add(leaf.docBase + document);
        }
      }
    }
    return found;
  }

  private List<Integer> all(String field, String value) throws IOException {
    return with(field, List.of(value));
  }

  /** Reads, unless the library was closed, and puts faults in its words. */
  <T> T read(Faults.Reading<T> reading) {
    store.requireOpen();
    if (!open.get()) {
      throw new IllegalStateException("this snapshot was closed; take another");
    }
    return Faults.translate(store.place(), reading);
  }

  @Override
  public void close() {
    if (open.compareAndSet(true, false)) {
      Faults.translate(
          store.place(),
          () -> {
            reader.decRef();
            return true;
          });
    }
  }
}
