package io.patentwatch.map.boundary;

import java.util.Objects;

/**
 * What must stand under a map of boundaries.
 *
 * @param datum what the coordinates are measured against
 * @param approvalNumber the map approval number (审图号) that the Regulations on Map Management
 *     (地图管理条例) ask of a published map; empty without one, and then outputs say 内部使用
 * @param attribution whose boundaries they are; may be empty
 */
public record Credit(Datum datum, String approvalNumber, String attribution) {
  /** Nothing stated. */
  public static final Credit NONE = new Credit(Datum.UNSTATED, "", "");

  public Credit {
    Objects.requireNonNull(datum, "datum");
    approvalNumber = approvalNumber.strip();
    attribution = attribution.strip();
  }
}
