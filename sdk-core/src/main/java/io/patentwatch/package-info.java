/** {@code PatentDatabase} is the way in. */
@org.jspecify.annotations.NullMarked
package io.patentwatch;
