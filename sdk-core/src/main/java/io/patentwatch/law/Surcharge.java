package io.patentwatch.law;

import java.time.LocalDate;

/**
 * One month of late payment and what it costs on top of the annual fee (r.115).
 *
 * @param from the first day on which this surcharge is owed
 * @param to the last day on which it is owed, included
 * @param rate percent of the full fee: 5, 10, 15, 20 or 25
 * @param amount yuan; a reduction of the fee never lowers it
 */
public record Surcharge(LocalDate from, LocalDate to, int rate, int amount) {
  @Override
  public String toString() {
    return from + ".." + to + " " + rate + " % = " + amount;
  }
}
