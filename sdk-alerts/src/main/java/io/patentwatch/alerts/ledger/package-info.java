/**
 * The memory of what was told: {@link io.patentwatch.alerts.ledger.AlertLedger} and two of them, in
 * memory and in a database.
 */
@NullMarked
package io.patentwatch.alerts.ledger;

import org.jspecify.annotations.NullMarked;
