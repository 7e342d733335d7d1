/**
 * The arithmetic of Chinese patent law: terms, annual fees, the working calendar and deadlines.
 *
 * <p>{@link io.patentwatch.law.AnnualFeeCalculator} is the way in for annual fees, {@link
 * io.patentwatch.law.Term} for expiry and {@link io.patentwatch.law.Deadline} for any other period
 * of months.
 *
 * <p>Everything here is a pure function of dates and dated tables: no clock, no time zone, no
 * state. Legal dates are those of Asia/Shanghai. Money is in whole yuan. "r.N" is a rule of the
 * Implementing Rules of the Patent Law of 2023-12-11, "GL" the Examination Guidelines, Part V. None
 * of it is legal advice.
 */
@NullMarked
package io.patentwatch.law;

import org.jspecify.annotations.NullMarked;
