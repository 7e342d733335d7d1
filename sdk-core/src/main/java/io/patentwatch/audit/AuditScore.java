package io.patentwatch.audit;

import java.util.Objects;

/**
 * How the answers of one kind compare with the labels.
 *
 * @param name what was scored: of addresses a level, such as {@code county}
 * @param labelled how many cases the labels decide
 * @param right how many of these were answered as labelled
 * @param wrong how many of these were answered otherwise
 * @param beyond how many other cases were answered although the labels leave them open
 */
public record AuditScore(String name, long labelled, long right, long wrong, long beyond) {
  public AuditScore {
    Objects.requireNonNull(name, "name");
  }

  /** How many cases the labels decide and the answers do not. */
  public long abstained() {
    return labelled - right - wrong;
  }

  /** The right answers among all answers; one to a case that the labels leave open is wrong. */
  public Proportion precision() {
    return new Proportion(right, right + wrong + beyond);
  }

  /** The right answers among the cases that the labels decide. */
  public Proportion recall() {
    return new Proportion(right, labelled);
  }

  /** The cases not answered among those that the labels decide. */
  public Proportion abstention() {
    return new Proportion(abstained(), labelled);
  }

  @Override
  public String toString() {
    return name + ": precision " + precision() + ", recall " + recall();
  }
}
