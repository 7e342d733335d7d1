package io.patentwatch.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private final WorkingCalendar bundled = WorkingCalendar.ofDefaults();

  @ParameterizedTest
  @CsvSource({
    "2026-10-01, false, National Day",
    "2026-10-10, true, make-up Saturday",
    "2026-10-11, false, plain Sunday",
    "2026-10-12, true, plain Monday",
    "2023-10-07, true, make-up Saturday",
    "2013-04-07, true, make-up Sunday",
    "2013-10-12, true, make-up Saturday",
    "2018-12-29, true, make-up Saturday of the notice for 2019",
    "2018-12-31, false, day off of the notice for 2019",
    "2006-12-30, true, make-up Saturday of the notice for 2007",
    "2007-01-01, false, New Year of the first known year",
    "2006-10-02, true, a Monday before the known years though a holiday then",
    "2006-10-07, false, a Saturday before the known years",
    "2027-01-01, true, a Friday beyond the known years",
    "2027-01-02, false, a Saturday beyond the known years",
  })
  void isWorkingDay_bundledCalendar_followsTheNotices(LocalDate date, boolean works, String why) {
    assertThat(bundled.isWorkingDay(date)).as(why).isEqualTo(works);
  }

  @Test
  void firstWorkingDayFrom_springFestival_isTheDayAfterIt() {
    assertThat(bundled.firstWorkingDayFrom(LocalDate.of(2026, 2, 15))).isEqualTo("2026-02-24");
    assertThat(bundled.firstWorkingDayFrom(LocalDate.of(2026, 2, 24))).isEqualTo("2026-02-24");
  }

  @Test
  void isKnown_bundledCalendar_holdsFrom2007Through2026() {
    assertThat(bundled.knownFrom()).isEqualTo("2007-01-01");
    assertThat(bundled.knownThrough()).isEqualTo("2026-12-31");
    assertThat(bundled.isKnown(LocalDate.of(2006, 12, 31))).isFalse();
    assertThat(bundled.isKnown(LocalDate.of(2007, 1, 1))).isTrue();
    assertThat(bundled.isKnown(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(bundled.isKnown(LocalDate.of(2027, 1, 1))).isFalse();
  }

  @Test
  void isWorkingDay_everyListedDayOfTheNotices_agrees() throws IOException {
    Map<LocalDate, Boolean> notices = notices();
    Assumptions.assumeFalse(notices.isEmpty(), "the collected notices are not here");
    assertAgrees(bundled, notices, LocalDate.of(2006, 6, 1), LocalDate.of(2028, 1, 31));
  }

  @Test
  void isWorkingDay_authoredPack_agreesWithThePlainReading() {
    WorkingCalendar calendar =
        WorkingCalendar.parse(
            List.of(
                "2029-12-29,work",
                "2029-12-31,off",
                "2030-01-01,off",
                "2030-01-02,off",
                "2030-05-01,off",
                "2030-05-04,work",
                "2031-02-03,off",
                "2031-12-27,work"));
    Map<LocalDate, Boolean> listed =
        Map.of(
            LocalDate.of(2029, 12, 29), true,
            LocalDate.of(2029, 12, 31), false,
            LocalDate.of(2030, 1, 1), false,
            LocalDate.of(2030, 1, 2), false,
            LocalDate.of(2030, 5, 1), false,
            LocalDate.of(2030, 5, 4), true,
            LocalDate.of(2031, 2, 3), false,
            LocalDate.of(2031, 12, 27), true);
    assertAgrees(calendar, listed, LocalDate.of(2029, 6, 1), LocalDate.of(2032, 6, 30));
    assertThat(calendar.knownFrom()).isEqualTo("2030-01-01");
    assertThat(calendar.knownThrough()).isEqualTo("2031-12-31");
  }

  @Test
  void parse_readerWithMarkCommentsAndHeader_readsTheDays() {
    WorkingCalendar calendar =
        WorkingCalendar.parse(
            new StringReader(
                "\uFEFF# notice\n\ndate,day\n 2027-01-01 , off \r\n2027-02-14,work\n"));
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 14))).isTrue();
    assertThat(calendar.knownThrough()).isEqualTo("2027-12-31");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-02-30,off   | calendar line 2: '2027-02-30' is not a date",
        "2027/10/01,off   | calendar line 2: '2027/10/01' is not a date",
        "2027-10-01       | calendar line 2: '2027-10-01' should read date,day",
        "2027-10-01,off,x | calendar line 2: '2027-10-01,off,x' should read date,day",
        "2027-10-01,free  | calendar line 2: 'free' is no kind of day; write off or work",
        "2027-01-01,work  | calendar line 2: 2027-01-01 is given twice",
        "2029-01-01,off   | the calendar has no entries for 2028",
      })
  void parse_badLine_saysWhereAndWhat(String line, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingCalendar.parse(List.of("2027-01-01,off", line)))
        .withMessageContaining(message);
  }

  @Test
  void firstWorkingDayFrom_weekendBeforeTheFirstEntry_looksPastIt() {
    WorkingCalendar calendar = WorkingCalendar.parse(List.of("2029-01-01,off"));
    assertThat(calendar.firstWorkingDayFrom(LocalDate.of(2028, 12, 30))).isEqualTo("2029-01-02");
    assertThat(calendar.firstWorkingDayFrom(LocalDate.of(2028, 12, 29))).isEqualTo("2028-12-29");
  }

  @Test
  void parse_nothingButComments_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingCalendar.parse(List.of("# 2027", "date,day", "")))
        .withMessageContaining("calendar is empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingCalendar.parse(List.of("2026-12-31,off")))
        .withMessageContaining("December only");
  }

  @Test
  void extendedBy_nextYearsNotice_addsTheYearAndOverridesDecember() {
    WorkingCalendar next =
        WorkingCalendar.parse(List.of("2026-12-31,off", "2027-01-01,off", "2027-01-09,work"));
    WorkingCalendar both = bundled.extendedBy(next);
    assertThat(both.knownFrom()).isEqualTo("2007-01-01");
    assertThat(both.knownThrough()).isEqualTo("2027-12-31");
    assertThat(both.firstWorkingDayFrom(LocalDate.of(2026, 12, 31))).isEqualTo("2027-01-04");
    assertThat(both.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
    assertThat(bundled.isWorkingDay(LocalDate.of(2026, 12, 31))).isTrue();
  }

  @Test
  void extendedBy_yearLeftOut_isRefused() {
    WorkingCalendar later = WorkingCalendar.parse(List.of("2028-01-01,off"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bundled.extendedBy(later))
        .withMessageContaining("no entries for 2027");
  }

  private static void assertAgrees(
      WorkingCalendar calendar, Map<LocalDate, Boolean> listed, LocalDate from, LocalDate to) {
    LocalDate next = null;
    for (LocalDate day = to; !day.isBefore(from); day = day.minusDays(1)) {
      boolean weekday =
          day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
      boolean works = listed.getOrDefault(day, weekday);
      next = works ? day : next;
      assertThat(calendar.isWorkingDay(day)).as("%s", day).isEqualTo(works);
      if (next != null) {
        assertThat(calendar.firstWorkingDayFrom(day)).as("from %s", day).isEqualTo(next);
      }
    }
  }

  /** The listed days of the collected notices, true where worked; empty where they are absent. */
  private static Map<LocalDate, Boolean> notices() throws IOException {
    Map<LocalDate, Boolean> days = new TreeMap<>();
    Pattern day =
        Pattern.compile("\"date\":\\s*\"([0-9-]{10})\",\\s*\"isOffDay\":\\s*(true|false)");
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path folder = up.resolveSibling("shared").resolve("data").resolve("holidays");
      if (up.getParent() != null && Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
            Matcher matcher = day.matcher(Files.readString(file));
            while (matcher.find()) {
              days.put(LocalDate.parse(matcher.group(1)), matcher.group(2).equals("false"));
            }
          }
        }
        return days;
      }
    }
    return days;
  }
}
