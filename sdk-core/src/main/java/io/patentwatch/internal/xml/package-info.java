/**
 * XML read record by record in bounded memory: no DTD, no entity of a document's own, and a broken
 * record costs only itself.
 */
@NullMarked
package io.patentwatch.internal.xml;

import org.jspecify.annotations.NullMarked;
