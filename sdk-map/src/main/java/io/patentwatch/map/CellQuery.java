package io.patentwatch.map;

import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.query.PatentQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What to count in cells: a stock on days or a flow over periods, where, and told apart by what.
 *
 * <pre>{@code
 * CellQuery.flow(Flow.GRANTS, CalendarUnit.YEAR.periods(first, last))
 *     .within("330122").by(Axis.REGION, Axis.WIPO_FIELD).counting(Counting.FRACTIONAL).build()
 * }</pre>
 *
 * <p>Only counts of patents can be asked for, so that the parts add up; a ratio is taken of two
 * cells by {@link Cell#over}, which keeps both. Immutable and thread-safe.
 */
public final class CellQuery {
  /** The most axes beside time. */
  public static final int MAX_AXES = 3;

  /** The most days or periods. */
  public static final int MAX_TIMES = 2000;

  /** The most cells that one region can have. */
  static final int MAX_CELLS = 50_000_000;

  private final Additive measure;
  private final List<LocalDate> days;
  private final List<Period> periods;
  private final @Nullable DivisionCode within;
  private final @Nullable RegionLevel level;
  private final RegionBasis basis;
  private final Counting counting;
  private final List<Axis> axes;
  private final PatentQuery matching;
  private final @Nullable LocalDate asOf;
  private final @Nullable LocalDate boundaries;

  private CellQuery(Builder options) {
    measure = options.measure;
    days = List.copyOf(options.days);
    periods = List.copyOf(options.periods);
    within = options.within;
    level = options.level;
    basis = options.basis;
    counting = options.counting;
    axes = List.copyOf(options.axes);
    matching = options.matching;
    asOf = options.asOf;
    boundaries = options.boundaries;
  }

  /** A builder of a query of a stock on days, in whatever order. */
  public static Builder stock(Stock stock, Collection<LocalDate> days) {
    return new Builder(stock, days, List.of());
  }

  /** A builder of a query of a stock on days, in whatever order. */
  public static Builder stock(Stock stock, LocalDate... days) {
    return stock(stock, List.of(days));
  }

  /** A builder of a query of a flow over periods, in whatever order; they may overlap. */
  public static Builder flow(Flow flow, Collection<Period> periods) {
    return new Builder(flow, List.of(), periods);
  }

  /** A builder of a query of a flow over periods, in whatever order; they may overlap. */
  public static Builder flow(Flow flow, Period... periods) {
    return flow(flow, List.of(periods));
  }

  /** This query, except that holders are taken by another day and only the first-named counts. */
  CellQuery byFirstHolderAsOf() {
    Builder copy = new Builder(measure, days, periods);
    copy.within = within;
    copy.level = level;
    copy.basis = RegionBasis.AS_OF;
    copy.counting = Counting.FIRST_HOLDER;
    copy.axes.addAll(axes);
    copy.matching = matching;
    copy.asOf = asOf;
    copy.boundaries = boundaries;
    return new CellQuery(copy);
  }

  /** What is counted. */
  public Additive measure() {
    return measure;
  }

  /** The types that count; none for all. */
  Set<PatentType> types() {
    return measure instanceof Stock stock ? stock.types() : ((Flow) measure).types();
  }

  /** The days of a stock in order; empty for a flow. */
  public List<LocalDate> days() {
    return days;
  }

  /** The periods of a flow in order; empty for a stock. */
  public List<Period> periods() {
    return periods;
  }

  /** The division in which is counted; absent for everywhere. */
  @Nullable DivisionCode within() {
    return within;
  }

  @Nullable RegionLevel level() {
    return level;
  }

  /** By which day the holders are taken. */
  public RegionBasis basis() {
    return basis;
  }

  /** How patents of several holders or classes count. */
  public Counting counting() {
    return counting;
  }

  /** The axes, in the order asked for. */
  public List<Axis> axes() {
    return axes;
  }

  PatentQuery matching() {
    return matching;
  }

  @Nullable LocalDate asOf() {
    return asOf;
  }

  @Nullable LocalDate boundaries() {
    return boundaries;
  }

  /** Whether it matters where a holder is. */
  boolean asksRegion() {
    return within != null || axes.contains(Axis.REGION);
  }

  @Override
  public String toString() {
    return measure
        + (days.isEmpty() ? " over " + periods : " on " + days)
        + (within == null ? "" : " within " + within)
        + (level == null ? "" : " split by " + level)
        + (axes.isEmpty() ? "" : " by " + axes)
        + " counting "
        + counting
        + " with regions "
        + basis
        + (matching instanceof PatentQuery.Everything ? "" : " matching " + matching);
  }

  /** Collects the options of a {@link CellQuery}; not thread-safe. */
  public static final class Builder {
    private final Additive measure;
    private final TreeSet<LocalDate> days;
    private final TreeSet<Period> periods;
    private final List<Axis> axes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable DivisionCode within;
    private @Nullable RegionLevel level;
    private RegionBasis basis = RegionBasis.ON_DAY;
    private Counting counting = Counting.FIRST_HOLDER;
    private PatentQuery matching = PatentQuery.everything();
    private @Nullable LocalDate asOf;
    private @Nullable LocalDate boundaries;

    private Builder(Additive measure, Collection<LocalDate> days, Collection<Period> periods) {
      this.measure = Objects.requireNonNull(measure, "measure");
      this.days = new TreeSet<>(days);
      this.periods = new TreeSet<>(periods);
    }

    /** Counts what lies in a division only, such as {@code 330122}; by default everything. */
    public Builder within(String divisionCode) {
      try {
        within = DivisionCode.of(divisionCode);
      } catch (IllegalArgumentException wrong) {
        problems.add("within: " + wrong.getMessage());
      }
      return this;
    }

    /** Tells apart by further axes; by default by time alone. */
    public Builder by(Axis... more) {
      axes.addAll(List.of(more));
      return this;
    }

    /** Lets {@link Axis#REGION} be divisions of a level; by default those right below. */
    public Builder split(RegionLevel divisionLevel) {
      level = Objects.requireNonNull(divisionLevel, "divisionLevel");
      return this;
    }

    /** By which day holders are taken; by default {@link RegionBasis#ON_DAY}. */
    public Builder regions(RegionBasis regionBasis) {
      basis = Objects.requireNonNull(regionBasis, "regionBasis");
      return this;
    }

    /**
     * How patents of several holders or classes count; by default {@link Counting#FIRST_HOLDER}.
     */
    public Builder counting(Counting rule) {
      counting = Objects.requireNonNull(rule, "rule");
      return this;
    }

    /** Counts only patents that answer a query on the day; further calls narrow it down. */
    public Builder matching(PatentQuery query) {
      matching = matching instanceof PatentQuery.Everything ? query : matching.and(query);
      return this;
    }

    /**
     * The day of the query: for {@link #matching}, for {@link RegionBasis#AS_OF}, and that up to
     * which filings are judged to be known; by default today.
     */
    public Builder asOf(LocalDate day) {
      asOf = Objects.requireNonNull(day, "day");
      return this;
    }

    /**
     * Counts in the divisions as they stood on a day; by default in those of the library's edition
     * of the divisions. Regions of other days count in their one heir, or in what all heirs lie in.
     */
    public Builder boundaries(LocalDate vintage) {
      boundaries = Objects.requireNonNull(vintage, "vintage");
      return this;
    }

    /**
     * The query.
     *
     * @throws IllegalArgumentException if anything is wrong, all of which the message names
     */
    public CellQuery build() {
      List<String> wrong = new ArrayList<>(problems);
      int times = days.size() + periods.size();
      if (times == 0) {
        wrong.add(
            measure instanceof Stock ? "no day; give one or more" : "no period; give one or more");
      }
      if (times > MAX_TIMES) {
        wrong.add(times + " times; at most " + MAX_TIMES + " go together");
      }
      if (axes.size() > MAX_AXES) {
        wrong.add("axes are " + axes + "; at most " + MAX_AXES + " go together");
      }
      if (axes.stream().distinct().count() < axes.size()) {
        wrong.add("axes are " + axes + "; take each once");
      }
      if (level != null && !level.isMainland()) {
        wrong.add("split by " + level + "; take province, city, county or township");
      }
      if (level != null && !axes.contains(Axis.REGION)) {
        wrong.add("split by " + level + " without the axis REGION; add it");
      }
      if (!wrong.isEmpty()) {
        throw new IllegalArgumentException(
            "the query of " + measure + " can't be: " + String.join("; ", wrong));
      }
      return new CellQuery(this);
    }
  }
}
