package io.patentwatch.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places of a gazetteer that lie in one county, by name. */
final class GazetteerCounty {
  /**
   * A name found in a text.
   *
   * @param places the places that bear it, of one kind
   */
  record Match(int start, int end, List<GazetteerPlace> places) {
    boolean isRoad() {
      return places.get(0).kind() == GazetteerPlace.Kind.ROAD;
    }
  }

  private final Map<String, List<GazetteerPlace>> byName = new HashMap<>();
  private int longest;

  GazetteerCounty(List<GazetteerPlace> places) {
    for (GazetteerPlace place : places) {
      String name = AddressText.of(place.name()).toString();
      byName.computeIfAbsent(name, any -> new ArrayList<>(1)).add(place);
      longest = Math.max(longest, name.length());
    }
    // Of a village and a road of one name the village is nearer to the house.
    byName.replaceAll(
        (name, bearers) ->
            bearers.stream()
                .filter(place -> (place.kind() == GazetteerPlace.Kind.ROAD) == areRoads(bearers))
                .toList());
  }

  private static boolean areRoads(List<GazetteerPlace> places) {
    return places.stream().allMatch(place -> place.kind() == GazetteerPlace.Kind.ROAD);
  }

  /** The names in a text from an index on, from the left, the longest at each place. */
  List<Match> find(AddressText text, int start) {
    List<Match> matches = new ArrayList<>(2);
    int at = start;
    while (at < text.length()) {
      Match match = at == start || PlaceForms.canBegin(text, at) ? longestAt(text, at) : null;
      if (match != null) {
        matches.add(match);
      }
      at = match == null ? at + 1 : match.end();
    }
    return matches;
  }

  private @Nullable Match longestAt(AddressText text, int start) {
    for (int end = Math.min(text.length(), start + longest); end > start + 1; end--) {
      List<GazetteerPlace> places = byName.get(text.from(start, end));
      if (places != null && !PlaceForms.isCutFromAnother(text, end)) {
        return new Match(start, end, places);
      }
    }
    return null;
  }
}
