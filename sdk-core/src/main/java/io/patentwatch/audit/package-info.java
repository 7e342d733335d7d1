/**
 * How well attribution does, and what would better it. Start with {@link
 * io.patentwatch.audit.AddressAudit}, which scores a locator against addresses labelled by hand;
 * {@link io.patentwatch.audit.UnplacedPlaces} finds the roads, zones and firms that a gazetteer
 * lacks most.
 */
@NullMarked
package io.patentwatch.audit;

import org.jspecify.annotations.NullMarked;
