package io.patentwatch.cli;

import io.patentwatch.json.JsonForm;
import io.patentwatch.json.JsonObject;
import io.patentwatch.law.AnnualFeeCalculator;
import io.patentwatch.law.AnnualFeeSchedule;
import io.patentwatch.law.DeadlineEvent;
import io.patentwatch.law.DeadlineRules;
import io.patentwatch.law.FeeReduction;
import io.patentwatch.law.FeeState;
import io.patentwatch.law.FeeYear;
import io.patentwatch.law.LegalDeadline;
import io.patentwatch.law.Term;
import io.patentwatch.law.WorkingCalendar;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works out annual fees, the end of the term and other deadlines from plain dates. */
@Command(
    name = "deadlines",
    description = "Works out the annual fees of a patent, the end of its term and other deadlines.",
    mixinStandardHelpOptions = true)
final class DeadlinesCommand implements Callable<Integer> {
  /** The number of an object that comes from no line. */
  private static final long NO_LINE = 0;

  private final Session session;
  private int rejected;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "invention, utility-model or design.")
  private @Nullable String type;

  @Option(names = "--filed", paramLabel = "D", description = "The actual filing date.")
  private @Nullable LocalDate filed;

  @Option(
      names = "--granted",
      paramLabel = "D",
      description = "The day of the grant announcement; every fee year from 2 on if left out.")
  private @Nullable LocalDate granted;

  @Option(
      names = "--priority",
      paramLabel = "D",
      description = "The priority date: terms and fee years never run from it (r.12).")
  private @Nullable LocalDate priority;

  @Option(
      names = "--reduction",
      paramLabel = "85|70",
      description = "85 for one owner, 70 for joint owners.")
  private @Nullable Integer reduction;

  @Option(
      names = "--as-of",
      paramLabel = "D",
      description = "Adds to each fee year how it stands on this day if it is not paid.")
  private @Nullable LocalDate day;

  @Option(
      names = "--compensation",
      paramLabel = "DAYS",
      description = "Days of term compensation of an invention; 0 if left out.")
  private int compensation;

  @Option(
      names = "--further",
      description = "Adds the other deadlines that follow from the dates, after the fee years.")
  private boolean further;

  @Option(
      names = "--event",
      paramLabel = "NAME=D",
      description =
          "The day of an event, such as grant-notice=2026-08-03, for its deadlines; as often as"
              + " wanted, implies --further.")
  private Map<String, LocalDate> events = Map.of();

  @Option(
      names = "--explain",
      paramLabel = "zh|en",
      description = "Adds the arithmetic of each deadline, with the rules.")
  private @Nullable Language explain;

  @Parameters(
      paramLabel = "LINE",
      description =
          "type,filed[,granted[,priority]]; standard input if there is neither a line nor --type.")
  private List<String> lines = List.of();

  DeadlinesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    AnnualFeeCalculator calculator =
        AnnualFeeCalculator.builder()
            .reduction(reduction(reduction))
            .compensationDays(compensation())
            .build();
    Map<DeadlineEvent, LocalDate> days = days(events);
    if (type != null || filed != null || granted != null || priority != null) {
      if (type == null || filed == null) {
        throw new UsageException("--type and --filed go together; give both, or lines instead");
      }
      if (!lines.isEmpty()) {
        throw new UsageException("give options or lines, not both: " + lines.get(0));
      }
      try {
        print(calculator, days, type(type), filed, granted, priority, NO_LINE);
      } catch (IllegalArgumentException e) {
        throw new UsageException(String.valueOf(e.getMessage()));
      }
      return Status.DONE;
    }
    Lines.each(session, lines, (line, number) -> take(calculator, days, line, number));
    return rejected == 0 ? Status.DONE : Status.SOME_REJECTED;
  }

  private void take(
      AnnualFeeCalculator calculator,
      Map<DeadlineEvent, LocalDate> days,
      String line,
      long number) {
    if (line.isBlank()) {
      return;
    }
    String[] cells = line.split(",", -1);
    try {
      if (cells.length < 2 || cells.length > 4) {
        throw new IllegalArgumentException("it has " + cells.length + " parts");
      }
      LocalDate filingDate = date(cells, 1);
      if (filingDate == null) {
        throw new IllegalArgumentException("the filing date is missing");
      }
      print(calculator, days, type(cells[0]), filingDate, date(cells, 2), date(cells, 3), number);
    } catch (IllegalArgumentException e) {
      rejected++;
      session.say(
          "line "
              + number
              + ": '"
              + line
              + "': "
              + e.getMessage()
              + "; give type,filed[,granted[,priority]]");
    }
  }

  private void print(
      AnnualFeeCalculator calculator,
      Map<DeadlineEvent, LocalDate> days,
      PatentType kind,
      LocalDate filingDate,
      @Nullable LocalDate grantDate,
      @Nullable LocalDate priorityDate,
      long line) {
    if (priorityDate != null && priorityDate.isAfter(filingDate)) {
      throw new IllegalArgumentException(
          "the priority date " + priorityDate + " is after the filing date " + filingDate);
    }
    AnnualFeeSchedule schedule = calculator.schedule(kind, filingDate, grantDate);
    for (FeeYear feeYear : schedule.feeYears()) {
      JsonObject.Builder object = numbered(line).all(JsonForm.feeYear(feeYear));
      if (day != null) {
        object.object("state", JsonForm.feeState(FeeState.of(feeYear, day)));
      }
      session.print(explained(object, feeYear::explain));
    }
    Term term = Term.of(kind, filingDate, compensation);
    session.print(explained(numbered(line).text("expires", schedule.expires()), term::explain));
    if (further || !days.isEmpty()) {
      Map<DeadlineEvent, LocalDate> all = new EnumMap<>(DeadlineEvent.class);
      all.put(DeadlineEvent.FILING, filingDate);
      if (priorityDate != null) {
        all.put(DeadlineEvent.PRIORITY, priorityDate);
      }
      if (grantDate != null) {
        all.put(DeadlineEvent.GRANT, grantDate);
      }
      all.putAll(days);
      for (LegalDeadline deadline :
          DeadlineRules.ofDefaults().deadlines(WorkingCalendar.ofDefaults(), kind, all)) {
        session.print(
            explained(numbered(line).all(JsonForm.legalDeadline(deadline)), deadline::explain));
      }
    }
  }

  private JsonObject explained(
      JsonObject.Builder object, Function<Locale, List<String>> explanation) {
    return explain == null
        ? object.build()
        : object.texts("because", explanation.apply(explain.locale())).build();
  }

  private static JsonObject.Builder numbered(long line) {
    JsonObject.Builder object = JsonObject.builder();
    return line == NO_LINE ? object : object.number("line", line);
  }

  private static @Nullable LocalDate date(String[] cells, int index) {
    if (index >= cells.length || cells[index].isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(cells[index].strip());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + cells[index] + "' is no date yyyy-MM-dd", e);
    }
  }

  private static PatentType type(String text) {
    for (PatentType known : PatentType.values()) {
      if (known.code().equals(text.strip().toLowerCase(Locale.ROOT))) {
        return known;
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no type; there are invention, utility-model and design");
  }

  private int compensation() {
    if (compensation < 0) {
      throw new UsageException("--compensation is " + compensation + "; give 0 days or more");
    }
    return compensation;
  }

  private static Map<DeadlineEvent, LocalDate> days(Map<String, LocalDate> events) {
    Map<DeadlineEvent, LocalDate> days = new EnumMap<>(DeadlineEvent.class);
    events.forEach(
        (name, day) ->
            days.put(
                DeadlineEvent.ofCode(name)
                    .orElseThrow(
                        () ->
                            new UsageException(
                                "--event "
                                    + name
                                    + " is unknown; there are "
                                    + List.of(DeadlineEvent.values()))),
                day));
    return days;
  }

  private static FeeReduction reduction(@Nullable Integer percent) {
    if (percent == null) {
      return FeeReduction.NONE;
    }
    return switch (percent) {
      case 85 -> FeeReduction.ONE_OWNER_85;
      case 70 -> FeeReduction.JOINT_OWNERS_70;
      default ->
          throw new UsageException(
              "--reduction is " + percent + "; it is 85 (one owner) or 70 (joint owners)");
    };
  }
}
