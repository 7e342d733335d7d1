package io.patentwatch.reference;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final String RESOURCE = "divisions.csv.gz";
  private static final String EDITION = "# edition ";

  private final LocalDate edition;
  private final Map<String, Division> byCode;
  private final Map<String, FormerDivision> former;
  private final Map<String, List<Division>> byName;
  private final Map<String, List<Division>> children;
  private final List<Division> provinces;

  private Divisions(LocalDate edition, List<Row> rows) {
    this.edition = edition;
    byCode = new LinkedHashMap<>(rows.size() * 2);
    byName = new HashMap<>(rows.size() * 2);
    children = new HashMap<>();
    provinces = new ArrayList<>();
    former = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.inForce()) {
        add(division(row));
      }
    }
    for (Row row : rows) {
      if (!row.inForce()) {
        former.put(row.digits(), former(row));
      }
    }
  }

  private void add(Division division) {
    byCode.put(division.code().digits(), division);
    List<Division> namesakes = byName.put(division.name(), List.of(division));
    if (namesakes != null) {
      byName.put(division.name(), joined(namesakes, division));
    }
    DivisionCode parent = division.parent();
    if (parent == null) {
      provinces.add(division);
    } else {
      children.computeIfAbsent(parent.digits(), any -> new ArrayList<>()).add(division);
    }
  }

  /**
   * The divisions that the SDK carries: edition 2023-06-30.
   *
   * @throws UncheckedIOException if the resource in the jar cannot be read
   */
  public static Divisions ofDefaults() {
    try (InputStream resource = Divisions.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(
            RESOURCE + " is missing beside Divisions; the jar was repackaged without resources");
      }
      return parse(
          new InputStreamReader(new GZIPInputStream(resource, 1 << 16), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /**
   * A host's own dated pack.
   *
   * <p>Text of lines {@code code,name} in any order, such as {@code 330122,桐庐县} and {@code
   * 330122109,分水镇}. A first line {@code # edition 2023-06-30} dates it; other lines that begin with
   * {@code #}, blank lines and a header {@code code,name} are passed over. A third column marks a
   * division no longer in force: the codes that follow it, joined by {@code +}, or {@code none}, as
   * in {@code 330104,江干区,330102+330114}.
   *
   * @throws IllegalArgumentException if the edition is missing, or a line is not of that form, or a
   *     code comes twice, or a division has none above it; the message names the line or the code
   * @throws UncheckedIOException if the reader fails
   */
  public static Divisions parse(Reader csv) {
    LocalDate edition = null;
    List<Row> rows = new ArrayList<>();
    try {
      BufferedReader lines = new BufferedReader(csv);
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (number == 1 && line.startsWith("\uFEFF")) {
          line = line.substring(1);
        }
        if (line.startsWith(EDITION)) {
          edition = edition(line, number);
        } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("code,")) {
          rows.add(Row.parse(line, number));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the divisions cannot be read", e);
    }
    if (edition == null) {
      throw new IllegalArgumentException(
          "the divisions are undated; put a line such as '# edition 2023-06-30' on top");
    }
    rows.sort(Comparator.comparing(Row::digits));
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).digits().equals(rows.get(i - 1).digits())) {
        throw new IllegalArgumentException(
            "code " + rows.get(i).digits() + " comes twice; keep one line a code");
      }
    }
    return new Divisions(edition, rows);
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
    return Collections.unmodifiableList(byName.getOrDefault(name, List.of()));
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

  /** The division that this code, not in force in this edition, once or later meant. */
  public Optional<FormerDivision> former(DivisionCode code) {
    return Optional.ofNullable(former.get(code.digits()));
  }

  Collection<Division> all() {
    return byCode.values();
  }

  Collection<FormerDivision> allFormer() {
    return former.values();
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

  // Rows come by code, so whatever lies above a row is there before it.
  private Division division(Row row) {
    Division parent = enclosing(row.digits());
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

  private FormerDivision former(Row row) {
    List<Division> successors = new ArrayList<>();
    for (String code : row.successors()) {
      Division successor = byCode.get(code);
      if (successor == null) {
        throw new IllegalArgumentException(
            "successor "
                + code
                + " of "
                + row.digits()
                + " "
                + row.name()
                + " is not in force; name those that are");
      }
      successors.add(successor);
    }
    return new FormerDivision(new DivisionCode(row.digits()), row.name(), successors);
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

  private static List<Division> joined(List<Division> some, Division more) {
    List<Division> all = some.size() == 1 ? new ArrayList<>(some) : some;
    all.add(more);
    return all;
  }

  private static LocalDate edition(String line, int number) {
    try {
      return LocalDate.parse(line.substring(EDITION.length()).strip());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "line " + number + ": '" + line + "' does not date the edition; write yyyy-MM-dd", e);
    }
  }

  private record Row(String digits, String name, @Nullable String next) {
    static Row parse(String line, int number) {
      int first = line.indexOf(',');
      int second = line.indexOf(',', first + 1);
      String digits = first < 0 ? "" : line.substring(0, first).strip();
      String name = line.substring(first + 1, second < 0 ? line.length() : second).strip();
      if (!isCode(digits) || name.isEmpty()) {
        throw new IllegalArgumentException(
            "line " + number + ": '" + line + "' is not code,name with a code of 6 or 9 digits");
      }
      return new Row(digits, name, second < 0 ? null : line.substring(second + 1).strip());
    }

    private static boolean isCode(String digits) {
      boolean code = digits.length() == 6 || digits.length() == 9;
      for (int i = 0; i < digits.length() && code; i++) {
        code = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
      }
      return code;
    }

    boolean inForce() {
      return next == null || next.isEmpty();
    }

    Set<String> successors() {
      return next == null || next.equals("none")
          ? Set.of()
          : new LinkedHashSet<>(Arrays.asList(next.split("\\+")));
    }
  }
}
