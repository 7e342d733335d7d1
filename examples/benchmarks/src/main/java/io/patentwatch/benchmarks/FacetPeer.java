package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.IndustryRules;
import io.patentwatch.reference.IndustrySubject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Patents with facets of Lucene at their best: a facet's value is a whole group, made when indexed,
 * as there are no cross tables.
 */
final class FacetPeer implements Closeable {
  static final String TYPES = "types";
  static final String FIELDS = "fields";
  static final String TOWNS = "towns";

  private static final String COUNTY = "330122";
  private static final List<String> CLASSES = List.of("B43K", "A61B", "H04L");

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Map<String, SortedSetDocValuesReaderState> states = new HashMap<>();

  private FacetPeer(Path path) throws IOException {
    directory = FSDirectory.open(path);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    for (String facet : List.of(TYPES, FIELDS, TOWNS)) {
      states.put(facet, new DefaultSortedSetDocValuesReaderState(reader, "$" + facet, config()));
    }
  }

  /** Indexes the patents of a library, unless that was done. */
  static FacetPeer of(Path path, PatentDatabase database, LocalDate day) throws IOException {
    if (!Files.exists(path)) {
      write(path, database, day);
    }
    return new FacetPeer(path);
  }

  private static FacetsConfig config() {
    FacetsConfig config = new FacetsConfig();
    for (String facet : List.of(TYPES, FIELDS, TOWNS)) {
      config.setMultiValued(facet, true);
      config.setIndexFieldName(facet, "$" + facet);
    }
    return config;
  }

  private static void write(Path path, PatentDatabase database, LocalDate day) throws IOException {
    Divisions divisions = Divisions.ofDefaults();
    IndustryRules fields = IndustryRules.wipo35();
    Map<String, String> fieldOf = new HashMap<>();
    FacetsConfig config = config();
    IndexWriterConfig configuration =
        new IndexWriterConfig()
            .setRAMBufferSizeMB(128)
            .setMergeScheduler(new SerialMergeScheduler());
    try (Directory directory = FSDirectory.open(path);
        IndexWriter writer = new IndexWriter(directory, configuration);
        Results<PatentOutline> all = database.outlines(PatentQuery.everything(), day)) {
      for (PatentOutline patent : all) {
        if (patent.granted() == PatentOutline.NO_DAY) {
          continue;
        }
        int year = LocalDate.ofEpochDay(patent.granted()).getYear();
        String region = patent.regionOn(patent.granted());
        String home = region.length() == 9 ? region.substring(0, 6) : region;
        boolean counts =
            home.length() == 6
                && divisions
                    .find(new DivisionCode(home))
                    .filter(one -> one.level() == RegionLevel.COUNTY)
                    .isPresent();
        String county = counts ? home : "0";
        String town = region.length() == 9 ? region : "0";
        Document document = new Document();
        document.add(new StringField("county", county, Field.Store.NO));
        int type = patent.type().map(Enum::ordinal).orElse(3);
        document.add(new SortedSetDocValuesFacetField(TYPES, county + "/" + type + "/" + year));
        TreeSet<String> found = new TreeSet<>();
        TreeSet<String> classes = new TreeSet<>();
        for (String group : patent.ipcGroups()) {
          found.add(fieldOf.computeIfAbsent(group, any -> field(fields, group)));
          classes.add(group.substring(0, 4));
        }
        found.remove("");
        for (String field : found) {
          document.add(new SortedSetDocValuesFacetField(FIELDS, county + "/" + field + "/" + year));
        }
        for (String subclass : classes) {
          document.add(
              new SortedSetDocValuesFacetField(
                  TOWNS, town + "/" + DuckDbTables.code(subclass) + "/" + year));
        }
        writer.addDocument(config.build(document));
      }
    }
  }

  private static String field(IndustryRules fields, String group) {
    List<IndustryMatch> found =
        fields.match(
            new IndustrySubject(
                List.of(IpcSymbol.parse(group)), List.of(), List.of(), "", "", List.of()));
    return found.isEmpty() ? "" : "" + Integer.parseInt(found.get(0).code().substring(5));
  }

  /** The groups of a question, by key. */
  Map<String, Long> count(String facet) throws IOException {
    Map<String, Long> groups = new HashMap<>();
    for (LabelAndValue value : answer(facet).labelValues) {
      boolean asked =
          !facet.equals(TOWNS)
              || CLASSES.stream()
                  .anyMatch(one -> value.label.contains("/" + DuckDbTables.code(one) + "/"));
      if (asked) {
        groups.put(value.label, value.value.longValue());
      }
    }
    return groups;
  }

  /** Asks and reads every group. */
  long ask(String facet) throws IOException {
    long sum = 0;
    for (LabelAndValue value : answer(facet).labelValues) {
      sum += value.value.longValue();
    }
    return sum;
  }

  private FacetResult answer(String facet) throws IOException {
    SortedSetDocValuesReaderState state = states.get(facet);
    Facets counts;
    if (facet.equals(TOWNS)) {
      FacetsCollector hits =
          FacetsCollectorManager.search(
                  searcher,
                  new TermQuery(new Term("county", COUNTY)),
                  1,
                  new FacetsCollectorManager())
              .facetsCollector();
      counts = new SortedSetDocValuesFacetCounts(state, hits);
    } else {
      counts = new SortedSetDocValuesFacetCounts(state);
    }
    return counts.getAllChildren(facet);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
