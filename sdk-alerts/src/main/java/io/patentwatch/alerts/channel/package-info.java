/**
 * Who is told, and how: {@link io.patentwatch.alerts.channel.AlertSender} takes what a ledger holds
 * to {@link io.patentwatch.alerts.channel.Recipients recipients} through {@link
 * io.patentwatch.alerts.channel.AlertChannel channels}.
 */
@NullMarked
package io.patentwatch.alerts.channel;

import org.jspecify.annotations.NullMarked;
