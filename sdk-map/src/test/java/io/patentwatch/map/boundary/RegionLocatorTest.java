package io.patentwatch.map.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.map.Place;
import io.patentwatch.model.DivisionCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/** Look-up and simplification, on a wavy chessboard of regions that share every border. */
class RegionLocatorTest {
  private static final int SIDE = 8;
  private static final int STEPS = 40;

  @Test
  void locate_ofManyPoints_isWhatLookingAtEachRegionGives() {
    RegionShapes shapes = board();
    RegionLocator locator = RegionLocator.of(shapes);
    Random random = new Random(5);
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      Position at =
          new Position(118.9 + 1.2 * random.nextDouble(), 28.9 + 1.2 * random.nextDouble());
      Optional<DivisionCode> expected = byHand(shapes, at);
      assertThat(locator.locate(at)).as("%s", at).isEqualTo(expected);
      found += expected.isPresent() ? 1 : 0;
    }
    assertThat(found).isBetween(10_000, 19_000);
  }

  @Test
  void locate_inAHoleOrOutside_findsNothingAndOnABorderTheFirst() {
    DivisionCode ring = DivisionCode.of("330122109");
    DivisionCode next = DivisionCode.of("330122110");
    Map<DivisionCode, Shape> shapes = new TreeMap<>();
    shapes.put(ring, shape("环", square(0, 0, 9), square(3, 3, 3)));
    shapes.put(next, shape("邻", square(9, 0, 9)));
    RegionLocator locator =
        RegionLocator.of(new RegionShapes(shapes, List.of(), false, Credit.NONE, List.of()));

    assertThat(locator.locate(new Position(1, 1))).contains(ring);
    assertThat(locator.locate(new Position(4, 4))).isEmpty();
    assertThat(locator.locate(new Position(9, 4))).contains(ring);
    assertThat(locator.locate(new Position(10, 4))).contains(next);
    assertThat(locator.locate(new Position(40, 4))).isEmpty();
  }

  @Test
  void of_aSchematicLayout_isRefused() {
    RegionShapes schematic = Schematic.of(List.of(Place.UNPLACED));

    assertThatThrownBy(() -> RegionLocator.of(schematic))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("schematic");
  }

  @Test
  void simplified_ofSharedBorders_keepsThemShared() {
    RegionShapes shapes = board();

    RegionShapes simple = shapes.simplified(0.01);

    assertThat(positions(simple)).isLessThan(positions(shapes) / 3);
    assertThat(simple.shapes().keySet()).isEqualTo(shapes.shapes().keySet());
    assertThat(CoverageValidator.isValid(geometries(shapes))).isTrue();
    assertThat(CoverageValidator.isValid(geometries(simple))).isTrue();
    assertThat(shapes.simplified(0)).isEqualTo(shapes);
    assertThatThrownBy(() -> shapes.simplified(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void simplified_ofRealBoundaries_losesNoRegionAndOpensNoGap() throws IOException {
    Path file = BoundariesTest.shared("geojson/330100_full.json");
    Assumptions.assumeTrue(file != null, "the shared data are not here");
    RegionShapes shapes = Boundaries.read(file).join(List.of());

    RegionShapes simple = shapes.simplified(0.01);

    assertThat(simple.unjoined()).hasSameSizeAs(shapes.unjoined());
    assertThat(positions(simple)).isLessThan(positions(shapes));
    assertThat(gaps(simple)).isLessThanOrEqualTo(gaps(shapes));
  }

  /** How many of the shapes do not fit their neighbours. */
  private static long gaps(RegionShapes shapes) {
    Geometry[] faults = CoverageValidator.validate(geometries(shapes));
    long count = 0;
    for (Geometry fault : faults) {
      count += fault == null ? 0 : 1;
    }
    return count;
  }

  private static Geometry[] geometries(RegionShapes shapes) {
    List<Shape> all = new ArrayList<>(shapes.shapes().values());
    all.addAll(shapes.unjoined());
    return all.stream().map(Geometries::of).toArray(Geometry[]::new);
  }

  private static int positions(RegionShapes shapes) {
    List<Shape> all = new ArrayList<>(shapes.shapes().values());
    all.addAll(shapes.unjoined());
    return all.stream()
        .flatMap(shape -> shape.polygons().stream())
        .flatMap(List::stream)
        .mapToInt(ring -> ring.positions().size())
        .sum();
  }

  /** Even and odd crossings of a ray to the east, the oldest way of all. */
  private static Optional<DivisionCode> byHand(RegionShapes shapes, Position at) {
    for (Map.Entry<DivisionCode, Shape> region : shapes.shapes().entrySet()) {
      boolean inside = false;
      for (List<Ring> polygon : region.getValue().polygons()) {
        for (Ring ring : polygon) {
          List<Position> line = ring.positions();
          for (int i = 1; i < line.size(); i++) {
            Position one = line.get(i - 1);
            Position other = line.get(i);
            if (one.y() > at.y() != other.y() > at.y()
                && at.x()
                    < (other.x() - one.x()) * (at.y() - one.y()) / (other.y() - one.y())
                        + one.x()) {
              inside = !inside;
            }
          }
        }
      }
      if (inside) {
        return Optional.of(region.getKey());
      }
    }
    return Optional.empty();
  }

  private static RegionShapes board() {
    Map<DivisionCode, Shape> shapes = new TreeMap<>();
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        List<Position> line = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
          line.add(wave(column * STEPS + i, row * STEPS));
        }
        for (int i = 0; i < STEPS; i++) {
          line.add(wave((column + 1) * STEPS, row * STEPS + i));
        }
        for (int i = STEPS; i > 0; i--) {
          line.add(wave(column * STEPS + i, (row + 1) * STEPS));
        }
        for (int i = STEPS; i > 0; i--) {
          line.add(wave(column * STEPS, row * STEPS + i));
        }
        line.add(line.get(0));
        int number = row * SIDE + column + 1;
        shapes.put(
            DivisionCode.of("330122" + String.format("%03d", number)),
            shape("区" + number, new Ring(line)));
      }
    }
    return new RegionShapes(shapes, List.of(), false, Credit.NONE, List.of());
  }

  private static Position wave(int x, int y) {
    double unit = 1.0 / (SIDE * STEPS);
    return new Position(
        119 + unit * x + 0.0012 * Math.sin(y * 0.7) * Math.sin(x * 0.3 + y),
        29 + unit * y + 0.0012 * Math.sin(x * 0.9 + y * 0.1));
  }

  private static Shape shape(String name, Ring... rings) {
    return new Shape(name, List.of(List.of(rings)), rings[0].positions().get(0));
  }

  private static Ring square(double x, double y, double side) {
    return new Ring(
        List.of(
            new Position(x, y),
            new Position(x + side, y),
            new Position(x + side, y + side),
            new Position(x, y + side),
            new Position(x, y)));
  }
}
