package io.patentwatch.internal.http;

/** How soon the answer to a request may be another. */
public enum Volatility {
  /** Never kept: tokens, what changes something. */
  UNKEPT,
  /** Searches, legal events. */
  SEARCH,
  /** Documents that are published. */
  PUBLISHED
}
