package io.patentwatch.internal.table;

import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.source.Rejection;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the tables of one file. */
final class TableRecords implements FileRecords {
  private final String source;
  private final String file;
  private final Tables tables;
  private final RowHandler.Factory handlers;
  private @Nullable Table table;
  private @Nullable RowHandler rows;
  private boolean anyRow;

  TableRecords(String source, String file, Tables tables, RowHandler.Factory handlers) {
    this.source = source;
    this.file = file;
    this.tables = tables;
    this.handlers = handlers;
  }

  @Override
  public boolean read(FilePage page) throws IOException {
    Table current = table;
    RowHandler handler = rows;
    if (current == null || handler == null) {
      return nextTable();
    }
    TableRow row = current.rows().next();
    if (row == null) {
      current.close();
      table = null;
    } else {
      take(row, current.document(), handler, page);
    }
    return true;
  }

  private boolean nextTable() throws IOException {
    Table next = tables.next();
    if (next == null) {
      if (!anyRow) {
        throw new Refusal("holds a header but no row");
      }
      return false;
    }
    table = next;
    rows = handlers.of(next.document(), next.header(), next.rows().countsFrom1904());
    return true;
  }

  private void take(TableRow row, String document, RowHandler handler, FilePage page)
      throws IOException {
    try {
      if (row.problem() != null) {
        throw new IllegalArgumentException(row.problem());
      }
      Statement statement = handler.read(row, Provenance.of(source, document, row.line()));
      if (statement == null) {
        return;
      }
      page.add(List.of(statement), row.length());
    } catch (IllegalArgumentException bad) {
      page.reject(new Rejection(document, row.line(), String.valueOf(bad.getMessage()), row.csv()));
    }
    anyRow = true;
  }

  @Override
  public String document() {
    return table == null ? file : table.document();
  }

  @Override
  public String unit() {
    return "rows";
  }

  @Override
  public void close() {
    if (table != null) {
      table.close();
    }
    tables.close();
  }
}
