package io.patentwatch.map;

import io.patentwatch.indicator.CountField;
import org.jspecify.annotations.Nullable;

/** What the patents of a {@link CellQuery} are told apart by, beside time. */
public enum Axis {
  /** Divisions of the level that the query splits by; without it, those right below. */
  REGION(CountField.REGION),
  /** Industries on top, such as {@code medical-devices}. */
  INDUSTRY(CountField.INDUSTRY),
  /**
   * The lowest industries known of a patent: {@code endoscopes}, or {@code medical-devices} where
   * it is in no industry below.
   */
  LOWEST_INDUSTRY(null),
  /** IPC sections, such as {@code B}. */
  IPC_SECTION(CountField.IPC_SECTION),
  /** IPC classes, such as {@code B43}. */
  IPC_CLASS(CountField.IPC_CLASS),
  /** IPC subclasses, such as {@code B43K}. */
  IPC_SUBCLASS(CountField.IPC_SUBCLASS),
  /** The 35 fields of technology of WIPO's concordance, by main group. */
  WIPO_FIELD(CountField.WIPO_FIELD),
  /** Locarno classes, such as {@code 19}. */
  LOCARNO(CountField.LOCARNO_CLASS),
  /** Types of patent. */
  TYPE(CountField.TYPE),
  /** Kinds of holder. */
  HOLDER_KIND(null);

  private final @Nullable CountField field;

  Axis(@Nullable CountField field) {
    this.field = field;
  }

  /** The field by which a store itself counts the same; absent where it has none. */
  @Nullable CountField field() {
    return field;
  }

  /** Whether a patent can have several values whoever holds it. */
  boolean isClass() {
    return this != REGION && this != TYPE && this != HOLDER_KIND;
  }
}
