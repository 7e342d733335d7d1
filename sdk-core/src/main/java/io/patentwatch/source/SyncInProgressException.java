package io.patentwatch.source;

import io.patentwatch.PatentException;

/** A source that is being synced already: one sync or withdrawal of a source runs at a time. */
public final class SyncInProgressException extends PatentException {
  private static final long serialVersionUID = 1L;

  private final String source;

  /** Creates one for a source's id. */
  public SyncInProgressException(String source) {
    super(
        "the source '"
            + source
            + "' is being synced or withdrawn already; wait until that has ended, or cancel it",
        null);
    this.source = source;
  }

  /** The source's id. */
  public String source() {
    return source;
  }
}
