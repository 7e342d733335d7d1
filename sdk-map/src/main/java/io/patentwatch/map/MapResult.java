package io.patentwatch.map;

import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.indicator.ReportedFigures;
import io.patentwatch.indicator.Stock;
import io.patentwatch.indicator.Wording;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a map at one edition of the library: by place, sector, day and year.
 *
 * <p>For a count the figures of {@link #places} add up to that of {@link #whole}, and those of
 * {@link #sectors}, less {@link Sector#OVERLAP}, to that of {@link Sector#ALL}. Immutable and
 * thread-safe.
 */
public final class MapResult {
  /** The whole of a map that is within no division. */
  static final Place EVERYWHERE =
      new Place(Place.Kind.WHOLE, null, new Wording("全部", "Everywhere"));

  private static final int WHOLE = -1;

  private final Place whole;
  private final List<Place> places;
  private final List<Sector> sectors;
  private final Tally tally;
  private final Edition edition;
  private final ReportedFigures reported;
  private final @Nullable String populationKind;
  private final Map<Place, Integer> slots = new HashMap<>();

  MapResult(
      Place whole,
      List<Place> places,
      List<Sector> sectors,
      Tally tally,
      Edition edition,
      ReportedFigures reported,
      @Nullable String populationKind) {
    this.whole = whole;
    this.places = List.copyOf(places);
    this.tally = tally;
    this.edition = edition;
    this.reported = reported;
    this.populationKind = populationKind;
    this.sectors = List.copyOf(sectors);
    slots.put(whole, WHOLE);
    for (int i = 0; i < this.places.size(); i++) {
      slots.put(this.places.get(i), i);
    }
  }

  /** All that is counted: the division asked for, or everything. */
  public Place whole() {
    return whole;
  }

  /**
   * The divisions in order of code, then {@link Place#UNPLACED}, and where the map is within no
   * division {@link Place#OUTSIDE}; they add up to the whole.
   */
  public List<Place> places() {
    return places;
  }

  /**
   * The industries in the order of their rules, also those that others are part of, then {@link
   * Sector#NONE}.
   */
  public List<Sector> sectors() {
    return sectors;
  }

  /** The day. */
  public LocalDate day() {
    return tally.calendar().day();
  }

  /** The edition of the library. */
  public Edition edition() {
    return edition;
  }

  /** The stocks counted. */
  public List<Stock> stocks() {
    return tally.stocks();
  }

  /** The flows counted. */
  public List<Flow> flows() {
    return tally.flows();
  }

  /** The calendar years in order; the last is that of the day, up to the day. */
  public List<Integer> years() {
    return tally.calendar().years();
  }

  /** The days that stocks are known on: the day, a year before, the ends of the years. */
  public List<LocalDate> days() {
    return tally.calendar().days();
  }

  /** The periods that flows are known of: the year so far, the same a year before, the years. */
  public List<Period> periods() {
    return tally.calendar().periods();
  }

  /** A stock on the day in a place. */
  public Figure figure(Stock stock, Place place) {
    return figure(stock, place, Sector.ALL, day());
  }

  /** A flow of the year so far in a place. */
  public Figure figure(Flow flow, Place place) {
    return figure(flow, place, Sector.ALL, Period.yearTo(day()));
  }

  /**
   * A stock on one of the days in a place and an industry.
   *
   * @throws IllegalArgumentException if the map was not asked for the stock, the place or the day
   */
  public Figure figure(Stock stock, Place place, Sector sector, LocalDate day) {
    int slot = slot(place);
    return Figure.of(count(sector, each -> tally.stock(stock, day, slot, each)));
  }

  /**
   * A flow of one of the periods in a place and an industry.
   *
   * @throws IllegalArgumentException if the map was not asked for the flow, the place or the period
   */
  public Figure figure(Flow flow, Place place, Sector sector, Period period) {
    int slot = slot(place);
    long count = count(sector, each -> tally.flow(flow, period, slot, each));
    return flow.isProvisional(period, day())
        ? new Figure.Provisional(
            BigDecimal.valueOf(count),
            new Wording("申请公布最迟需18个月，尚未满", "applications may stay unpublished for 18 months"))
        : Figure.of(count);
  }

  /**
   * The same in one of the years: a stock at its end, a flow over it; the last as far as the day.
   */
  public Figure inYear(Additive indicator, Place place, Sector sector, int year) {
    if (indicator instanceof Stock stock) {
      return figure(stock, place, sector, tally.calendar().dayOf(year));
    }
    return figure((Flow) indicator, place, sector, tally.calendar().periodOf(year));
  }

  /** Year on year, in per cent: the day, or the year so far, against the same a year earlier. */
  public Figure change(Additive indicator, Place place, Sector sector) {
    if (indicator instanceof Stock stock) {
      return Ratio.change(
          figure(stock, place, sector, day()), figure(stock, place, sector, day().minusYears(1)));
    }
    Flow flow = (Flow) indicator;
    Period running = Period.yearTo(day());
    Figure now = figure(flow, place, sector, running);
    if (now instanceof Figure.Provisional) {
      // What is still to be published would turn any comparison with an older period into a fall.
      return new Figure.Missing(
          new Wording("本期申请尚未全部公布，不可比", "not comparable before all is published"));
    }
    return Ratio.change(now, figure(flow, place, sector, running.yearBefore()));
  }

  /**
   * Valid inventions per 10,000 people, or any ratio of a stock to the population, in a place on
   * the day; missing where no population is reported.
   *
   * @throws IllegalArgumentException if the ratio is not of a stock to {@code population}
   */
  public Figure figure(Ratio ratio, Place place) {
    if (!(ratio.numerator() instanceof Ratio.Counted counted)
        || !ratio.denominator().equals(new Ratio.Reported("population"))) {
      throw new IllegalArgumentException(
          ratio + " is no ratio of a stock to population; ask for the reported lines");
    }
    ReportedFigures.Population population = population(place);
    return population
        .figure()
        .value()
        .map(people -> ratio.of(figure(counted.stock(), place).value().orElseThrow(), people))
        .orElse(population.figure());
  }

  /** The population that ratios of a place are taken by. */
  public ReportedFigures.Population population(Place place) {
    DivisionCode code = place.code();
    if (code == null) {
      return new ReportedFigures.Population(
          new Figure.Missing(new Wording("不是行政区划，没有人口数", "no division, so no population")),
          "",
          null);
    }
    return reported.population(code, populationKind, day());
  }

  /**
   * A ratio of two reported measures in the whole, by region, industry and kind, in time; empty
   * where nothing is reported.
   */
  public List<ReportedFigures.Line> reported(Ratio ratio) {
    DivisionCode code = whole.code();
    return code == null ? List.of() : reported.lines(ratio, code, day());
  }

  /** How many valid patents of a place have no payment on record for the fee year running. */
  public long unconfirmed(Place place) {
    return tally.unconfirmed(slot(place));
  }

  /**
   * How many valid patents of the library have a first-named holder of whom not even the province
   * is certain. They are in no division, so not in the whole, unless the map is of everything.
   */
  public long nowhere() {
    return tally.nowhere();
  }

  private long count(Sector sector, ToLongFunction<Sector> cell) {
    if (sector.kind() != Sector.Kind.OVERLAP) {
      return cell.applyAsLong(sector);
    }
    long sum = sectors.stream().filter(each -> each.parent() == null).mapToLong(cell).sum();
    return sum - cell.applyAsLong(Sector.ALL);
  }

  private int slot(Place place) {
    Integer slot = slots.get(place);
    if (slot == null) {
      throw new IllegalArgumentException(place + " is not on the map of " + whole);
    }
    return slot;
  }

  @Override
  public String toString() {
    return whole + " on " + day() + ", edition " + edition;
  }
}
