package io.patentwatch.internal.xml;

import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the records of a kind of XML are and state. Has the state of one document. */
public interface RecordFormat {
  /** Whether elements of a namespace may belong to it; empty for none. */
  boolean isOwn(String namespace);

  /** The names of the elements that may be records. */
  Set<String> recordNames();

  /** Whether an element outside all records begins one; an empty parent stands for any. */
  boolean isRecord(String name, String parent);

  /** Whether an element in a record is kept; what is below one that is not is passed over. */
  boolean isKept(String name);

  /** Whether at this element all that is kept of the record is there. */
  default boolean isComplete(XmlElement record, String name) {
    return false;
  }

  /** Takes notice of an element around the records, with its attributes alone. */
  default void around(String namespace, XmlElement element) {}

  /** Takes notice of a text around the records. */
  default void aroundText(String text) {}

  /**
   * Why the document as a whole holds no record.
   *
   * @return the reason of refusal; null where none was to be expected
   */
  @Nullable String empty();

  /**
   * What a record states.
   *
   * @param doubts what was doubtful about its text
   * @throws IllegalArgumentException if it must be rejected; the message says why
   */
  List<Statement> read(XmlElement record, Provenance place, List<String> doubts);
}
