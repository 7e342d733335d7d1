package io.patentwatch.query;

import java.util.Optional;

/** A field that a query can ask about. */
public enum QueryField {
  /** Title. */
  TITLE("ti", Kind.TEXT),
  /** Abstract. */
  ABSTRACT("ab", Kind.TEXT),
  /** Title or abstract. */
  TITLE_OR_ABSTRACT("ta", Kind.TEXT),
  /** Title, abstract, applicant, patentee or inventor. */
  ANYWHERE("txt", Kind.TEXT),
  /** Name of any holder at any time: applicant or patentee. */
  PARTY("pa", Kind.TEXT),
  /** Name of an inventor or designer. */
  INVENTOR("in", Kind.TEXT),
  /** Address of any holder at any time. */
  ADDRESS("addr", Kind.TEXT),
  /** Agency or attorney. */
  AGENT("agent", Kind.TEXT),
  /** Publication number, with or without kind. */
  PUBLICATION_NUMBER("pn", Kind.NUMBER),
  /** Application number, with or without check digit. */
  APPLICATION_NUMBER("ap", Kind.NUMBER),
  /** Priority number. */
  PRIORITY_NUMBER("pr", Kind.NUMBER),
  /** IPC symbol; matches what is under it. */
  IPC("ipc", Kind.CLASS),
  /** CPC symbol; matches what is under it. */
  CPC("cpc", Kind.CLASS),
  /** Locarno class; matches what is under it. */
  LOCARNO("loc", Kind.CLASS),
  /** Filing date. */
  FILED("ad", Kind.DATE),
  /** Date of any publication. */
  PUBLISHED("pd", Kind.DATE),
  /** Date of grant announcement. */
  GRANTED("gd", Kind.DATE),
  /** Type of patent. */
  TYPE("type", Kind.CODE),
  /** Status on a day. */
  STATUS("status", Kind.CODE_ON_DAY),
  /** What is known on a day of the running annual fee. */
  FEES("fees", Kind.CODE_ON_DAY),
  /** Division of the first-named holder on a day; matches what is under it. */
  REGION("region", Kind.CODE_ON_DAY),
  /** Industry. */
  INDUSTRY("industry", Kind.CODE),
  /** Unified social credit code of the matched enterprise of any holder. */
  CREDIT_CODE("uscc", Kind.CODE),
  /** Code of a legal event. */
  EVENT("event", Kind.CODE),
  /** Tag. */
  TAG("tag", Kind.CODE);

  /** What sort of values a field holds, and so which relations it knows. */
  public enum Kind {
    /** Free text: phrase, any, all. */
    TEXT,
    /** Patent numbers in any spelling. */
    NUMBER,
    /** Hierarchical classes. */
    CLASS,
    /** Days. */
    DATE,
    /** Codes of a closed or open list. */
    CODE,
    /** Codes whose answer depends on the day. */
    CODE_ON_DAY
  }

  private final String code;
  private final Kind kind;

  QueryField(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  /** The name in CQL, such as {@code ti}. */
  public String code() {
    return code;
  }

  /** What sort of values it holds. */
  public Kind kind() {
    return kind;
  }

  /** The field of a CQL name, whatever its case. */
  public static Optional<QueryField> named(String code) {
    for (QueryField field : values()) {
      if (field.code.equalsIgnoreCase(code)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return code;
  }
}
