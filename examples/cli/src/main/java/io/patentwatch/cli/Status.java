package io.patentwatch.cli;

/** The exit statuses. */
final class Status {
  static final int DONE = 0;
  static final int SOME_REJECTED = 1;
  static final int WRONG_USAGE = 2;
  static final int FAILED = 3;

  private Status() {}
}
