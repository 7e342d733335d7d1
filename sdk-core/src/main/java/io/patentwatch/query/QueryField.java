package io.patentwatch.query;

import java.util.List;
import java.util.Optional;

/**
 * A field that a query can ask about.
 *
 * <p>{@link Kind} states, for each sort of field, the relations it knows, what they mean and the
 * canonical form of values. {@link Relation#EXISTS}, {@code =*}, is known to all and asks for any
 * value at all. A clause never holds for a patent without a value; its negation then does. Of
 * several values one that fits is enough, but for {@code all} one for each that is asked for.
 */
public enum QueryField {
  /** Title; one text. */
  TITLE("ti", Kind.TEXT),
  /** Abstract; one text. */
  ABSTRACT("ab", Kind.TEXT),
  /** Title or abstract, two texts. */
  TITLE_OR_ABSTRACT("ta", Kind.TEXT),
  /** Title, abstract, names of all holders at any time, inventors: each a text of its own. */
  ANYWHERE("txt", Kind.TEXT),
  /** Name of any holder at any time, applicant or patentee; each name a text. */
  PARTY("pa", Kind.TEXT),
  /** Name of an inventor or designer; each name a text. */
  INVENTOR("in", Kind.TEXT),
  /** Address of any holder at any time; each address a text. */
  ADDRESS("addr", Kind.TEXT),
  /** Agency or attorney; each a text. */
  AGENT("agent", Kind.TEXT),
  /**
   * Number of any publication, such as {@code CN102025678A}; without kind ({@code CN102025678}) it
   * is that of every kind.
   */
  PUBLICATION_NUMBER("pn", Kind.NUMBER),
  /**
   * Application number, such as {@code CN202110685031.5}; with or without check digit, and one that
   * is wrong does not matter.
   */
  APPLICATION_NUMBER("ap", Kind.NUMBER),
  /**
   * Number of any priority, read as an application number where it is one, else compared by its
   * letters and digits.
   */
  PRIORITY_NUMBER("pr", Kind.NUMBER),
  /**
   * Any IPC symbol, main or further: section, class, subclass, main group or symbol, see {@code
   * IpcSymbol.prefix}. Versions of the IPC are not told apart.
   */
  IPC("ipc", Kind.CLASS),
  /** Any CPC symbol, as for the IPC. */
  CPC("cpc", Kind.CLASS),
  /** Any Locarno class, such as {@code 19}, which matches its subclasses too, or {@code 19-06}. */
  LOCARNO("loc", Kind.CLASS),
  /** Filing date; those of priorities do not count. */
  FILED("ad", Kind.DATE),
  /** Date of any publication: one that fits is enough. */
  PUBLISHED("pd", Kind.DATE),
  /** Date of grant announcement. */
  GRANTED("gd", Kind.DATE),
  /**
   * Type of patent, where it is known: {@code invention}, {@code utility-model}, {@code design}.
   */
  TYPE("type", Kind.CODE),
  /**
   * Status on a day, a code of {@code PatentStatus}; {@code =*} asks for one other than {@code
   * unknown}.
   *
   * <p>It goes by the dates and events known now. It takes for granted that an application is
   * {@code pending} from its filing, or else its first publication, until something else is known;
   * that a granted patent is {@code in-force} until an event ends it or its term is over, whoever
   * may not have paid: an unconfirmed fee is never a lapse; that a lapse works from the day the fee
   * was due, an invalidation from the beginning, and any other end from the day it was announced
   * where no earlier day is stated. Before the first date known, and after the term of an
   * application of which no grant is known, it is {@code unknown}; so it is where no date is known.
   */
  STATUS("status", Kind.CODE_ON_DAY),
  /**
   * What is known on a day of the running annual fee: {@code paid}, {@code unpaid}, {@code
   * unconfirmed}. Patents that are not in force on the day have no value.
   */
  FEES("fees", Kind.CODE_ON_DAY),
  /**
   * Division of the first-named holder on a day: a code of 2, 4, 6, 9 or 12 digits, which also
   * matches what lies in it; or {@code foreign}, {@code HK}, {@code MO}, {@code TW}, for the latter
   * three also 810000, 820000 and 710000. {@code ==} asks for holders of whom no more is known than
   * the division named. Those unplaced have no value.
   */
  REGION("region", Kind.CODE_ON_DAY),
  /** Code of any industry it belongs to. */
  INDUSTRY("industry", Kind.CODE),
  /** Unified social credit code of the matched enterprise of any holder at any time. */
  CREDIT_CODE("uscc", Kind.CODE),
  /** Code of any legal event, such as {@code GR01}, or an effect, such as {@code granted}. */
  EVENT("event", Kind.CODE),
  /** Name of any tag. */
  TAG("tag", Kind.CODE);

  /** What sort of values a field holds, and so which relations it knows. */
  public enum Kind {
    /**
     * Free text, as the package describes it.
     *
     * <p>{@code =} the phrase stands in one text of the field; {@code ==} one text has its tokens
     * and no others, alike joined, and a {@code *} is no more than a separator; {@code any} and
     * {@code all} any or all of the phrases parted by blanks, each in whichever text.
     *
     * <p>Canonical values are in NFKC, lower case and simplified characters, with a blank between
     * two words and between Han characters that were not joined; in the lists of {@code any} and
     * {@code all}, where blanks part phrases, a hyphen stands in its place.
     */
    TEXT,
    /**
     * Patent numbers in any spelling.
     *
     * <p>{@code =} one number is this one or, with {@code *} behind or an office alone, its
     * canonical form begins so ({@code CN1020*}, {@code CN}; digits without an office are Chinese);
     * {@code ==} the canonical form itself, kind included; {@code any}, {@code all} of numbers
     * parted by blanks, which therefore have none inside.
     */
    NUMBER,
    /**
     * Hierarchical classes.
     *
     * <p>{@code =} one symbol is this one or under it: {@code A61B1} and its subgroups, {@code
     * A61B1/00} alone; {@code ==} the symbol itself; {@code any}, {@code all} of classes parted by
     * blanks, which therefore have none inside.
     */
    CLASS,
    /**
     * Days.
     *
     * <p>Dates are days, months or years, with or without hyphens. {@code =} the day lies in the
     * date; {@code <} before its first day; {@code <=} up to its last; {@code >} after its last;
     * {@code >=} from its first; {@code within} from the first day of the first to the last day of
     * the second of two dates. Canonical values are {@code 2021}, {@code 2021-06} or {@code
     * 2021-06-01} for {@code =}, days for all others. {@link PatentQuery.Clause#days} has the days.
     */
    DATE,
    /**
     * Codes of a closed or open list, in any case.
     *
     * <p>{@code =} and {@code ==} one code is this one; of open lists, {@code =} with {@code *}
     * behind, one begins so; {@code any}, {@code all} of codes parted by blanks. Canonical values
     * are in lower case, credit codes and event codes in upper case.
     */
    CODE,
    /** As {@link #CODE}, but asked on a day: that of the clause, else that of the request. */
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

  /** The single fields that it looks into: those it joins, or itself. */
  public List<QueryField> parts() {
    return switch (this) {
      case TITLE_OR_ABSTRACT -> List.of(TITLE, ABSTRACT);
      case ANYWHERE -> List.of(TITLE, ABSTRACT, PARTY, INVENTOR);
      default -> List.of(this);
    };
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
