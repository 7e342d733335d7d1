/**
 * A watched folder of dated deliveries: {@link io.patentwatch.source.delivery.DeliverySource} takes
 * each once and in order.
 */
@NullMarked
package io.patentwatch.source.delivery;

import org.jspecify.annotations.NullMarked;
