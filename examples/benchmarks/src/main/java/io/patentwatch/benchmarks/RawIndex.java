package io.patentwatch.benchmarks;

import io.patentwatch.model.Patent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The peer: the same patents in a plain Lucene index, committed as often and merged in the same way
 * as the library.
 */
final class RawIndex implements Peer {
  private static final int COMMIT = 10_000;
  private static final Set<String> SHOWN =
      Set.of("id", "ti", "pa", "ad", "pd", "gd", "region", "statuses");

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private RawIndex(Directory directory) throws IOException {
    this.directory = directory;
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  static RawIndex open(Path path) throws IOException {
    return new RawIndex(FSDirectory.open(path));
  }

  /** Indexes patents; returns the nanoseconds, without those it took to read them. */
  static long write(Path path, Iterable<Patent> patents, LocalDate day) throws IOException {
    try (Writing writing = new Writing(path)) {
      writing.add(patents, patent -> () -> RawDocument.of(patent, day));
      return writing.finish();
    }
  }

  /** What has to be read of a patent, not counted, before its document is made, which is. */
  private interface Preparation {
    Supplier<Document> of(Patent patent) throws IOException;
  }

  /** An index being written, and the time that takes. */
  static final class Writing implements AutoCloseable {
    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private int count;
    private long nanos;

    Writing(Path path) throws IOException {
      this.path = path;
      directory = FSDirectory.open(path);
      writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig(new RawAnalyzer())
                  .setRAMBufferSizeMB(64)
                  .setMergeScheduler(new SerialMergeScheduler()));
    }

    private void add(Iterable<Patent> patents, Preparation preparation) throws IOException {
      for (Patent patent : patents) {
        Supplier<Document> document = preparation.of(patent);
        long before = Timings.now();
        writer.addDocument(document.get());
        if (++count % COMMIT == 0) {
          writer.commit();
        }
        nanos += Timings.now() - before;
      }
    }

    /**
     * Indexes patents with every field of the library's own index, as {@link SameFields} has them,
     * not counting how long it takes to read them and what the library stores of them.
     */
    void addSame(Iterable<Patent> patents, Path library) throws IOException {
      try (Directory kept = FSDirectory.open(library);
          DirectoryReader reader = DirectoryReader.open(kept)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        StoredFields stored = reader.storedFields();
        add(
            patents,
            patent -> {
              Query query = new TermQuery(new Term("id", patent.id().value()));
              Document found = stored.document(searcher.search(query, 1).scoreDocs[0].doc);
              byte[] content = bytes(found, "content");
              byte[] records = bytes(found, "records");
              return () -> SameFields.of(patent, content, records);
            });
      }
    }

    private static byte[] bytes(Document document, String field) {
      BytesRef value = document.getBinaryValue(field);
      return Arrays.copyOfRange(value.bytes, value.offset, value.offset + value.length);
    }

    /** Commits the rest; the nanoseconds in all. */
    long finish() throws IOException {
      long before = Timings.now();
      writer.commit();
      nanos += Timings.now() - before;
      return nanos;
    }

    /** As {@link #finish}, and sees that the fields are those of the library. */
    long finishSame(Path library) throws IOException {
      long all = finish();
      SameFields.requireSame(library, path);
      return all;
    }

    @Override
    public void close() throws IOException {
      writer.close();
      directory.close();
    }
  }

  /** The order by a date, the latest first, ties by identity. */
  private static Sort latest(String date) {
    SortField day = new SortField(date, SortField.Type.INT, true);
    day.setMissingValue(Integer.MIN_VALUE);
    return new Sort(day, new SortField("id", SortField.Type.STRING));
  }

  /** The order by identity. */
  private static Sort byId() {
    return new Sort(new SortField("id", SortField.Type.STRING));
  }

  @Override
  public String name() {
    return "raw Lucene";
  }

  @Override
  public boolean answers(Question question) {
    return true;
  }

  @Override
  public RowPage search(Question question, io.patentwatch.query.Sort sort, int limit, LocalDate day)
      throws IOException {
    Sort order = sort.equals(io.patentwatch.query.Sort.BY_ID) ? byId() : latest(sort.key().code());
    TopFieldDocs top =
        searcher.search(
            question.query(), new TopFieldCollectorManager(order, limit, null, Integer.MAX_VALUE));
    StoredFields stored = reader.storedFields();
    List<Row> rows = new ArrayList<>(top.scoreDocs.length);
    for (var hit : top.scoreDocs) {
      rows.add(row(stored.document(hit.doc, SHOWN), Math.toIntExact(day.toEpochDay())));
    }
    return new RowPage(rows, top.totalHits.value);
  }

  private static Row row(Document document, int day) {
    String status = "unknown";
    String[] spans = document.get("statuses").split(" ");
    for (int i = 0; i + 1 < spans.length && Integer.parseInt(spans[i]) <= day; i += 2) {
      status = spans[i + 1];
    }
    return new Row(
        document.get("id"),
        document.get("ti"),
        text(document, "pa"),
        date(document, "ad"),
        date(document, "pd"),
        date(document, "gd"),
        text(document, "region"),
        status);
  }

  private static String text(Document document, String field) {
    String text = document.get(field);
    return text == null ? "" : text;
  }

  private static LocalDate date(Document document, String field) {
    IndexableField value = document.getField(field);
    return value == null ? LocalDate.EPOCH : LocalDate.ofEpochDay(value.numericValue().intValue());
  }

  /** Counts by region and year of a date, in one pass over columns. */
  Map<String, Map<Integer, Integer>> countByRegionAndYear(Query query, String date)
      throws IOException {
    return searcher.search(query, new OneCollector(date));
  }

  /** How many bytes it takes up. */
  long sizeInBytes() throws IOException {
    long size = 0;
    for (String file : directory.listAll()) {
      size += directory.fileLength(file);
    }
    return size;
  }

  int segments() {
    return reader.leaves().size();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  /** One collector for all segments: the searcher has no executor. */
  private record OneCollector(String date)
      implements CollectorManager<RegionYears, Map<String, Map<Integer, Integer>>> {
    @Override
    public RegionYears newCollector() {
      return new RegionYears(date);
    }

    @Override
    public Map<String, Map<Integer, Integer>> reduce(Collection<RegionYears> collectors) {
      return collectors.iterator().next().result();
    }
  }

  private static final class RegionYears extends SimpleCollector {
    private static final int FIRST = LocalDate.of(1985, 1, 1).getYear();
    private static final int YEARS = 64;
    private static final int[] YEAR_OF_DAY = new int[366 * YEARS];

    static {
      long start = LocalDate.of(FIRST, 1, 1).toEpochDay();
      for (int day = 0; day < YEAR_OF_DAY.length; day++) {
        YEAR_OF_DAY[day] = Math.min(YEARS - 1, LocalDate.ofEpochDay(start + day).getYear() - FIRST);
      }
    }

    private final String date;
    private final int start = Math.toIntExact(LocalDate.of(FIRST, 1, 1).toEpochDay());
    private final Map<String, int[]> counts = new HashMap<>();
    private SortedDocValues regions = DocValues.emptySorted();
    private NumericDocValues days = DocValues.emptyNumeric();
    private int[][] byOrdinal = new int[0][];

    RegionYears(String date) {
      this.date = date;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      regions = DocValues.getSorted(context.reader(), "region");
      days = DocValues.getNumeric(context.reader(), date);
      byOrdinal = new int[regions.getValueCount() + 1][];
      for (int ordinal = 0; ordinal < byOrdinal.length - 1; ordinal++) {
        String region = regions.lookupOrd(ordinal).utf8ToString();
        byOrdinal[ordinal] = counts.computeIfAbsent(region, absent -> new int[YEARS]);
      }
      byOrdinal[byOrdinal.length - 1] = counts.computeIfAbsent("none", absent -> new int[YEARS]);
    }

    @Override
    public void collect(int document) throws IOException {
      int region = regions.advanceExact(document) ? regions.ordValue() : byOrdinal.length - 1;
      if (days.advanceExact(document)) {
        byOrdinal[region][YEAR_OF_DAY[(int) days.longValue() - start]]++;
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    Map<String, Map<Integer, Integer>> result() {
      Map<String, Map<Integer, Integer>> result = new HashMap<>();
      counts.forEach(
          (region, years) -> {
            if (Arrays.stream(years).sum() > 0) {
              Map<Integer, Integer> cells = new HashMap<>();
              for (int year = 0; year < YEARS; year++) {
                if (years[year] > 0) {
                  cells.put(FIRST + year, years[year]);
                }
              }
              result.put(region, cells);
            }
          });
      return result;
    }
  }
}
