package io.patentwatch.map.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.indicator.Wording;
import io.patentwatch.map.Place;
import io.patentwatch.model.DivisionCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchematicTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 10, 14, 19, 37, 100, 197, 500})
  void of_anyNumberOfUnits_givesEachACellOfItsOwnInOneCluster(int count) {
    RegionShapes layout = Schematic.of(places(count));
    assertThat(layout.schematic()).isTrue();
    assertThat(layout.shapes()).hasSize(count);
    List<Position> centres = layout.shapes().values().stream().map(Shape::label).toList();
    for (Position one : centres) {
      double nearest = Double.POSITIVE_INFINITY;
      for (Position other : centres) {
        if (one != other) {
          nearest = Math.min(nearest, Math.hypot(one.x() - other.x(), one.y() - other.y()));
        }
      }
      if (count > 1) {
        assertThat(nearest).isBetween(Math.sqrt(3) - 1e-6, Math.sqrt(3) + 1e-6);
      }
    }
  }

  @Test
  void of_theSameUnitsInAnyOrder_isTheSamePicture() {
    List<Place> shuffled = new ArrayList<>(places(14));
    Collections.shuffle(shuffled, new Random(3));
    assertThat(Schematic.of(shuffled)).isEqualTo(Schematic.of(places(14)));
  }

  @Test
  void of_noUnits_isEmpty() {
    assertThat(Schematic.of(List.of(Place.UNPLACED)).shapes()).isEmpty();
  }

  @Test
  void of_unitsWithPoints_putsThemWhereTheyLie() {
    List<Place> places = places(7);
    Map<DivisionCode, Position> points = new HashMap<>();
    double[][] around = {{0, 0}, {-1, 0}, {1, 0}, {-.5, 1}, {.5, 1}, {-.5, -1}, {.5, -1}};
    for (int i = 0; i < 7; i++) {
      points.put(
          places.get(i).code(), new Position(119.5 + around[i][0] / 5, 29.8 + around[i][1] / 5));
    }
    RegionShapes layout = Schematic.of(places, points);
    Position middle = label(layout, places.get(0));
    assertThat(label(layout, places.get(1)).x()).isLessThan(middle.x());
    assertThat(label(layout, places.get(2)).x()).isGreaterThan(middle.x());
    assertThat(label(layout, places.get(3)).y()).isGreaterThan(middle.y());
    assertThat(label(layout, places.get(6)).y()).isLessThan(middle.y());
    assertThat(layout.problems()).isEmpty();
  }

  @Test
  void of_unitsOfWhichOneHasNoPoint_staysInOrderOfCodeAndSaysSo() {
    List<Place> places = places(3);
    RegionShapes layout = Schematic.of(places, Map.of(places.get(0).code(), new Position(119, 29)));
    assertThat(layout.shapes()).isEqualTo(Schematic.of(places).shapes());
    assertThat(layout.problems()).hasSize(2);
  }

  private static Position label(RegionShapes layout, Place place) {
    return layout.shape(place.code()).orElseThrow().label();
  }

  private static List<Place> places(int count) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String code = String.valueOf(330122001 + i);
      places.add(
          new Place(Place.Kind.DIVISION, DivisionCode.of(code), new Wording("镇" + i, "T" + i)));
    }
    return places;
  }
}
