package io.patentwatch.map.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.patentwatch.indicator.Wording;
import io.patentwatch.map.Place;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.reference.Divisions;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
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
  void join_ofADivisionThatIsGone_saysWhatBecameOfItAndWhoTookItOver() {
    Divisions divisions =
        Divisions.parse(
            new StringReader(
                "# edition 2023-06-30\n330000,浙江省\n330100,杭州市\n330102,上城区\n330114,钱塘区\n"
                    + "330104,江干区,330102+330114,,2021-04-09\n"));
    List<Place> now = List.of(place("330102", "上城区"), place("330114", "钱塘区"));

    RegionShapes shapes =
        parse(
                feature("江干区", "Polygon", "[" + SQUARE + "]")
                    .replace("\"adcode\":1", "\"adcode\":330104"),
                feature("上城区", "Polygon", "[[[118,29],[119,29],[119,30],[118,29]]]"))
            .join(now, divisions);

    assertThat(shapes.unjoined()).extracting(Shape::name).containsExactly("江干区");
    assertThat(shapes.problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains("江干区", "no longer exists since 2021-04-09", "上城区", "钱塘区"))
        .anySatisfy(problem -> assertThat(problem).contains("上城区", "before it took over", "江干区"))
        .anySatisfy(problem -> assertThat(problem).contains("钱塘区 has no boundary"));
  }

  @Test
  void join_ofEveryCountyOfHangzhou_losesNoFeature() {
    Path file = shared("geojson/330100_full.json");
    Assumptions.assumeTrue(file != null, "the shared data are not here");
    Divisions divisions = Divisions.ofDefaults();
    List<Place> now =
        divisions.children(DivisionCode.of("330100")).stream()
            .map(one -> place(one.code().digits(), one.name()))
            .toList();
    Boundaries boundaries = Boundaries.read(file);

    RegionShapes shapes = boundaries.join(now, divisions);

    assertThat(shapes.shapes().size() + shapes.unjoined().size())
        .isEqualTo(boundaries.names().size());
    for (String gone : List.of("下城区", "江干区")) {
      assertThat(shapes.problems())
          .anyMatch(problem -> problem.contains(gone) && problem.contains("no longer exists"));
    }
    for (String young : List.of("临平区", "钱塘区")) {
      assertThat(shapes.problems())
          .anyMatch(problem -> problem.contains(young) && problem.contains("has no boundary"));
    }
  }

  @Test
  void toWgs84_ofGcj02_undoesWhatThePublishedFormulaDoes() {
    // The example that the authors of the formula give with it.
    Position there = Gcj02.fromWgs84(new Position(116.404, 39.915));
    assertThat(there.x()).isCloseTo(116.41024449916938, within(1e-9));
    assertThat(there.y()).isCloseTo(39.91640428150164, within(1e-9));
    Random random = new Random(3);
    for (int i = 0; i < 1_000; i++) {
      Position here = new Position(75 + 60 * random.nextDouble(), 4 + 49 * random.nextDouble());
      Position back = Gcj02.toWgs84(Gcj02.fromWgs84(here));
      assertThat(back.x()).isCloseTo(here.x(), within(1e-8));
      assertThat(back.y()).isCloseTo(here.y(), within(1e-8));
    }

    RegionShapes shapes =
        parse(feature("分水镇", "Polygon", "[" + SQUARE + "]"))
            .credited(new Credit(Datum.GCJ02, "浙S(2021)1号", "某局"))
            .toWgs84()
            .join(TOWNS);

    assertThat(shapes.credit()).isEqualTo(new Credit(Datum.WGS84, "浙S(2021)1号", "某局"));
    Position corner =
        shapes
            .shape(DivisionCode.of("330122109"))
            .orElseThrow()
            .polygons()
            .get(0)
            .get(0)
            .positions()
            .stream()
            .min(Comparator.comparingDouble(at -> at.x() + at.y()))
            .orElseThrow();
    assertThat(Gcj02.fromWgs84(corner).x()).isCloseTo(119, within(1e-8));
    assertThat(corner.x()).isNotCloseTo(119, within(1e-4));
  }

  @Test
  void toWgs84_ofAnyOtherDatum_isRefused() {
    Boundaries boundaries = parse(feature("分水镇", "Polygon", "[" + SQUARE + "]"));

    for (Datum datum : List.of(Datum.UNSTATED, Datum.WGS84, Datum.CGCS2000)) {
      assertThatThrownBy(() -> boundaries.credited(new Credit(datum, "", "")).toWgs84())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("GCJ-02");
    }
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

  static Path shared(String name) {
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
