package io.patentwatch.indicator;

import io.patentwatch.model.DivisionCode;
import java.util.Optional;

/**
 * What patents can be counted by.
 *
 * <p>Each field says whether a patent stands in one cell or in several. Where it stands in several,
 * it counts once in each, however often it has the value, and the cells sum up to more than the
 * total. A patent without a value stands in the one cell {@link #NONE}. What depends on a day is
 * that of the request's {@linkplain CountRequest#asOf() day}; everything else is whatever is known,
 * also of later days.
 *
 * <p>Names are those of the sources in NFKC, runs of blanks as one: names that differ in width
 * alone are one name, others are not. Natural persons stand with their names: mask them in what is
 * made for others.
 */
public enum CountField {
  /** Type of patent; one cell. */
  TYPE("type"),
  /** Status on the day; one cell, {@code unknown} where events and dates do not tell. */
  STATUS("status"),
  /** What is known of the running annual fee on the day; one cell, none when not in force. */
  FEES("fees"),
  /**
   * The lowest region of the first-named holder on the day: a division code, {@code foreign},
   * {@code HK}, {@code MO} or {@code TW}; one cell.
   */
  REGION("region"),
  /**
   * The region on the day with all regions it lies in, such as 330122109, 330122, 330100 and
   * 330000; a cell for each. A region's count is that of the regions right under it and of the
   * patents of which no more than the region is known.
   */
  REGION_ROLL_UP("region:rollup"),
  /** Province on the day; one cell, as for the three below none where the region is above it. */
  PROVINCE("province"),
  /** Prefecture on the day; one cell. */
  CITY("city"),
  /** County on the day; one cell. */
  COUNTY("county"),
  /** Township on the day; one cell. */
  TOWNSHIP("township"),
  /** Industry; a cell for each it belongs to. */
  INDUSTRY("industry"),
  /** IPC section, such as {@code B}; a cell for each. */
  IPC_SECTION("ipc:section"),
  /** IPC class, such as {@code B43}; a cell for each. */
  IPC_CLASS("ipc:class"),
  /** IPC subclass, such as {@code B43K}; a cell for each. */
  IPC_SUBCLASS("ipc", "ipc:subclass"),
  /** IPC main group, such as {@code B43K7}; a cell for each, none for subclasses alone. */
  IPC_GROUP("ipc:group"),
  /**
   * IPC section, class, subclass and main group, such as B, B43, B43K and B43K7; a cell for each. A
   * patent counts once in a class, however many it has under it, so that what is right under a
   * class can sum up to more than it.
   */
  IPC_ROLL_UP("ipc:rollup"),
  /** CPC subclass, such as {@code Y02E}; a cell for each. */
  CPC_SUBCLASS("cpc", "cpc:subclass"),
  /** Locarno class, such as {@code 19}; a cell for each. */
  LOCARNO_CLASS("loc", "loc:class"),
  /** Locarno class with subclass, such as {@code 19-06}; a cell for each, none for mere classes. */
  LOCARNO_SUBCLASS("loc:subclass"),
  /**
   * Field of technology of WIPO's IPC concordance, {@code wipo-01} to {@code wipo-35}, as {@code
   * IndustryRules.wipo35} has them; a cell for each field of any of its IPC symbols.
   */
  WIPO_FIELD("wipo"),
  /** Year of filing, such as {@code 2021}; one cell. */
  FILED_YEAR("ad", "ad:year"),
  /** Quarter of filing, such as {@code 2021-Q2}; one cell. */
  FILED_QUARTER("ad:quarter"),
  /** Month of filing, such as {@code 2021-06}; one cell. */
  FILED_MONTH("ad:month"),
  /** Year of the first publication; one cell. */
  PUBLISHED_YEAR("pd", "pd:year"),
  /** Quarter of the first publication; one cell. */
  PUBLISHED_QUARTER("pd:quarter"),
  /** Month of the first publication; one cell. */
  PUBLISHED_MONTH("pd:month"),
  /** Year of grant; one cell. */
  GRANTED_YEAR("gd", "gd:year"),
  /** Quarter of grant; one cell. */
  GRANTED_QUARTER("gd:quarter"),
  /** Month of grant; one cell. */
  GRANTED_MONTH("gd:month"),
  /** Name of a holder on the day, applicant or patentee; a cell for each. */
  HOLDER("pa"),
  /** Name of the first-named holder on the day; one cell. */
  FIRST_HOLDER("pa:first"),
  /**
   * Names of two holders on the day, in order and parted by a tab; a cell for each pair, none where
   * there are not two.
   */
  HOLDER_PAIR("pa:pair"),
  /** Unified social credit code of a holder's enterprise on the day; a cell for each. */
  CREDIT_CODE("uscc"),
  /** Name of an inventor or designer; a cell for each. */
  INVENTOR("in"),
  /** Name of an agency or attorney; a cell for each. */
  AGENT("agent"),
  /** Code or status text of a legal event, such as {@code GR01}, in upper case; a cell for each. */
  EVENT("event"),
  /** Effect of a legal event, such as {@code granted}; a cell for each. */
  EVENT_EFFECT("event:effect"),
  /** Name of a tag in lower case; a cell for each. */
  TAG("tag");

  /** The key of patents that have no value, such as those unplaced. */
  public static final String NONE = "none";

  private final String code;
  private final String alias;

  CountField(String code) {
    this(code, code);
  }

  CountField(String code, String alias) {
    this.code = code;
    this.alias = alias;
  }

  /** The written form, such as {@code type} or {@code ipc:section}. */
  public String code() {
    return code;
  }

  /**
   * The field of a written form; {@code ad:year} is {@code ad}, {@code ipc:subclass} is {@code
   * ipc}.
   */
  public static Optional<CountField> named(String code) {
    for (CountField field : values()) {
      if (field.code.equals(code) || field.alias.equals(code)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /**
   * The key right above one of a field that rolls up: {@code 330122} of {@code 330122109}, {@code
   * B43} of {@code B43K}. Empty on top, and for fields that do not roll up.
   */
  public Optional<String> above(String key) {
    return switch (this) {
      case REGION_ROLL_UP ->
          key.isEmpty() || !Character.isDigit(key.charAt(0))
              ? Optional.empty()
              : DivisionCode.of(key).parent().map(DivisionCode::digits);
      case IPC_ROLL_UP ->
          switch (key.length()) {
            case 1 -> Optional.empty();
            case 3 -> Optional.of(key.substring(0, 1));
            case 4 -> key.equals(NONE) ? Optional.empty() : Optional.of(key.substring(0, 3));
            default -> Optional.of(key.substring(0, 4));
          };
      default -> Optional.empty();
    };
  }

  @Override
  public String toString() {
    return code;
  }
}
