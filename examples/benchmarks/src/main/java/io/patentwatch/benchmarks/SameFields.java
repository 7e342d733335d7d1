package io.patentwatch.benchmarks;

import io.patentwatch.model.Holding;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.Publication;
import io.patentwatch.model.StatusTimeline;
import io.patentwatch.query.FieldTerms;
import io.patentwatch.query.QueryField;
import io.patentwatch.spi.NumberKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A patent with every field that the library's own index has, indexed with Lucene alone: what a
 * bulk load is measured against.
 *
 * <p>The stored bytes are the library's, read from it beforehand and not counted; everything else
 * is made here from the patent. {@link #requireSame} compares the two indexes field by field.
 */
final class SameFields {
  private static final FieldType TEXT = new FieldType();
  private static final Set<QueryField> EDGES = Set.of(QueryField.TITLE, QueryField.PARTY);
  private static final Set<QueryField> WHOLE_TEXTS =
      Set.of(QueryField.PARTY, QueryField.INVENTOR, QueryField.AGENT);
  private static final Set<QueryField> NO_ANCESTORS =
      Set.of(
          QueryField.APPLICATION_NUMBER,
          QueryField.PRIORITY_NUMBER,
          QueryField.TYPE,
          QueryField.INDUSTRY,
          QueryField.CREDIT_CODE,
          QueryField.EVENT,
          QueryField.TAG);

  static {
    TEXT.setTokenized(true);
    TEXT.setOmitNorms(true);
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT.freeze();
  }

  private final Document document = new Document();
  private final Patent patent;

  private SameFields(Patent patent) {
    this.patent = patent;
  }

  /**
   * The document of a patent.
   *
   * @param content the bytes that the library stores of it
   * @param records the bytes that the library stores of its records
   */
  static Document of(Patent patent, byte[] content, byte[] records) {
    SameFields made = new SameFields(patent);
    made.identity();
    for (QueryField field : QueryField.values()) {
      switch (field.kind()) {
        case TEXT -> made.texts(field);
        case DATE -> made.days(field);
        case NUMBER, CLASS, CODE -> made.codes(field);
        case CODE_ON_DAY -> {
          // Statuses and regions, below.
        }
      }
    }
    made.statuses();
    PatentOutline outline = PatentOutline.of(patent);
    made.regions(outline);
    made.columns(outline);
    made.counted();
    made.document.add(new StoredField("content", content));
    made.document.add(new StoredField("records", records));
    return made.document;
  }

  private void identity() {
    String id = patent.id().value();
    term("kind", "patent");
    term("id", id);
    sorted("id", id);
    document.add(new LongPoint("edition", 1));
    document.add(new NumericDocValuesField("edition", 1));
    if (patent.application() != null) {
      term("key", NumberKey.of(patent.application()));
    }
    Set<String> keys = new LinkedHashSet<>();
    for (Publication publication : patent.publications()) {
      keys.add(NumberKey.of(publication.number(), publication.date()));
    }
    keys.forEach(key -> term("key", key));
  }

  private void texts(QueryField field) {
    if (field.parts().size() > 1) {
      return;
    }
    List<String> texts = FieldTerms.texts(field, patent);
    if (texts.isEmpty()) {
      return;
    }
    term("has", field.code());
    TokenStream tokens = new PairTokens(texts, EDGES.contains(field));
    document.add(new Field(field.code(), tokens, TEXT));
    if (WHOLE_TEXTS.contains(field)) {
      texts.forEach(text -> term(field.code() + "==", RawAnalyzer.fold(text)));
    }
  }

  private void codes(QueryField field) {
    List<String> terms = FieldTerms.terms(field, patent, LocalDate.EPOCH);
    if (!terms.isEmpty()) {
      term("has", field.code());
      terms.forEach(value -> term(field.code(), value));
      if (!NO_ANCESTORS.contains(field)) {
        FieldTerms.wholeTerms(field, patent, LocalDate.EPOCH)
            .forEach(value -> term(field.code() + "==", value));
      }
    }
  }

  private void days(QueryField field) {
    List<LocalDate> days = FieldTerms.days(field, patent);
    if (!days.isEmpty()) {
      term("has", field.code());
      days.forEach(day -> document.add(new IntPoint(field.code(), epochDay(day))));
    }
  }

  private void statuses() {
    int unknownFrom = Integer.MIN_VALUE;
    for (StatusTimeline.Span span : patent.timeline().spans()) {
      int from = epochDay(span.from());
      if (unknownFrom < from) {
        status(PatentStatus.UNKNOWN, unknownFrom, from - 1);
      }
      unknownFrom = span.to() == null ? Integer.MIN_VALUE : epochDay(span.to());
      status(span.status(), from, span.to() == null ? Integer.MAX_VALUE : unknownFrom - 1);
      if (span.to() == null) {
        return;
      }
    }
    status(PatentStatus.UNKNOWN, unknownFrom, Integer.MAX_VALUE);
  }

  private void status(PatentStatus status, int from, int to) {
    document.add(new IntRange("status:" + status.code(), new int[] {from}, new int[] {to}));
  }

  private void regions(PatentOutline outline) {
    Set<String> always = new LinkedHashSet<>();
    Set<String> ever = new LinkedHashSet<>();
    boolean placed = outline.regionCount() > 0;
    for (int i = 0; i < outline.regionCount(); i++) {
      String region = outline.region(i);
      List<String> terms = region.isEmpty() ? List.of() : FieldTerms.regionTerms(region);
      placed &= !region.isEmpty();
      ever.addAll(terms);
      if (i == 0) {
        always.addAll(terms);
      } else {
        always.retainAll(terms);
      }
    }
    if (placed) {
      term("has", QueryField.REGION.code());
    } else if (!ever.isEmpty()) {
      term("has", "region-sometimes");
    }
    always.forEach(value -> term("region-always", value));
    ever.removeAll(always);
    ever.forEach(value -> term("region-sometimes", value));
  }

  private void columns(PatentOutline outline) {
    day("filed", outline.filed());
    day("published", outline.published());
    day("granted", outline.granted());
    int last = outline.statusCount() - 1;
    document.add(
        new NumericDocValuesField(
            "last-status",
            last < 0 ? 0 : (long) outline.statusFrom(last) << 4 | outline.status(last).ordinal()));
    if (patent.application() != null) {
      sorted("ap-column", patent.application().toString());
    }
    FieldTerms.leastPublication(patent).ifPresent(number -> sorted("pn-column", number));
    sorted("region-column", outline.regionCount() == 0 ? "" : outline.region(0));
    document.add(new BinaryDocValuesField("outline", new BytesRef(outline.toBytes())));
  }

  private void counted() {
    Set<String> groups = new LinkedHashSet<>();
    patent.ipc().forEach(symbol -> groups.add(symbol.symbol().split("/")[0]));
    set("ipc-column", groups);
    Set<String> cooperative = new LinkedHashSet<>();
    patent.cpc().forEach(symbol -> cooperative.add(symbol.symbol().split("/")[0]));
    set("cpc-column", cooperative);
    set("locarno-column", patent.locarno().stream().map(each -> each.symbol()).toList());
    set("inventor-column", patent.inventors());
    set("agent-column", patent.agents());
    set("tag-column", patent.tags().stream().map(tag -> tag.name()).toList());
    Set<String> events = new LinkedHashSet<>();
    patent
        .events()
        .forEach(
            event -> {
              events.add("c" + event.code());
              event.effects().forEach(effect -> events.add("e" + effect.code()));
            });
    set("event-column", events);
    Set<List<String>> holders = new LinkedHashSet<>();
    for (Holding holding : patent.holdings()) {
      holders.add(holding.holders().stream().map(holder -> holder.party().name()).toList());
    }
    if (holders.size() > 1) {
      document.add(new BinaryDocValuesField("holdings-column", new BytesRef(holders.toString())));
    } else if (!holders.isEmpty()) {
      List<String> names = holders.iterator().next();
      if (!names.isEmpty()) {
        sorted("holder-column", names.get(0));
      }
      if (names.size() > 1) {
        set("holders-column", names);
      }
    }
  }

  private void day(String field, int day) {
    if (day != PatentOutline.NO_DAY) {
      document.add(new NumericDocValuesField(field, day));
    }
  }

  private void sorted(String field, String value) {
    document.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  private void set(String field, Collection<String> values) {
    values.forEach(value -> document.add(new SortedSetDocValuesField(field, new BytesRef(value))));
  }

  private void term(String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  private static int epochDay(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /**
   * Refuses to compare unequals.
   *
   * @throws IllegalStateException if a field of the library's patents is not in the other index
   *     with as many terms and points; half a per cent is allowed for, as names fold a little
   *     otherwise
   */
  static void requireSame(Path library, Path raw) throws IOException {
    Map<String, Long> wanted = sums(library);
    Map<String, Long> found = sums(raw);
    List<String> different = new ArrayList<>();
    wanted.forEach(
        (field, sum) -> {
          long other = found.getOrDefault(field, 0L);
          if (Math.abs(sum - other) > sum / 200 && sum > 1_000) {
            different.add(field + ": " + sum + ", raw Lucene " + other);
          }
        });
    if (!different.isEmpty()) {
      throw new IllegalStateException("not the same fields: " + different);
    }
  }

  /** For each field how often documents have terms, points or columns of it. */
  private static Map<String, Long> sums(Path place) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    try (FSDirectory directory = FSDirectory.open(place);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (var field : leaf.reader().getFieldInfos()) {
          Terms terms = leaf.reader().terms(field.name);
          if (terms != null) {
            sums.merge(field.name + " terms", occurrences(terms), Long::sum);
          }
          PointValues points = leaf.reader().getPointValues(field.name);
          if (points != null) {
            sums.merge(field.name + " points", points.size(), Long::sum);
          }
          sums.merge(field.name + " " + field.getDocValuesType(), 0L, Long::sum);
        }
      }
    }
    return sums;
  }

  private static long occurrences(Terms terms) throws IOException {
    return terms.hasFreqs() ? terms.getSumTotalTermFreq() : terms.getSumDocFreq();
  }

  /** Each token of texts as the pair with the one that follows it; edges marked. */
  private static final class PairTokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<String> texts;
    private final boolean edges;
    private int next;
    private String text = "";
    private int at;
    private @Nullable String extra;
    private boolean fresh = true;
    private @Nullable String last;

    PairTokens(List<String> texts, boolean edges) {
      this.texts = texts;
      this.edges = edges;
    }

    @Override
    public void reset() {
      next = 0;
      text = "";
      at = 0;
      extra = null;
      last = null;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (extra != null) {
        term.append(extra);
        step.setPositionIncrement(0);
        extra = null;
        return true;
      }
      while (true) {
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
          at++;
        }
        if (at < text.length()) {
          break;
        }
        if (last != null) {
          term.append('\u0002').append(last);
          step.setPositionIncrement(0);
          last = null;
          return true;
        }
        if (next == texts.size()) {
          return false;
        }
        text = RawAnalyzer.fold(texts.get(next++));
        at = 0;
        fresh = true;
      }
      int start = at;
      int end;
      if (Character.isIdeographic(text.charAt(at))) {
        at++;
        end = at < text.length() && Character.isIdeographic(text.charAt(at)) ? at + 1 : at;
      } else {
        while (at < text.length()
            && Character.isLetterOrDigit(text.charAt(at))
            && !Character.isIdeographic(text.charAt(at))) {
          at++;
        }
        end = at;
      }
      term.append(text, start, end);
      step.setPositionIncrement(fresh && next > 1 ? 2 : 1);
      if (edges) {
        String token = text.substring(start, end);
        last = token;
        if (fresh) {
          extra = '\u0001' + token;
        }
      }
      fresh = false;
      return true;
    }
  }
}
