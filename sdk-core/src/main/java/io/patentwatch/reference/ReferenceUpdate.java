package io.patentwatch.reference;

import io.patentwatch.internal.table.PlainTable;
import io.patentwatch.law.WorkingCalendar;
import io.patentwatch.model.Edition;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * New pieces of reference data for a library; those not named stay as they are. Immutable.
 *
 * <p>Each piece is the text of a file in the layout that its reader documents. The library keeps
 * the text, so that it can be told later by what it attributed.
 */
public final class ReferenceUpdate {
  private static final String REGISTRY = "registry";
  private static final String INDUSTRIES = "industries";
  private static final String CALENDAR = "calendar";
  private static final String DIVISIONS = "divisions";
  private static final String GAZETTEER = "gazetteer";

  private final Map<String, byte[]> pieces;

  private ReferenceUpdate(Map<String, byte[]> pieces) {
    this.pieces = Map.copyOf(pieces);
  }

  /** A builder of an update. */
  public static Builder builder() {
    return new Builder();
  }

  /** The pieces by name. */
  public Map<String, byte[]> pieces() {
    return pieces;
  }

  /** All pieces once this update is applied to those there are. */
  public Map<String, byte[]> applyTo(Map<String, byte[]> present) {
    Map<String, byte[]> result = new LinkedHashMap<>(present);
    result.putAll(pieces);
    return result;
  }

  /**
   * Reads reference data.
   *
   * @param pieces the pieces by name
   * @param defaults what holds where no piece says otherwise
   * @throws IllegalArgumentException if a piece can't be read; it names the line
   */
  public static ReferenceData read(Map<String, byte[]> pieces, ReferenceData defaults) {
    byte[] registry = pieces.get(REGISTRY);
    byte[] industries = pieces.get(INDUSTRIES);
    byte[] calendar = pieces.get(CALENDAR);
    byte[] gazetteer = pieces.get(GAZETTEER);
    byte[] pack = pieces.get(DIVISIONS);
    Divisions divisions = pack == null ? defaults.divisions() : divisions(text(pack));
    AddressLocator locator = pack == null ? defaults.locator() : AddressLocator.of(divisions);
    return new ReferenceData(
        divisions,
        gazetteer == null ? locator : locator.with(Gazetteer.parse(text(gazetteer), divisions)),
        registry == null
            ? defaults.registry()
            : EnterpriseRegistry.parse(text(registry), divisions),
        industries == null ? defaults.industries() : IndustryRules.parse(text(industries)),
        calendar == null
            ? defaults.calendar()
            : defaults
                .calendar()
                .extendedBy(WorkingCalendar.parse(text(calendar).lines().toList())));
  }

  private static Divisions divisions(String csv) {
    try {
      return Divisions.parse(new StringReader(csv));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("divisions: " + e.getMessage(), e);
    }
  }

  private static String text(byte[] piece) {
    return new String(piece, StandardCharsets.UTF_8);
  }

  /** How many rows each piece of this update brought. */
  public Map<String, Long> rows(ReferenceData data) {
    Map<String, Long> rows = new TreeMap<>();
    if (pieces.containsKey(REGISTRY)) {
      rows.put(REGISTRY, (long) data.registry().size());
    }
    if (pieces.containsKey(INDUSTRIES)) {
      rows.put(INDUSTRIES, (long) data.industries().size());
    }
    if (pieces.containsKey(DIVISIONS)) {
      rows.put(DIVISIONS, (long) data.divisions().size());
    }
    if (pieces.containsKey(GAZETTEER)) {
      rows.put(GAZETTEER, (long) data.locator().gazetteer().size());
    }
    if (pieces.containsKey(CALENDAR)) {
      rows.put(
          CALENDAR,
          text(Objects.requireNonNull(pieces.get(CALENDAR)))
              .lines()
              .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
              .count());
    }
    return rows;
  }

  /**
   * What an update did.
   *
   * @param rows how many rows each piece brought, by name
   * @param reattributed how many patents changed their attribution
   * @param edition the edition it made
   */
  public record Report(Map<String, Long> rows, long reattributed, Edition edition) {
    public Report {
      rows = Map.copyOf(rows);
      Objects.requireNonNull(edition, "edition");
    }
  }

  /** Collects the pieces of a {@link ReferenceUpdate}; not thread-safe. */
  public static final class Builder {
    private final Map<String, byte[]> pieces = new TreeMap<>();

    private Builder() {}

    /** The enterprises, as CSV: see {@link EnterpriseRegistry#parse}. */
    public Builder registry(String csv) {
      return piece(REGISTRY, csv);
    }

    /**
     * The enterprises, as a file in the layout of {@link EnterpriseRegistry#parse}, CSV or XLSX; of
     * XLSX, the first sheet with its columns.
     *
     * @throws io.patentwatch.source.SourceException if the file can't be read
     */
    public Builder registry(Path file) {
      return registry(PlainTable.csv(file, RegistryTable.COLUMNS, "a registry"));
    }

    /**
     * The enterprises, as the host's own system gives them now. The library keeps what it is given
     * and never asks again: to keep up, update again.
     *
     * @throws IllegalArgumentException if a former name or an alias has a {@code |}
     */
    public Builder registry(Supplier<? extends Iterable<Enterprise>> enterprises) {
      return registry(RegistryTable.write(enterprises.get()));
    }

    /** The industry rules, as YAML or JSON: see {@link IndustryRules#parse}. */
    public Builder industries(String rules) {
      return piece(INDUSTRIES, rules);
    }

    /** The working calendar, as CSV: see {@link WorkingCalendar#parse}. */
    public Builder calendar(String csv) {
      return piece(CALENDAR, csv);
    }

    /**
     * The divisions, as CSV: see {@link Divisions#parse}. A registry or gazetteer that the library
     * has is read anew with them, so it must name divisions of their edition.
     */
    public Builder divisions(String csv) {
      return piece(DIVISIONS, csv);
    }

    /** The gazetteer, as CSV: see {@link Gazetteer#parse}. */
    public Builder gazetteer(String csv) {
      return piece(GAZETTEER, csv);
    }

    private Builder piece(String name, String text) {
      pieces.put(name, text.getBytes(StandardCharsets.UTF_8));
      return this;
    }

    /**
     * The update.
     *
     * @throws IllegalArgumentException if it has no piece
     */
    public ReferenceUpdate build() {
      if (pieces.isEmpty()) {
        throw new IllegalArgumentException("an update of reference data needs a piece");
      }
      return new ReferenceUpdate(pieces);
    }
  }
}
