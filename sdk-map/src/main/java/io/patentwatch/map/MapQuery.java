package io.patentwatch.map;

import io.patentwatch.PatentLibrary;
import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.ReportedFigures;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.reference.Division;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a map is asked for: where, split how, on which day, over which years; not thread-safe.
 *
 * <p>Everything is answered from one scan of the library's outlines, or of the map's columns.
 */
public final class MapQuery {
  /** The most years that one query looks back. */
  public static final int MAX_YEARS = 100;

  private static final int DEFAULT_YEARS = 10;

  private final PatentLibrary library;
  private final @Nullable PatentColumns columns;
  private PatentQuery matching = PatentQuery.everything();
  private @Nullable DivisionCode within;
  private @Nullable RegionLevel level;
  private @Nullable LocalDate day;
  private int years = DEFAULT_YEARS;
  private @Nullable String populationKind;
  private final Set<Stock> stocks = new LinkedHashSet<>(Stock.shipped());
  private final Set<Flow> flows = new LinkedHashSet<>(Flow.shipped());

  MapQuery(PatentLibrary library, @Nullable PatentColumns columns) {
    this.library = library;
    this.columns = columns;
  }

  /**
   * Counts what lies in a division only; without this, everything, wherever it is.
   *
   * @param divisionCode its code, such as {@code 330122}
   * @throws IllegalArgumentException if it is no division code
   */
  public MapQuery within(String divisionCode) {
    return within(DivisionCode.of(divisionCode));
  }

  /** Counts what lies in a division only; without this, everything, wherever it is. */
  public MapQuery within(DivisionCode division) {
    within = Objects.requireNonNull(division, "division");
    return this;
  }

  /** Splits by the divisions of a level; without this, by those right below. */
  public MapQuery split(RegionLevel divisionLevel) {
    if (!divisionLevel.isMainland()) {
      throw new IllegalArgumentException(
          "can't split by " + divisionLevel + "; take province, city, county or township");
    }
    level = divisionLevel;
    return this;
  }

  /** Asks for stocks on a day and flows of its year up to it; without this, today. */
  public MapQuery asOf(LocalDate asOf) {
    day = Objects.requireNonNull(asOf, "asOf");
    return this;
  }

  /**
   * Looks back over calendar years, that of the day included; 10 without this.
   *
   * @throws IllegalArgumentException if it is not from 1 to {@value #MAX_YEARS}
   */
  public MapQuery years(int count) {
    if (count < 1 || count > MAX_YEARS) {
      throw new IllegalArgumentException("years is " + count + "; ask for 1 to " + MAX_YEARS);
    }
    years = count;
    return this;
  }

  /** Counts only patents that answer a query on the day; further calls narrow it down. */
  public MapQuery matching(PatentQuery query) {
    matching = matching instanceof PatentQuery.Everything ? query : matching.and(query);
    return this;
  }

  /** Takes a kind of population, such as {@code permanent-residents}, for figures per head. */
  public MapQuery population(String kind) {
    populationKind = Objects.requireNonNull(kind, "kind");
    return this;
  }

  /** Counts further indicators beside those that ship. */
  public MapQuery measure(Additive... indicators) {
    for (Additive indicator : indicators) {
      if (indicator instanceof Stock stock) {
        stocks.add(stock);
      } else if (indicator instanceof Flow flow) {
        flows.add(flow);
      }
    }
    return this;
  }

  /**
   * Counts and answers.
   *
   * @throws IllegalArgumentException if the division does not exist in the library's edition of the
   *     divisions, or has none of the level to split by
   */
  public MapResult run() {
    LocalDate asOf = day != null ? day : library.today();
    ReferenceData reference = library.reference();
    Divisions divisions = reference.divisions();
    DivisionCode inside = within;
    List<Division> units = Regions.units(divisions, inside, level);
    Tally tally =
        new Tally(
            inside,
            units.stream().map(Division::code).toList(),
            List.copyOf(stocks),
            List.copyOf(flows),
            Calendar.of(asOf, years));
    Edition edition = tally(tally, asOf);
    List<Place> places = new ArrayList<>();
    units.forEach(unit -> places.add(Place.of(Place.Kind.DIVISION, unit)));
    places.add(Place.UNPLACED);
    Place whole;
    if (inside == null) {
      places.add(Place.OUTSIDE);
      whole = MapResult.EVERYWHERE;
    } else {
      whole = Place.of(Place.Kind.WHOLE, divisions.find(inside).orElseThrow());
    }
    return new MapResult(
        whole,
        places,
        Sectors.of(reference.industries(), tally.industryCodes()),
        tally,
        edition,
        ReportedFigures.of(library.facts()),
        populationKind);
  }

  /** Counts all patents; tells the edition. */
  private Edition tally(Tally tally, LocalDate asOf) {
    if (columns != null) {
      return columns.read(
          matching,
          asOf,
          (data, filter) -> {
            new ColumnCursor(data).forEach(filter, tally::add);
            return data.edition;
          });
    }
    Edition edition = library.edition();
    try (Results<PatentOutline> outlines = library.outlines(matching, asOf)) {
      for (PatentOutline outline : outlines) {
        tally.add(new CountedOutline(outline));
      }
    }
    return edition;
  }
}
