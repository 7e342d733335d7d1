package io.patentwatch.map.boundary;

import io.patentwatch.map.Place;
import io.patentwatch.model.DivisionCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The layout of regions as equal hexagons, for want of boundaries: it shows which there are, not
 * where they lie or how large they are, and outputs say so (示意图).
 *
 * <p>The same regions always make the same picture.
 */
public final class Schematic {
  private static final double HALF_WIDTH = Math.sqrt(3) / 2;
  private static final double ROW_HEIGHT = 1.5;

  /** Hexagons are drawn a little smaller than their cell, so that a gap parts them. */
  private static final double INSET = 0.955;

  /** How much wider than high the whole is. */
  private static final double WIDENING = 1.28;

  private Schematic() {}

  /** The divisions among the places in order of code, row by row. */
  public static RegionShapes of(List<Place> places) {
    return of(places, Map.of());
  }

  /**
   * The divisions among the places, each as near as can be to where it lies.
   *
   * @param places the places, see {@link io.patentwatch.map.MapResult#places}
   * @param points a point in each division, such as its seat; used only if every division has one
   */
  public static RegionShapes of(List<Place> places, Map<DivisionCode, Position> points) {
    List<Place> units =
        places.stream()
            .filter(place -> place.kind() == Place.Kind.DIVISION)
            .sorted(Comparator.comparing(place -> Objects.requireNonNull(place.code())))
            .toList();
    List<Position> cells = cells(units.size());
    int[] cellOf = new int[units.size()];
    boolean located =
        units.size() > 2 && units.stream().allMatch(unit -> points.containsKey(unit.code()));
    if (located) {
      List<Position> wanted =
          units.stream().map(unit -> Objects.requireNonNull(points.get(unit.code()))).toList();
      cellOf = Assignment.nearest(wanted, cells);
    } else {
      for (int i = 0; i < cellOf.length; i++) {
        cellOf[i] = i;
      }
    }
    Map<DivisionCode, Shape> shapes = new HashMap<>();
    for (int i = 0; i < units.size(); i++) {
      Position centre = cells.get(cellOf[i]);
      shapes.put(
          Objects.requireNonNull(units.get(i).code()),
          new Shape(units.get(i).name().chinese(), List.of(List.of(hexagon(centre))), centre));
    }
    List<String> problems = new ArrayList<>();
    if (!located && !points.isEmpty()) {
      units.stream()
          .filter(unit -> !points.containsKey(unit.code()))
          .forEach(unit -> problems.add(unit + " has no point; laid out in order of code"));
    }
    return new RegionShapes(shapes, List.of(), true, Credit.NONE, problems);
  }

  /** The centres of the cells, from the top left, of the most compact cluster of hexagons. */
  private static List<Position> cells(int count) {
    List<Position> best = List.of();
    double least = Double.POSITIVE_INFINITY;
    List<Position> centres =
        List.of(
            new Position(0, 0),
            new Position(HALF_WIDTH, 0),
            new Position(0, 1),
            new Position(HALF_WIDTH / 2, ROW_HEIGHT / 2));
    for (Position centre : centres) {
      List<Position> cells = around(centre, count);
      double spread = cells.stream().mapToDouble(cell -> distance(cell, centre)).sum();
      double lean = Math.abs(cells.stream().mapToDouble(cell -> cell.x() - centre.x()).sum());
      if (spread + lean < least - 1e-9) {
        least = spread + lean;
        best = cells;
      }
    }
    return best;
  }

  private static List<Position> around(Position centre, int count) {
    int reach = (int) Math.ceil(Math.sqrt(count)) + 2;
    List<Position> cells = new ArrayList<>();
    for (int row = -reach; row <= reach; row++) {
      for (int column = -reach * 2; column <= reach * 2; column++) {
        double x = 2 * HALF_WIDTH * column + (Math.floorMod(row, 2) == 0 ? 0 : HALF_WIDTH);
        cells.add(new Position(x, ROW_HEIGHT * row));
      }
    }
    Comparator<Position> order =
        Comparator.<Position>comparingLong(cell -> Math.round(distance(cell, centre) * 1e6))
            .thenComparing(cell -> -cell.y())
            .thenComparing(Position::x);
    return cells.stream()
        .sorted(order)
        .limit(count)
        .sorted(Comparator.<Position>comparingDouble(cell -> -cell.y()).thenComparing(Position::x))
        .toList();
  }

  private static double distance(Position one, Position other) {
    double across = (one.x() - other.x()) / WIDENING;
    double up = one.y() - other.y();
    return across * across + up * up;
  }

  private static Ring hexagon(Position centre) {
    List<Position> corners = new ArrayList<>();
    for (int corner = 0; corner < 6; corner++) {
      double angle = Math.PI / 180 * (60 * corner + 30);
      corners.add(
          new Position(centre.x() + INSET * Math.cos(angle), centre.y() + INSET * Math.sin(angle)));
    }
    corners.add(corners.get(0));
    return new Ring(corners);
  }
}
