package io.patentwatch.reference;

import io.patentwatch.audit.AddressLabel;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    String town = labels.get("town");
    if (district != null) {
      Set<Division> found = read(labels, district, RegionLevel.COUNTY);
      if (found.size() > 1 && town != null) {
        Set<Division> narrower = new LinkedHashSet<>(found);
        narrower.removeIf(county -> townships(town, county).isEmpty());
        found = narrower.isEmpty() ? found : narrower;
      }
      return found;
    }
    String city = labels.get("city");
    if (city != null && inForce(city, RegionLevel.CITY).isEmpty()) {
      Set<Division> found = read(Map.of(), city, RegionLevel.COUNTY);
      if (found.size() == 1) {
        return found;
      }
    }
    Set<Division> owners = new LinkedHashSet<>();
    if (town != null) {
      for (Division township : read(labels, town, RegionLevel.TOWNSHIP)) {
        divisions.path(township.code()).stream()
            .filter(d -> d.level() == RegionLevel.COUNTY)
            .forEach(owners::add);
      }
    }
    return owners;
  }

  /**
   * The label for an audit: the lowest division that the labels decide. Empty where they name a
   * district that the table lacks, for that says nothing about an answer.
   */
  Optional<AddressLabel> label(Labelled address) {
    Set<Division> counties = counties(address);
    if (counties.isEmpty() && address.labels().containsKey("district")) {
      return Optional.empty();
    }
    Set<Division> lowest = counties;
    if (counties.size() == 1) {
      Set<Division> townships = townships(address, counties.iterator().next());
      lowest = townships.size() == 1 ? townships : counties;
    } else if (counties.isEmpty()) {
      lowest = cityOrProvince(address.labels());
    }
    return Optional.of(new AddressLabel(address.text(), common(lowest), null));
  }

  private Set<Division> cityOrProvince(Map<String, String> labels) {
    String city = labels.get("city");
    Set<Division> cities = city == null ? Set.of() : inForce(city, RegionLevel.CITY);
    String province = labels.get("prov");
    return !cities.isEmpty() || province == null ? cities : inForce(province, RegionLevel.PROVINCE);
  }

  /** The lowest division that holds all of these; null where there is none. */
  private @Nullable DivisionCode common(Set<Division> all) {
    DivisionCode common = null;
    for (Division division : all) {
      DivisionCode code = division.code();
      if (common == null) {
        common = code;
      }
      while (common != null && !common.contains(code)) {
        common = divisions.find(common).map(Division::parent).orElse(null);
      }
      if (common == null) {
        return null;
      }
    }
    return common;
  }

  /** The townships that the labels mean within a county. */
  Set<Division> townships(Labelled address, Division county) {
    String town = address.labels().get("town");
    return town == null ? Set.of() : townships(town, county);
  }

  /** By its name, else by what became of one of that name, else by its name with another kind. */
  private Set<Division> townships(String town, Division county) {
    Set<Division> found = new LinkedHashSet<>(divisions.children(county.code()));
    found.retainAll(inForce(town, RegionLevel.TOWNSHIP));
    if (found.isEmpty()) {
      found.addAll(divisions.children(county.code()));
      found.retainAll(former(town, RegionLevel.TOWNSHIP));
    }
    if (found.isEmpty()) {
      found.addAll(divisions.children(county.code()));
      found.retainAll(inForce(withoutKind(town), RegionLevel.TOWNSHIP));
    }
    return found;
  }

  /** The divisions that a name means within the labelled parents, in the same order. */
  private Set<Division> read(Map<String, String> labels, String name, RegionLevel level) {
    Set<Division> found = within(labels, inForce(name, level));
    if (found.isEmpty()) {
      found = within(labels, former(name, level));
    }
    if (found.isEmpty() && level == RegionLevel.TOWNSHIP) {
      found = within(labels, inForce(withoutKind(name), level));
    }
    return found;
  }

  private static String withoutKind(String town) {
    return town.replaceFirst("(?<=..)(镇|乡|街道)$", "");
  }

  private Set<Division> within(Map<String, String> labels, Set<Division> found) {
    Set<Division> kept = new LinkedHashSet<>(found);
    kept.removeIf(division -> !liesIn(division, labels.get("city")));
    kept.removeIf(division -> !liesIn(division, labels.get("prov")));
    return kept;
  }

  private boolean liesIn(Division division, String parent) {
    return parent == null
        || divisions.path(division.code()).stream()
            .anyMatch(above -> isNamed(above.name(), parent));
  }

  private Set<Division> inForce(String name, RegionLevel level) {
    Set<Division> found = new LinkedHashSet<>();
    divisions.all().stream()
        .filter(division -> division.level() == level)
        .filter(division -> isNamed(division.name(), name))
        .forEach(found::add);
    return found;
  }

  private Set<Division> former(String name, RegionLevel level) {
    Set<Division> found = new LinkedHashSet<>();
    divisions.allFormer().stream()
        .filter(former -> Divisions.level(former.code().digits()) == level)
        .filter(former -> isNamed(former.name(), name))
        .forEach(former -> found.addAll(former.successors()));
    found.removeIf(division -> division.level().compareTo(RegionLevel.COUNTY) < 0);
    return found;
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
