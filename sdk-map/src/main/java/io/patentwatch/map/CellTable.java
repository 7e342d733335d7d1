package io.patentwatch.map;

import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Wording;
import io.patentwatch.model.Edition;
import io.patentwatch.query.PatentQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cells of a {@link CellQuery} at one edition of a library.
 *
 * <p>On each axis the rows without {@link Row.Kind#OVERLAP}, less the overlap, add up to {@link
 * Row.Kind#ALL}, whatever the rows on the other axes. Immutable and thread-safe.
 */
public final class CellTable {
  private static final int ALL = CellCounter.Sought.ANY;

  private final CellQuery query;
  private final Edition edition;
  private final LocalDate day;
  private final LocalDate boundaries;
  private final Cube cube;
  private final List<Dimension> dimensions;
  private final List<List<Row>> rows;
  private final List<Map<Row, Integer>> slots = new ArrayList<>();
  private final Opener opener;

  /** Says which patents a cell has. */
  interface Opener {
    PatentQuery open(int time, int[] slots);
  }

  CellTable(
      CellQuery query,
      Edition edition,
      LocalDate day,
      LocalDate boundaries,
      Cube cube,
      List<Dimension> dimensions,
      List<List<Row>> values,
      Opener opener) {
    this.query = query;
    this.edition = edition;
    this.day = day;
    this.boundaries = boundaries;
    this.cube = cube;
    this.dimensions = List.copyOf(dimensions);
    this.opener = opener;
    rows = new ArrayList<>();
    for (int axis = 0; axis < dimensions.size(); axis++) {
      rows.add(rows(axis, values.get(axis)));
    }
  }

  /** The rows of an axis in order, of classes those that have any patent. */
  private List<Row> rows(int index, List<Row> values) {
    Dimension dimension = dimensions.get(index);
    Map<Row, Integer> known = new HashMap<>();
    List<Row> shown = new ArrayList<>();
    boolean[] used = dimension.axis().isClass() ? used(dimension) : new boolean[0];
    for (int slot = 0; slot < values.size(); slot++) {
      known.put(values.get(slot), slot);
      if (used.length == 0 || used[slot]) {
        shown.add(values.get(slot));
      }
    }
    if (dimension.axis().isClass()) {
      Collections.sort(shown, (one, other) -> one.code().compareTo(other.code()));
    }
    add(Row.none(dimension.axis()), dimension.none(), known, shown);
    if (dimension.outside() >= 0) {
      add(Row.outside(), dimension.outside(), known, shown);
    }
    if (dimension.overlap() >= 0) {
      add(Row.overlap(dimension.axis()), dimension.overlap(), known, shown);
    }
    known.put(Row.all(dimension.axis()), ALL);
    slots.add(known);
    return List.copyOf(shown);
  }

  private static void add(Row row, int slot, Map<Row, Integer> known, List<Row> shown) {
    known.put(row, slot);
    shown.add(row);
  }

  private boolean[] used(Dimension dimension) {
    boolean[] used = new boolean[dimension.size()];
    for (long[] plane : cube.planes) {
      for (int cell = 0; plane != null && cell < plane.length; cell++) {
        if (plane[cell] != 0) {
          used[slot(dimension, 0, cell)] = true;
        }
      }
    }
    for (long cell : cube.rest.keySet()) {
      used[slot(dimension, 0, (int) (cell % ((long) cube.times * cube.inner)))] = true;
    }
    return used;
  }

  /** What was asked. */
  public CellQuery query() {
    return query;
  }

  /** The edition of the library. */
  public Edition edition() {
    return edition;
  }

  /** The day of the query. */
  public LocalDate day() {
    return day;
  }

  /** The day of whose divisions the rows are: the edition of the reference data, or a vintage. */
  public LocalDate boundaries() {
    return boundaries;
  }

  /** How many days or periods there are, in order. */
  public int times() {
    return cube.times;
  }

  /**
   * The rows of an axis in order, of classes those with any patent; {@link Row.Kind#ALL} is not
   * among them.
   *
   * @throws IllegalArgumentException if the query was not by the axis
   */
  public List<Row> rows(Axis axis) {
    return rows.get(index(axis));
  }

  /** The row of a value. */
  public Optional<Row> row(Axis axis, String code) {
    return rows(axis).stream()
        .filter(row -> row.kind() == Row.Kind.VALUE && row.code().equals(code))
        .findFirst();
  }

  private int index(Axis axis) {
    int index = query.axes().indexOf(axis);
    if (index < 0) {
      throw new IllegalArgumentException(
          "the query was not by " + axis + "; it was by " + query.axes());
    }
    return index;
  }

  /**
   * A cell; an axis of which no row is given is taken as a whole.
   *
   * @param time the place of the day or period, from 0
   * @param chosen at most one row of each axis
   * @throws IllegalArgumentException if there is no such time or row
   */
  public Cell cell(int time, Row... chosen) {
    if (time < 0 || time >= cube.times) {
      throw new IllegalArgumentException(
          "there is no time " + time + "; there are " + cube.times + ", from 0");
    }
    Row[] at = new Row[dimensions.size()];
    for (Row row : chosen) {
      int index = index(row.axis());
      if (!slots.get(index).containsKey(row)) {
        throw new IllegalArgumentException(
            "there is no row "
                + row
                + " on the axis "
                + row.axis()
                + "; take one of "
                + rows.get(index));
      }
      at[index] = row;
    }
    for (int i = 0; i < at.length; i++) {
      if (at[i] == null) {
        at[i] = Row.all(dimensions.get(i).axis());
      }
    }
    return new Cell(this, time, List.of(at));
  }

  /** A cell of a day. */
  public Cell cell(LocalDate onDay, Row... chosen) {
    return cell(place(query.days(), onDay), chosen);
  }

  /** A cell of a period. */
  public Cell cell(Period period, Row... chosen) {
    return cell(place(query.periods(), period), chosen);
  }

  private static <T> int place(List<T> known, T wanted) {
    int place = known.indexOf(wanted);
    if (place < 0) {
      throw new IllegalArgumentException(wanted + " was not asked for; take one of " + known);
    }
    return place;
  }

  /**
   * The cells that are not zero, no axis taken as a whole: by time, then by the rows in order of
   * the axes.
   */
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (int time = 0; time < cube.times; time++) {
      addCells(time, new Row[dimensions.size()], 0, cells);
    }
    return cells;
  }

  private void addCells(int time, Row[] at, int axis, List<Cell> into) {
    if (axis == at.length) {
      Cell cell = new Cell(this, time, List.of(at));
      if (!cell.amount().isZero()) {
        into.add(cell);
      }
      return;
    }
    for (Row row : rows.get(axis)) {
      at[axis] = row;
      boolean empty = row.axis() == Axis.REGION && isEmpty(slots.get(axis).getOrDefault(row, ALL));
      if (!empty) {
        addCells(time, at, axis + 1, into);
      }
    }
  }

  private boolean isEmpty(int region) {
    return cube.planes[region] == null && cube.rest.isEmpty();
  }

  /** Takes the cells one by one, without making anything of them. */
  public interface Visitor {
    /**
     * A cell that is not zero. Of shares it can come several times, to be added up.
     *
     * @param time the place of the day or period
     * @param rows the places of the rows in {@link CellTable#rows}, in order of the axes; the array
     *     is used again
     * @param numerator how many patents, or parts of one; of an odd number of overlaps less than 0,
     *     so that all cells add up to the whole
     * @param denominator the parts of a patent; 1 where patents count as a whole
     */
    void cell(int time, int[] rows, long numerator, long denominator);
  }

  /**
   * Shows all cells that are not zero, no axis taken as a whole, in no particular order: the
   * fastest way to read many.
   */
  public void forEach(Visitor visitor) {
    int[][] places = new int[dimensions.size()][];
    for (int axis = 0; axis < places.length; axis++) {
      places[axis] = new int[dimensions.get(axis).size()];
      Arrays.fill(places[axis], -1);
      for (int place = 0; place < rows.get(axis).size(); place++) {
        places[axis][slots.get(axis).getOrDefault(rows.get(axis).get(place), ALL)] = place;
      }
    }
    int[] at = new int[places.length];
    for (int plane = 0; plane < cube.planes.length; plane++) {
      long[] counts = cube.planes[plane];
      for (int cell = 0; counts != null && cell < counts.length; cell++) {
        if (counts[cell] != 0) {
          place(plane, cell, places, at);
          visitor.cell(cell / cube.inner, at, counts[cell], cube.unit);
        }
      }
    }
    long size = (long) cube.times * cube.inner;
    cube.rest.forEach(
        (number, shares) -> {
          int cell = (int) (number % size);
          place((int) (number / size), cell, places, at);
          shares.forEach(
              (denominator, numerator) -> {
                if (numerator != 0) {
                  visitor.cell(cell / cube.inner, at, numerator, denominator);
                }
              });
        });
  }

  private void place(int plane, int cell, int[][] places, int[] at) {
    for (int axis = 0; axis < at.length; axis++) {
      at[axis] = places[axis][slot(dimensions.get(axis), plane, cell)];
    }
  }

  int[] slots(List<Row> at) {
    int[] chosen = new int[at.size()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = slots.get(i).getOrDefault(at.get(i), ALL);
    }
    return chosen;
  }

  Fraction amount(int time, List<Row> at) {
    boolean negative = at.stream().filter(row -> row.kind() == Row.Kind.OVERLAP).count() % 2 == 1;
    int[] chosen = slots(at);
    Fraction sum = Fraction.of(sum(time, chosen, 0, 0, 0), cube.unit).plus(rest(time, chosen));
    return negative ? Fraction.ZERO.minus(sum) : sum;
  }

  private long sum(int time, int[] chosen, int axis, int region, int cell) {
    if (axis == chosen.length) {
      long[] plane = cube.planes[region];
      return plane == null ? 0 : plane[time * cube.inner + cell];
    }
    Dimension dimension = dimensions.get(axis);
    boolean byRegion = dimension.axis() == Axis.REGION;
    int first = chosen[axis] == ALL ? 0 : chosen[axis];
    int last = chosen[axis] == ALL ? dimension.size() - 1 : chosen[axis];
    long sum = 0;
    for (int slot = first; slot <= last; slot++) {
      if (!byRegion) {
        sum += sum(time, chosen, axis + 1, region, cell + slot * dimension.stride());
      } else if (cube.planes[slot] != null) {
        sum += sum(time, chosen, axis + 1, slot, cell);
      }
    }
    return sum;
  }

  private Fraction rest(int time, int[] chosen) {
    Fraction sum = Fraction.ZERO;
    long plane = (long) cube.times * cube.inner;
    for (long cell : cube.rest.keySet()) {
      int inPlane = (int) (cell % plane);
      boolean asked = inPlane / cube.inner == time;
      for (int axis = 0; asked && axis < chosen.length; axis++) {
        asked =
            chosen[axis] == ALL
                || chosen[axis] == slot(dimensions.get(axis), (int) (cell / plane), inPlane);
      }
      if (asked) {
        sum = sum.plus(cube.rest((int) (cell / plane), inPlane));
      }
    }
    return sum;
  }

  private static int slot(Dimension dimension, int region, int cell) {
    return dimension.axis() == Axis.REGION ? region : cell / dimension.stride() % dimension.size();
  }

  Figure figure(int time, Fraction amount) {
    if (query.measure() instanceof Flow flow) {
      Period period = query.periods().get(time);
      if (period.from().isAfter(day)) {
        return new Figure.Missing(new Wording("期间尚未开始", "the period has not begun"));
      }
      if (flow.isProvisional(period, day)) {
        return new Figure.Provisional(
            amount.toDecimal(),
            new Wording("申请公布最迟需18个月，尚未满", "applications may stay unpublished for 18 months"));
      }
      if (period.to().isAfter(day)) {
        return new Figure.Provisional(
            amount.toDecimal(), new Wording("期间尚未结束", "the period is not over"));
      }
    } else if (query.days().get(time).isAfter(day)) {
      return new Figure.Provisional(
          amount.toDecimal(), new Wording("日期在将来，按现有记录推算", "a day to come, by what is on record"));
    }
    return new Figure.Known(amount.toDecimal());
  }

  PatentQuery open(int time, List<Row> at) {
    return opener.open(time, slots(at));
  }

  @Override
  public String toString() {
    return query + ", edition " + edition;
  }
}
