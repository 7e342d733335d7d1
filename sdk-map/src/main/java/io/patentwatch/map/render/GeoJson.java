package io.patentwatch.map.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.patentwatch.indicator.Additive;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.Place;
import io.patentwatch.map.Sector;
import io.patentwatch.map.boundary.Position;
import io.patentwatch.map.boundary.RegionShapes;
import io.patentwatch.map.boundary.Ring;
import io.patentwatch.map.boundary.Shape;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A map as a GeoJSON feature collection. */
final class GeoJson {
  /** Keeps the layout within a few degrees of 0, 0, where no map of China has anything. */
  private static final double SCHEMATIC_DEGREES = 0.05;

  private static final int DIGITS = 6;

  private GeoJson() {}

  static String of(MapResult result, RegionShapes shapes, Locale locale) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      write(json, result, shapes, locale);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static void write(JsonGenerator json, MapResult result, RegionShapes shapes, Locale locale)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    json.writeStringField("title", Lines.title(result, locale));
    json.writeStringField("asOf", result.day().toString());
    json.writeBooleanField("schematic", shapes.schematic());
    if (!shapes.schematic() && !shapes.credit().datum().label().isEmpty()) {
      json.writeStringField("datum", shapes.credit().datum().label());
    }
    if (!shapes.credit().approvalNumber().isEmpty()) {
      json.writeStringField("approvalNumber", shapes.credit().approvalNumber());
    }
    json.writeArrayFieldStart("credits");
    for (String line : Lines.credits(shapes, locale)) {
      json.writeString(line);
    }
    json.writeEndArray();
    List<Additive> indicators = new ArrayList<>(result.stocks());
    indicators.addAll(result.flows());
    List<Layer> layers =
        indicators.stream().map(one -> new Layer(result, one, Sector.ALL)).toList();
    json.writeObjectFieldStart("total");
    figures(json, layers, result.whole());
    json.writeEndObject();
    json.writeArrayFieldStart("features");
    for (Place place : result.places()) {
      Shape shape = place.division().flatMap(shapes::shape).orElse(null);
      json.writeStartObject();
      json.writeStringField("type", "Feature");
      if (place.code() != null) {
        json.writeStringField("id", place.code().digits());
      }
      json.writeObjectFieldStart("properties");
      json.writeStringField("name", place.name().in(locale));
      json.writeStringField("kind", place.kind().name().toLowerCase(Locale.ROOT));
      if (place.code() != null) {
        json.writeStringField("code", place.code().digits());
        json.writeStringField("level", place.code().level().code());
      }
      if (shapes.schematic()) {
        json.writeBooleanField("schematic", true);
      }
      figures(json, layers, place);
      json.writeEndObject();
      geometry(json, shape, shapes.schematic());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void figures(JsonGenerator json, List<Layer> layers, Place place)
      throws IOException {
    for (Layer layer : layers) {
      String id = layer.indicator().card().id();
      json.writeNumberField(id, layer.count(place));
      BigDecimal change = layer.change(place).value().orElse(null);
      if (change != null) {
        json.writeNumberField(id + "-year-on-year", change.setScale(2, RoundingMode.HALF_UP));
      }
    }
  }

  private static void geometry(JsonGenerator json, @Nullable Shape shape, boolean schematic)
      throws IOException {
    if (shape == null) {
      json.writeNullField("geometry");
      return;
    }
    double unit = schematic ? SCHEMATIC_DEGREES : 1;
    json.writeObjectFieldStart("geometry");
    boolean several = shape.polygons().size() > 1;
    json.writeStringField("type", several ? "MultiPolygon" : "Polygon");
    json.writeFieldName("coordinates");
    if (several) {
      json.writeStartArray();
    }
    for (List<Ring> polygon : shape.polygons()) {
      json.writeStartArray();
      for (Ring ring : polygon) {
        json.writeStartArray();
        for (Position at : ring.positions()) {
          json.writeStartArray();
          json.writeNumber(rounded(at.x() * unit));
          json.writeNumber(rounded(at.y() * unit));
          json.writeEndArray();
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    if (several) {
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static BigDecimal rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }
}
