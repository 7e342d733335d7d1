package io.patentwatch.source.delivery;

import io.patentwatch.internal.table.DeliveredTables;
import io.patentwatch.internal.table.ReadingOptions;
import io.patentwatch.source.FileLimits;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.RawArchive;
import io.patentwatch.source.table.ColumnMapping;
import io.patentwatch.source.table.ReceiptColumns;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A watched folder into which dated deliveries come, each taken once and in order of their dates.
 *
 * <p>A delivery is a file or sub-folder directly in the folder whose name holds a date: {@code
 * 20211130}, {@code 20211130080000}, {@code 2021-11-30}, with {@code . _ 年月} as well; the first
 * that is a day counts. Those of one date are taken in order of their names, the files of a
 * sub-folder in order of their paths. What bears no date is never taken: {@link #deliveries} and a
 * warning in the log say so. Hidden files are nobody's.
 *
 * <p><b>What comes.</b> Whatever {@link io.patentwatch.source.FileSource} reads, and the tables of
 * {@link io.patentwatch.source.table}: agreements, payments, reported series, population and tags
 * are told by their header; tables of fees and receipts by {@link Builder#receipts}.
 *
 * <p><b>When it is ready.</b> Once nothing in it was written to for {@link Builder#quiet} and no
 * file in it bears the name of one being written ({@code .part .partial .tmp .temp .filepart
 * .crdownload .download .incomplete .swp .lock ~}); or, where senders write a {@link
 * Builder#marker}, once that is there. Until then it is left alone, and later ones go before it.
 *
 * <p><b>Once.</b> The cursor knows the deliveries taken that are still in the folder by the names,
 * sizes and times of their files. So a delivery that comes late, under an earlier date, is taken
 * when it comes, which ends in the same library since the order of arrival decides nothing; and one
 * that is changed after it was taken is read again, which changes nothing but what it says anew.
 *
 * <p><b>Damage.</b> A file that can't be read, or not to its end, is a rejection with the reason
 * and stops nothing. It is not read again before it changes; with {@link Builder#setAside} it is
 * moved out of the way, if the folder can be written. Nothing is ever deleted. A file that can't be
 * read because the disk fails is no damage: the sync ends as {@code UNAVAILABLE} and goes on there.
 *
 * <p>A sync that is stopped goes on behind the last page of 2,000 rows committed. Reading takes
 * constant memory. Immutable and thread-safe; each reading is used by one thread.
 */
public final class DeliverySource implements PatentSource {
  private static final Logger LOG = LoggerFactory.getLogger(DeliverySource.class);

  private final String id;
  private final DeliveryFolder folder;
  private final @Nullable SetAside aside;
  private final ReadingOptions options;
  private final @Nullable ReceiptColumns receipts;

  private DeliverySource(Builder builder) {
    id = builder.id;
    folder =
        new DeliveryFolder(
            builder.id, builder.folder, builder.quiet, builder.marker, builder.clock);
    aside = builder.setAside == null ? null : new SetAside(builder.setAside);
    options =
        new ReadingOptions(
            builder.mapping, builder.encoding, null, builder.limits, builder.archive);
    receipts = builder.receipts;
  }

  /** A source of the deliveries in this folder, with the defaults. */
  public static DeliverySource of(Path folder) {
    return builder(folder).build();
  }

  /** A builder of a source of the deliveries in this folder. */
  public static Builder builder(Path folder) {
    return new Builder(folder);
  }

  @Override
  public String id() {
    return id;
  }

  /** The watched folder. */
  public Path folder() {
    return folder.path();
  }

  /**
   * What lies in the folder now, by date and name, the undated last.
   *
   * @param cursor the library's cursor of this source, which knows what was taken; absent for none
   * @throws io.patentwatch.source.SourceException if the folder is not there or can't be listed
   */
  public List<Delivery> deliveries(@Nullable String cursor) {
    TreeSet<String> taken = new TreeSet<>(DeliveryCursor.read(id, cursor).taken());
    return folder.list().stream().map(found -> found.asTold(taken)).toList();
  }

  /**
   * Begins to read the deliveries that are ready now and not taken.
   *
   * @throws io.patentwatch.source.SourceException if the folder is not there or can't be listed
   */
  @Override
  public Reading open(@Nullable String cursor) {
    List<FoundDelivery> found = folder.list();
    for (FoundDelivery each : found) {
      if (each.date() == null) {
        LOG.warn("{}: {} is not taken, for its name holds no date", id, each.name());
      }
    }
    return new DeliveryReading(
        id, found, DeliveryCursor.read(id, cursor), new DeliveredTables(options, receipts), aside);
  }

  @Override
  public String toString() {
    return id + " " + folder.path();
  }

  /** Collects the options of a {@link DeliverySource}; not thread-safe. */
  public static final class Builder {
    private final Path folder;
    private String id = "delivery";
    private Duration quiet = Duration.ofMinutes(1);
    private @Nullable String marker;
    private @Nullable Path setAside;
    private ColumnMapping mapping = ColumnMapping.none();
    private @Nullable ReceiptColumns receipts;
    private @Nullable Charset encoding;
    private FileLimits limits = FileLimits.ofDefaults();
    private @Nullable RawArchive archive;
    private Clock clock = Clock.systemUTC();

    private Builder(Path folder) {
      this.folder = Objects.requireNonNull(folder, "folder");
    }

    /** The source's stable name, one for each folder; by default {@code delivery}. */
    public Builder id(String name) {
      id = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * How long a delivery must not have been written to, 0 or more; by default 1 minute. It does
     * not count where there is a marker.
     */
    public Builder quiet(Duration time) {
      quiet = Objects.requireNonNull(time, "time");
      return this;
    }

    /**
     * The name of the file by which senders say that a delivery is complete, such as {@code .done}:
     * in a sub-folder a file of this name, beside a single file one of its name with this behind it
     * ({@code 20211130.csv.done}). By default there is none.
     */
    public Builder marker(String name) {
      marker = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * Where damaged files are moved, in a folder of their delivery's name, each with its reasons in
     * a text file beside it; by default they stay where they are. It lies outside the watched
     * folder, best on the same disk.
     */
    public Builder setAside(Path directory) {
      setAside = Objects.requireNonNull(directory, "directory");
      return this;
    }

    /** What the columns of patent tables mean, where their headers do not say. */
    public Builder mapping(ColumnMapping columns) {
      mapping = Objects.requireNonNull(columns, "columns");
      return this;
    }

    /** The headers of tables of fees or receipts; by default such tables are not known. */
    public Builder receipts(ReceiptColumns columns) {
      receipts = Objects.requireNonNull(columns, "columns");
      return this;
    }

    /** The encoding of the text files; by default it is detected. */
    public Builder encoding(Charset charset) {
      encoding = Objects.requireNonNull(charset, "charset");
      return this;
    }

    /** The limits of each file; by default {@link FileLimits#ofDefaults()}. */
    public Builder limits(FileLimits fileLimits) {
      limits = Objects.requireNonNull(fileLimits, "fileLimits");
      return this;
    }

    /** Where each file that is read is kept as it is; by default none is. */
    public Builder archive(RawArchive rawArchive) {
      archive = Objects.requireNonNull(rawArchive, "rawArchive");
      return this;
    }

    /** Tells the time for the quiet time; by default the system's clock. */
    public Builder clock(Clock source) {
      clock = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * The source.
     *
     * @throws IllegalArgumentException if the id or marker is blank, the quiet time negative, the
     *     mapping one without headers, or damaged files would be moved into the watched folder
     */
    public DeliverySource build() {
      if (id.isBlank()) {
        throw new IllegalArgumentException("the id is blank; give the source a name");
      }
      if (quiet.isNegative()) {
        throw new IllegalArgumentException("the quiet time is 0 or more; given is " + quiet);
      }
      if (marker != null && (marker.isBlank() || marker.contains("/"))) {
        throw new IllegalArgumentException(
            "the marker is the name of a file, such as .done; given is '" + marker + "'");
      }
      if (!mapping.header()) {
        throw new IllegalArgumentException(
            "the mapping is one of tables without header; in a delivery tables are told by theirs");
      }
      if (setAside != null
          && setAside
              .toAbsolutePath()
              .normalize()
              .startsWith(folder.toAbsolutePath().normalize())) {
        throw new IllegalArgumentException(
            "damaged files would be moved to "
                + setAside
                + " in the watched folder, and come again; name a folder outside");
      }
      return new DeliverySource(this);
    }
  }
}
