package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.export.ExportColumn;
import io.patentwatch.export.ExportFormat;
import io.patentwatch.export.PatentExport;
import io.patentwatch.json.JsonObject;
import io.patentwatch.model.Patent;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the patents that answer a query to a file. */
@Command(
    name = "export",
    description =
        "Writes the patents that answer a query as a table or JSON Lines; natural persons are"
            + " masked unless --unmasked.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();
  @Mixin private DayOption asOf = new DayOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv, xlsx or jsonl; csv if left out.")
  private String format = ExportFormat.CSV.code();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file, which is replaced when all is written; standard output if left out.")
  private @Nullable Path out;

  @Option(
      names = "--columns",
      paramLabel = "COLUMN",
      split = ",",
      description =
          "The columns of a table in order, such as application,title,applicants,status; all if"
              + " left out.")
  private List<String> columns = List.of();

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "The language of a table's headers; zh if left out.")
  private Language language = Language.ZH;

  @Option(names = "--unmasked", description = "Names natural persons and their addresses.")
  private boolean unmasked;

  @Parameters(paramLabel = "CQL", description = "The query; everything if left out.")
  private List<String> cql = List.of();

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    PatentQuery query = cql.equals(List.of("*")) ? PatentQuery.everything() : Queries.of(cql);
    try (PatentDatabase database = library.read()) {
      LocalDate day = asOf.in(database);
      PatentExport export = export(day);
      try (Results<Patent> patents =
          database.searchAll(SearchRequest.builder(query).asOf(day).build())) {
        if (out == null) {
          print(export, patents);
        } else {
          long count = write(export, patents, out);
          session.print(JsonObject.builder().text("file", out).number("patents", count).build());
        }
      }
    }
    return Status.DONE;
  }

  private void print(PatentExport export, Results<Patent> patents) {
    try {
      long unused = export.write(patents, session.out());
    } catch (UncheckedIOException e) {
      throw new OutputException(new IOException(e.getMessage(), e));
    }
  }

  /** Writes beside the file first, so that a failure leaves what was there. */
  private static long write(PatentExport export, Results<Patent> patents, Path file)
      throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      long count;
      try (OutputStream stream = Files.newOutputStream(part)) {
        count = export.write(patents, stream);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return count;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private PatentExport export(LocalDate day) {
    ExportFormat wanted =
        ExportFormat.named(format)
            .orElseThrow(
                () ->
                    new UsageException(
                        "can't export as '" + format + "'; formats are csv xlsx jsonl"));
    PatentExport.Builder builder = PatentExport.builder(wanted, day).locale(language.locale());
    if (!columns.isEmpty()) {
      builder.columns(columns.stream().map(ExportCommand::column).toList());
    }
    if (unmasked) {
      builder.unmasked();
    }
    try {
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static ExportColumn column(String name) {
    return ExportColumn.named(name.strip())
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no column '"
                        + name
                        + "'; columns are "
                        + Arrays.stream(ExportColumn.values())
                            .map(ExportColumn::code)
                            .collect(Collectors.joining(" "))));
  }
}
