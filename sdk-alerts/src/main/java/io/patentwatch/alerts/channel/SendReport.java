package io.patentwatch.alerts.channel;

/**
 * What one call of a sender did. Immutable.
 *
 * @param busy whether another process was sending, so that nothing was done
 * @param addressed for how many alerts it was decided whom they are for
 * @param nobody how many of those are for nobody
 * @param sent how many messages were sent
 * @param failed how many attempts failed or are ambiguous, to be made again
 * @param dead how many messages were given up
 */
public record SendReport(
    boolean busy, long addressed, long nobody, long sent, long failed, long dead) {
  /** Another process was sending. */
  static final SendReport BUSY = new SendReport(true, 0, 0, 0, 0, 0);
}
