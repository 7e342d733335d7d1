/**
 * Stored queries: {@link io.patentwatch.alerts.watch.WatchRule} tells new patents that answer one.
 */
@NullMarked
package io.patentwatch.alerts.watch;

import org.jspecify.annotations.NullMarked;
