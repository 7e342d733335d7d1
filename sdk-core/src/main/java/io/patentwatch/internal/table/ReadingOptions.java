package io.patentwatch.internal.table;

import io.patentwatch.source.FileLimits;
import io.patentwatch.source.RawArchive;
import io.patentwatch.source.table.ColumnMapping;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says about the files to read.
 *
 * @param mapping what the columns mean
 * @param encoding of text files; detected where absent
 * @param exportedOn the day from which tables with current holders speak
 * @param limits how much a file may hold
 * @param archive where each file read is kept; absent where none is
 */
public record ReadingOptions(
    ColumnMapping mapping,
    @Nullable Charset encoding,
    @Nullable LocalDate exportedOn,
    FileLimits limits,
    @Nullable RawArchive archive) {
  /** Everything detected. */
  public static ReadingOptions ofDefaults() {
    return new ReadingOptions(ColumnMapping.none(), null, null, FileLimits.ofDefaults(), null);
  }
}
