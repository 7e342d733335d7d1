package io.patentwatch.map.boundary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.patentwatch.map.Place;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.FormerDivision;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The boundaries of a GeoJSON file that a host gives; immutable and thread-safe.
 *
 * <p>Features are joined to divisions by the name in their property {@code name}, within the map's
 * region, since publishers give townships different codes. Invalid geometry is repaired and
 * reported; coordinates stay in the datum they came in.
 */
public final class Boundaries {
  private static final int MAX_DEPTH = 5;

  /** A feature as it was read, with the division code that it bears, if any. */
  private record Feature(
      String name, @Nullable DivisionCode code, int number, List<List<List<Position>>> polygons) {}

  private final List<Feature> features;
  private final List<String> problems;
  private final Credit credit;

  private Boundaries(List<Feature> features, List<String> problems, Credit credit) {
    this.features = List.copyOf(features);
    this.problems = List.copyOf(problems);
    this.credit = credit;
  }

  /**
   * Reads a GeoJSON file in UTF-8.
   *
   * @throws IllegalArgumentException if it is no GeoJSON feature collection in degrees; it names
   *     where
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Boundaries read(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return parse(reader);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read as UTF-8 text", e);
    }
  }

  /**
   * Reads GeoJSON text.
   *
   * @throws IllegalArgumentException if it is no GeoJSON feature collection in degrees; it names
   *     where
   * @throws UncheckedIOException if the reader fails
   */
  public static Boundaries parse(Reader json) {
    try (JsonParser parser = new JsonFactory().createParser(withoutMark(json))) {
      return new Parsing(parser).run();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "no GeoJSON: " + e.getOriginalMessage() + " at line " + e.getLocation().getLineNr(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("the boundaries cannot be read", e);
    }
  }

  private static Reader withoutMark(Reader json) throws IOException {
    PushbackReader reader = new PushbackReader(new BufferedReader(json));
    int first = reader.read();
    if (first != '\uFEFF' && first >= 0) {
      reader.unread(first);
    }
    return reader;
  }

  /** The same boundaries with what must stand under a map of them. */
  public Boundaries credited(Credit newCredit) {
    return new Boundaries(features, problems, Objects.requireNonNull(newCredit, "newCredit"));
  }

  /** The names of the features, in the order of the file. */
  public List<String> names() {
    return features.stream().map(Feature::name).toList();
  }

  /**
   * Joins the boundaries to the places of a map by name.
   *
   * @param places the places, see {@link io.patentwatch.map.MapResult#places}
   */
  public RegionShapes join(List<Place> places) {
    return join(places, code -> Optional.empty());
  }

  /**
   * Joins the boundaries to the places of a map by name, and says of those that no longer exist
   * what became of them: known by the {@code adcode} or {@code code} of their feature.
   *
   * @param places the places, see {@link io.patentwatch.map.MapResult#places}
   * @param divisions the divisions of the map's library
   */
  public RegionShapes join(List<Place> places, Divisions divisions) {
    return join(places, divisions::former);
  }

  private RegionShapes join(
      List<Place> places, Function<DivisionCode, Optional<FormerDivision>> formers) {
    List<String> found = new ArrayList<>(problems);
    Map<String, FormerDivision> gone = new LinkedHashMap<>();
    for (Feature feature : features) {
      if (feature.code() != null) {
        formers
            .apply(feature.code())
            .filter(former -> former.name().equals(feature.name()))
            .ifPresent(former -> gone.put(feature.name(), former));
      }
    }
    Map<String, List<Place>> byName = new LinkedHashMap<>();
    for (Place place : places) {
      if (place.kind() == Place.Kind.DIVISION) {
        byName.computeIfAbsent(place.name().chinese(), any -> new ArrayList<>()).add(place);
      }
    }
    Map<String, List<List<List<Position>>>> parts = new LinkedHashMap<>();
    for (Feature feature : features) {
      List<List<List<Position>>> before = parts.get(feature.name());
      if (before == null || feature.name().isEmpty()) {
        parts.put(
            feature.name().isEmpty() ? "#" + feature.number() : feature.name(),
            new ArrayList<>(feature.polygons()));
      } else {
        found.add(
            "feature "
                + feature.number()
                + " is a further part of "
                + feature.name()
                + "; drawn together with the first");
        before.addAll(feature.polygons());
      }
    }
    Map<DivisionCode, Shape> shapes = new TreeMap<>();
    List<Shape> unjoined = new ArrayList<>();
    parts.forEach(
        (name, polygons) -> {
          Shape shape = Repair.shape(name, polygons, found);
          List<Place> named = byName.getOrDefault(name, List.of());
          if (shape == null) {
            return;
          }
          if (named.size() == 1) {
            shapes.put(Objects.requireNonNull(named.get(0).code()), shape);
          } else {
            unjoined.add(shape);
            FormerDivision former = gone.get(name);
            found.add(
                named.isEmpty()
                    ? (former == null ? name + " is no division of the map" : told(former))
                        + "; drawn without a figure"
                    : name + " is the name of " + named + "; drawn without a figure");
          }
        });
    gone.values()
        .forEach(
            former ->
                former.successors().stream()
                    .filter(successor -> shapes.containsKey(successor.code()))
                    .forEach(
                        successor ->
                            found.add(
                                successor
                                    + " is drawn as it was before it took over "
                                    + former
                                    + "; its figure is of what it is now")));
    for (Place place : places) {
      if (place.code() != null && !shapes.containsKey(place.code())) {
        found.add(place + " has no boundary; it is in the table only");
      }
    }
    return new RegionShapes(shapes, unjoined, false, credit, found);
  }

  private static String told(FormerDivision former) {
    return former
        + " no longer exists"
        + (former.until() == null ? "" : " since " + former.until())
        + (former.successors().isEmpty() ? "" : "; it became part of " + former.successors());
  }

  /**
   * The same boundaries in WGS 84, from GCJ-02: by the formula that users of online maps found out,
   * which is right to about a metre. Whoever publishes them answers for that being allowed.
   *
   * @throws IllegalStateException if the datum credited is not GCJ-02
   */
  public Boundaries toWgs84() {
    if (credit.datum() != Datum.GCJ02) {
      throw new IllegalStateException(
          "the boundaries are in "
              + (credit.datum() == Datum.UNSTATED ? "no stated datum" : credit.datum().label())
              + "; only GCJ-02 can be undone: state it by credited(...) if it is");
    }
    List<Feature> moved =
        features.stream()
            .map(
                feature ->
                    new Feature(
                        feature.name(),
                        feature.code(),
                        feature.number(),
                        feature.polygons().stream()
                            .map(
                                polygon ->
                                    polygon.stream()
                                        .map(ring -> ring.stream().map(Gcj02::toWgs84).toList())
                                        .toList())
                            .toList()))
            .toList();
    return new Boundaries(
        moved, problems, new Credit(Datum.WGS84, credit.approvalNumber(), credit.attribution()));
  }

  /** One pass over a text. */
  private static final class Parsing {
    private static final Set<String> CODE_FIELDS = Set.of("adcode", "code");

    private final JsonParser parser;
    private final List<Feature> features = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int number;
    private String name = "";
    private @Nullable DivisionCode code;

    Parsing(JsonParser parser) {
      this.parser = parser;
    }

    Boundaries run() throws IOException {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("no GeoJSON: it does not begin with an object");
      }
      boolean any = false;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("features") && value == JsonToken.START_ARRAY) {
          any = true;
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            feature();
          }
        } else {
          parser.skipChildren();
        }
      }
      if (!any) {
        throw new IllegalArgumentException(
            "no GeoJSON feature collection: it has no \"features\" array");
      }
      return new Boundaries(features, problems, Credit.NONE);
    }

    private void feature() throws IOException {
      number++;
      name = "";
      code = null;
      List<List<List<Position>>> polygons = null;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("properties") && value == JsonToken.START_OBJECT) {
          properties();
        } else if (field.equals("geometry") && value == JsonToken.START_OBJECT) {
          polygons = geometry();
        } else {
          parser.skipChildren();
        }
      }
      String called = name.isEmpty() ? "feature " + number : "feature " + number + " " + name;
      if (polygons == null || polygons.isEmpty()) {
        problems.add(called + " has no polygon; not drawn");
      } else {
        if (name.isEmpty()) {
          problems.add(called + " has no property \"name\"; it can't be joined");
        }
        features.add(new Feature(name, code, number, polygons));
      }
    }

    private void properties() throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("name") && value == JsonToken.VALUE_STRING) {
          name = parser.getText().strip();
        } else if (CODE_FIELDS.contains(field) && value.isScalarValue()) {
          code = code(parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    }

    /** A code is a hint only: what is none is no fault of the file. */
    private static @Nullable DivisionCode code(String text) {
      try {
        return DivisionCode.of(text);
      } catch (IllegalArgumentException e) {
        return null;
      }
    }

    private @Nullable List<List<List<Position>>> geometry() throws IOException {
      String type = "";
      Object coordinates = null;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("type")) {
          type = parser.getText();
        } else if (field.equals("coordinates") && value == JsonToken.START_ARRAY) {
          coordinates = coordinates(1);
        } else {
          parser.skipChildren();
        }
      }
      if (coordinates == null) {
        return null;
      }
      return switch (type) {
        case "Polygon" -> List.of(polygon(coordinates));
        case "MultiPolygon" -> items(coordinates).stream().map(this::polygon).toList();
        default -> null;
      };
    }

    /** A position as an array of numbers, anything above it as a list. */
    private Object coordinates(int depth) throws IOException {
      if (depth > MAX_DEPTH) {
        throw new IllegalArgumentException("feature " + number + ": coordinates nest too deep");
      }
      double[] position = new double[3];
      int numbers = 0;
      List<Object> items = new ArrayList<>();
      JsonToken token;
      while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
        if (token == JsonToken.START_ARRAY) {
          items.add(coordinates(depth + 1));
        } else if (token != null && token.isNumeric()) {
          if (numbers < position.length) {
            position[numbers] = parser.getDoubleValue();
          }
          numbers++;
        } else {
          throw new IllegalArgumentException(
              "feature " + number + ": coordinates hold " + token + " where a number belongs");
        }
      }
      return numbers > 0 && items.isEmpty()
          ? Arrays.copyOf(position, Math.min(numbers, position.length))
          : items;
    }

    private List<?> items(Object coordinates) {
      if (coordinates instanceof List<?> list) {
        return list;
      }
      throw new IllegalArgumentException(
          "feature " + number + ": coordinates do not nest as their type asks");
    }

    private List<List<Position>> polygon(Object coordinates) {
      List<List<Position>> rings = new ArrayList<>();
      for (Object ring : items(coordinates)) {
        List<Position> positions = new ArrayList<>();
        for (Object position : items(ring)) {
          positions.add(position(position));
        }
        rings.add(positions);
      }
      return rings;
    }

    private Position position(Object coordinates) {
      if (!(coordinates instanceof double[] numbers) || numbers.length < 2) {
        throw new IllegalArgumentException(
            "feature " + number + ": coordinates do not nest as their type asks");
      }
      if (!(Math.abs(numbers[0]) <= 180 && Math.abs(numbers[1]) <= 90)) {
        throw new IllegalArgumentException(
            "feature "
                + number
                + ": "
                + numbers[0]
                + ", "
                + numbers[1]
                + " is no longitude and latitude; give degrees, not a projection's metres");
      }
      return new Position(numbers[0], numbers[1]);
    }
  }
}
