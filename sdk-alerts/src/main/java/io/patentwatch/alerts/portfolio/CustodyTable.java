package io.patentwatch.alerts.portfolio;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.patentwatch.law.FeeReduction;
import io.patentwatch.model.PatentNumber;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The CSV layout of {@link CsvPortfolio}. */
final class CustodyTable {
  private static final List<String> COLUMNS =
      List.of(
          "patent",
          "responsible",
          "decision",
          "decided_on",
          "reduction",
          "ladder",
          "complete",
          "payments");
  private static final int PAYMENT_PARTS = 4;

  List<Custody> read(String csv) {
    TreeMap<String, Custody> custodies = new TreeMap<>();
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        Custody custody = read(row);
        if (custodies.put(custody.patent().toString(), custody) != null) {
          throw refused(row, custody.patent() + " comes twice; keep one line");
        }
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("it is no CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(custodies.values());
  }

  private static Custody read(NamedCsvRecord row) {
    Map<String, String> attributes = new HashMap<>();
    row.getFieldsAsMap()
        .forEach(
            (name, value) -> {
              if (!COLUMNS.contains(name) && !value.isBlank()) {
                attributes.put(name, value.strip());
              }
            });
    try {
      String decision = cell(row, "decision");
      String decidedOn = cell(row, "decided_on");
      return new Custody(
          PatentNumber.parse(cell(row, "patent")),
          cell(row, "responsible"),
          decision.isEmpty() ? CustodyDecision.KEEP : CustodyDecision.of(decision),
          decidedOn.isEmpty() ? null : LocalDate.parse(decidedOn),
          reduction(cell(row, "reduction")),
          items(cell(row, "ladder")).stream().map(Integer::valueOf).toList(),
          complete(cell(row, "complete")),
          items(cell(row, "payments")).stream().map(CustodyTable::payment).toList(),
          attributes);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refused(row, String.valueOf(e.getMessage()));
    }
  }

  private static IllegalArgumentException refused(NamedCsvRecord row, String problem) {
    return new IllegalArgumentException("line " + row.getStartingLineNumber() + ": " + problem);
  }

  private static String cell(NamedCsvRecord row, String column) {
    return row.findField(column).orElse("").strip();
  }

  private static List<String> items(String cell) {
    return Arrays.stream(cell.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static boolean complete(String text) {
    return switch (text) {
      case "yes" -> true;
      case "", "no" -> false;
      default -> throw new IllegalArgumentException("complete is '" + text + "'; give yes or no");
    };
  }

  static FeeReduction reduction(String text) {
    for (FeeReduction reduction : FeeReduction.values()) {
      if (text.equals(Integer.toString(reduction.percentOff()))) {
        return reduction;
      }
    }
    if (text.isEmpty()) {
      return FeeReduction.NONE;
    }
    throw new IllegalArgumentException("reduction is '" + text + "'; give 85, 70, 15 or 0");
  }

  private static CustodyPayment payment(String text) {
    String[] parts = text.split(":", PAYMENT_PARTS);
    if (parts.length < 2) {
      throw new IllegalArgumentException(
          "payment '" + text + "'; give fee year and day, such as 6:2026-03-01");
    }
    String amount = parts.length > 2 ? parts[2] : "";
    return new CustodyPayment(
        Integer.parseInt(parts[0]),
        LocalDate.parse(parts[1]),
        amount.isEmpty() ? null : new BigDecimal(amount),
        parts.length > 3 ? parts[3] : "");
  }

  String write(List<Custody> custodies) {
    TreeSet<String> names = new TreeSet<>();
    custodies.forEach(custody -> names.addAll(custody.attributes().keySet()));
    List<String> header = new ArrayList<>(COLUMNS);
    header.addAll(names);
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(header);
      custodies.stream()
          .sorted(Comparator.comparing(custody -> custody.patent().toString()))
          .forEach(custody -> writer.writeRecord(cells(custody, names)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> cells(Custody custody, TreeSet<String> names) {
    List<String> cells = new ArrayList<>();
    cells.add(custody.patent().toString());
    cells.add(custody.responsible());
    cells.add(custody.decision().code());
    cells.add(text(custody.decidedOn()));
    cells.add(Integer.toString(custody.reduction().percentOff()));
    cells.add(custody.ladder().stream().map(String::valueOf).collect(Collectors.joining(";")));
    cells.add(custody.complete() ? "yes" : "no");
    cells.add(custody.payments().stream().map(CustodyTable::text).collect(Collectors.joining(";")));
    names.forEach(name -> cells.add(custody.attributes().getOrDefault(name, "")));
    return cells;
  }

  private static String text(CustodyPayment payment) {
    return payment.feeYear()
        + ":"
        + payment.paidOn()
        + ":"
        + (payment.amount() == null ? "" : payment.amount().toPlainString())
        + ":"
        + payment.receipt();
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
