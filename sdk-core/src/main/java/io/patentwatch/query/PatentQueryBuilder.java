package io.patentwatch.query;

import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Collects clauses that must all hold; not thread-safe. */
public final class PatentQueryBuilder {
  private final List<PatentQuery> parts = new ArrayList<>();

  PatentQueryBuilder() {}

  /** The phrase stands in title, abstract, party or inventor. */
  public PatentQueryBuilder text(String phrase) {
    return where(QueryField.ANYWHERE, Relation.IS, phrase);
  }

  /** The phrase stands in the title. */
  public PatentQueryBuilder title(String phrase) {
    return where(QueryField.TITLE, Relation.IS, phrase);
  }

  /** The phrase stands in the name of an applicant or patentee. */
  public PatentQueryBuilder party(String phrase) {
    return where(QueryField.PARTY, Relation.IS, phrase);
  }

  /** An IPC symbol is this one or under it. */
  public PatentQueryBuilder ipc(String symbol) {
    return where(QueryField.IPC, Relation.IS, symbol);
  }

  /** A Locarno class is this one or under it. */
  public PatentQueryBuilder locarno(String locarnoClass) {
    return where(QueryField.LOCARNO, Relation.IS, locarnoClass);
  }

  /** The first-named holder on the day is in this division or under it. */
  public PatentQueryBuilder region(String divisionCode) {
    return where(QueryField.REGION, Relation.IS, divisionCode);
  }

  /** It belongs to the industry. */
  public PatentQueryBuilder industry(String code) {
    return where(QueryField.INDUSTRY, Relation.IS, code);
  }

  /** It is of the type. */
  public PatentQueryBuilder type(PatentType type) {
    return where(QueryField.TYPE, Relation.IS, type.code());
  }

  /** It has the status on the day of the request. */
  public PatentQueryBuilder status(PatentStatus status) {
    return where(QueryField.STATUS, Relation.IS, status.code());
  }

  /** It has the status on this day. */
  public PatentQueryBuilder statusOn(LocalDate day, PatentStatus status) {
    return and(new PatentQuery.Clause(QueryField.STATUS, Relation.IS, status.code(), day));
  }

  /** The date lies between two days, both included. */
  public PatentQueryBuilder between(QueryField field, LocalDate from, LocalDate to) {
    return where(field, Relation.WITHIN, from + " " + to);
  }

  /** Any clause. */
  public PatentQueryBuilder where(QueryField field, Relation relation, String value) {
    return and(new PatentQuery.Clause(field, relation, value, null));
  }

  /** Any query. */
  public PatentQueryBuilder and(PatentQuery part) {
    parts.add(part);
    return this;
  }

  /** The query; without clauses, every patent. */
  public PatentQuery build() {
    return switch (parts.size()) {
      case 0 -> PatentQuery.everything();
      case 1 -> parts.get(0);
      default -> new PatentQuery.And(parts);
    };
  }
}
