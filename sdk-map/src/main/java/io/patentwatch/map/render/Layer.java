package io.patentwatch.map.render;

import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Figure;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.Place;
import io.patentwatch.map.Sector;
import java.util.ArrayList;
import java.util.List;

/** One indicator of one industry, or of all, over all places of a map, with its colours. */
final class Layer {
  private final MapResult result;
  private final Additive indicator;
  private final Sector sector;
  private final ColourScale scale;

  Layer(MapResult result, Additive indicator, Sector sector) {
    this.result = result;
    this.indicator = indicator;
    this.sector = sector;
    List<Long> counts = new ArrayList<>();
    for (Place place : result.places()) {
      if (place.kind() == Place.Kind.DIVISION) {
        counts.add(count(place));
      }
    }
    scale = ColourScale.of(counts);
  }

  Additive indicator() {
    return indicator;
  }

  ColourScale scale() {
    return scale;
  }

  Figure figure(Place place) {
    return result.inYear(indicator, place, sector, result.day().getYear());
  }

  long count(Place place) {
    return Numbers.count(figure(place));
  }

  Figure change(Place place) {
    return result.change(indicator, place, sector);
  }

  String changeText(Place place) {
    return Numbers.change(change(place));
  }

  /** Which step of colour a place has, 0 to 5. */
  int step(Place place) {
    return scale.step(count(place));
  }

  /** The class of a place's colour: {@code k0} to {@code k5}. */
  String colourClass(Place place) {
    return "k" + step(place);
  }
}
