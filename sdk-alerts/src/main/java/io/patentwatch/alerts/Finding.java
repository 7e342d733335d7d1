package io.patentwatch.alerts;

import java.util.List;

/**
 * What a rule found in a patent on a day, and until when it would find the same. Immutable.
 *
 * <p>The day lets a run skip patents that neither changed nor came to a day on which anything is to
 * be said of them anew.
 *
 * @param occasions what there is to say, each series once; empty for most patents
 * @param changesOn the first epoch day, after the day asked about, on which an unchanged patent may
 *     give another answer: occasions, steps, days or what would be said; {@link #NEVER} if none
 */
public record Finding(List<Occasion> occasions, int changesOn) {
  /** Stands for a day that does not come. */
  public static final int NEVER = Integer.MAX_VALUE;

  private static final Finding NOTHING = new Finding(List.of(), NEVER);

  /** Copies the occasions. */
  public Finding {
    occasions = List.copyOf(occasions);
  }

  /** Nothing, as long as the patent does not change. */
  public static Finding nothing() {
    return NOTHING;
  }

  /** Nothing before an epoch day. */
  public static Finding nothingUntil(int changesOn) {
    return new Finding(List.of(), changesOn);
  }

  /** What holds on the day of the context only: it is asked again on any other. */
  public static Finding onDayOf(AlertContext context, List<Occasion> occasions) {
    return new Finding(occasions, Math.toIntExact(context.asOf().toEpochDay()) + 1);
  }
}
