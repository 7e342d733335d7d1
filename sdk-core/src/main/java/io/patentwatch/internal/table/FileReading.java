package io.patentwatch.internal.table;

import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourcePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reading of files: page by page, table after table. Used by one thread. */
public final class FileReading implements PatentSource.Reading {
  private static final int PAGE = 2_000;

  /** A page ends early when its rows are long, so that memory does not follow their length. */
  private static final int PAGE_CHARACTERS = 8 << 20;

  private final String source;
  private final FileTables files;
  private final RowHandler.Factory handlers;

  /** Files refused before any could be read: rejections once one can, else the failure. */
  private final List<Rejection> held = new ArrayList<>();

  private @Nullable Content content;
  private @Nullable Tables tables;
  private @Nullable Table table;
  private @Nullable RowHandler rows;
  private long rowsOfFile;
  private boolean anyRow;
  private boolean ended;

  private FileReading(String source, FileTables files, RowHandler.Factory handlers) {
    this.source = source;
    this.files = files;
    this.handlers = handlers;
  }

  /**
   * Begins to read patent tables.
   *
   * @throws SourceException if a path does not exist or the folders hold no file
   */
  public static PatentSource.Reading open(String source, List<Path> paths, ReadingOptions options) {
    HeaderFinder finder = PatentHeader.finder(options.mapping());
    return open(
        source,
        paths,
        options,
        options.mapping().header() ? finder : null,
        (document, header, from1904) ->
            new PatentRows(document, header, from1904, options, finder));
  }

  static PatentSource.Reading open(
      String source,
      List<Path> paths,
      ReadingOptions options,
      @Nullable HeaderFinder finder,
      RowHandler.Factory handlers) {
    return new FileReading(source, new FileTables(files(source, paths), options, finder), handlers);
  }

  /**
   * The files in these paths.
   *
   * @throws SourceException if a path does not exist or the folders hold no file
   */
  public static List<Path> files(String source, List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new SourceException(
            path.toString(), "does not exist; give the path of a file or folder", null);
      }
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      try (Stream<Path> below = Files.walk(path)) {
        below
            .filter(Files::isRegularFile)
            .filter(file -> !FileTables.isHidden(path.relativize(file).toString()))
            .sorted()
            .forEach(files::add);
      } catch (IOException | java.io.UncheckedIOException failed) {
        throw new SourceException(path.toString(), "the folder can't be read", failed);
      }
    }
    if (files.isEmpty()) {
      throw new SourceException(source, "no file is in " + paths, null);
    }
    return files;
  }

  @Override
  public Optional<SourcePage> next() {
    List<Statement> statements = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    long characters = 0;
    while (!ended && statements.size() + rejections.size() < PAGE && characters < PAGE_CHARACTERS) {
      try {
        TableRow row = row();
        if (row == null) {
          continue;
        }
        characters += row.length();
        take(row, statements, rejections);
      } catch (IOException failed) {
        fail(Refusal.reason(failed), failed, rejections);
      }
    }
    return statements.isEmpty() && rejections.isEmpty()
        ? Optional.empty()
        : Optional.of(new SourcePage(statements, rejections, null));
  }

  @Override
  public OptionalDouble progress() {
    return files.progress();
  }

  /** The next row, or null where something else happened and the state moved on. */
  private @Nullable TableRow row() throws IOException {
    if (table != null) {
      TableRow row = table.rows().next();
      if (row == null) {
        table.close();
        table = null;
      }
      return row;
    }
    if (tables != null) {
      Table next = tables.next();
      if (next == null) {
        if (rowsOfFile == 0) {
          throw new Refusal("holds a header but no row");
        }
        closeFile();
        return null;
      }
      table = next;
      rows = handlers.of(next.document(), next.header(), next.rows().countsFrom1904());
      return null;
    }
    content = files.next();
    if (content == null) {
      ended = true;
      if (!anyRow) {
        throw nothingRead();
      }
      return null;
    }
    rowsOfFile = 0;
    tables = files.open(content);
    return null;
  }

  private void take(TableRow row, List<Statement> statements, List<Rejection> rejections)
      throws IOException {
    if (table == null || rows == null) {
      return;
    }
    String document = table.document();
    try {
      if (row.problem() != null) {
        throw new IllegalArgumentException(row.problem());
      }
      Statement statement = rows.read(row, Provenance.of(source, document, row.line()));
      if (statement == null) {
        return;
      }
      statements.add(statement);
    } catch (IllegalArgumentException bad) {
      rejections.add(
          new Rejection(document, row.line(), String.valueOf(bad.getMessage()), row.csv()));
    }
    rowsOfFile++;
    anyRow = true;
    if (!held.isEmpty()) {
      rejections.addAll(held);
      held.clear();
    }
  }

  /** The file at hand can't be read, or not to its end; the others can. */
  private void fail(String reason, IOException cause, List<Rejection> rejections) {
    String document = table != null ? table.document() : content == null ? source : content.name();
    Rejection rejection =
        new Rejection(
            document,
            0,
            rowsOfFile == 0 ? reason : reason + "; its first " + rowsOfFile + " rows were read",
            "");
    if (cause instanceof Nothing) {
      throw nothing(held);
    }
    (anyRow ? rejections : held).add(rejection);
    closeFile();
  }

  private Nothing nothingRead() {
    return new Nothing();
  }

  /** Not one file could be read. */
  private static final class Nothing extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private SourceException nothing(List<Rejection> failures) {
    if (failures.isEmpty()) {
      return new SourceException(source, "no file to read was found", null);
    }
    Rejection first = failures.get(0);
    return new SourceException(
        first.document(),
        failures.size() == 1
            ? first.reason()
            : first.reason() + " (none of the " + failures.size() + " files could be read)",
        null);
  }

  private void closeFile() {
    if (table != null) {
      table.close();
      table = null;
    }
    if (tables != null) {
      tables.close();
      tables = null;
    }
    rows = null;
  }

  @Override
  public void close() {
    ended = true;
    closeFile();
    files.close();
  }
}
