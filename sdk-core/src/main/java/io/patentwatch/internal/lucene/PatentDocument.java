package io.patentwatch.internal.lucene;

import io.patentwatch.internal.codec.Codec;
import io.patentwatch.internal.text.TextTokens;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.StatusTimeline;
import io.patentwatch.query.FieldTerms;
import io.patentwatch.query.QueryField;
import io.patentwatch.spi.NumberKey;
import io.patentwatch.spi.StoredPatent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes the document of one patent. */
final class PatentDocument {
  private static final FieldType TEXT = new FieldType();

  static {
    TEXT.setTokenized(true);
    TEXT.setOmitNorms(true);
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT.freeze();
  }

  /** By field, that a patent has any of it: the same in each document. */
  private static final List<StringField> HAS =
      Stream.of(QueryField.values())
          .map(field -> new StringField(Fields.HAS, field.code(), Field.Store.NO))
          .toList();

  private final Document document = new Document();
  private final Patent patent;
  private final PatentOutline outline;
  private final Map<QueryField, PhraseTokens> streams;

  private PatentDocument(Patent patent, Map<QueryField, PhraseTokens> streams) {
    this.patent = patent;
    this.outline = PatentOutline.of(patent);
    this.streams = streams;
  }

  /**
   * The document of a patent, to be indexed before the next is made.
   *
   * @param content the bytes of the patent
   * @param edition the edition that made its content what it is
   * @param streams those of the documents before it, which are used again: to make one is dear
   */
  static Document of(
      StoredPatent stored, byte[] content, Edition edition, Map<QueryField, PhraseTokens> streams) {
    PatentDocument made = new PatentDocument(stored.patent(), streams);
    made.identity(stored.keys(), edition);
    for (QueryField field : QueryField.values()) {
      switch (field.kind()) {
        case TEXT -> made.texts(field);
        case DATE -> made.days(field);
        case NUMBER, CLASS, CODE -> made.codes(field);
        case CODE_ON_DAY -> {
          // Each has an index of its own kind, below.
        }
      }
    }
    made.status();
    made.regions();
    made.columns();
    made.document.add(new StoredField(Fields.CONTENT, content));
    made.document.add(new StoredField(Fields.RECORDS, Codec.ofRecords(stored)));
    return made.document;
  }

  /** The document that stands for an identity that is gone; it takes the place of the patent's. */
  static Document ofGone(PatentChange change) {
    Document document = new Document();
    document.add(new StringField(Fields.KIND, Fields.GONE, Field.Store.NO));
    identity(document, change.id(), change.edition());
    document.add(new StoredField(Fields.CONTENT, Codec.of(change)));
    return document;
  }

  /** The document of what a patent was; no search sees it. */
  static Document ofVersion(String id, long from, long until, byte[] content) {
    Document document = new Document();
    document.add(new StringField(Fields.KIND, Fields.VERSION, Field.Store.NO));
    document.add(new StringField(Fields.VERSION_OF, id, Field.Store.NO));
    document.add(new LongPoint(Fields.UNTIL, until));
    document.add(new StoredField(Fields.CONTENT, Codec.ofVersion(from, until, content)));
    return document;
  }

  private static void identity(Document document, PatentId id, Edition edition) {
    document.add(new StringField(Fields.ID, id.value(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id.value())));
    document.add(new LongPoint(Fields.EDITION, edition.number()));
    document.add(new NumericDocValuesField(Fields.EDITION, edition.number()));
  }

  private void identity(Set<String> keys, Edition edition) {
    term(Fields.KIND, Fields.PATENT);
    identity(document, patent.id(), edition);
    Set<String> all = new TreeSet<>(keys);
    ApplicationNumber application = patent.application();
    String id = patent.id().value();
    // What has a check digit is a Chinese application and need not be read again.
    if (application != null && id.indexOf('.') > 0 && id.equals(application.toString())) {
      all.add(NumberKey.of(application));
    } else {
      try {
        all.add(NumberKey.find(PatentNumber.parse(id)));
      } catch (IllegalArgumentException noNumber) {
        // An identity that is no number is found by its keys alone.
      }
    }
    for (String key : all) {
      if (Fields.ofKey(key).equals(Fields.KEY)) {
        term(Fields.KEY, key);
      }
    }
  }

  private void texts(QueryField field) {
    if (field.parts().size() > 1) {
      return;
    }
    List<TextTokens> texts = new ArrayList<>();
    for (String text : FieldTerms.texts(field, patent)) {
      TextTokens tokens = TextTokens.of(text);
      if (tokens.size() > 0) {
        texts.add(tokens);
      }
    }
    if (!texts.isEmpty()) {
      has(field);
      document.add(new Field(Fields.of(field), stream(field, texts), TEXT));
      if (Fields.hasWholeTexts(field)) {
        texts.forEach(text -> term(Fields.whole(field), text.canonical(' ')));
      }
    }
  }

  private PhraseTokens stream(QueryField field, List<TextTokens> texts) {
    PhraseTokens stream =
        streams.computeIfAbsent(field, first -> new PhraseTokens(Fields.hasEdges(first)));
    stream.over(texts);
    return stream;
  }

  private void codes(QueryField field) {
    // None of these fields depends on the day.
    List<String> terms = FieldTerms.terms(field, patent, LocalDate.EPOCH);
    if (!terms.isEmpty()) {
      has(field);
      terms(Fields.of(field), terms);
      if (!Fields.whole(field).equals(Fields.of(field))) {
        terms(Fields.whole(field), FieldTerms.wholeTerms(field, patent, LocalDate.EPOCH));
      }
    }
  }

  private void days(QueryField field) {
    List<LocalDate> days = FieldTerms.days(field, patent);
    if (!days.isEmpty()) {
      has(field);
      for (LocalDate day : days) {
        document.add(new IntPoint(Fields.of(field), Math.toIntExact(day.toEpochDay())));
      }
    }
  }

  private void columns() {
    column(Fields.FILED, outline.filed());
    column(Fields.PUBLISHED, outline.published());
    column(Fields.GRANTED, outline.granted());
    document.add(new NumericDocValuesField(Fields.LAST_STATUS, LastStatus.of(outline)));
    if (patent.application() != null) {
      column(Fields.APPLICATION_COLUMN, patent.application().toString());
    }
    FieldTerms.leastPublication(patent)
        .ifPresent(number -> column(Fields.PUBLICATION_COLUMN, number));
    document.add(
        new SortedDocValuesField(Fields.REGION_COLUMN, new BytesRef(RegionTerms.column(outline))));
    CountColumns.add(patent, document);
    document.add(new BinaryDocValuesField(Fields.OUTLINE, new BytesRef(outline.toBytes())));
  }

  private void column(String field, String number) {
    document.add(new SortedDocValuesField(field, new BytesRef(number)));
  }

  private void column(String field, int day) {
    if (day != PatentOutline.NO_DAY) {
      document.add(new NumericDocValuesField(field, day));
    }
  }

  private void status() {
    int unknownFrom = Integer.MIN_VALUE;
    for (StatusTimeline.Span span : patent.timeline().spans()) {
      int from = Math.toIntExact(span.from().toEpochDay());
      if (unknownFrom < from) {
        span(PatentStatus.UNKNOWN, unknownFrom, from - 1);
      }
      if (span.to() == null) {
        span(span.status(), from, Integer.MAX_VALUE);
        return;
      }
      unknownFrom = Math.toIntExact(span.to().toEpochDay());
      span(span.status(), from, unknownFrom - 1);
    }
    span(PatentStatus.UNKNOWN, unknownFrom, Integer.MAX_VALUE);
  }

  private void span(PatentStatus status, int from, int to) {
    document.add(new IntRange(Fields.days(status), new int[] {from}, new int[] {to}));
  }

  private void regions() {
    if (outline.regionCount() == 1 && !outline.region(0).isEmpty()) {
      terms(Fields.REGION_ALWAYS, RegionTerms.of(outline.region(0)));
      has(QueryField.REGION);
      return;
    }
    Set<String> always = RegionTerms.always(outline);
    terms(Fields.REGION_ALWAYS, always);
    Set<String> sometimes = RegionTerms.ever(outline);
    if (RegionTerms.isAlwaysPlaced(outline)) {
      has(QueryField.REGION);
    } else if (!sometimes.isEmpty()) {
      term(Fields.HAS, Fields.REGION_SOMETIMES);
    }
    sometimes.removeAll(always);
    terms(Fields.REGION_SOMETIMES, sometimes);
  }

  private void has(QueryField field) {
    document.add(HAS.get(field.ordinal()));
  }

  private void terms(String field, Collection<String> values) {
    values.forEach(value -> term(field, value));
  }

  private void term(String field, String value) {
    document.add(new StringField(field, LongTerm.of(value), Field.Store.NO));
  }
}
