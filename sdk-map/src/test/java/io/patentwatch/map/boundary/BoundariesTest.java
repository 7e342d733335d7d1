package io.patentwatch.map.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.indicator.Wording;
import io.patentwatch.map.Place;
import io.patentwatch.model.DivisionCode;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class BoundariesTest {
  private static final List<Place> TOWNS =
      List.of(place("330122109", "分水镇"), place("330122113", "江南镇"), Place.UNPLACED);
  private static final String SQUARE = "[[119,29],[119,30],[120,30],[120,29],[119,29]]";

  @Test
  void join_byName_windsAsRfc7946AndReportsWhatDoesNotFit() {
    RegionShapes shapes =
        parse(
                feature("分水镇", "Polygon", "[" + SQUARE + "]"),
                feature("窄溪镇", "Polygon", "[" + SQUARE + "]"))
            .join(TOWNS);
    Shape fenshui = shapes.shape(DivisionCode.of("330122109")).orElseThrow();
    assertThat(fenshui.polygons().get(0).get(0).isCounterclockwise()).isTrue();
    assertThat(shapes.unjoined()).extracting(Shape::name).containsExactly("窄溪镇");
    assertThat(shapes.problems())
        .anyMatch(problem -> problem.contains("窄溪镇") && problem.contains("no division"))
        .anyMatch(problem -> problem.contains("江南镇") && problem.contains("no boundary"));
    assertThat(shapes.schematic()).isFalse();
  }

  @Test
  void join_ofAPolygonThatCrossesItself_repairsAndSaysWhere() {
    RegionShapes shapes =
        parse(feature("分水镇", "Polygon", "[[[0,0],[2,2],[2,0],[0,2],[0,0]]]")).join(TOWNS);
    assertThat(shapes.shape(DivisionCode.of("330122109")).orElseThrow().polygons()).hasSize(2);
    assertThat(shapes.problems()).anyMatch(problem -> problem.contains("repaired"));
  }

  @Test
  void join_ofAHoleAndAnOpenRing_keepsTheHoleAndClosesTheRing() {
    RegionShapes shapes =
        parse(
                feature(
                    "分水镇",
                    "Polygon",
                    "[[[0,0],[9,0],[9,9],[0,9]],[[3,3],[6,3],[6,6],[3,6],[3,3]]]"))
            .join(TOWNS);
    Shape shape = shapes.shape(DivisionCode.of("330122109")).orElseThrow();
    assertThat(shape.polygons().get(0)).hasSize(2);
    assertThat(shape.polygons().get(0).get(1).isCounterclockwise()).isFalse();
    assertThat(
            shape.label().x() < 3
                || shape.label().x() > 6
                || shape.label().y() < 3
                || shape.label().y() > 6)
        .isTrue();
    assertThat(shapes.problems()).anyMatch(problem -> problem.contains("closed"));
  }

  @Test
  void join_ofTwoFeaturesOfOneName_drawsBothAndSaysSo() {
    RegionShapes shapes =
        parse(
                feature("分水镇", "Polygon", "[" + SQUARE + "]"),
                feature("分水镇", "Polygon", "[[[121,29],[122,29],[122,30],[121,29]]]"))
            .join(TOWNS);
    assertThat(shapes.shape(DivisionCode.of("330122109")).orElseThrow().polygons()).hasSize(2);
    assertThat(shapes.problems()).anyMatch(problem -> problem.contains("further part"));
  }

  @Test
  void parse_ofFeaturesWithoutPolygonOrName_reportsThem() {
    RegionShapes shapes =
        parse(
                feature("点", "Point", "[119,29]"),
                "{\"type\":\"Feature\",\"properties\":null,\"geometry\":null}",
                "{\"type\":\"Feature\",\"geometry\":{\"coordinates\":["
                    + SQUARE
                    + "],\"type\":\"Polygon\"}}")
            .join(TOWNS);
    assertThat(shapes.shapes()).isEmpty();
    assertThat(shapes.problems())
        .anyMatch(problem -> problem.contains("feature 1 点 has no polygon"))
        .anyMatch(problem -> problem.contains("feature 2 has no polygon"))
        .anyMatch(problem -> problem.contains("feature 3 has no property"));
    assertThat(shapes.unjoined()).hasSize(1);
  }

  @Test
  void parse_ofWhatIsNoGeoJson_saysSo() {
    for (String text :
        List.of("", "[]", "{}", "{\"type\":\"Topology\"}", "名称,经度\n分水,119", "{\"features\":[{]}")) {
      assertThatThrownBy(() -> Boundaries.parse(new StringReader(text)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no GeoJSON");
    }
  }

  @Test
  void parse_ofProjectedOrMisnestedCoordinates_namesTheFeature() {
    assertThatThrownBy(
            () -> parse(feature("分水镇", "Polygon", "[[[40500000,3300000],[1,1],[2,2],[1,1]]]")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("feature 1")
        .hasMessageContaining("degrees");
    assertThatThrownBy(() -> parse(feature("分水镇", "MultiPolygon", "[" + SQUARE + "]")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("feature 1");
    assertThatThrownBy(() -> parse(feature("分水镇", "Polygon", "[[[\"a\",1]]]")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> parse(feature("分水镇", "Polygon", "[".repeat(900) + "]".repeat(900))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void join_ofTheCountiesOfHangzhouBefore2021_reportsTheAbolishedAndTheNew() throws Exception {
    Path file = shared("geojson/330100_full.json");
    Assumptions.assumeTrue(file != null, "the shared data are not here");
    List<Place> now =
        List.of(place("330102", "上城区"), place("330113", "临平区"), place("330122", "桐庐县"));
    RegionShapes shapes = Boundaries.read(file).join(now);
    assertThat(shapes.shapes()).hasSize(2);
    assertThat(shapes.unjoined()).extracting(Shape::name).contains("下城区", "江干区");
    assertThat(shapes.problems()).anyMatch(problem -> problem.contains("临平区"));
    assertThat(shapes.shapes().values())
        .allSatisfy(
            shape -> assertThat(shape.polygons().get(0).get(0).isCounterclockwise()).isTrue());
  }

  private static Path shared(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("shared/data").resolve(name);
      if (Files.exists(file)) {
        return file;
      }
    }
    return null;
  }

  private static Place place(String code, String name) {
    return new Place(Place.Kind.DIVISION, DivisionCode.of(code), new Wording(name, name));
  }

  private static Boundaries parse(String... features) {
    return Boundaries.parse(
        new StringReader(
            "\uFEFF{\"type\":\"FeatureCollection\",\"features\":["
                + String.join(",", features)
                + "]}"));
  }

  private static String feature(String name, String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{\"adcode\":1,\"name\":\""
        + name
        + "\",\"center\":[1,2]},\"geometry\":{\"type\":\""
        + type
        + "\",\"coordinates\":"
        + coordinates
        + "}}";
  }
}
