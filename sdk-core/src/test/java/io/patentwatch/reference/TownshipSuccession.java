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
 * Finds into which townships or counties of today a township that is gone went: those in which its villages are now,
 * or where too few of their names tell, the one that bears its name with another kind.
 */
final class TownshipSuccession {
  private static final int FEWEST_VILLAGES = 2;
  private static final double LEAST_FOUND = 0.25;
  private static final double LEAST_SHARE = 0.1;

  /** Village name, with the digits of its city in front, to the township it is in; "" if several. */
  private final Map<String, String> villages = new HashMap<>();

  /** County code to bare name to township. */
  private final Map<String, Map<String, String>> townships = new HashMap<>();

  TownshipSuccession(PublishedEdition today) throws IOException {
    today.eachVillage(
        (township, village) -> {
          // The villages of a county without townships stand under a placeholder.
          Set<String> names = today.names().keySet();
          String place = names.contains(township) ? township : township.substring(0, 6);
          if (names.contains(place)) {
            villages.merge(
                township.substring(0, 4) + bare(village),
                place,
                (one, other) -> one.equals(other) ? one : "");
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
  Set<String> successors(String code, String name, List<String> villagesThen, Set<String> counties) {
    Set<String> cities = new TreeSet<>(Set.of(code.substring(0, 4)));
    counties.forEach(county -> cities.add(county.substring(0, 4)));
    Map<String, Integer> votes = new TreeMap<>();
    int found = 0;
    for (String village : new HashSet<>(villagesThen)) {
      Set<String> in = new HashSet<>();
      cities.forEach(city -> in.add(villages.getOrDefault(city + bare(village), "-")));
      in.remove("-");
      if (in.size() == 1 && !in.contains("")) {
        votes.merge(in.iterator().next(), 1, Integer::sum);
        found++;
      }
    }
    Set<String> successors = new TreeSet<>();
    if (found >= FEWEST_VILLAGES && found >= LEAST_FOUND * villagesThen.size()) {
      int all = found;
      votes.forEach(
          (township, count) -> {
            if (count >= LEAST_SHARE * all) {
              successors.add(township);
            }
          });
      return successors;
    }
    for (String county : counties) {
      String same = townships.getOrDefault(county, Map.of()).getOrDefault(bareTownship(name), "");
      if (!same.isEmpty()) {
        successors.add(same);
      }
    }
    return successors;
  }

  private static String bare(String village) {
    return village.replaceFirst(
        "(社区|村|居|居民|村民|居住区|社区居|社区居民|生活区)*(委员会|委会|委)?$", "");
  }

  static String bareTownship(String name) {
    return name.replaceFirst("(街道办事处|街道|办事处|地区|镇|(?<=..)[^族]{0,4}族乡|乡|苏木)$", "");
  }
}
