package io.patentwatch.map.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Wording;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.Place;
import io.patentwatch.map.Sector;
import io.patentwatch.map.boundary.RegionShapes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A map as an ECharts option with the map it names. */
final class EchartsOption {
  private EchartsOption() {}

  static String of(MapResult result, RegionShapes shapes, Locale locale, Additive coloured) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      map(json, result, shapes, locale);
      json.writeFieldName("option");
      option(json, result, shapes, locale, new Layer(result, coloured, Sector.ALL));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The map with an option for each indicator, for a page that changes between them. */
  static String of(
      MapResult result, RegionShapes shapes, Locale locale, Collection<Additive> indicators) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      map(json, result, shapes, locale);
      json.writeArrayFieldStart("options");
      for (Additive indicator : indicators) {
        option(json, result, shapes, locale, new Layer(result, indicator, Sector.ALL));
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void map(JsonGenerator json, MapResult result, RegionShapes shapes, Locale locale)
      throws IOException {
    json.writeObjectFieldStart("map");
    json.writeStringField("name", name(result));
    json.writeFieldName("geoJson");
    GeoJson.write(json, result, shapes, locale);
    json.writeEndObject();
  }

  private static String name(MapResult result) {
    return "patentwatch-" + (result.whole().code() == null ? "all" : result.whole().code());
  }

  private static void option(
      JsonGenerator json, MapResult result, RegionShapes shapes, Locale locale, Layer layer)
      throws IOException {
    json.writeStartObject();
    titles(json, result, shapes, locale, layer);
    json.writeObjectFieldStart("tooltip");
    json.writeStringField("trigger", "item");
    json.writeStringField("renderMode", "richText");
    json.writeEndObject();
    visualMap(json, layer);
    series(json, result, shapes, locale, layer, name(result));
    json.writeEndObject();
  }

  private static void titles(
      JsonGenerator json, MapResult result, RegionShapes shapes, Locale locale, Layer layer)
      throws IOException {
    json.writeArrayFieldStart("title");
    json.writeStartObject();
    json.writeStringField("text", Lines.title(result, locale));
    json.writeStringField(
        "subtext",
        layer.indicator().card().name().in(locale)
            + new Wording("，截至 ", ", as of ").in(locale)
            + result.day());
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("text", String.join("\n", Lines.credits(shapes, locale)));
    json.writeStringField("left", "left");
    json.writeStringField("bottom", "0");
    json.writeObjectFieldStart("textStyle");
    json.writeNumberField("fontSize", 11);
    json.writeStringField("fontWeight", "normal");
    json.writeStringField("color", "#5c6a70");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void visualMap(JsonGenerator json, Layer layer) throws IOException {
    json.writeObjectFieldStart("visualMap");
    json.writeStringField("type", "piecewise");
    json.writeStringField("right", "10");
    json.writeStringField("bottom", "10");
    json.writeArrayFieldStart("pieces");
    piece(json, 0, 0, "0", ColourScale.ZERO);
    for (ColourScale.Bin bin : layer.scale().bins()) {
      piece(json, bin.from(), bin.to(), bin.label(), ColourScale.COLOURS.get(bin.step() - 1));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void piece(JsonGenerator json, long from, long to, String label, String colour)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("min", from);
    json.writeNumberField("max", to);
    json.writeStringField("label", label);
    json.writeStringField("color", colour);
    json.writeEndObject();
  }

  private static void series(
      JsonGenerator json,
      MapResult result,
      RegionShapes shapes,
      Locale locale,
      Layer layer,
      String name)
      throws IOException {
    json.writeArrayFieldStart("series");
    json.writeStartObject();
    json.writeStringField("type", "map");
    json.writeStringField("name", layer.indicator().card().name().in(locale));
    json.writeStringField("map", name);
    json.writeStringField("nameProperty", "code");
    if (shapes.schematic()) {
      json.writeNumberField("aspectScale", 1);
    }
    json.writeObjectFieldStart("label");
    json.writeBooleanField("show", true);
    json.writeStringField("formatter", "{b}\n{c}");
    json.writeEndObject();
    json.writeObjectFieldStart("itemStyle");
    json.writeStringField("areaColor", ColourScale.NONE);
    json.writeStringField("borderColor", "#ffffff");
    json.writeEndObject();
    Map<Place, String> names = names(result, shapes, locale);
    json.writeObjectFieldStart("nameMap");
    for (Map.Entry<Place, String> named : names.entrySet()) {
      json.writeStringField(String.valueOf(named.getKey().code()), named.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("data");
    for (Map.Entry<Place, String> named : names.entrySet()) {
      json.writeStartObject();
      json.writeStringField("name", named.getValue());
      json.writeNumberField("value", layer.count(named.getKey()));
      json.writeObjectFieldStart("label");
      json.writeStringField("color", layer.step(named.getKey()) > 3 ? "#ffffff" : "#10323d");
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  /** ECharts joins by name, so places of one name get their code to tell them apart. */
  private static Map<Place, String> names(MapResult result, RegionShapes shapes, Locale locale) {
    Map<String, Integer> bearers = new HashMap<>();
    Map<Place, String> names = new LinkedHashMap<>();
    for (Place place : result.places()) {
      if (place.division().flatMap(shapes::shape).isPresent()) {
        bearers.merge(place.name().in(locale), 1, Integer::sum);
        names.put(place, place.name().in(locale));
      }
    }
    names.replaceAll(
        (place, name) -> bearers.getOrDefault(name, 1) == 1 ? name : name + " " + place.code());
    return names;
  }
}
