package io.patentwatch.model;

/**
 * An administrative division of mainland China by its GB/T 2260 code (6 digits) or, below the
 * county, its GB/T 10114 township code (9 digits).
 *
 * @param digits 6 digits down to the county ({@code 330000}, {@code 330100}, {@code 330122}), 9 for
 *     a township ({@code 330122109})
 */
public record DivisionCode(String digits) implements Comparable<DivisionCode> {
  @Override
  public int compareTo(DivisionCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
