package io.patentwatch.internal.table;

import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of one patent table. */
final class PatentRows implements RowHandler {
  private static final Logger LOG = LoggerFactory.getLogger(PatentRows.class);

  private final ReadingOptions options;
  private final HeaderFinder finder;
  private final boolean from1904;
  private PatentHeader header;

  PatentRows(
      String document,
      List<String> cells,
      boolean from1904,
      ReadingOptions options,
      HeaderFinder finder)
      throws IOException {
    this.options = options;
    this.finder = finder;
    this.from1904 = from1904;
    header = PatentHeader.bind(cells, options.mapping());
    if (!header.unknown().isEmpty()) {
      LOG.debug("{}: columns not read: {}", document, header.unknown());
    }
  }

  @Override
  public @Nullable Statement read(TableRow row, Provenance provenance) throws IOException {
    if (options.mapping().header() && PatentHeader.isHeaderAgain(row, finder)) {
      header = PatentHeader.bind(row.cells(), options.mapping());
      return null;
    }
    LocalDate exportedOn = options.exportedOn();
    return PatentRow.read(header, row, provenance, exportedOn, from1904);
  }
}
