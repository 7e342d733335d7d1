/**
 * Questions to the library: {@link io.patentwatch.query.PatentQuery}, an immutable tree built in
 * Java or read from CQL text by {@link io.patentwatch.query.Cql}.
 *
 * <h2>How text matches</h2>
 *
 * After NFKC, case and width folding, Han text matches by substring and a run of letters or digits
 * as a whole word; {@code *} behind a word matches words that begin with it. Punctuation and spaces
 * only separate. Words and Han runs of one phrase must follow each other, with nothing but
 * separators between them.
 */
@NullMarked
package io.patentwatch.query;

import org.jspecify.annotations.NullMarked;
