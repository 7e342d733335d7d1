package io.patentwatch.law;

/** Where a day stands towards the annual fee of a fee year, as long as it is not paid. */
public enum FeePhase {
  /** The fee of an earlier year falls due first: more than a year to the nominal day. */
  NOT_YET,
  /** The next fee to fall due, before its nominal day. */
  UPCOMING,
  /** The nominal day itself, or a day after it up to the working day it moved to. */
  DUE,
  /** Late by up to a month: no surcharge (r.115). */
  FREE_MONTH,
  /** Late by more: fee and surcharge keep the right alive (r.115). */
  SURCHARGE,
  /** Too late: unpaid, the right has ended with effect from the due date (r.115). */
  PAST_GRACE
}
