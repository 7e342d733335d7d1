package io.patentwatch.indicator;

import java.util.Optional;

/**
 * What patents can be counted by.
 *
 * <p>A patent stands in one cell of each, except for industry and IPC, where it stands in one cell
 * for each value it has; a patent without a value stands in the cell {@link #NONE}.
 */
public enum CountField {
  /** Type of patent. */
  TYPE("type"),
  /** Status on the day. */
  STATUS("status"),
  /** What is known of the running annual fee on the day. */
  FEES("fees"),
  /** The lowest region on the day: a division code, {@code foreign}, {@code HK}, … */
  REGION("region"),
  /** Province on the day. */
  PROVINCE("province"),
  /** Prefecture on the day. */
  CITY("city"),
  /** County on the day. */
  COUNTY("county"),
  /** Township on the day. */
  TOWNSHIP("township"),
  /** Industry. */
  INDUSTRY("industry"),
  /** IPC section, such as {@code B}. */
  IPC_SECTION("ipc:section"),
  /** IPC class, such as {@code B43}. */
  IPC_CLASS("ipc:class"),
  /** IPC subclass, such as {@code B43K}. */
  IPC_SUBCLASS("ipc"),
  /** Year of filing. */
  FILED_YEAR("ad"),
  /** Year of the first publication. */
  PUBLISHED_YEAR("pd"),
  /** Year of grant. */
  GRANTED_YEAR("gd");

  /** The key of patents that have no value, such as those unplaced. */
  public static final String NONE = "none";

  private final String code;

  CountField(String code) {
    this.code = code;
  }

  /** The written form, such as {@code type} or {@code ipc:section}. */
  public String code() {
    return code;
  }

  /** The field of a written form. */
  public static Optional<CountField> named(String code) {
    for (CountField field : values()) {
      if (field.code.equals(code)) {
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
