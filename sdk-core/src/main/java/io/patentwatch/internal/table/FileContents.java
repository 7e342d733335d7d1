package io.patentwatch.internal.table;

import io.patentwatch.source.RawArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Opens files, whatever they are: by their content, through archives, one at a time. */
final class FileContents implements AutoCloseable {
  /** The artifact that reads workbooks, as its users have to name it. */
  static final String WORKBOOK_READER = "org.dhatim:fastexcel-reader:0.20.2";

  private final String source;
  private final ReadingOptions options;
  private final @Nullable HeaderFinder finder;
  private final boolean xml;
  private final RowHandler.Factory handlers;
  private final CountedStream.Budget budget;
  private final ReadPosition position;
  private final Deque<Step> steps = new ArrayDeque<>();

  /** What is to do next: read a file, or close an archive whose files are read. */
  private record Step(@Nullable Content content, @Nullable Closing closing) {}

  private interface Closing {
    void run() throws IOException;
  }

  /**
   * Prepares files.
   *
   * @param finder finds the header of a table; absent where they have none
   * @param xml whether XML may be read, and not tables alone
   * @param handlers make statements of the rows of tables
   */
  FileContents(
      String source,
      List<Path> files,
      ReadingOptions options,
      @Nullable HeaderFinder finder,
      boolean xml,
      RowHandler.Factory handlers) {
    this.source = source;
    this.options = options;
    this.finder = finder;
    this.xml = xml;
    this.handlers = handlers;
    budget =
        new CountedStream.Budget(options.limits().ratio(), options.limits().uncompressedBytes());
    position = new ReadPosition(files);
    long before = 0;
    for (Path file : files) {
      long start = before;
      steps.add(
          new Step(new Content(file.toString(), file, 0, () -> position.open(file, start)), null));
      before += ReadPosition.size(file);
    }
  }

  /** How much of the files was read, from 0 to 1. */
  OptionalDouble progress() {
    return position.share();
  }

  /** The next file to open, or null after the last; archives come as the files in them. */
  @Nullable Content next() throws IOException {
    while (true) {
      Step step = steps.poll();
      if (step == null) {
        return null;
      }
      Closing closing = step.closing();
      if (closing != null) {
        closing.run();
        continue;
      }
      return step.content();
    }
  }

  /**
   * Opens a file.
   *
   * @return its records; null where it is an archive, whose files come next
   */
  @Nullable FileRecords open(Content content) throws IOException {
    byte[] head;
    try (InputStream in = content.open()) {
      head = in.readNBytes(8192);
    }
    FileKind kind = FileKind.of(head);
    switch (kind) {
      case EMPTY:
        throw new Refusal("is empty");
      case ZIP:
        return tables(content, unzip(content));
      case GZIP:
        unpack(content);
        return null;
      case TEXT:
        return tables(content, new TextTables(content, options, finder));
      case CNIPA, EXCHANGE:
        if (xml) {
          keep(content);
          return XmlFile.open(source, content, kind, options);
        }
        throw new Refusal("is XML, not a table; give CSV or XLSX");
      default:
        throw new Refusal(FileKind.refusal(head));
    }
  }

  private @Nullable FileRecords tables(Content content, @Nullable Tables tables)
      throws IOException {
    if (tables == null) {
      return null;
    }
    keep(content);
    return new TableRecords(source, content.name(), tables, handlers);
  }

  private void keep(Content content) throws IOException {
    RawArchive archive = options.archive();
    if (archive != null) {
      try (InputStream in = content.open()) {
        archive.keep(in);
      }
    }
  }

  private void unpack(Content content) throws Refusal {
    refuseNested(content);
    Path path = content.path();
    long size = path == null ? -1 : path.toFile().length();
    CountedStream.Meter meter = new CountedStream.Meter(size, budget);
    String name = content.name();
    String inner =
        name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    steps.push(
        new Step(
            new Content(
                name + "!/" + inner.substring(inner.replace('\\', '/').lastIndexOf('/') + 1),
                null,
                content.depth() + 1,
                () -> {
                  InputStream in = content.open();
                  try {
                    return new CountedStream(new GZIPInputStream(in, 1 << 16), meter);
                  } catch (IOException | RuntimeException broken) {
                    in.close();
                    throw new Refusal("its gzip content is damaged", broken);
                  }
                }),
            null));
  }

  private static void refuseNested(Content content) throws Refusal {
    if (content.depth() > 1) {
      throw new Refusal("is an archive in an archive in an archive; unpack it by hand");
    }
  }

  private @Nullable Tables unzip(Content content) throws IOException {
    Path path = content.path();
    if (path != null) {
      return unzip(content, path, () -> {});
    }
    Path copy = Files.createTempFile("patentwatch", ".zip");
    try {
      try (InputStream in = content.open()) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      return unzip(content, copy, () -> Files.deleteIfExists(copy));
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(copy);
      throw failed;
    }
  }

  private @Nullable Tables unzip(Content content, Path file, Closing after) throws IOException {
    ZipFile zip = openZip(file);
    try {
      List<ZipEntry> entries = entries(zip);
      if (zip.getEntry("[Content_Types].xml") != null) {
        check(zip, entries);
        zip.close();
        return workbook(content, file, after);
      }
      refuseNested(content);
      List<Step> found = new ArrayList<>();
      for (ZipEntry entry : entries) {
        if (!entry.isDirectory() && !isHidden(entry.getName())) {
          CountedStream.check(entry.getSize(), entry.getCompressedSize(), options.limits().ratio());
          CountedStream.Meter meter = new CountedStream.Meter(entry.getCompressedSize(), budget);
          found.add(
              new Step(
                  new Content(
                      content.name() + "!/" + entry.getName(),
                      null,
                      content.depth() + 1,
                      () -> new CountedStream(zip.getInputStream(entry), meter)),
                  null));
        }
      }
      if (found.isEmpty()) {
        throw new Refusal("is an archive without a file");
      }
      steps.push(
          new Step(
              null,
              () -> {
                zip.close();
                after.run();
              }));
      for (int i = found.size() - 1; i >= 0; i--) {
        steps.push(found.get(i));
      }
      return null;
    } catch (IOException | RuntimeException failed) {
      zip.close();
      throw failed;
    }
  }

  /** Names in archives made on Chinese systems are in the local encoding. */
  private static ZipFile openZip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException broken) {
      try {
        return new ZipFile(file.toFile(), Charset.forName("GB18030"));
      } catch (ZipException damaged) {
        throw new Refusal(
            "begins like a zip or XLSX but is not one, or is damaged ("
                + damaged.getMessage()
                + "); fetch or save it again",
            damaged);
      }
    }
  }

  private List<ZipEntry> entries(ZipFile zip) throws Refusal {
    if (zip.size() > options.limits().entries()) {
      throw new Refusal(
          "holds "
              + zip.size()
              + " files, more than "
              + options.limits().entries()
              + "; unpack it by hand, or raise the limit");
    }
    List<ZipEntry> entries = new ArrayList<>(zip.stream().toList());
    entries.sort(Comparator.comparing(ZipEntry::getName));
    return entries;
  }

  /** Unpacks a workbook once without keeping it, since its reader knows no limits. */
  private void check(ZipFile zip, List<ZipEntry> entries) throws IOException {
    if (zip.getEntry("xl/workbook.xml") == null) {
      throw new Refusal("is an Office file but no workbook; give XLSX or CSV");
    }
    long texts = Runtime.getRuntime().maxMemory() / 2;
    for (ZipEntry entry : entries) {
      if (entry.isDirectory()) {
        continue;
      }
      CountedStream.check(entry.getSize(), entry.getCompressedSize(), options.limits().ratio());
      if (entry.getName().equals("xl/sharedStrings.xml") && entry.getSize() > texts) {
        throw new Refusal(
            "its texts take "
                + entry.getSize()
                + " bytes, too much for this memory; save it as CSV, which is read row by row");
      }
      try (InputStream in =
          new CountedStream(
              zip.getInputStream(entry),
              new CountedStream.Meter(entry.getCompressedSize(), budget))) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
    }
  }

  private Tables workbook(Content content, Path file, Closing after) throws IOException {
    Tables tables;
    try {
      tables =
          WorkbookTables.open(content.name(), file, finder, options.limits().recordCharacters());
    } catch (NoClassDefFoundError absent) {
      throw new Refusal(
          "is an XLSX; to read it add "
              + WORKBOOK_READER
              + " to the class or module path, or save it as CSV",
          absent);
    }
    return new Tables() {
      @Override
      public @Nullable Table next() throws IOException {
        return tables.next();
      }

      @Override
      public void close() {
        tables.close();
        try {
          after.run();
        } catch (IOException ignored) {
          // A copy left behind in the temporary folder harms nothing.
        }
      }
    };
  }

  static boolean isHidden(String name) {
    for (String part : name.replace('\\', '/').split("/")) {
      if (part.startsWith(".")
          || part.startsWith("~$")
          || part.equals("__MACOSX")
          || part.equals("Thumbs.db")
          || part.equals("desktop.ini")) {
        return true;
      }
    }
    return false;
  }

  /** Closes the archives still open. */
  @Override
  public void close() {
    for (Step step : (Collection<Step>) steps) {
      Closing closing = step.closing();
      if (closing != null) {
        try {
          closing.run();
        } catch (IOException ignored) {
          // Nothing is written, so nothing is lost.
        }
      }
    }
    steps.clear();
  }
}
