package io.patentwatch.law;

import java.io.Reader;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The working days of mainland China: weekends and the State Council's holidays are off, its
 * make-up workdays are worked even on a Saturday or Sunday (GL ch. 7 s. 2.3).
 *
 * <p>The calendar knows whole years, from {@link #knownFrom()} to {@link #knownThrough()}. Outside
 * them it counts weekends only. After {@link #knownThrough()} that is provisional: the notice for a
 * year appears in October to December of the year before. The last days of December can still be
 * changed by the notice for the next year (as on 2018-12-29 to 31), so until that notice is loaded
 * an answer for the last days of the last known year holds as far as published.
 *
 * <p>Immutable and safe for use by any number of threads. Each question costs one table look-up.
 */
public final class WorkingCalendar {
  private static final int WEEK = 7;
  // 1970-01-01 was a Thursday; with Monday as 0 that is day 3.
  private static final int WEEKDAY_OF_EPOCH = 3;
  private static final int SATURDAY = 5;
  // A weekend reaches two days ahead, so this much before the first entry the plain week holds.
  private static final int MARGIN = 2;

  private final NavigableMap<LocalDate, Boolean> offDays;
  private final LocalDate knownFrom;
  private final LocalDate knownThrough;
  private final long tableStart;
  private final byte[] daysToWork;

  private WorkingCalendar(NavigableMap<LocalDate, Boolean> offDays) {
    this.offDays = offDays;
    TreeSet<Integer> years = new TreeSet<>();
    for (LocalDate date : offDays.keySet()) {
      // Entries of December alone may belong to the next year's notice.
      if (date.getMonth() != Month.DECEMBER) {
        years.add(date.getYear());
      }
    }
    if (years.isEmpty()) {
      throw new IllegalArgumentException(
          "the calendar has entries for December only; give the whole notice of a year");
    }
    for (int year = years.first(); year <= years.last(); year++) {
      if (!years.contains(year)) {
        throw new IllegalArgumentException(
            "the calendar has no entries for " + year + "; give every year from first to last");
      }
    }
    knownFrom = LocalDate.of(years.first(), 1, 1);
    knownThrough = LocalDate.of(years.last(), 12, 31);
    tableStart = offDays.firstKey().toEpochDay() - MARGIN;
    daysToWork = new byte[(int) (offDays.lastKey().toEpochDay() - tableStart) + 1];
    for (int index = daysToWork.length - 1; index >= 0; index--) {
      long day = tableStart + index;
      Boolean off = offDays.get(LocalDate.ofEpochDay(day));
      boolean works = off == null ? daysToWeekday(day) == 0 : !off;
      long next = works ? 0 : 1 + daysToWork(day + 1);
      if (next > Byte.MAX_VALUE) {
        throw new IllegalArgumentException(
            "the calendar has no working day for months after " + LocalDate.ofEpochDay(day));
      }
      daysToWork[index] = (byte) next;
    }
  }

  /**
   * The bundled calendar: the notices for 2007 to 2026.
   *
   * <p>Read once per process, when first asked for.
   */
  public static WorkingCalendar ofDefaults() {
    return Bundled.CALENDAR;
  }

  /**
   * A calendar of a host's own, from lines {@code date,off} or {@code date,work}.
   *
   * <pre>{@code
   * # comments, blank lines and a header are skipped
   * date,day
   * 2027-01-01,off
   * 2027-02-14,work
   * }</pre>
   *
   * <p>Days not listed follow the week. Each year with an entry before December counts as known
   * from its first to its last day. To add a year to the bundled ones see {@link #extendedBy}.
   *
   * @throws IllegalArgumentException if a line cannot be read (its number is named), a date is
   *     given twice, a year between the first and the last has no entries or there is no line
   */
  public static WorkingCalendar parse(List<String> lines) {
    NavigableMap<LocalDate, Boolean> offDays = new TreeMap<>();
    for (PackLines.Row row : PackLines.of("calendar", List.of("date", "day"), lines).rows()) {
      LocalDate date = row.date(0);
      Boolean off =
          switch (row.cells().get(1)) {
            case "off" -> true;
            case "work" -> false;
            default ->
                throw row.refused(
                    "'" + row.cells().get(1) + "' is no kind of day; write off or work");
          };
      if (offDays.put(date, off) != null) {
        throw row.refused(date + " is given twice; keep one of the two lines");
      }
    }
    return new WorkingCalendar(offDays);
  }

  /**
   * A calendar of a host's own, read to the end of {@code reader}; the caller closes it.
   *
   * @throws IllegalArgumentException as {@link #parse(List)}
   * @throws java.io.UncheckedIOException if reading fails
   */
  public static WorkingCalendar parse(Reader reader) {
    return parse(PackLines.readAll(reader));
  }

  /**
   * This calendar with the entries of another added; where both name a day, the other's word
   * counts.
   *
   * @throws IllegalArgumentException if a year between the two would stay unknown
   */
  public WorkingCalendar extendedBy(WorkingCalendar other) {
    NavigableMap<LocalDate, Boolean> joined = new TreeMap<>(offDays);
    joined.putAll(other.offDays);
    return new WorkingCalendar(joined);
  }

  /**
   * What a newer calendar, such as one with a further year's notice, moves of the deadlines
   * computed by this one.
   */
  public CalendarChange changeTo(WorkingCalendar newer) {
    List<CalendarChange.Move> moves = new ArrayList<>();
    long end = Math.max(end(), newer.end());
    for (long day = Math.min(tableStart, newer.tableStart); day < end; day++) {
      int before = daysToWork(day);
      int after = newer.daysToWork(day);
      if (before != after) {
        moves.add(
            new CalendarChange.Move(
                LocalDate.ofEpochDay(day),
                LocalDate.ofEpochDay(day + before),
                LocalDate.ofEpochDay(day + after)));
      }
    }
    return new CalendarChange(knownThrough, newer.knownThrough, moves);
  }

  /** The day after the last one listed. */
  private long end() {
    return tableStart + daysToWork.length;
  }

  /** The first day of the first year whose notice is known; 2007-01-01 in the bundled one. */
  public LocalDate knownFrom() {
    return knownFrom;
  }

  /** The last day of the last year whose notice is known; 2026-12-31 in the bundled one. */
  public LocalDate knownThrough() {
    return knownThrough;
  }

  /** Whether {@code date} lies in a year whose notice is known. */
  public boolean isKnown(LocalDate date) {
    return !date.isBefore(knownFrom) && !date.isAfter(knownThrough);
  }

  /**
   * Whether {@code date} is worked: a weekday that is no holiday, or a make-up workday. Outside the
   * known years: a weekday.
   */
  public boolean isWorkingDay(LocalDate date) {
    return daysToWork(date.toEpochDay()) == 0;
  }

  /** {@code date} itself if it is worked, else the first working day after it (r.5). */
  public LocalDate firstWorkingDayFrom(LocalDate date) {
    int days = daysToWork(date.toEpochDay());
    return days == 0 ? date : date.plusDays(days);
  }

  /** Whether {@code date} is after the last known day, so that a notice may still change it. */
  boolean isProvisional(LocalDate date) {
    return date.isAfter(knownThrough);
  }

  private int daysToWork(long epochDay) {
    long index = epochDay - tableStart;
    return index >= 0 && index < daysToWork.length
        ? daysToWork[(int) index]
        : daysToWeekday(epochDay);
  }

  private static int daysToWeekday(long epochDay) {
    int weekday = (int) Math.floorMod(epochDay + WEEKDAY_OF_EPOCH, (long) WEEK);
    return weekday < SATURDAY ? 0 : WEEK - weekday;
  }

  @Override
  public String toString() {
    return "working calendar " + knownFrom + ".." + knownThrough;
  }

  // A holder class is read when first used and costs nothing where a host brings its own pack.
  private static final class Bundled {
    static final WorkingCalendar CALENDAR = parse(PackLines.bundled("calendar.csv"));
  }
}
