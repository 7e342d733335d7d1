package io.patentwatch.source.ops;

import java.util.List;
import java.util.Objects;

/**
 * A number in another form, as the number service gives it.
 *
 * @param country the office; empty where it is part of the number, as in epodoc
 * @param number the number
 * @param kind the kind; empty where there is none
 * @param doubts the codes of what the service doubts, such as {@code pBRE002}; without any the
 *     number is sure
 */
public record OpsNumber(String country, String number, String kind, List<String> doubts) {
  public OpsNumber {
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(kind, "kind");
    doubts = List.copyOf(doubts);
  }

  /** The parts as one, such as {@code CN202111004696A}. */
  @Override
  public String toString() {
    return country + number + kind;
  }
}
