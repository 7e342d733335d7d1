package io.patentwatch.alerts.channel;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.patentwatch.model.CreditCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the CSV layout of {@link RecipientDirectory#parse}. */
final class ContactTable {
  private static final List<String> COLUMNS =
      List.of(
          "enterprise",
          "uscc",
          "contact",
          "channel",
          "address",
          "language",
          "verified",
          "consent",
          "opted_out",
          "level");
  private static final List<String> NEEDED =
      List.of("enterprise", "contact", "channel", "address", "consent");
  private static final Set<String> YES = Set.of("yes", "true", "1", "是");
  private static final Set<String> NO = Set.of("", "no", "false", "0", "否");

  List<Contact> read(String csv) {
    List<Contact> contacts = new ArrayList<>();
    ContactCheck check = new ContactCheck();
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      List<String> header = null;
      for (CsvRecord row : rows) {
        long line = row.getStartingLineNumber();
        try {
          if (header == null) {
            header = header(row);
          } else {
            Contact contact = contact(new Cells(header, row));
            check.add(contact, "line " + line);
            contacts.add(contact);
          }
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("recipients line " + line + ": " + e.getMessage(), e);
        }
      }
      if (header == null) {
        throw new IllegalArgumentException(
            "recipients line 1: the header is missing; begin with " + String.join(",", COLUMNS));
      }
    } catch (CsvParseException e) {
      // What it says may quote a cell.
      throw new IllegalArgumentException(
          "recipients are no CSV: put cells that contain a comma or a quote in quotes", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contacts;
  }

  private static List<String> header(CsvRecord row) {
    List<String> header =
        row.getFields().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    for (String column : header) {
      if (!COLUMNS.contains(column)) {
        throw new IllegalArgumentException(
            "unknown column '" + column + "'; the columns are " + String.join(",", COLUMNS));
      }
      if (header.indexOf(column) != header.lastIndexOf(column)) {
        throw new IllegalArgumentException("column '" + column + "' comes twice; remove one");
      }
    }
    for (String column : NEEDED) {
      if (!header.contains(column)) {
        throw new IllegalArgumentException("column '" + column + "' is missing; add it");
      }
    }
    return header;
  }

  private static Contact contact(Cells cells) {
    if (cells.row().getFieldCount() > cells.header().size()) {
      throw new IllegalArgumentException(
          "it has "
              + cells.row().getFieldCount()
              + " cells for "
              + cells.header().size()
              + " columns; put cells that contain a comma in quotes");
    }
    return new Contact(
        cells.text("enterprise"),
        creditCode(cells.text("uscc")),
        cells.text("contact"),
        cells.text("channel"),
        cells.text("address"),
        language(cells.text("language")),
        cells.truth("verified"),
        cells.truth("consent"),
        cells.truth("opted_out"),
        level(cells.text("level")));
  }

  private static @Nullable CreditCode creditCode(String text) {
    try {
      return text.isEmpty() ? null : CreditCode.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          e.getMessage() + "; correct the uscc or leave the cell empty", e);
    }
  }

  private static Locale language(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "", "zh" -> Locale.CHINESE;
      case "en" -> Locale.ENGLISH;
      default ->
          throw new IllegalArgumentException("language '" + text + "' is none of zh, en; give one");
    };
  }

  private static int level(String text) {
    try {
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("level '" + text + "' is no number; give 0 or more", e);
    }
  }

  /** The cells of a line by column. */
  private record Cells(List<String> header, CsvRecord row) {
    String text(String column) {
      int at = header.indexOf(column);
      return at < 0 || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    boolean truth(String column) {
      String text = text(column).toLowerCase(Locale.ROOT);
      if (!YES.contains(text) && !NO.contains(text)) {
        throw new IllegalArgumentException(
            column + " '" + text + "' is neither yes nor no; write one of them");
      }
      return YES.contains(text);
    }
  }
}
