package io.patentwatch.map.render;

import io.patentwatch.PatentLibrary;
import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.indicator.Stock;
import io.patentwatch.indicator.Wording;
import io.patentwatch.map.MapQuery;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.PatentMap;
import io.patentwatch.map.Place;
import io.patentwatch.map.Sector;
import io.patentwatch.model.DivisionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a division on any day and over any period, as they are known on one day; each
 * further day costs a query. Not thread-safe.
 */
final class Moments {
  private final PatentLibrary library;
  private final @Nullable DivisionCode region;
  private final @Nullable DivisionCode within;
  private final LocalDate day;
  private final Map<LocalDate, MapResult> results = new HashMap<>();

  Moments(PatentLibrary library, @Nullable DivisionCode region, LocalDate day) {
    this.library = library;
    this.region = region;
    this.day = day;
    // What has no parts is a part of the map of what it is in.
    within =
        region != null && library.reference().divisions().children(region).isEmpty()
            ? region.parent().orElse(region)
            : region;
  }

  /** The map of the day all is asked for. */
  MapResult today() {
    return on(day);
  }

  /** The row of a map that is the region. */
  Place place(MapResult result) {
    return Objects.equals(region, within)
        ? result.whole()
        : result.places().stream()
            .filter(place -> Objects.equals(place.code(), region))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(region + " is no division of " + within));
  }

  private MapResult on(LocalDate asOf) {
    MapResult known = results.get(asOf);
    if (known == null) {
      MapQuery query = PatentMap.of(library).query().asOf(asOf).years(1);
      known = (within == null ? query : query.within(within)).run();
      results.put(asOf, known);
    }
    return known;
  }

  Figure stock(Stock stock, Sector sector, LocalDate on) {
    MapResult result =
        results.values().stream()
            .filter(each -> each.days().contains(on))
            .findFirst()
            .orElseGet(() -> on(on));
    return result.figure(stock, place(result), sector, on);
  }

  /** A flow over a period: what happened up to its last day less what happened before its first. */
  Figure flow(Flow flow, Sector sector, Period period) {
    BigDecimal sum = BigDecimal.ZERO;
    Wording reason = null;
    for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
      LocalDate first = LocalDate.of(year, 1, 1);
      LocalDate last = LocalDate.of(year, 12, 31);
      Figure through = upTo(flow, sector, period.to().isBefore(last) ? period.to() : last);
      Figure before =
          period.from().isAfter(first)
              ? upTo(flow, sector, period.from().minusDays(1))
              : Figure.of(0);
      if (through instanceof Figure.Missing || before instanceof Figure.Missing) {
        return through instanceof Figure.Missing ? through : before;
      }
      sum = sum.add(through.value().orElseThrow()).subtract(before.value().orElseThrow());
      reason = through instanceof Figure.Provisional provisional ? provisional.reason() : reason;
    }
    return reason != null && flow.isProvisional(period, day)
        ? new Figure.Provisional(sum, reason)
        : new Figure.Known(sum);
  }

  private Figure upTo(Flow flow, Sector sector, LocalDate last) {
    Period year = Period.yearTo(last);
    MapResult result =
        results.values().stream()
            .filter(each -> each.periods().contains(year))
            .findFirst()
            .orElseGet(() -> on(last));
    return result.figure(flow, place(result), sector, year);
  }

  /** The change in per cent from one period to another; what is not all published has none. */
  Figure change(Flow flow, Sector sector, Period now, Period before) {
    Figure later = flow(flow, sector, now);
    if (later instanceof Figure.Provisional) {
      return new Figure.Missing(
          new Wording("本期申请尚未全部公布，不可比", "not comparable before all is published"));
    }
    return Ratio.change(later, flow(flow, sector, before));
  }

  /** Valid inventions per 10,000 people on the day. */
  Figure perHead() {
    return today().figure(Ratio.VALID_INVENTIONS_PER_10000, place(today()));
  }

  /** Any additive indicator: a stock on the last day of a period, a flow over it. */
  Figure figure(Additive indicator, Sector sector, Period period) {
    return indicator instanceof Stock stock
        ? stock(stock, sector, period.to())
        : flow((Flow) indicator, sector, period);
  }

  /** Year on year, in per cent. */
  Figure change(Additive indicator, Sector sector, Period period) {
    if (indicator instanceof Stock stock) {
      return Ratio.change(
          stock(stock, sector, period.to()), stock(stock, sector, period.to().minusYears(1)));
    }
    return change((Flow) indicator, sector, period, period.yearBefore());
  }
}
