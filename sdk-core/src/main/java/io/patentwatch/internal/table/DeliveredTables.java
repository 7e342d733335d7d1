package io.patentwatch.internal.table;

import io.patentwatch.source.PatentSource;
import io.patentwatch.source.table.ReceiptColumns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads files of which it is not known beforehand whether they hold patents or office records. */
public final class DeliveredTables {
  /** More than the columns that a patent table has, so that an office's header goes before. */
  private static final int OFFICE = 1_000;

  private final ReadingOptions options;
  private final List<OfficeLayout> layouts = new ArrayList<>(OfficeLayout.OWN);
  private final HeaderFinder patents;

  /**
   * Prepares it.
   *
   * @param receipts the columns of tables of receipts, if any come
   */
  public DeliveredTables(ReadingOptions options, @Nullable ReceiptColumns receipts) {
    this.options = options;
    this.patents = PatentHeader.finder(options.mapping());
    if (receipts != null) {
      layouts.add(OfficeLayout.receipts(receipts));
    }
  }

  /** Begins to read a file. */
  public PatentSource.Reading open(String source, Path file) {
    return FileReading.open(source, List.of(file), options, finder(), true, this::handler);
  }

  private RowHandler handler(String document, List<String> header, boolean from1904)
      throws IOException {
    for (OfficeLayout layout : layouts) {
      if (layout.isHeader(header)) {
        return layout.handler(header, from1904);
      }
    }
    return new PatentRows(document, header, from1904, options, patents);
  }

  private HeaderFinder finder() {
    return new HeaderFinder() {
      @Override
      public int score(List<String> cells) {
        return layouts.stream()
            .filter(layout -> layout.isHeader(cells))
            .mapToInt(layout -> OFFICE + layout.score(cells))
            .max()
            .orElseGet(() -> patents.score(cells));
      }

      @Override
      public String needed() {
        return patents.needed()
            + "; or the columns of an office's table: "
            + layouts.stream().map(OfficeLayout::needed).collect(Collectors.joining("; or "));
      }
    };
  }
}
