package io.patentwatch.audit;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The half of a set of labels that a case belongs to, by the last bit of the CRC-32 of its key in
 * UTF-8: rules are tuned on the one half and shown on the other.
 */
public enum LabelHalf {
  /** To tune on: the bit is 0. */
  TUNING("tuning"),
  /** To show on: the bit is 1. */
  HELD_BACK("held-back");

  private final String code;

  LabelHalf(String code) {
    this.code = code;
  }

  /** The written form, such as {@code held-back}. */
  public String code() {
    return code;
  }

  /** The half of a key, such as a publication number or an applicant's name. */
  public static LabelHalf of(String key) {
    CRC32 sum = new CRC32();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    return (sum.getValue() & 1) == 0 ? TUNING : HELD_BACK;
  }

  /** The name of the score of this half, such as {@code pens held-back}. */
  public String scoreOf(String score) {
    return score + ' ' + code;
  }
}
