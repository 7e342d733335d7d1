package io.patentwatch.model;

/** How far down a region reaches, or which part of the world outside mainland China it is. */
public enum RegionLevel {
  /** A province, autonomous region or municipality under the central government. */
  PROVINCE("province"),
  /** A prefecture-level city or its like. */
  CITY("city"),
  /** A county, district or county-level city. */
  COUNTY("county"),
  /** A street, town or township. */
  TOWNSHIP("township"),
  /** A country other than China. */
  FOREIGN("foreign"),
  /** Hong Kong. */
  HONG_KONG("HK"),
  /** Macao. */
  MACAO("MO"),
  /** Taiwan. */
  TAIWAN("TW");

  private final String code;

  RegionLevel(String code) {
    this.code = code;
  }

  /** The written form, such as {@code county}, {@code foreign} or {@code HK}. */
  public String code() {
    return code;
  }

  /** Whether this is a level of the divisions of mainland China. */
  public boolean isMainland() {
    return ordinal() <= TOWNSHIP.ordinal();
  }

  @Override
  public String toString() {
    return code;
  }
}
