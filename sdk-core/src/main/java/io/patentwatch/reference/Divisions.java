package io.patentwatch.reference;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The administrative divisions of mainland China in one edition: provinces, cities, counties and
 * townships, and the codes that are no longer or not yet in force with what became of them.
 *
 * <p>Codes are those of the edition's publisher. Other publishers give the same township another
 * code: join by name within the county, never by bare code. Placeholders (市辖区, 省直辖县级行政区划) and
 * development zones that only statistics know as counties are not divisions.
 *
 * <p>Immutable and safe for use by several threads. An instance takes about 15 MB; share it.
 */
public final class Divisions {
  private static final String RESOURCE = "divisions.gz";

  private final DivisionPack pack;
  private final LocalDate edition;
  private final Map<String, Division> byCode;
  private final List<FormerDivision> former;
  private final Map<String, FormerDivision> formerByCode;
  private final Map<String, List<Division>> children;
  private final List<Division> provinces;
  private volatile @Nullable Map<String, List<Division>> byName;

  private Divisions(DivisionPack pack, LocalDate edition) {
    this.pack = pack;
    this.edition = edition;
    byCode = new LinkedHashMap<>(pack.rows().size() * 2);
    children = new HashMap<>();
    provinces = new ArrayList<>();
    former = new ArrayList<>();
    formerByCode = new HashMap<>();
    DivisionVintage vintage = new DivisionVintage(pack, edition);
    Division before = null;
    for (DivisionRow row : pack.rows()) {
      if (vintage.isInForce(row)) {
        before = division(row, before);
        add(before);
      }
    }
    for (DivisionRow row : pack.rows()) {
      if (!vintage.isInForce(row)) {
        FormerDivision division = former(row, vintage.successors(row));
        former.add(division);
        formerByCode.putIfAbsent(row.digits(), division);
      }
    }
  }

  private void add(Division division) {
    byCode.put(division.code().digits(), division);
    DivisionCode parent = division.parent();
    if (parent == null) {
      provinces.add(division);
    } else {
      children.computeIfAbsent(parent.digits(), any -> new ArrayList<>()).add(division);
    }
  }

  /**
   * The divisions that the SDK carries: edition 2023-06-30, known {@linkplain #asOf back to}
   * 2016-07-31.
   *
   * @throws UncheckedIOException if the resource in the jar cannot be read
   */
  public static Divisions ofDefaults() {
    try (InputStream resource = Divisions.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(
            RESOURCE + " is missing beside Divisions; the jar was repackaged without resources");
      }
      return parse(SteppedCodes.inFull(new GZIPInputStream(resource, 1 << 16).readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /**
   * A host's own dated pack.
   *
   * <p>Text of lines {@code code,name} in any order, such as {@code 330122,桐庐县} and {@code
   * 330122109,分水镇}. A first line {@code # edition 2023-06-30} dates it; {@code # since 2016-07-31}
   * says from which day on the dates below are complete; other lines that begin with {@code #},
   * blank lines and a header {@code code,name} are passed over. A third column marks a division no
   * longer in force: the codes that follow it, joined by {@code +}, or {@code none}, as in {@code
   * 330104,江干区,330102+330114}; they may be no longer in force themselves. A fourth and a fifth date
   * the first day on which it was and no longer was in force, as in {@code 330113,临平区,,2021-10-31};
   * empty means always, or unknown.
   *
   * @throws IllegalArgumentException if the edition is missing, or a line is not of that form, or a
   *     code in force comes twice, or a successor is in no line, or a division has none above it;
   *     the message names the line or the code
   * @throws UncheckedIOException if the reader fails
   */
  public static Divisions parse(Reader csv) {
    DivisionPack pack = DivisionPack.parse(csv);
    return new Divisions(pack, pack.edition());
  }

  /**
   * The divisions as they stood on a day, by the days that the pack knows; codes that had gone or
   * were still to come are then {@linkplain #former former} ones that lead to those of that day.
   *
   * <p>A change is known from the first published list that shows it, so its day is that of the
   * list. A township keeps its present code where only the code changed. From the edition on these
   * are the divisions of the edition.
   *
   * @throws IllegalArgumentException if the day lies before {@link #since()}
   */
  public Divisions asOf(LocalDate day) {
    if (day.isBefore(pack.since())) {
      throw new IllegalArgumentException(
          "which divisions were in force on "
              + day
              + " is not known; the first day that is known is "
              + pack.since());
    }
    LocalDate vintage = day.isBefore(pack.edition()) ? day : pack.edition();
    return vintage.equals(edition) ? this : new Divisions(pack, vintage);
  }

  /** The first day from which {@link #asOf} knows the divisions; 2016-07-31 for those bundled. */
  public LocalDate since() {
    return pack.since();
  }

  /** The day whose state these divisions show. */
  public LocalDate edition() {
    return edition;
  }

  /** How many divisions are in force. */
  public int size() {
    return byCode.size();
  }

  /** The provinces, autonomous regions and municipalities, by code. */
  public List<Division> provinces() {
    return Collections.unmodifiableList(provinces);
  }

  /** The division in force with this code; empty for any other code. */
  public Optional<Division> find(DivisionCode code) {
    return Optional.ofNullable(byCode.get(code.digits()));
  }

  /** The divisions in force with exactly this full name, by code; empty if none has it. */
  public List<Division> named(String name) {
    Map<String, List<Division>> known = byName;
    if (known == null) {
      // Made at the first question: the start of most programs asks none.
      known = new HashMap<>(byCode.size() * 2);
      for (Division division : byCode.values()) {
        known.merge(division.name(), List.of(division), Divisions::joined);
      }
      byName = known;
    }
    return Collections.unmodifiableList(known.getOrDefault(name, List.of()));
  }

  /** The divisions directly below, by code; empty for a township and for an unknown code. */
  public List<Division> children(DivisionCode code) {
    return Collections.unmodifiableList(children.getOrDefault(code.digits(), List.of()));
  }

  /** The divisions from the province down to this one; empty for an unknown code. */
  public List<Division> path(DivisionCode code) {
    List<Division> path = new ArrayList<>(4);
    for (Division at = byCode.get(code.digits()); at != null; at = above(at)) {
      path.add(at);
    }
    Collections.reverse(path);
    return Collections.unmodifiableList(path);
  }

  /**
   * The division that this code, not in force in this edition, once or later meant; the last where
   * it meant several.
   */
  public Optional<FormerDivision> former(DivisionCode code) {
    return byCode.containsKey(code.digits())
        ? Optional.empty()
        : Optional.ofNullable(formerByCode.get(code.digits()));
  }

  /**
   * The divisions of this edition that a code of any edition means, by code.
   *
   * <p>The rule: a code in force means itself, though its area may have changed. One that had gone
   * means those that took over its area, followed until all are in force; one still to come, those
   * that it was made of. So a code that was split means several, of which nothing here chooses one;
   * a code whose fate is unknown, and one that no list has, mean none.
   */
  public List<Division> resolve(DivisionCode code) {
    Division division = byCode.get(code.digits());
    return division != null
        ? List.of(division)
        : former(code).map(FormerDivision::successors).orElse(List.of());
  }

  Collection<Division> all() {
    return byCode.values();
  }

  Collection<FormerDivision> allFormer() {
    return former;
  }

  private @Nullable Division above(Division division) {
    DivisionCode parent = division.parent();
    return parent == null ? null : byCode.get(parent.digits());
  }

  /** The nearest division in force whose code these digits lie in. */
  private @Nullable Division enclosing(String digits) {
    for (int kept = digits.length() == 9 ? 6 : 4; kept >= 2; kept -= 2) {
      String above =
          kept == 6
              ? digits.substring(0, 6)
              : digits.substring(0, kept) + "0000".substring(kept - 2);
      Division division = above.equals(digits) ? null : byCode.get(above);
      if (division != null) {
        return division;
      }
    }
    return null;
  }

  // Rows come by code, so whatever lies above a row is there before it, and most townships follow a
  // neighbour.
  private Division division(DivisionRow row, @Nullable Division before) {
    Division parent =
        before != null && isNeighbour(row.digits(), before.code().digits())
            ? above(before)
            : enclosing(row.digits());
    if (parent == null && !row.digits().endsWith("0000")) {
      throw new IllegalArgumentException(
          "division " + row.digits() + " " + row.name() + " lies in no province; add the province");
    }
    return new Division(
        new DivisionCode(row.digits()),
        row.name(),
        level(row.digits()),
        parent == null ? null : parent.code());
  }

  private static boolean isNeighbour(String one, String other) {
    return one.length() == 9 && other.length() == 9 && one.regionMatches(0, other, 0, 6);
  }

  private FormerDivision former(DivisionRow row, Collection<String> successors) {
    List<Division> heirs = new ArrayList<>(successors.size());
    for (String code : successors) {
      heirs.add(Objects.requireNonNull(byCode.get(code)));
    }
    return new FormerDivision(
        new DivisionCode(row.digits()), row.name(), heirs, row.from(), row.until());
  }

  static RegionLevel level(String digits) {
    if (digits.length() == 9) {
      return RegionLevel.TOWNSHIP;
    }
    if (digits.endsWith("0000")) {
      return RegionLevel.PROVINCE;
    }
    return digits.endsWith("00") ? RegionLevel.CITY : RegionLevel.COUNTY;
  }

  private static List<Division> joined(List<Division> some, List<Division> more) {
    List<Division> all = some.size() == 1 ? new ArrayList<>(some) : some;
    all.addAll(more);
    return all;
  }
}
