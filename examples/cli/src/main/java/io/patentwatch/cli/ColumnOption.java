package io.patentwatch.cli;

import io.patentwatch.source.table.Column;
import io.patentwatch.source.table.ColumnMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The option that says what columns mean whose names do not. */
final class ColumnOption {
  @Option(
      names = "--column",
      paramLabel = "MEANING=NAME",
      description =
          "What a column means whose name does not say it, such as PUBLICATION=pub_no; may be"
              + " repeated.")
  private List<String> columns = new ArrayList<>();

  ColumnMapping mapping() {
    ColumnMapping.Builder mapping = ColumnMapping.builder();
    for (String column : columns) {
      int sign = column.indexOf('=');
      if (sign < 1 || sign == column.length() - 1) {
        throw new UsageException("--column is '" + column + "'; give MEANING=NAME");
      }
      mapping.column(meaning(column.substring(0, sign)), column.substring(sign + 1));
    }
    return mapping.build();
  }

  private static Column meaning(String name) {
    try {
      return Column.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      throw new UsageException(
          "'" + name + "' is no meaning of a column; meanings are " + List.of(Column.values()));
    }
  }
}
