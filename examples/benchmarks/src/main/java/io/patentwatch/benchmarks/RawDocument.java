package io.patentwatch.benchmarks;

import io.patentwatch.model.Holder;
import io.patentwatch.model.Holding;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.Publication;
import io.patentwatch.model.Region;
import io.patentwatch.model.StatusTimeline;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A patent as a competent engineer would index it for the same queries, with Lucene alone. */
final class RawDocument {
  static final String STATUS = "status:";

  private static final FieldType TEXT = new FieldType();

  static {
    TEXT.setTokenized(true);
    TEXT.setOmitNorms(true);
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT.freeze();
  }

  private final Document document = new Document();

  private RawDocument() {}

  /** The document; regions are those of a day, as they do not move here. */
  static Document of(Patent patent, LocalDate day) {
    RawDocument made = new RawDocument();
    String id = patent.id().value();
    made.term("id", id);
    made.document.add(new SortedDocValuesField("id", new BytesRef(id)));
    made.document.add(new StoredField("id", id));
    for (Publication publication : patent.publications()) {
      made.term("pn", publication.number().toString());
    }
    made.text("ti", patent.title());
    made.text("ab", patent.abstractText());
    made.parties(patent);
    made.document.add(new StoredField("ti", patent.title()));
    patent.inventors().forEach(name -> made.text("in", name));
    patent.agents().forEach(name -> made.text("agent", name));
    made.day("ad", patent.filed());
    made.day("pd", patent.published().orElse(null));
    made.day("gd", patent.granted());
    made.classes(patent);
    patent.industries().stream()
        .map(industry -> industry.code())
        .distinct()
        .forEach(code -> made.term("industry", code));
    patent.events().forEach(event -> made.term("event", event.code()));
    if (patent.type() != null) {
      made.term("type", patent.type().code());
    }
    made.region(patent.regionOn(day).orElse(null));
    made.statuses(patent.timeline());
    return made.document;
  }

  private void parties(Patent patent) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> addresses = new LinkedHashSet<>();
    for (Holding holding : patent.holdings()) {
      for (Holder holder : holding.holders()) {
        names.add(holder.party().name());
        addresses.add(String.valueOf(holder.party().address()));
      }
    }
    names.forEach(name -> text("pa", name));
    addresses.forEach(address -> text("addr", address));
    if (!patent.applicants().isEmpty()) {
      document.add(new StoredField("pa", patent.applicants().get(0).party().name()));
    }
  }

  private void classes(Patent patent) {
    Set<String> terms = new LinkedHashSet<>();
    patent.ipc().forEach(symbol -> terms.addAll(symbol.ancestors()));
    terms.forEach(term -> term("ipc", term));
    patent.locarno().forEach(locarno -> term("loc", locarno.symbol()));
  }

  private void region(@Nullable Region region) {
    if (region == null || region.code() == null) {
      return;
    }
    String digits = region.code().digits();
    for (int length = 2; length <= digits.length(); length += length == 6 ? 3 : 2) {
      term("region", digits.substring(0, length));
    }
    document.add(new SortedDocValuesField("region", new BytesRef(digits)));
    document.add(new StoredField("region", digits));
  }

  private void statuses(StatusTimeline timeline) {
    StringBuilder stored = new StringBuilder();
    for (StatusTimeline.Span span : timeline.spans()) {
      int from = Math.toIntExact(span.from().toEpochDay());
      int to = span.to() == null ? Integer.MAX_VALUE : Math.toIntExact(span.to().toEpochDay()) - 1;
      PatentStatus status = span.status();
      document.add(new IntRange(STATUS + status.code(), new int[] {from}, new int[] {to}));
      stored.append(from).append(' ').append(status.code()).append(' ');
    }
    document.add(new StoredField("statuses", stored.toString().strip()));
  }

  private void day(String field, @Nullable LocalDate day) {
    if (day != null) {
      int epochDay = Math.toIntExact(day.toEpochDay());
      document.add(new IntPoint(field, epochDay));
      document.add(new NumericDocValuesField(field, epochDay));
      document.add(new StoredField(field, epochDay));
    }
  }

  private void text(String field, String text) {
    if (!text.isEmpty()) {
      document.add(new Field(field, text, TEXT));
    }
  }

  private void term(String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }
}
