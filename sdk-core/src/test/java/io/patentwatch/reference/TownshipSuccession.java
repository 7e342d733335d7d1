package io.patentwatch.reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds into which townships or counties of today a township that is gone went: those in which its
 * villages are now, or where too few of their names tell, the one that bears its name with another
 * kind.
 */
final class TownshipSuccession {
  private static final int FEWEST_VILLAGES = 2;
  private static final double LEAST_FOUND = 0.3;
  private static final double LEAST_SHARE = 0.15;

  /**
   * Village name, with the digits of its county or city in front, to the place it is in; empty if
   * it stands for several.
   */
  private final Map<String, String> villages = new HashMap<>();

  /** County code to bare name to township. */
  private final Map<String, Map<String, String>> townships = new HashMap<>();

  TownshipSuccession(PublishedEdition today) throws IOException {
    Map<String, String> names = today.names();
    today.eachVillage(
        (township, village) -> {
          // The villages of a county without townships stand under a placeholder, or under a zone.
          boolean real =
              names.containsKey(township) && PlaceForms.isLocatableTownship(names.get(township));
          String place = real ? township : township.substring(0, 6);
          if (names.containsKey(place)) {
            put(township.substring(0, 4), village, place);
            put(township.substring(0, 6), village, place);
          }
        });
    today
        .names()
        .forEach(
            (code, name) -> {
              if (code.length() == 9) {
                townships
                    .computeIfAbsent(code.substring(0, 6), any -> new HashMap<>())
                    .merge(bareTownship(name), code, (one, other) -> "");
              }
            });
  }

  private void put(String within, String village, String place) {
    villages.merge(within + bare(village), place, (one, other) -> one.equals(other) ? one : "");
  }

  /** Collects the villages of townships that are gone. */
  static Map<String, List<String>> villages(PublishedEdition edition, Set<String> gone)
      throws IOException {
    Map<String, List<String>> found = new HashMap<>();
    edition.eachVillage(
        (township, village) -> {
          if (gone.contains(township)) {
            found.computeIfAbsent(township, any -> new ArrayList<>()).add(village);
          }
        });
    return found;
  }

  /**
   * The townships of today that took over one that is gone.
   *
   * @param villagesThen its villages
   * @param counties the counties of today that its county became, itself if in force
   */
  Set<String> successors(
      String code, String name, List<String> villagesThen, Set<String> counties) {
    Set<String> cities = new TreeSet<>(Set.of(code.substring(0, 4)));
    counties.forEach(county -> cities.add(county.substring(0, 4)));
    Map<String, Integer> inside = new TreeMap<>();
    Map<String, Integer> outside = new TreeMap<>();
    Set<String> all = new HashSet<>();
    villagesThen.forEach(village -> all.add(bare(village)));
    for (String village : all) {
      Set<String> here = places(counties, village);
      Set<String> there = here.isEmpty() ? places(cities, village) : Set.of();
      vote(here, inside);
      vote(there, outside);
    }
    int in = sum(inside);
    int out = sum(outside);
    if (in + out >= FEWEST_VILLAGES && in + out >= LEAST_FOUND * all.size()) {
      return in >= out ? elected(inside, in) : elected(outside, out);
    }
    Set<String> successors = new TreeSet<>();
    for (String county : counties) {
      String same = townships.getOrDefault(county, Map.of()).getOrDefault(bareTownship(name), "");
      if (!same.isEmpty()) {
        successors.add(same);
      }
    }
    return successors;
  }

  private Set<String> places(Set<String> within, String village) {
    Set<String> found = new HashSet<>();
    for (String digits : within) {
      String place = villages.get(digits + village);
      if (place != null) {
        found.add(place);
      }
    }
    return found;
  }

  private static void vote(Set<String> places, Map<String, Integer> votes) {
    if (places.size() == 1 && !places.contains("")) {
      votes.merge(places.iterator().next(), 1, Integer::sum);
    }
  }

  private static int sum(Map<String, Integer> votes) {
    return votes.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Set<String> elected(Map<String, Integer> votes, int all) {
    Set<String> elected = new TreeSet<>(votes.keySet());
    elected.removeIf(place -> votes.get(place) < LEAST_SHARE * all);
    return elected;
  }

  private static String bare(String village) {
    return village.replaceFirst("(社区|村|居|居民|村民|居住区|社区居|社区居民|生活区)*(委员会|委会|委)?$", "");
  }

  static String bareTownship(String name) {
    return name.replaceFirst("(街道办事处|街道|办事处|地区|镇|(?<=..)[^族]{0,4}族乡|乡|苏木)$", "");
  }
}
