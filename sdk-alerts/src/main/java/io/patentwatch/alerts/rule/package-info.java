/**
 * The rules that ship: {@link io.patentwatch.alerts.rule.AnnualFeeRule} watches annual fees, {@link
 * io.patentwatch.alerts.rule.RuleFile} reads rules of any kind from one text.
 *
 * <p>"r.N" is a rule of the Implementing Rules of the Patent Law of 2023-12-11. None of it is legal
 * advice.
 */
@NullMarked
package io.patentwatch.alerts.rule;

import org.jspecify.annotations.NullMarked;
