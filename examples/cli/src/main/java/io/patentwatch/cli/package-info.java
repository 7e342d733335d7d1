/**
 * The command line, over the public API alone: {@link io.patentwatch.cli.PatentWatch} is the way
 * in.
 */
@NullMarked
package io.patentwatch.cli;

import org.jspecify.annotations.NullMarked;
