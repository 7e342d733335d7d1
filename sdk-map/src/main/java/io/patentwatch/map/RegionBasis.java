package io.patentwatch.map;

/** The day by which the holders of a patent, and so its regions, are taken. */
public enum RegionBasis {
  /** The day of a stock; for a flow the day it happened. The rule of the shipped indicators. */
  ON_DAY,
  /** The day of filing; where it is unknown, the first holders known. */
  AT_FILING,
  /** The day of grant; patents without a grant are unplaced. */
  AT_GRANT,
  /** The day of the query, whatever the day or period counted. */
  AS_OF
}
