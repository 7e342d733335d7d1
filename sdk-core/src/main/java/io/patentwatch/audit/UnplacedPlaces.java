package io.patentwatch.audit;

import io.patentwatch.export.Masking;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Holder;
import io.patentwatch.model.Patent;
import io.patentwatch.model.Region;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.Division;
import io.patentwatch.reference.GazetteerPlace;
import io.patentwatch.reference.Location;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The villages, zones, firms and roads that a gazetteer would have to know to place the patents
 * that are certain to a county or city and to no township.
 *
 * <p>Each patent counts once, by its first-named holder at the last. Natural persons are not
 * proposed as firms, so that no list carries their names. Collects as patents are added; not
 * thread-safe.
 */
public final class UnplacedPlaces {
  private static final String HEADER = "name,kind,county,township,patents\n";

  private record Place(String name, GazetteerPlace.Kind kind, String county) {}

  private final AddressLocator locator;
  private final @Nullable DivisionCode within;
  private final Map<Place, List<Integer>> patents = new HashMap<>();
  private int unplaced;

  private UnplacedPlaces(AddressLocator locator, @Nullable DivisionCode within) {
    this.locator = locator;
    this.within = within;
  }

  /** A collection for patents anywhere, whose addresses this locator reads. */
  public static UnplacedPlaces of(AddressLocator locator) {
    return new UnplacedPlaces(Objects.requireNonNull(locator, "locator"), null);
  }

  /** A collection for the patents in a division only. */
  public static UnplacedPlaces within(AddressLocator locator, DivisionCode division) {
    return new UnplacedPlaces(
        Objects.requireNonNull(locator, "locator"), Objects.requireNonNull(division, "division"));
  }

  /** Adds a patent, if it is certain to a county or city and to no township. */
  public void add(Patent patent) {
    if (patent.holdings().isEmpty()) {
      return;
    }
    List<Holder> holders = patent.holdings().get(patent.holdings().size() - 1).holders();
    if (!holders.isEmpty() && isOpen(holders.get(0).placement().region())) {
      add(holders.get(0));
    }
  }

  private boolean isOpen(@Nullable Region region) {
    return region != null
        && (region.level() == RegionLevel.COUNTY || region.level() == RegionLevel.CITY)
        && region.code() != null
        && (within == null || within.contains(region.code()));
  }

  private void add(Holder holder) {
    String address = Objects.requireNonNullElse(holder.party().address(), "");
    Location location = locator.locate(address);
    String county = location.path().stream().map(Division::name).collect(Collectors.joining());
    int patent = unplaced++;
    if (!location.spans().isEmpty()) {
      int behind = location.spans().get(location.spans().size() - 1).end();
      for (PlaceNames.Name place : PlaceNames.of(address.substring(behind))) {
        add(new Place(place.text(), place.kind(), county), patent);
      }
    }
    String name = holder.party().name();
    // A name that begins with a sign would be a formula in the clerk's spreadsheet.
    if (!Masking.isNaturalPerson(holder) && Character.isLetterOrDigit(name.codePointAt(0))) {
      add(new Place(name, GazetteerPlace.Kind.FIRM, county), patent);
    }
  }

  private void add(Place place, int patent) {
    List<Integer> placed = patents.computeIfAbsent(place, any -> new ArrayList<>(1));
    if (placed.isEmpty() || placed.get(placed.size() - 1) != patent) {
      placed.add(patent);
    }
  }

  /** How many patents were added that are certain to a county or city and to no township. */
  public int unplaced() {
    return unplaced;
  }

  /**
   * The places that would place most: first the one that places most patents, then the one that
   * places most of the rest, and so on; of those that place as many, villages, zones and firms
   * before roads, which may run through several townships.
   *
   * @param most how many at most
   */
  public List<PlaceProposal> proposals(int most) {
    List<PlaceProposal> proposals = new ArrayList<>();
    BitSet placed = new BitSet(unplaced);
    while (proposals.size() < most) {
      Place best = null;
      long gain = 0;
      for (Map.Entry<Place, List<Integer>> entry : patents.entrySet()) {
        long gained = entry.getValue().stream().filter(patent -> !placed.get(patent)).count();
        if (gained > gain || gained == gain && best != null && comesBefore(entry.getKey(), best)) {
          best = entry.getKey();
          gain = gained;
        }
      }
      if (best == null) {
        break;
      }
      proposals.add(new PlaceProposal(best.name(), best.kind(), best.county(), gain));
      patents.getOrDefault(best, List.of()).forEach(placed::set);
    }
    return proposals;
  }

  private static boolean comesBefore(Place one, Place other) {
    return Comparator.comparing(Place::kind)
            .thenComparing(Place::county)
            .thenComparing(Place::name)
            .compare(one, other)
        < 0;
  }

  /**
   * Proposals as the CSV that {@link io.patentwatch.reference.Gazetteer#parse} reads, with the
   * township left to fill in.
   */
  public static String toCsv(List<PlaceProposal> proposals) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (PlaceProposal proposal : proposals) {
      csv.append(cell(proposal.name()))
          .append(',')
          .append(proposal.kind().code())
          .append(',')
          .append(proposal.county())
          .append(",,")
          .append(proposal.patents())
          .append('\n');
    }
    return csv.toString();
  }

  private static String cell(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
