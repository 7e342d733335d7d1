package io.patentwatch.cli;

/** A command that can't be carried out as it was given. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  /** An option of the contract that this version does not carry yet. */
  static UsageException notYet(String what) {
    return new UsageException(what + " is not in this version; leave it out");
  }
}
