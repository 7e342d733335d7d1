/**
 * A county's own application around the SDK; {@link io.patentwatch.platform.CountyPlatform} starts
 * it.
 */
@NullMarked
package io.patentwatch.platform;

import org.jspecify.annotations.NullMarked;
