/**
 * Text as all matching sees it: {@link io.patentwatch.internal.text.TextTokens}, the one folding
 * and splitting that the evaluator in memory and every store use, and {@link
 * io.patentwatch.internal.text.LocatedText}, which finds the way back to the text as written.
 */
@NullMarked
package io.patentwatch.internal.text;

import org.jspecify.annotations.NullMarked;
