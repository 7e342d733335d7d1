/**
 * Reference data and what is read with it: {@link io.patentwatch.reference.Divisions} holds the
 * administrative divisions of mainland China, {@link io.patentwatch.reference.AddressLocator}
 * places an address in them.
 */
@NullMarked
package io.patentwatch.reference;

import org.jspecify.annotations.NullMarked;
