/**
 * Alerts as a page for people: {@link io.patentwatch.alerts.page.AlertPage} says of each who, which
 * patent, what by when, what happens otherwise, what it costs, and how sure it is.
 */
@NullMarked
package io.patentwatch.alerts.page;

import org.jspecify.annotations.NullMarked;
