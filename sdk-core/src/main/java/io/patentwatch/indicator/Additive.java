package io.patentwatch.indicator;

/**
 * An indicator that counts patents, so that the parts of a whole add up to it.
 *
 * <p>Each patent counts once. Where parts overlap, as industries do, the overlap is stated.
 */
public sealed interface Additive extends Indicator permits Stock, Flow {}
