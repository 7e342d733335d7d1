package io.patentwatch.internal.lucene;

import io.patentwatch.model.PatentStatus;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relevance;
import io.patentwatch.spi.NumberKey;

/** The fields of the index. */
final class Fields {
  /** What a document is: one of the kinds below. */
  static final String KIND = "kind";

  static final String PATENT = "patent";
  static final String GONE = "gone";
  static final String VERSION = "version";
  static final String FACT = "fact";
  static final String REFERENCE = "reference";

  /** The identity of a patent, or of one that is gone; as term and as column. */
  static final String ID = "id";

  /** The edition of the last change, of patents and of those gone; as point and as column. */
  static final String EDITION = "edition";

  /** The identity of the patent that a version is of. */
  static final String VERSION_OF = "version-of";

  /** The edition that ended a version; as point. */
  static final String UNTIL = "until";

  /** The keys by which a patent is found. */
  static final String KEY = "key";

  /** Columns. */
  static final String OUTLINE = "outline";

  static final String FILED = "filed";
  static final String PUBLISHED = "published";
  static final String GRANTED = "granted";
  static final String LAST_STATUS = "last-status";
  static final String REGION_COLUMN = "region-column";
  static final String APPLICATION_COLUMN = "ap-column";
  static final String PUBLICATION_COLUMN = "pn-column";

  /** Main groups, or subclasses where there is no group. */
  static final String IPC_COLUMN = "ipc-column";

  static final String CPC_COLUMN = "cpc-column";
  static final String LOCARNO_COLUMN = "locarno-column";
  static final String INVENTOR_COLUMN = "inventor-column";
  static final String AGENT_COLUMN = "agent-column";

  /** Codes of events and their effects, told apart by their first letter. */
  static final String EVENT_COLUMN = "event-column";

  static final String TAG_COLUMN = "tag-column";

  /** The name of the first-named holder, of patents held by the same on all days. */
  static final String HOLDER_COLUMN = "holder-column";

  /** The names of their holders, where there are several. */
  static final String HOLDERS_COLUMN = "holders-column";

  /** The credit codes of their holders. */
  static final String CREDIT_COLUMN = "credit-column";

  /** Who holds a patent in time, of those that change hands. */
  static final String HOLDINGS_COLUMN = "holdings-column";

  /** What is stored. */
  static final String CONTENT = "content";

  static final String RECORDS = "records";

  /** The codes of the query fields in which a patent has a value. */
  static final String HAS = "has";

  /** Regions that hold on every day, and those that hold on some days only. */
  static final String REGION_ALWAYS = "region-always";

  static final String REGION_SOMETIMES = "region-sometimes";

  /** The digest of a fact's content, and the keys of the patents it names. */
  static final String FACT_CONTENT = "fact-content";

  static final String NAMES = "names";

  /** The name of a piece of reference data. */
  static final String PIECE = "piece";

  private static final String[] WHOLE = wholes();

  /** What precedes the first term of a text, and its last token; no token has such a character. */
  static final String FIRST = "\u0001";

  static final String LAST = "\u0002";

  private Fields() {}

  /**
   * The field that has a key of {@link NumberKey}: spellings of publication numbers are terms of
   * their query field already.
   */
  static String ofKey(String key) {
    return isPublication(key) ? of(QueryField.PUBLICATION_NUMBER) : KEY;
  }

  /** The term that stands for a key in its field. */
  static String termOfKey(String key) {
    return isPublication(key) ? key.substring(2) : key;
  }

  private static boolean isPublication(String key) {
    return key.startsWith("k:") || key.startsWith("n:");
  }

  /** The tokens, keys or days of a query field. */
  static String of(QueryField field) {
    return field.code();
  }

  /** The whole values of a query field; where none is under another, they are its terms. */
  static String whole(QueryField field) {
    return WHOLE[field.ordinal()];
  }

  private static String[] wholes() {
    QueryField[] fields = QueryField.values();
    String[] wholes = new String[fields.length];
    for (QueryField field : fields) {
      wholes[field.ordinal()] =
          switch (field) {
            case APPLICATION_NUMBER, PRIORITY_NUMBER, TYPE, INDUSTRY, CREDIT_CODE, EVENT, TAG ->
                of(field);
            default -> of(field) + "==";
          };
    }
    return wholes;
  }

  /**
   * Whether a text field has terms of whole texts. Names have, which people ask for; others would
   * fill the index with terms that occur once.
   */
  static boolean hasWholeTexts(QueryField field) {
    return field == QueryField.PARTY || field == QueryField.INVENTOR || field == QueryField.AGENT;
  }

  /** Whether the first and the last token of each text of a text field are marked. */
  static boolean hasEdges(QueryField field) {
    return Relevance.tells(field, Relevance.Place.EDGE);
  }

  /** The stretches of days with a status. */
  static String days(PatentStatus status) {
    return "status:" + status.code();
  }
}
