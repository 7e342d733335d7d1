/**
 * The publications of the China National Intellectual Property Administration as XML: {@link
 * io.patentwatch.source.cnipa.CnipaReader} reads them.
 */
@NullMarked
package io.patentwatch.source.cnipa;

import org.jspecify.annotations.NullMarked;
