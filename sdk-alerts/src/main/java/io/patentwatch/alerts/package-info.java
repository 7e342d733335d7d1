/**
 * Early warning over a library of patents: {@link io.patentwatch.alerts.AlertEngine} is the way in.
 *
 * <p>An engine asks its {@link io.patentwatch.alerts.AlertRule rules} on a day and answers with
 * {@link io.patentwatch.alerts.Alert alerts}. It starts no threads and sends nothing: when it runs
 * and who is told is for the host to say.
 */
@NullMarked
package io.patentwatch.alerts;

import org.jspecify.annotations.NullMarked;
