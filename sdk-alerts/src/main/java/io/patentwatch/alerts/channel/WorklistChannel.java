package io.patentwatch.alerts.channel;

import io.patentwatch.alerts.Alert;
import io.patentwatch.export.ExportFormat;
import io.patentwatch.export.TableOutput;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.PatentId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Worklists as files, channel {@code worklist}: a CSV or XLSX file a message in a directory, a row
 * an alert, the most urgent first, with room to tick off.
 *
 * <p>A recipient's address is the beginning of the files' names: letters, digits, hyphens. A file
 * is named after it and the message's key, so that a message sent again replaces itself. Files
 * appear whole or not at all. Of CSV and XLSX, cells that a spreadsheet would take for a formula
 * hold text. Used by one thread at a time.
 */
public final class WorklistChannel implements AlertChannel {
  private static final List<String> COLUMNS =
      List.of("severity", "patent", "title", "holder", "due", "matter", "action", "certainty");

  private final Path directory;
  private final ExportFormat format;

  private WorklistChannel(Path directory, ExportFormat format) {
    this.directory = Objects.requireNonNull(directory, "directory");
    this.format = format;
  }

  /**
   * A channel into a directory, which is made where there is none.
   *
   * @throws IllegalArgumentException if the format is no table
   */
  public static WorklistChannel of(Path directory, ExportFormat format) {
    if (format == ExportFormat.JSON_LINES) {
      throw new IllegalArgumentException(
          "worklists as " + format + " are no tables; give csv or xlsx");
    }
    return new WorklistChannel(directory, format);
  }

  @Override
  public String id() {
    return "worklist";
  }

  @Override
  public boolean takesKeys() {
    return true;
  }

  @Override
  public int most() {
    return 1_000;
  }

  @Override
  public Delivery send(Message message) {
    String name = message.recipient().address();
    if (!name.matches("[\\p{L}\\p{N}-]{1,60}")) {
      return Delivery.refused("the address is no beginning of a file name; use letters and digits");
    }
    try {
      Files.createDirectories(directory);
      Path file = directory.resolve(name + "-" + message.key() + "." + format);
      Path whole = directory.resolve(file.getFileName() + ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole))) {
        write(message, TableOutput.of(format, out));
      }
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return Delivery.sent("");
    } catch (IOException e) {
      return Delivery.failed("the directory of worklists can't be written; check rights and disk");
    }
  }

  private static void write(Message message, TableOutput table) throws IOException {
    Texts texts = Texts.of(message.recipient().locale());
    table.row(COLUMNS.stream().map(column -> texts.text("column." + column)).toList());
    for (Alert alert : message.alerts()) {
      table.row(row(alert, texts));
    }
    table.finish();
  }

  private static List<String> row(Alert alert, Texts texts) {
    PatentId patent = alert.subject().patent();
    return List.of(
        texts.text("severity." + alert.severity()),
        patent == null ? "" : patent.value(),
        alert.subject().title(),
        alert.subject().enterprises().stream()
            .map(EnterpriseMatch::name)
            .collect(Collectors.joining("; ")),
        alert.due() == null ? "" : alert.due().toString(),
        alert.title(),
        alert.action(),
        texts.text("certainty." + alert.certainty()));
  }

  /** Prints its id. */
  @Override
  public String toString() {
    return id();
  }
}
