package io.patentwatch.map;

import io.patentwatch.indicator.Wording;
import java.util.Objects;

/**
 * A row on an axis: a value, or what stands for those without one or with several.
 *
 * <p>The values, {@link Kind#NONE} and {@link Kind#OUTSIDE}, less {@link Kind#OVERLAP}, add up to
 * {@link Kind#ALL}.
 *
 * @param axis the axis
 * @param kind which sort of row
 * @param code the division, class, industry, type or kind; empty for what is none
 * @param name its name
 */
public record Row(Axis axis, Kind kind, String code, Wording name) {
  /** Which sort of row it is. */
  public enum Kind {
    /** Every patent once. */
    ALL,
    /** One value. */
    VALUE,
    /** Patents without a value: unplaced, without a class, of unknown type. */
    NONE,
    /** Patents of holders outside mainland China. */
    OUTSIDE,
    /** How often patents of several values count more than once. */
    OVERLAP
  }

  public Row {
    Objects.requireNonNull(axis, "axis");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
  }

  /** The row of an axis for every patent once. */
  public static Row all(Axis axis) {
    return new Row(axis, Kind.ALL, "", new Wording("全部", "All"));
  }

  static Row value(Axis axis, String code, Wording name) {
    return new Row(axis, Kind.VALUE, code, name);
  }

  static Row none(Axis axis) {
    return new Row(
        axis,
        Kind.NONE,
        "",
        switch (axis) {
          case REGION -> new Wording("未能定位", "Unplaced");
          case INDUSTRY, LOWEST_INDUSTRY -> new Wording("未归类", "No industry");
          case TYPE -> new Wording("类型不明", "Type unknown");
          case HOLDER_KIND -> new Wording("无权利人", "No holder");
          default -> new Wording("无分类", "No class");
        });
  }

  static Row outside() {
    return new Row(Axis.REGION, Kind.OUTSIDE, "", Place.OUTSIDE.name());
  }

  static Row overlap(Axis axis) {
    return new Row(axis, Kind.OVERLAP, "", new Wording("重复计数", "Overlap"));
  }

  @Override
  public String toString() {
    return code.isEmpty() ? name.toString() : code;
  }
}
