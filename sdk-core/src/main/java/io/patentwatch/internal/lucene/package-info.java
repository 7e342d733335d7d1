/**
 * The embedded store: {@link io.patentwatch.internal.lucene.LuceneStore} keeps a library in an
 * Apache Lucene index. Nobody outside this package says Lucene.
 */
@NullMarked
package io.patentwatch.internal.lucene;

import org.jspecify.annotations.NullMarked;
