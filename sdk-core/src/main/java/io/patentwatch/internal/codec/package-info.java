/** The compact binary form of what a library keeps: {@link io.patentwatch.internal.codec.Codec}. */
@NullMarked
package io.patentwatch.internal.codec;

import org.jspecify.annotations.NullMarked;
