/**
 * The arithmetic of Chinese patent law: terms, annual fees, the working calendar and deadlines.
 *
 * <p>{@link io.patentwatch.law.AnnualFeeCalculator} is the way in for annual fees, {@link
 * io.patentwatch.law.Term} for expiry, {@link io.patentwatch.law.DeadlineRules} for the other
 * periods of the law and {@link io.patentwatch.law.Deadline} for one of your own. Each of them
 * explains how it was found, with the rule.
 *
 * <p>What the law leaves open is an option with a stated default: {@link
 * io.patentwatch.law.GraceCounting}, {@link io.patentwatch.law.TerminationCounting}, {@link
 * io.patentwatch.law.ExpiryCounting}, the grant year ({@link
 * io.patentwatch.law.AnnualFeeCalculator.Builder#firstFeeYear}), and any rule or amount by a pack
 * of the host's own. A further year's holidays come as a pack too; {@link
 * io.patentwatch.law.WorkingCalendar#changeTo} says which deadlines it moves.
 *
 * <p>Everything here is a pure function of dates and dated tables: no clock, no time zone, no
 * state. Legal dates are those of Asia/Shanghai. Money is in whole yuan. "r.N" is a rule of the
 * Implementing Rules of the Patent Law of 2023-12-11, "Law N" an article of the Patent Law, "GL"
 * the Examination Guidelines, Part V. None of it is legal advice.
 */
@NullMarked
package io.patentwatch.law;

import org.jspecify.annotations.NullMarked;
