package io.patentwatch.reference;

import io.patentwatch.model.DivisionCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The villages, zones, firms and roads by which addresses that name no township are placed in one.
 *
 * <p>A place counts only within the division right above its own, mostly its county, and only for
 * an address that is certain down to that and no further. Where several places are found, what the
 * villages, zones and firms agree on goes before what a road says, for roads run on; where they
 * disagree there is no answer. A place noted in several townships decides nothing by itself.
 * Immutable and thread-safe.
 */
public final class Gazetteer {
  private static final Gazetteer EMPTY = new Gazetteer(List.of());

  private final List<GazetteerPlace> places;
  private final Map<DivisionCode, GazetteerCounty> counties = new HashMap<>();
  private final Map<String, List<GazetteerPlace>> firms = new HashMap<>();

  private Gazetteer(List<GazetteerPlace> places) {
    this.places = places;
    Map<DivisionCode, List<GazetteerPlace>> byCounty = new HashMap<>();
    for (GazetteerPlace place : places) {
      DivisionCode county = place.township().parent();
      if (county == null) {
        throw new IllegalArgumentException(place + " lies in a province; name its township");
      }
      byCounty.computeIfAbsent(county, any -> new ArrayList<>()).add(place);
      if (place.kind() == GazetteerPlace.Kind.FIRM) {
        firms
            .computeIfAbsent(EnterpriseRegistry.folded(place.name()), any -> new ArrayList<>(1))
            .add(place);
      }
    }
    byCounty.forEach((county, inside) -> counties.put(county, new GazetteerCounty(inside)));
  }

  /** A gazetteer of nothing. */
  public static Gazetteer empty() {
    return EMPTY;
  }

  /** A gazetteer of these places. */
  public static Gazetteer of(Collection<GazetteerPlace> places) {
    return new Gazetteer(List.copyOf(new LinkedHashSet<>(places)));
  }

  /**
   * Reads a gazetteer as a clerk keeps it: CSV with a header, one place a line.
   *
   * <pre>{@code
   * name,kind,county,township,patents
   * 迎春南路,road,桐庐县,城南街道,31
   * 大路村,village,330122,分水镇,
   * 某某园区,zone,桐庐县,,12
   * }</pre>
   *
   * <p>{@code kind} is {@code village}, {@code zone}, {@code firm} or {@code road}, or the same in
   * Chinese: 村, 园区, 企业, 道路. {@code county} is a code or a name, with those above it where several
   * counties have it; {@code township} is a name within the county, or a code, and then the county
   * may be empty. A zone of which only its county is known has the city and the county in these two
   * columns, and places what is certain to the city. A line without a township is still to be
   * filled in and is passed over. {@code patents} is for the reader and not read.
   *
   * @throws IllegalArgumentException if a line can't be read; it names the line, what is wrong and
   *     what to do
   */
  public static Gazetteer parse(String csv, Divisions divisions) {
    return of(new GazetteerTable(divisions).read(csv));
  }

  /** How many places it has. */
  public int size() {
    return places.size();
  }

  /** The places in their order. */
  public List<GazetteerPlace> places() {
    return places;
  }

  /**
   * The firm of this name that is noted within a division; empty where there is none or they lie in
   * several townships. Names are compared as those of a registry are.
   */
  public Optional<GazetteerPlace> firm(String name, DivisionCode within) {
    List<GazetteerPlace> found =
        firms.isEmpty()
            ? List.of()
            : firms.getOrDefault(EnterpriseRegistry.folded(name), List.of()).stream()
                .filter(place -> within.contains(place.township().code()))
                .toList();
    return townships(found).size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** What the text says from an index on of places in a county. */
  Finding find(AddressText text, int start, DivisionCode county) {
    GazetteerCounty inside = counties.get(county);
    return inside == null ? Finding.NOTHING : decided(inside.find(text, start));
  }

  private static Finding decided(List<GazetteerCounty.Match> matches) {
    List<GazetteerCounty.Match> exact = matches.stream().filter(match -> !match.isRoad()).toList();
    List<GazetteerCounty.Match> deciding = exact.isEmpty() ? matches : exact;
    Set<Division> common = null;
    for (GazetteerCounty.Match match : deciding) {
      Set<Division> named = townships(match.places());
      if (common == null) {
        common = named;
      } else {
        common.retainAll(named);
      }
    }
    return new Finding(deciding, common == null ? Set.of() : common);
  }

  private static Set<Division> townships(Collection<GazetteerPlace> places) {
    Set<Division> townships = new LinkedHashSet<>();
    places.forEach(place -> townships.add(place.township()));
    return townships;
  }

  /**
   * What was found in a text.
   *
   * @param matches the places that count
   * @param townships the townships that all of them allow; one is the answer
   */
  record Finding(List<GazetteerCounty.Match> matches, Set<Division> townships) {
    static final Finding NOTHING = new Finding(List.of(), Set.of());
  }
}
