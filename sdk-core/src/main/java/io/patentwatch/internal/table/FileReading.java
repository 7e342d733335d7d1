package io.patentwatch.internal.table;

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

/** A reading of files: page by page, file after file. Used by one thread. */
public final class FileReading implements PatentSource.Reading {
  private final String source;
  private final FileContents files;

  /** Files refused before any could be read: rejections once one can, else the failure. */
  private final List<Rejection> held = new ArrayList<>();

  private @Nullable Content content;
  private @Nullable FileRecords records;
  private long recordsOfFile;
  private boolean anyRead;
  private boolean ended;

  private FileReading(String source, FileContents files) {
    this.source = source;
    this.files = files;
  }

  /**
   * Begins to read patents: tables, and XML of the kinds known.
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
        true,
        (document, header, from1904) ->
            new PatentRows(document, header, from1904, options, finder));
  }

  static PatentSource.Reading open(
      String source,
      List<Path> paths,
      ReadingOptions options,
      @Nullable HeaderFinder finder,
      boolean xml,
      RowHandler.Factory handlers) {
    return new FileReading(
        source, new FileContents(source, files(source, paths), options, finder, xml, handlers));
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
            .filter(file -> !FileContents.isHidden(path.relativize(file).toString()))
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
    FilePage page = new FilePage();
    while (!ended && !page.isFull()) {
      try {
        step(page);
      } catch (IOException failed) {
        fail(failed, page);
      }
    }
    return page.page();
  }

  @Override
  public OptionalDouble progress() {
    return files.progress();
  }

  private void step(FilePage page) throws IOException {
    FileRecords current = records;
    if (current == null) {
      nextFile();
      return;
    }
    long before = page.records();
    boolean more = current.read(page);
    recordsOfFile += page.records() - before;
    if (recordsOfFile > 0 || !more) {
      anyRead = true;
      held.forEach(page::refuse);
      held.clear();
    }
    if (!more) {
      closeFile();
    }
  }

  private void nextFile() throws IOException {
    content = files.next();
    if (content == null) {
      ended = true;
      if (!anyRead) {
        throw new Nothing();
      }
      return;
    }
    recordsOfFile = 0;
    records = files.open(content);
  }

  /** The file at hand can't be read, or not to its end; the others can. */
  private void fail(IOException cause, FilePage page) {
    if (cause instanceof Nothing) {
      throw nothing(held);
    }
    FileRecords current = records;
    String document =
        current != null ? current.document() : content == null ? source : content.name();
    String reason = Refusal.reason(cause);
    if (current != null && recordsOfFile > 0) {
      reason += "; its first " + recordsOfFile + " " + current.unit() + " were read";
    }
    Rejection rejection = new Rejection(document, 0, reason, "");
    if (anyRead) {
      page.refuse(rejection);
    } else {
      held.add(rejection);
    }
    closeFile();
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
    if (records != null) {
      records.close();
      records = null;
    }
  }

  @Override
  public void close() {
    ended = true;
    closeFile();
    files.close();
  }
}
