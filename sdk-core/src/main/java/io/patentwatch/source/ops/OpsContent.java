package io.patentwatch.source.ops;

/** What a sync asks OPS for. */
public enum OpsContent {
  /** Bibliographic data and abstracts: one request for a hundred patents. */
  BIBLIO,
  /** Legal events: one request a patent. */
  EVENTS,
  /**
   * The members of the INPADOC family with their data and events, each a patent of its own in the
   * library, abroad too: one request a patent, which brings the events as well.
   */
  FAMILY
}
