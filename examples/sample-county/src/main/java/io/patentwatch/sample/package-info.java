/**
 * A sample county: fictional patents with real divisions and classes, made by {@link
 * io.patentwatch.sample.SampleCounty}, the way in.
 */
@NullMarked
package io.patentwatch.sample;

import org.jspecify.annotations.NullMarked;
