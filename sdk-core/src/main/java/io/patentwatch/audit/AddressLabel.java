package io.patentwatch.audit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An address with where it is, as a person has labelled it.
 *
 * @param address the address
 * @param code the lowest division that it decides, of any edition; null where it decides none, or
 *     lies outside mainland China
 * @param outside which part of the world outside mainland China it is in; null otherwise
 */
public record AddressLabel(
    String address, @Nullable DivisionCode code, @Nullable RegionLevel outside) {
  public AddressLabel {
    Objects.requireNonNull(address, "address");
    if (outside != null && (outside.isMainland() || code != null)) {
      throw new IllegalArgumentException(
          "an address is in a division or outside mainland China, not " + code + " " + outside);
    }
  }

  /**
   * Reads labelled addresses: CSV with the columns {@code address} and {@code code}, others passed
   * over. The code is that of a division, of 6 or 9 digits; empty where the address leaves it open;
   * or {@code foreign}, {@code HK}, {@code MO} or {@code TW}.
   *
   * @throws IllegalArgumentException if a line can't be read; it names the line and what is wrong
   * @throws UncheckedIOException if the reader fails
   */
  public static List<AddressLabel> parse(Reader csv) {
    List<AddressLabel> labels = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        labels.add(
            of(cell(row, "address"), cell(row, "code").strip(), row.getStartingLineNumber()));
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("the labels are no CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("the labels cannot be read", e);
    }
    return labels;
  }

  private static String cell(NamedCsvRecord row, String column) {
    return row.findField(column)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "labels line 1: column '"
                        + column
                        + "' is missing; the columns are address,code"));
  }

  private static AddressLabel of(String address, String code, long line) {
    if (code.isEmpty()) {
      return new AddressLabel(address, null, null);
    }
    for (RegionLevel level : RegionLevel.values()) {
      if (!level.isMainland() && level.code().equalsIgnoreCase(code)) {
        return new AddressLabel(address, null, level);
      }
    }
    try {
      return new AddressLabel(address, DivisionCode.of(code), null);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("labels line " + line + ": " + e.getMessage(), e);
    }
  }
}
