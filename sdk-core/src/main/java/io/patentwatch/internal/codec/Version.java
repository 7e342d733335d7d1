package io.patentwatch.internal.codec;

import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;

/**
 * What a patent was over a stretch of editions.
 *
 * @param from the edition that made it so
 * @param until the edition that made it otherwise
 * @param patent what it was
 */
public record Version(Edition from, Edition until, Patent patent) {}
