package io.patentwatch.alerts.channel;

import io.patentwatch.alerts.Severity;
import io.patentwatch.law.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When messages go out, and how often a failed one is tried again. Immutable; the builder is not.
 *
 * <p>Unless told otherwise everything goes out at once, whatever the hour. Days and hours are those
 * of Asia/Shanghai.
 */
public final class SendPolicy {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int MOST_DAYS = 60;

  private final WorkingCalendar calendar;
  private final @Nullable LocalTime opens;
  private final @Nullable LocalTime closes;
  private final Severity always;
  private final Severity digestBelow;
  private final @Nullable LocalTime digestAt;
  private final @Nullable DayOfWeek digestOn;
  private final int attempts;
  private final Duration backOff;
  private final Duration longestBackOff;

  private SendPolicy(Builder builder) {
    calendar = builder.calendar;
    opens = builder.opens;
    closes = builder.closes;
    always = builder.always;
    digestBelow = builder.digestBelow;
    digestAt = builder.digestAt;
    digestOn = builder.digestOn;
    attempts = builder.attempts;
    backOff = builder.backOff;
    longestBackOff = builder.longestBackOff;
  }

  /** Everything at once; 8 attempts, a minute after the first, then twice as long each time. */
  public static SendPolicy ofDefaults() {
    return builder().build();
  }

  /** A builder that starts from {@link #ofDefaults()}. */
  public static Builder builder() {
    return new Builder();
  }

  /** The first time, not before one, at which an alert of a severity may go out. */
  public Instant notBefore(Severity severity, Instant now) {
    if (opens != null && severity.compareTo(always) >= 0) {
      return now;
    }
    ZonedDateTime at = now.atZone(ZONE);
    if (digestAt != null && severity.compareTo(digestBelow) < 0) {
      at = digest(at, digestAt);
    }
    return open(at).toInstant();
  }

  private ZonedDateTime digest(ZonedDateTime at, LocalTime time) {
    ZonedDateTime next = at.with(time);
    if (next.isBefore(at)) {
      next = next.plusDays(1);
    }
    while (digestOn != null && next.getDayOfWeek() != digestOn) {
      next = next.plusDays(1);
    }
    return next;
  }

  private ZonedDateTime open(ZonedDateTime at) {
    if (opens == null || closes == null) {
      return at;
    }
    ZonedDateTime next = at;
    for (int days = 0; days < MOST_DAYS; days++) {
      LocalDate day = next.toLocalDate();
      if (calendar.isWorkingDay(day) && next.toLocalTime().isBefore(closes)) {
        return next.toLocalTime().isBefore(opens) ? next.with(opens) : next;
      }
      next = day.plusDays(1).atTime(opens).atZone(ZONE);
    }
    return at;
  }

  /** Whether a message is tried again after so many attempts; else it is a dead letter. */
  boolean triesAfter(int made) {
    return made < attempts;
  }

  /** How long to wait after so many attempts. */
  Duration waitAfter(int made) {
    Duration wait = backOff;
    for (int i = 1; i < made && wait.compareTo(longestBackOff) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longestBackOff) < 0 ? wait : longestBackOff;
  }

  /** The options of a policy. Not safe for use by several threads. */
  public static final class Builder {
    private WorkingCalendar calendar = WorkingCalendar.ofDefaults();
    private @Nullable LocalTime opens;
    private @Nullable LocalTime closes;
    private Severity always = Severity.CRITICAL;
    private Severity digestBelow = Severity.INFO;
    private @Nullable LocalTime digestAt;
    private @Nullable DayOfWeek digestOn;
    private int attempts = 8;
    private Duration backOff = Duration.ofMinutes(1);
    private Duration longestBackOff = Duration.ofHours(6);

    private Builder() {}

    /** Which days are working days; the bundled calendar unless given. */
    public Builder calendar(WorkingCalendar calendar) {
      this.calendar = Objects.requireNonNull(calendar, "calendar");
      return this;
    }

    /**
     * When messages go out on working days; at other times and on other days it is quiet, and they
     * wait. At any time unless given.
     *
     * @param opens the first minute of a working day
     * @param closes the end, not included
     * @throws IllegalArgumentException if it closes before it opens
     */
    public Builder hours(LocalTime opens, LocalTime closes) {
      if (!opens.isBefore(closes)) {
        throw new IllegalArgumentException("hours from " + opens + " to " + closes + "; swap them");
      }
      this.opens = opens;
      this.closes = closes;
      return this;
    }

    /** From which severity on the hours do not hold; critical unless given. */
    public Builder always(Severity atLeast) {
      always = Objects.requireNonNull(atLeast, "atLeast");
      return this;
    }

    /**
     * That alerts below a severity wait and go out together once a day; none unless given.
     *
     * @param below which alerts: those less severe
     * @param at the time of day
     */
    public Builder digest(Severity below, LocalTime at) {
      digestBelow = Objects.requireNonNull(below, "below");
      digestAt = Objects.requireNonNull(at, "at");
      return this;
    }

    /** The day of the week on which the digest goes out; every day unless given. */
    public Builder digestOn(DayOfWeek day) {
      digestOn = Objects.requireNonNull(day, "day");
      return this;
    }

    /**
     * How often a message is tried, and how long to wait after the first time; each time after that
     * twice as long, up to a limit. 8 times, 1 minute and 6 hours unless given.
     *
     * @throws IllegalArgumentException if there is not one attempt, or a wait is negative
     */
    public Builder attempts(int most, Duration backOff, Duration longest) {
      if (most < 1 || backOff.isNegative() || longest.isNegative()) {
        throw new IllegalArgumentException(
            most
                + " attempts, waiting "
                + backOff
                + " to "
                + longest
                + "; give 1 and zero or more");
      }
      attempts = most;
      this.backOff = backOff;
      longestBackOff = longest;
      return this;
    }

    /** The policy. */
    public SendPolicy build() {
      return new SendPolicy(this);
    }
  }
}
