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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a {@link CellQuery} at one edition of a library.
 *
 * <p>On each axis the rows without {@link Row.Kind#OVERLAP}, less the overlap, add up to {@link
 * Row.Kind#ALL}, whatever the rows on the other axes. Immutable and thread-safe.
 */
public final class CellTable {
  private static final int ALL = CellCounter.Sought.ANY;

  /** The slot of a row that has no patent any more. */
  private static final int NOWHERE = -2;

  private final CellQuery query;
  private final Edition edition;
  private final LocalDate day;
  private final LocalDate boundaries;
  private final Cube cube;
  private final List<Dimension> dimensions;
  private final List<Rows> rows = new ArrayList<>();
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
    for (int axis = 0; axis < dimensions.size(); axis++) {
      rows.add(rows(dimensions.get(axis), values.get(axis)));
    }
  }

  /** The rows of an axis in order, of classes those that have any patent. */
  private Rows rows(Dimension dimension, List<Row> values) {
    List<Row> shown = new ArrayList<>(values.size() + 3);
    int[] slots = new int[values.size() + 3];
    if (dimension.axis().isClass()) {
      boolean[] used = used(dimension);
      List<Integer> inOrder = new ArrayList<>();
      for (int slot = 0; slot < values.size(); slot++) {
        if (used[slot]) {
          inOrder.add(slot);
        }
      }
      inOrder.sort(Comparator.comparing(slot -> values.get(slot).code()));
      for (int slot : inOrder) {
        slots[shown.size()] = slot;
        shown.add(values.get(slot));
      }
    } else {
      shown.addAll(values);
      for (int slot = 0; slot < values.size(); slot++) {
        slots[slot] = slot;
      }
    }
    slots[shown.size()] = dimension.none();
    shown.add(Row.none(dimension.axis()));
    if (dimension.outside() >= 0) {
      slots[shown.size()] = dimension.outside();
      shown.add(Row.outside());
    }
    if (dimension.overlap() >= 0) {
      slots[shown.size()] = dimension.overlap();
      shown.add(Row.overlap(dimension.axis()));
    }
    return new Rows(shown, slots);
  }

  /** Which slots of an axis have anything. */
  private boolean[] used(Dimension dimension) {
    boolean[] used = new boolean[dimension.size()];
    int block = dimension.stride() * dimension.size();
    for (int slot = 0; slot < dimension.values(); slot++) {
      for (int plane = 0; !used[slot] && plane < cube.planes.length; plane++) {
        used[slot] =
            isUsed(cube.planes[plane], slot * dimension.stride(), dimension.stride(), block);
      }
    }
    for (long cell : cube.rest.keySet()) {
      used[slot(dimension, 0, (int) (cell % ((long) cube.times * cube.inner)))] = true;
    }
    return used;
  }

  private boolean isUsed(long @Nullable [] plane, int first, int length, int block) {
    for (int start = first; plane != null && start < cube.times * cube.inner; start += block) {
      for (int cell = start; cell < start + length; cell++) {
        if (plane[cell] != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The rows of an axis, and in which slots they are. */
  private static final class Rows {
    final List<Row> shown;
    final int[] slots;
    private @Nullable Map<Row, Integer> known;

    Rows(List<Row> shown, int[] slots) {
      this.shown = Collections.unmodifiableList(shown);
      this.slots = slots;
    }

    /** The slot of a row; -1 for all, absent for one that is not here. */
    synchronized @Nullable Integer slot(Row row) {
      if (row.kind() == Row.Kind.ALL) {
        return ALL;
      }
      Map<Row, Integer> map = known;
      if (map == null) {
        map = new HashMap<>(shown.size() * 2);
        for (int i = 0; i < shown.size(); i++) {
          map.put(shown.get(i), slots[i]);
        }
        known = map;
      }
      return map.get(row);
    }
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
    return rows.get(index(axis)).shown;
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
      if (rows.get(index).slot(row) == null) {
        throw new IllegalArgumentException(
            "there is no row "
                + row
                + " on the axis "
                + row.axis()
                + "; take one of "
                + rows.get(index).shown);
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
    Rows here = rows.get(axis);
    for (int i = 0; i < here.shown.size(); i++) {
      at[axis] = here.shown.get(i);
      boolean empty = at[axis].axis() == Axis.REGION && isEmpty(here.slots[i]);
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
      for (int place = 0; place < rows.get(axis).shown.size(); place++) {
        places[axis][rows.get(axis).slots[place]] = place;
      }
    }
    int[][] atCell = new int[cube.inner][places.length];
    for (int cell = 0; cell < cube.inner; cell++) {
      place(0, cell, places, atCell[cell]);
    }
    int region = query.axes().indexOf(Axis.REGION);
    for (int plane = 0; plane < cube.planes.length; plane++) {
      long[] counts = cube.planes[plane];
      int cell = 0;
      for (int time = 0; counts != null && time < cube.times; time++) {
        for (int inner = 0; inner < cube.inner; inner++, cell++) {
          if (counts[cell] != 0) {
            if (region >= 0) {
              atCell[inner][region] = places[region][plane];
            }
            visitor.cell(time, atCell[inner], counts[cell], cube.unit);
          }
        }
      }
    }
    int[] at = new int[places.length];
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
      Integer slot = rows.get(i).slot(at.get(i));
      chosen[i] = slot == null ? NOWHERE : slot;
    }
    return chosen;
  }

  Fraction amount(int time, List<Row> at) {
    boolean negative = at.stream().filter(row -> row.kind() == Row.Kind.OVERLAP).count() % 2 == 1;
    int[] chosen = slots(at);
    if (Arrays.stream(chosen).anyMatch(slot -> slot == NOWHERE)) {
      return Fraction.ZERO;
    }
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
    int[] chosen = slots(at);
    return Arrays.stream(chosen).anyMatch(slot -> slot == NOWHERE)
        ? NamedPatents.anyOf(List.of())
        : opener.open(time, chosen);
  }

  @Override
  public String toString() {
    return query + ", edition " + edition;
  }
}
