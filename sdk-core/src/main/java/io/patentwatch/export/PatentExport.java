package io.patentwatch.export;

import io.patentwatch.json.JsonForm;
import io.patentwatch.model.Patent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An export of patents to a stream.
 *
 * <pre>{@code
 * PatentExport export = PatentExport.builder(ExportFormat.CSV, library.today()).build();
 * try (Results<Patent> pens = library.searchAll(query);
 *     OutputStream out = Files.newOutputStream(Path.of("pens.csv"))) {
 *   export.write(pens, out);
 * }
 * }</pre>
 *
 * <p>Natural persons are masked unless the caller says otherwise, see {@link Masking}. What a
 * scoped view does not show is not exported, because it is never given. Memory does not grow with
 * the number of patents.
 *
 * <p>In CSV, a cell that begins with {@code = + - @}, one of their full-width forms, a tab or a
 * line break, perhaps behind apostrophes, gets one more apostrophe in front, so that no spreadsheet
 * program takes it for a formula. Taking one apostrophe away from each cell that begins with any
 * number of them and then one of these characters restores the text; {@code FileSource} does so.
 *
 * <p>Immutable and thread-safe.
 */
public final class PatentExport {
  private final ExportFormat format;
  private final LocalDate asOf;
  private final List<ExportColumn> columns;
  private final Locale locale;
  private final boolean masked;
  private final boolean byteOrderMark;

  private PatentExport(Builder builder, List<ExportColumn> columns) {
    this.format = builder.format;
    this.asOf = builder.asOf;
    this.columns = columns;
    this.locale = builder.locale;
    this.masked = builder.masked;
    this.byteOrderMark = builder.byteOrderMark;
  }

  /**
   * A builder of an export.
   *
   * @param format what it is written as
   * @param asOf the day for status, fees, holders and region
   */
  public static Builder builder(ExportFormat format, LocalDate asOf) {
    return new Builder(format, asOf);
  }

  /**
   * Writes patents, in their order, and flushes the stream, which stays open.
   *
   * @param patents read once, lazily; results of a library are closed by the caller
   * @return how many patents were written
   * @throws UncheckedIOException if the stream fails; what was written until then is incomplete
   */
  public long write(Iterable<Patent> patents, OutputStream out) {
    try {
      return format == ExportFormat.JSON_LINES
          ? lines(patents, new BufferedOutputStream(out, 1 << 16))
          : table(patents, tableOn(out));
    } catch (IOException e) {
      throw new UncheckedIOException("the export can't be written: " + e.getMessage(), e);
    }
  }

  private TableOutput tableOn(OutputStream out) throws IOException {
    return format == ExportFormat.CSV
        ? new CsvOutput(out, byteOrderMark)
        : TableOutput.of(format, out);
  }

  long table(Iterable<Patent> patents, TableOutput table) throws IOException {
    long count = 0;
    table.row(columns.stream().map(column -> column.header().in(locale)).toList());
    for (Patent patent : patents) {
      Patent shown = shown(patent);
      table.row(columns.stream().map(column -> column.cell(shown, asOf, locale)).toList());
      count++;
    }
    table.finish();
    return count;
  }

  private long lines(Iterable<Patent> patents, OutputStream out) throws IOException {
    long count = 0;
    for (Patent patent : patents) {
      String line = JsonForm.patent(shown(patent), asOf) + "\n";
      out.write(line.getBytes(StandardCharsets.UTF_8));
      count++;
    }
    out.flush();
    return count;
  }

  private Patent shown(Patent patent) {
    return masked ? Masking.of(patent) : patent;
  }

  /** Collects the options of a {@link PatentExport}; not thread-safe. */
  public static final class Builder {
    private final ExportFormat format;
    private final LocalDate asOf;
    private @Nullable List<ExportColumn> columns;
    private Locale locale = Locale.SIMPLIFIED_CHINESE;
    private boolean masked = true;
    private boolean byteOrderMark = true;

    private Builder(ExportFormat format, LocalDate asOf) {
      this.format = Objects.requireNonNull(format, "format");
      this.asOf = Objects.requireNonNull(asOf, "asOf");
    }

    /** The columns of a table, in order; by default all. */
    public Builder columns(List<ExportColumn> wanted) {
      columns = List.copyOf(wanted);
      return this;
    }

    /** The language of a table's headers: Chinese by default, English for any other. */
    public Builder locale(Locale language) {
      locale = Objects.requireNonNull(language, "language");
      return this;
    }

    /** Names natural persons and their addresses; by default they are masked. */
    public Builder unmasked() {
      masked = false;
      return this;
    }

    /** Begins a CSV without the byte order mark by which Excel knows UTF-8. */
    public Builder withoutByteOrderMark() {
      byteOrderMark = false;
      return this;
    }

    /**
     * The export.
     *
     * @throws IllegalArgumentException if no column is named, one twice, or any for JSON Lines,
     *     which have none
     */
    public PatentExport build() {
      List<ExportColumn> chosen = columns == null ? List.of(ExportColumn.values()) : columns;
      if (columns != null && format == ExportFormat.JSON_LINES) {
        throw new IllegalArgumentException("JSON Lines have no columns; leave out " + columns);
      }
      if (chosen.isEmpty()) {
        throw new IllegalArgumentException("an export needs a column; name one or more");
      }
      if (chosen.stream().distinct().count() < chosen.size()) {
        throw new IllegalArgumentException("exports one column twice: " + chosen);
      }
      return new PatentExport(this, chosen);
    }
  }
}
