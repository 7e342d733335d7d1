/**
 * What the author of a store needs: {@link io.patentwatch.spi.PatentStore} and the values that pass
 * through it.
 */
@NullMarked
package io.patentwatch.spi;

import org.jspecify.annotations.NullMarked;
