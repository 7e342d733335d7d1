package io.patentwatch.map.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.patentwatch.indicator.Stock;
import io.patentwatch.indicator.Wording;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.Place;
import io.patentwatch.map.Sector;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The figures that the page's script shows, as JSON that is safe inside a script element. */
final class PageData {
  private PageData() {}

  static String of(MapResult result, List<Place> places, List<Layer> layers, Locale locale) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      strings(json, "places", places.stream().map(place -> place.name().in(locale)).toList());
      strings(json, "years", years(result));
      strings(
          json, "industries", result.sectors().stream().map(one -> one.name().in(locale)).toList());
      json.writeArrayFieldStart("parts");
      for (Sector sector : result.sectors()) {
        json.writeNumber(above(result.sectors(), sector));
      }
      json.writeEndArray();
      json.writeObjectFieldStart("words");
      word(json, "change", "同比", "year on year", locale);
      word(json, "overlap", "跨产业重复", "Overlap", locale);
      word(json, "ends", "各年末存量", "At the end of each year", locale);
      word(json, "years", "各年数量", "By year", locale);
      word(json, "colon", "：", ": ", locale);
      word(json, "all", "全部产业", "all industries", locale);
      word(json, "share", "占", "of which", locale);
      json.writeEndObject();
      json.writeArrayFieldStart("measures");
      for (Layer layer : layers) {
        measure(json, result, places, layer, locale);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Markup.json(text.toString());
  }

  /** The index of the industry that one is part of; -1 where it is of none. */
  private static int above(List<Sector> sectors, Sector part) {
    for (int i = 0; i < sectors.size(); i++) {
      if (!sectors.get(i).code().isEmpty() && sectors.get(i).code().equals(part.parent())) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> years(MapResult result) {
    int last = result.day().getYear();
    boolean whole = result.day().getDayOfYear() == result.day().lengthOfYear();
    return result.years().stream()
        .map(
            year ->
                year == last && !whole
                    ? String.format(Locale.ROOT, "%d-%02d", year, result.day().getMonthValue())
                    : String.valueOf(year))
        .toList();
  }

  private static void measure(
      JsonGenerator json, MapResult result, List<Place> places, Layer layer, Locale locale)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", layer.indicator().card().name().in(locale));
    json.writeBooleanField("stock", layer.indicator() instanceof Stock);
    colours(json, places, layer);
    strings(json, "changes", places.stream().map(layer::changeText).toList());
    json.writeArrayFieldStart("years");
    for (Place place : places) {
      json.writeStartArray();
      for (int year : result.years()) {
        json.writeNumber(Numbers.count(result.inYear(layer.indicator(), place, Sector.ALL, year)));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("industries");
    for (Place place : places) {
      json.writeStartArray();
      for (Sector sector : result.sectors()) {
        json.writeNumber(
            Numbers.count(result.inYear(layer.indicator(), place, sector, result.day().getYear())));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sectors");
    for (Sector sector : result.sectors()) {
      sector(json, result, places, new Layer(result, layer.indicator(), sector), sector);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** An indicator in one industry: its colours on the map, and the whole of it in time. */
  private static void sector(
      JsonGenerator json, MapResult result, List<Place> places, Layer layer, Sector sector)
      throws IOException {
    json.writeStartObject();
    colours(json, places, layer);
    json.writeStringField("change", layer.changeText(result.whole()));
    json.writeArrayFieldStart("years");
    for (int year : result.years()) {
      json.writeNumber(
          Numbers.count(result.inYear(layer.indicator(), result.whole(), sector, year)));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The legend, and the step of each place as one digit of a text. */
  private static void colours(JsonGenerator json, List<Place> places, Layer layer)
      throws IOException {
    json.writeArrayFieldStart("legend");
    for (ColourScale.Bin bin : layer.scale().bins()) {
      json.writeStartArray();
      json.writeString("k" + bin.step());
      json.writeString(bin.label());
      json.writeEndArray();
    }
    json.writeEndArray();
    StringBuilder steps = new StringBuilder();
    places.forEach(place -> steps.append(layer.step(place)));
    json.writeStringField("steps", steps.toString());
  }

  private static void word(
      JsonGenerator json, String key, String chinese, String english, Locale locale)
      throws IOException {
    json.writeStringField(key, new Wording(chinese, english).in(locale));
  }

  private static void strings(JsonGenerator json, String field, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
