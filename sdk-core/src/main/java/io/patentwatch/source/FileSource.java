package io.patentwatch.source;

import io.patentwatch.internal.table.FileReading;
import io.patentwatch.internal.table.ReadingOptions;
import io.patentwatch.source.table.ColumnMapping;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Patents in files: tables as CSV and its kin or XLSX, XML of the CNIPA and the EPO, zip and gz of
 * them, folders.
 *
 * <p>What a file is goes by its content, never by its name. Encoding (UTF-8, UTF-16, GB18030),
 * delimiter, header row and columns are detected; the header names known are those of the exports
 * in use, Chinese and English, in any order. Folders are read with all below them, in the order of
 * their paths; hidden files are left out. Archives may hold archives once. XLSX needs the optional
 * artifact {@code org.dhatim:fastexcel-reader}.
 *
 * <p>XML is read as {@link io.patentwatch.source.cnipa.CnipaReader} and {@link
 * io.patentwatch.source.exchange.ExchangeReader} say: publications of the CNIPA, DOCDB files,
 * answers of the EPO's Open Patent Services. What else is XML is refused for what it is.
 *
 * <p>Each row or document makes a statement or one {@link Rejection}. A row under its publication
 * number alone is taken, with a warning, where a spreadsheet destroyed the application number; one
 * with neither number is rejected. A file that can't be read at all is one rejection of line 0
 * where other files could be read, and otherwise a {@link SourceException}. There is no cursor: a
 * reading begins at the start, and merging what is known already changes nothing.
 *
 * <p>Reading takes constant memory however long the file; an XLSX takes that of its texts.
 * Immutable and thread-safe; each reading is used by one thread.
 */
public final class FileSource implements PatentSource {
  private final List<Path> paths;
  private final ReadingOptions options;

  private FileSource(List<Path> paths, ReadingOptions options) {
    this.paths = List.copyOf(paths);
    this.options = options;
  }

  /**
   * A source of these files and folders, everything detected.
   *
   * @throws IllegalArgumentException if there is no path
   */
  public static FileSource of(Path... paths) {
    return builder().paths(List.of(paths)).build();
  }

  /** A builder of a source. */
  public static Builder builder() {
    return new Builder();
  }

  /** {@code file}: all files share it, so that it does not matter which file said what. */
  @Override
  public String id() {
    return "file";
  }

  /** The files and folders, as given. */
  public List<Path> paths() {
    return paths;
  }

  /**
   * The files to be read, those in the folders included, in the order of reading.
   *
   * @throws SourceException if a path does not exist or there is no file in the folders
   */
  public List<Path> files() {
    return FileReading.files(id(), paths);
  }

  /**
   * Begins to read at the start.
   *
   * @throws SourceException if a path does not exist or there is no file in the folders
   */
  @Override
  public Reading open(@Nullable String cursor) {
    return FileReading.open(id(), paths, options);
  }

  @Override
  public String toString() {
    return id() + " " + paths;
  }

  /** Collects the options of a {@link FileSource}; not thread-safe. */
  public static final class Builder {
    private final List<Path> paths = new ArrayList<>();
    private ColumnMapping mapping = ColumnMapping.none();
    private @Nullable Charset encoding;
    private @Nullable LocalDate exportedOn;
    private FileLimits limits = FileLimits.ofDefaults();
    private @Nullable RawArchive archive;

    private Builder() {}

    /** Adds a file or folder. */
    public Builder path(Path path) {
      paths.add(Objects.requireNonNull(path, "path"));
      return this;
    }

    /** Adds files or folders. */
    public Builder paths(Collection<Path> several) {
      paths.addAll(several);
      return this;
    }

    /** What the columns mean, where their headers do not say; by default the headers alone. */
    public Builder mapping(ColumnMapping columns) {
      mapping = Objects.requireNonNull(columns, "columns");
      return this;
    }

    /** The encoding of text and XML files; by default it is detected. */
    public Builder encoding(Charset charset) {
      encoding = Objects.requireNonNull(charset, "charset");
      return this;
    }

    /**
     * The day the tables were exported, from which tables with current holders speak; by default
     * the latest date in a row.
     */
    public Builder exportedOn(LocalDate day) {
      exportedOn = Objects.requireNonNull(day, "day");
      return this;
    }

    /**
     * Where each file that is read is kept as it is, those in archives included; by default none
     * is.
     */
    public Builder archive(RawArchive rawArchive) {
      archive = Objects.requireNonNull(rawArchive, "rawArchive");
      return this;
    }

    /** The limits; by default {@link FileLimits#ofDefaults()}. */
    public Builder limits(FileLimits fileLimits) {
      limits = Objects.requireNonNull(fileLimits, "fileLimits");
      return this;
    }

    /**
     * The source.
     *
     * @throws IllegalArgumentException if there is no path
     */
    public FileSource build() {
      if (paths.isEmpty()) {
        throw new IllegalArgumentException("no path is given; name a file or folder");
      }
      return new FileSource(
          paths, new ReadingOptions(mapping, encoding, exportedOn, limits, archive));
    }
  }
}
