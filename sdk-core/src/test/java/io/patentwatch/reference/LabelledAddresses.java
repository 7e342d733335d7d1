package io.patentwatch.reference;

import io.patentwatch.model.RegionLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Addresses labelled by hand, character by character, and the county that the labels mean: read
 * plainly by name within the labelled parents, without any of the locator's own code.
 */
final class LabelledAddresses {
  /** An address with the text of its first span of each label. */
  record Labelled(String text, Map<String, String> labels) {}

  private final Divisions divisions;

  LabelledAddresses(Divisions divisions) {
    this.divisions = divisions;
  }

  static List<Labelled> read(Path file) throws IOException {
    List<Labelled> all = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Map<String, StringBuilder> spans = new HashMap<>();
    String open = "";
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        if (!text.isEmpty()) {
          Map<String, String> labels = new HashMap<>();
          spans.forEach((label, span) -> labels.put(label, span.toString()));
          all.add(new Labelled(text.toString(), labels));
        }
        text.setLength(0);
        spans.clear();
        open = "";
        continue;
      }
      int blank = line.lastIndexOf(' ');
      String piece = line.substring(0, blank).replace('_', ' ');
      String tag = line.substring(blank + 1);
      String label = tag.substring(Math.min(2, tag.length()));
      text.append(piece);
      if (tag.startsWith("B-")) {
        open = spans.containsKey(label) ? "" : label;
        spans.putIfAbsent(label, new StringBuilder());
      }
      if (label.equals(open)) {
        spans.get(label).append(piece);
      }
    }
    return all;
  }

  /**
   * The counties that the labels leave open: one when they decide, none when the table lacks it.
   */
  Set<Division> counties(Labelled address) {
    Map<String, String> labels = address.labels();
    String district = labels.get("district");
    Set<Division> found;
    if (district != null) {
      found = within(labels, matching(district, RegionLevel.COUNTY));
      String town = labels.get("town");
      if (found.size() > 1 && town != null) {
        Set<Division> narrower = new LinkedHashSet<>(found);
        narrower.removeIf(
            county -> divisions.children(county.code()).stream().noneMatch(t -> isNamed(t, town)));
        found = narrower.isEmpty() ? found : narrower;
      }
      return found;
    }
    String city = labels.get("city");
    if (city != null && matching(city, RegionLevel.CITY).isEmpty()) {
      found = matching(city, RegionLevel.COUNTY);
      if (found.size() == 1) {
        return found;
      }
    }
    String town = labels.get("town");
    Set<Division> owners = new LinkedHashSet<>();
    if (town != null) {
      for (Division township : within(labels, matching(town, RegionLevel.TOWNSHIP))) {
        divisions.path(township.code()).stream()
            .filter(d -> d.level() == RegionLevel.COUNTY)
            .forEach(owners::add);
      }
    }
    return owners;
  }

  /** The townships that the labels mean within a county. */
  Set<Division> townships(Labelled address, Division county) {
    String town = address.labels().get("town");
    Set<Division> found = new LinkedHashSet<>();
    if (town != null) {
      divisions.children(county.code()).stream().filter(t -> isNamed(t, town)).forEach(found::add);
    }
    return found;
  }

  private Set<Division> within(Map<String, String> labels, Set<Division> found) {
    Set<Division> kept = new LinkedHashSet<>(found);
    kept.removeIf(division -> !liesIn(division, labels.get("city")));
    kept.removeIf(division -> !liesIn(division, labels.get("prov")));
    return kept;
  }

  private boolean liesIn(Division division, String parent) {
    return parent == null
        || divisions.path(division.code()).stream().anyMatch(above -> isNamed(above, parent));
  }

  private Set<Division> matching(String name, RegionLevel level) {
    Set<Division> found = new LinkedHashSet<>();
    Predicate<Division> named = division -> isNamed(division, name);
    divisions.all().stream().filter(d -> d.level() == level).filter(named).forEach(found::add);
    if (found.isEmpty()) {
      divisions.allFormer().stream()
          .filter(former -> Divisions.level(former.code().digits()) == level)
          .filter(former -> isNamed(former.name(), name))
          .forEach(former -> found.addAll(former.successors()));
      found.removeIf(division -> division.level() != level);
    }
    return found;
  }

  private static boolean isNamed(Division division, String name) {
    return isNamed(division.name(), name);
  }

  private static boolean isNamed(String full, String name) {
    return full.equals(name)
        || full.length() > 2
            && name.length() >= 2
            && full.startsWith(name)
            && full.substring(name.length())
                .matches("[省市区县旗镇乡盟]|街道|地区|新区|(.{1,9}族)*自治[区州县旗]|.{1,4}自治区|.{1,6}族乡");
  }
}
