package io.patentwatch.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.patentwatch.internal.text.Suggestion;
import io.patentwatch.model.CreditCode;
import io.patentwatch.model.Region;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the CSV layout of {@link EnterpriseRegistry#parse}. */
final class RegistryTable {
  static final List<String> COLUMNS =
      List.of("name", "former_names", "uscc", "address", "township", "industry", "aliases");

  private final Divisions divisions;

  RegistryTable(Divisions divisions) {
    this.divisions = divisions;
  }

  /** The text of enterprises, which reads as they are. */
  static String write(Iterable<Enterprise> enterprises) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(COLUMNS);
      for (Enterprise enterprise : enterprises) {
        Region region = enterprise.region();
        csv.writeRecord(
            enterprise.name(),
            joined(enterprise, enterprise.formerNames().stream().map(String::valueOf).toList()),
            enterprise.creditCode() == null ? "" : enterprise.creditCode().code(),
            enterprise.address() == null ? "" : enterprise.address(),
            region == null || region.code() == null ? "" : region.code().digits(),
            enterprise.industry(),
            joined(enterprise, enterprise.aliases()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String joined(Enterprise enterprise, List<String> names) {
    for (String name : names) {
      if (name.indexOf('|') >= 0 || name.indexOf('\uFF5C') >= 0) {
        throw new IllegalArgumentException(
            "enterprise " + enterprise + ": the name '" + name + "' has a |, which parts names");
      }
    }
    return String.join("|", names);
  }

  List<Enterprise> read(String csv) {
    List<Enterprise> enterprises = new ArrayList<>();
    Map<String, Long> lines = new HashMap<>();
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      List<String> header = null;
      for (CsvRecord row : rows) {
        if (header == null) {
          header = header(row);
          continue;
        }
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() > header.size()) {
          throw refused(
              line,
              "it has "
                  + row.getFieldCount()
                  + " cells for "
                  + header.size()
                  + " columns; put cells that contain a comma in quotes");
        }
        Enterprise enterprise = enterprise(new Cells(header, row));
        Long other = lines.put(EnterpriseRegistry.identity(enterprise), line);
        if (other != null) {
          throw refused(
              line,
              enterprise
                  + " stands in line "
                  + other
                  + " too; keep one line, with its other names as aliases");
        }
        enterprises.add(enterprise);
      }
      if (header == null) {
        throw refused(1, "the header is missing; begin with " + String.join(",", COLUMNS));
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("registry is no CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return enterprises;
  }

  private static List<String> header(CsvRecord row) {
    List<String> header = new ArrayList<>();
    for (String cell : row.getFields()) {
      String column = cell.strip().toLowerCase(Locale.ROOT);
      if (!COLUMNS.contains(column)) {
        throw refused(
            row.getStartingLineNumber(),
            "unknown column '" + cell + "'" + Suggestion.of(column, COLUMNS));
      }
      if (header.contains(column)) {
        throw refused(
            row.getStartingLineNumber(), "column '" + column + "' comes twice; remove one");
      }
      header.add(column);
    }
    if (!header.contains("name")) {
      throw refused(
          row.getStartingLineNumber(),
          "column 'name' is missing; the columns are " + String.join(",", COLUMNS));
    }
    return header;
  }

  private Enterprise enterprise(Cells cells) {
    String name = cells.text("name");
    if (FoldedName.of(name).isEmpty()) {
      throw cells.refused("the name is empty; every enterprise needs one");
    }
    String address = cells.text("address");
    return new Enterprise(
        name,
        cells.list("former_names").stream().map(former -> formerName(former, cells)).toList(),
        creditCode(cells),
        address.isEmpty() ? null : address,
        region(cells, address),
        cells.text("industry"),
        cells.list("aliases"));
  }

  private static @Nullable CreditCode creditCode(Cells cells) {
    String code = cells.text("uscc");
    if (code.isEmpty()) {
      return null;
    }
    try {
      return CreditCode.parse(code);
    } catch (IllegalArgumentException e) {
      throw cells.refused(e.getMessage() + "; correct it or leave the cell empty");
    }
  }

  /** A bracket at the end is a date when a digit begins it: names themselves end in brackets. */
  private static Enterprise.FormerName formerName(String text, Cells cells) {
    String half = Normalizer.normalize(text, Normalizer.Form.NFKC);
    int open = half.lastIndexOf('(');
    boolean dated = half.endsWith(")") && open > 0 && Character.isDigit(half.charAt(open + 1));
    if (!dated) {
      return new Enterprise.FormerName(text, null);
    }
    try {
      return new Enterprise.FormerName(
          half.substring(0, open).strip(),
          LocalDate.parse(half.substring(open + 1, half.length() - 1).strip()));
    } catch (DateTimeException e) {
      throw cells.refused(
          "'" + text + "' does not date the former name; write it as 旧名(2019-05-01)");
    }
  }

  private @Nullable Region region(Cells cells, String address) {
    String township = cells.text("township");
    if (township.isEmpty()) {
      return null;
    }
    List<Division> meant = meant(township, cells);
    if (meant.isEmpty()) {
      throw cells.refused(
          "'"
              + township
              + "' is no division of edition "
              + divisions.edition()
              + "; give its full name, such as 分水镇, or its code");
    }
    if (meant.size() > 1) {
      meant = meant.stream().filter(division -> liesIn(division, address)).toList();
    }
    if (meant.size() != 1) {
      throw cells.refused(
          "several divisions are named '"
              + township
              + "' and the address does not tell which; put the county in front or give the code");
    }
    Division division = meant.get(0);
    return new Region(division.code(), division.name(), division.level());
  }

  private List<Division> meant(String township, Cells cells) {
    try {
      return new DivisionText(divisions).read(township);
    } catch (IllegalArgumentException e) {
      throw cells.refused(String.valueOf(e.getMessage()));
    }
  }

  /** Whether the address names the division right above. */
  private boolean liesIn(Division division, String address) {
    return division.parent() != null
        && divisions.find(division.parent()).stream()
            .anyMatch(upper -> address.contains(upper.name()));
  }

  private static IllegalArgumentException refused(long line, String problem) {
    return new IllegalArgumentException("registry line " + line + ": " + problem);
  }

  /** The cells of a line by column. */
  private record Cells(List<String> header, CsvRecord row) {
    String text(String column) {
      int at = header.indexOf(column);
      return at < 0 || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    List<String> list(String column) {
      return List.of(text(column).split("[|\uFF5C]", -1)).stream()
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }

    IllegalArgumentException refused(String problem) {
      return RegistryTable.refused(row.getStartingLineNumber(), problem);
    }
  }
}
