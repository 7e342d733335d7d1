package io.patentwatch.law;

import java.time.LocalDate;

/** A way in which the office delivers a notice, from whose receipt a period runs (r.4). */
public enum Delivery {
  /**
   * Into the party's electronic system: received on the day it enters, since 2024-01-20; before
   * that presumed received 15 days later.
   */
  ELECTRONIC,
  /** By post: presumed received 15 days after issue, unless the party proves another day. */
  POST,
  /** Handed over: received on that day. */
  IN_PERSON,
  /** By public notice, where an address is unknown: deemed served one month after it. */
  PUBLIC_NOTICE;

  /** The first day on which an electronic notice was received at once: 2024-01-20. */
  public static final LocalDate ELECTRONIC_AT_ONCE_FROM = LocalDate.of(2024, 1, 20);

  private static final int PRESUMED_DAYS = 15;

  /**
   * The day on which a notice counts as received, whether it is worked or not.
   *
   * @param issued the day it was issued, handed over or published
   */
  public LocalDate receivedOn(LocalDate issued) {
    return switch (this) {
      case ELECTRONIC ->
          issued.isBefore(ELECTRONIC_AT_ONCE_FROM) ? issued.plusDays(PRESUMED_DAYS) : issued;
      case POST -> issued.plusDays(PRESUMED_DAYS);
      case IN_PERSON -> issued;
      case PUBLIC_NOTICE -> issued.plusMonths(1);
    };
  }
}
