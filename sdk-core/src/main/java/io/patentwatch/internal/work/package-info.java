/** Work that the host's executor may take off the caller, where the host gave one. */
@NullMarked
package io.patentwatch.internal.work;

import org.jspecify.annotations.NullMarked;
