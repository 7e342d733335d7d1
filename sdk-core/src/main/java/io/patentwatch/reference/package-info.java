/**
 * Reference data and what is read with it: {@link io.patentwatch.reference.Divisions} holds the
 * administrative divisions of mainland China, {@link io.patentwatch.reference.AddressLocator}
 * places an address in them, {@link io.patentwatch.reference.EnterpriseRegistry} knows the
 * enterprises, {@link io.patentwatch.reference.IndustryRules} the industries.
 */
@NullMarked
package io.patentwatch.reference;

import org.jspecify.annotations.NullMarked;
