package io.patentwatch.model;

/**
 * The number of a commit of the library; every commit that changes anything raises it by one.
 *
 * @param number 0 for the empty library
 */
public record Edition(long number) implements Comparable<Edition> {
  /** The empty library. */
  public static final Edition EMPTY = new Edition(0);

  public Edition {
    if (number < 0) {
      throw new IllegalArgumentException("edition is " + number + "; it counts from 0");
    }
  }

  /** The edition after this one. */
  public Edition next() {
    return new Edition(number + 1);
  }

  @Override
  public int compareTo(Edition other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
