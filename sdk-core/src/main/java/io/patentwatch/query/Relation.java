package io.patentwatch.query;

import java.util.Optional;

/** How a clause compares its field with its value. */
public enum Relation {
  /** The field's own sense: a phrase, a number in any spelling, a class with what is under it. */
  IS("="),
  /** The whole value and nothing else: the whole title, the class itself. */
  EXACTLY("=="),
  /** Any of the words or codes given. */
  ANY("any"),
  /** All of the words or codes given. */
  ALL("all"),
  /** Between two days, both included. */
  WITHIN("within"),
  /** Before the first day of the date given. */
  BEFORE("<"),
  /** Up to and including the last day of the date given. */
  UP_TO("<="),
  /** After the last day of the date given. */
  AFTER(">"),
  /** From the first day of the date given on. */
  FROM(">="),
  /** Has a value at all; written {@code =*}. */
  EXISTS("=*");

  private final String code;

  Relation(String code) {
    this.code = code;
  }

  /** The operator in CQL, such as {@code within}. */
  public String code() {
    return code;
  }

  /** The relation of a CQL operator, whatever its case. */
  public static Optional<Relation> named(String code) {
    for (Relation relation : values()) {
      if (relation.code.equalsIgnoreCase(code)) {
        return Optional.of(relation);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return code;
  }
}
