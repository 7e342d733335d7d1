package io.patentwatch.internal.lucene;

import io.patentwatch.StoreException;
import io.patentwatch.internal.codec.Codec;
import io.patentwatch.internal.codec.Digest;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.Statement;
import io.patentwatch.spi.Facts;
import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCapabilities;
import io.patentwatch.spi.StoreCapabilities.Feature;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A library in an index.
 *
 * <p>Readers see the last commit only. The writer stays open between commits, and with it the lock
 * that keeps a second writer out.
 */
final class IndexStore implements PatentStore {
  private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);
  private static final double BUFFER_MEGABYTES = 64;

  private static final StoreCapabilities IN_MEMORY =
      StoreCapabilities.of(
          Feature.ATOMIC_COMMITS,
          Feature.ISOLATED_SNAPSHOTS,
          Feature.COMPLETE_FEED,
          Feature.BACKUP);

  private final Directory directory;
  private final String place;
  private final StoreCapabilities capabilities;
  private final boolean readOnly;
  private final @Nullable Executor executor;
  private final Object reading = new Object();
  private final Object writing = new Object();
  private @Nullable IndexWriter writer;
  private DirectoryReader reader;
  private CommitData data;
  private volatile boolean behind;
  private volatile boolean closed;
  private volatile Edition edition;
  private volatile @Nullable Pieces pieces;

  /** Reference data with the edition that set it. */
  private record Pieces(long edition, Map<String, byte[]> byName) {}

  private IndexStore(
      Directory directory, String place, boolean readOnly, @Nullable Executor executor)
      throws IOException {
    this.directory = directory;
    this.place = place;
    this.capabilities =
        FilterDirectory.unwrap(directory) instanceof FSDirectory
            ? StoreCapabilities.of(Feature.values())
            : IN_MEMORY;
    this.readOnly = readOnly;
    this.executor = executor;
    if (!readOnly) {
      writer = openWriter();
    }
    try {
      reader = DirectoryReader.open(directory);
      data = CommitData.of(reader, place);
      edition = new Edition(data.edition());
    } catch (IOException | RuntimeException | Error failure) {
      discardWriter(failure);
      throw failure;
    }
  }

  /**
   * Opens for writing; an empty directory becomes an empty library. An executor may index beside
   * the thread that commits.
   */
  static IndexStore open(Directory directory, String place, @Nullable Executor executor) {
    return Faults.translate(
        place,
        () -> {
          boolean isNew = !DirectoryReader.indexExists(directory);
          if (isNew) {
            requireEmpty(directory, place);
            create(directory, place);
          }
          CommitData.of(directory, place).requireFormat(CommitData.CURRENT_FORMAT, place);
          return new IndexStore(directory, place, false, executor);
        });
  }

  /** Opens for reading what another store writes. */
  static IndexStore openReadOnly(Directory directory, String place) {
    return openToRead(directory, place, false);
  }

  /** Opens for reading what another release may have written. */
  static IndexStore openAnyFormat(Directory directory, String place) {
    return openToRead(directory, place, true);
  }

  private static IndexStore openToRead(Directory directory, String place, boolean anyFormat) {
    return Faults.translate(
        place,
        () -> {
          if (!DirectoryReader.indexExists(directory)) {
            requireEmpty(directory, place);
            throw new StoreException(
                "there is no library in "
                    + place
                    + "; name the directory of one, or create it by opening it for writing",
                null);
          }
          CommitData found = CommitData.of(directory, place);
          if (!anyFormat) {
            found.requireFormat(CommitData.CURRENT_FORMAT, place);
          }
          return new IndexStore(directory, place, true, null);
        });
  }

  /** A library that lost its list of segments must not be taken for a new one. */
  private static void requireEmpty(Directory directory, String place) throws IOException {
    for (String file : directory.listAll()) {
      boolean ofInterruptedCreation =
          file.equals(IndexWriter.WRITE_LOCK_NAME) || file.equals("pending_segments_1");
      if (ofInterruptedCreation) {
        continue;
      }
      if (file.startsWith("_") || file.startsWith("pending_segments")) {
        throw new StoreException(
            "the library in "
                + place
                + " is damaged: its list of segments is missing; restore a backup, or sync into a"
                + " new directory",
            null);
      }
      throw new StoreException(
          place
              + " is not a library: it has no index but "
              + file
              + "; name an empty or a new directory",
          null);
    }
  }

  private static void create(Directory directory, String place) throws IOException {
    try (IndexWriter creator = new IndexWriter(directory, configuration())) {
      creator.setLiveCommitData(CommitData.EMPTY.toMap().entrySet());
      creator.commit();
    } catch (LockObtainFailedException held) {
      throw locked(place, held);
    }
  }

  private IndexWriter openWriter() throws IOException {
    try {
      return new IndexWriter(directory, configuration());
    } catch (LockObtainFailedException held) {
      throw locked(place, held);
    }
  }

  private static StoreException locked(String place, LockObtainFailedException held) {
    boolean here = String.valueOf(held.getMessage()).contains("this virtual machine");
    return new StoreException(
        "the library in "
            + place
            + " is open for writing "
            + (here ? "in this process" : "in another process")
            + ", which holds "
            + place
            + "/"
            + IndexWriter.WRITE_LOCK_NAME
            + "; close it there, or open it here by openReadOnly",
        held);
  }

  private static IndexWriterConfig configuration() {
    return new IndexWriterConfig(null)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergeScheduler(new SerialMergeScheduler())
        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
        .setCommitOnClose(false);
  }

  @Override
  public StoreSnapshot snapshot() {
    return Faults.translate(
        place,
        () -> {
          synchronized (reading) {
            requireOpen();
            if (readOnly || behind) {
              behind = false;
              follow();
            }
            IndexSnapshot snapshot = new IndexSnapshot(this, reader, data);
            reader.incRef();
            return snapshot;
          }
        });
  }

  /** Nobody else writes while this one can; a reader has to look. */
  @Override
  public Edition edition() {
    requireOpen();
    return readOnly ? PatentStore.super.edition() : edition;
  }

  private void follow() throws IOException {
    try {
      DirectoryReader newer = DirectoryReader.openIfChanged(reader);
      if (newer != null) {
        data = CommitData.of(newer, place).requireFormat(data.format(), place);
        reader.decRef();
        reader = newer;
      }
    } catch (IOException | RuntimeException failure) {
      behind = true;
      throw failure;
    }
  }

  @Override
  public void commit(StoreCommit commit) {
    synchronized (writing) {
      requireOpen();
      if (readOnly) {
        throw new StoreException(
            "the library in " + place + " is open for reading only; open it for writing", null);
      }
      CommitData after =
          Faults.translate(place, () -> CommitData.of(directory, place)).after(commit);
      try {
        if (writer == null) {
          writer = openWriter();
        }
        after = after.forgetting(write(writer, commit, after.forgotten()));
        if (commit.expunge()) {
          // Before the commit: what it replaces is never in a committed segment again.
          writer.forceMergeDeletes();
        }
        writer.setLiveCommitData(after.toMap().entrySet());
        long unused = writer.commit();
      } catch (IOException | RuntimeException | Error failure) {
        discardWriter(failure);
        if (!isCommitted(after)) {
          throw translate(failure);
        }
        // What failed came after: Lucene merges segments when a commit is done.
        LOG.warn("Edition {} is written; tidying up after it failed", commit.edition(), failure);
      }
      behind = true;
      edition = commit.edition();
      reopenWriter();
      readAhead(commit);
    }
  }

  /**
   * Opens what was committed, so that whoever reads first need not, and the files go that hold what
   * was expunged.
   */
  private void readAhead(StoreCommit commit) {
    try {
      snapshot().close();
    } catch (StoreException | IllegalStateException failure) {
      if (commit.expunge()) {
        throw failure;
      }
      // It is committed; who reads is told.
      LOG.debug("Edition {} is written and not open yet", commit.edition(), failure);
    }
  }

  /** Writes, and tells up to which edition it is forgotten now what was. */
  private long write(IndexWriter writer, StoreCommit commit, long forgotten) throws IOException {
    try (IndexSnapshot last = (IndexSnapshot) snapshot()) {
      Replaced replaced = last.replacedBy(writer, commit);
      write(writer, commit, replaced);
      return replaced.forget(forgotten);
    }
  }

  private void write(IndexWriter writer, StoreCommit commit, Replaced replaced) throws IOException {
    for (PatentChange gone : commit.gone()) {
      replaced.gone(gone.id().value());
      writer.updateDocument(new Term(Fields.ID, gone.id().value()), PatentDocument.ofGone(gone));
    }
    new PatentWriting(writer, replaced, executor).write(commit.patents());
    for (Statement fact : commit.withdrawn()) {
      writer.deleteDocuments(new Term(Fields.FACT_CONTENT, contentTerm(fact)));
    }
    for (Statement fact : commit.facts()) {
      String content = contentTerm(fact);
      Document document = new Document();
      add(document, Fields.KIND, Fields.FACT);
      add(document, Fields.FACT_CONTENT, content);
      for (String key : Facts.keys(fact)) {
        add(document, Fields.NAMES, key);
      }
      document.add(new StoredField(Fields.CONTENT, Codec.of(fact)));
      writer.updateDocument(new Term(Fields.FACT_CONTENT, content), document);
    }
    for (Map.Entry<String, byte[]> piece : commit.reference().entrySet()) {
      Document document = new Document();
      add(document, Fields.KIND, Fields.REFERENCE);
      add(document, Fields.PIECE, piece.getKey());
      document.add(new StoredField(Fields.PIECE, piece.getKey()));
      document.add(new StoredField(Fields.CONTENT, Codec.ofPiece(piece.getValue())));
      writer.updateDocument(new Term(Fields.PIECE, piece.getKey()), document);
    }
  }

  private static void add(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  /** The term of a fact's content, wherever the fact was read. */
  static String contentTerm(Statement fact) {
    byte[] content = Codec.content(Facts.anonymous(fact));
    return HexFormat.of().formatHex(Digest.of(content));
  }

  private void discardWriter(Throwable failure) {
    IndexWriter discarded = writer;
    writer = null;
    if (discarded != null) {
      try {
        discarded.rollback();
      } catch (IOException | RuntimeException | Error also) {
        failure.addSuppressed(also);
      }
    }
  }

  /**
   * Takes the lock again, so that nobody else writes in between; if it can't, the next commit says
   * why.
   */
  private void reopenWriter() {
    if (writer != null) {
      return;
    }
    try {
      writer = openWriter();
    } catch (IOException | RuntimeException failure) {
      LOG.warn("The library in {} can't be opened for writing again", place, failure);
    }
  }

  private boolean isCommitted(CommitData data) {
    try {
      return CommitData.of(directory, place).edition() >= data.edition();
    } catch (IOException | RuntimeException unreadable) {
      LOG.warn("The library in {} can't be read after a failed commit", place, unreadable);
      return false;
    }
  }

  private RuntimeException translate(Throwable failure) {
    reopenWriter();
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof IOException io) {
      return new StoreException(
          "the library in "
              + place
              + " can't be written ("
              + (io.getMessage() == null ? io.toString() : io.getMessage())
              + "); it is as before: make room on the disk or restore access, then sync again",
          io);
    }
    return (RuntimeException) failure;
  }

  @Override
  public void verify() {
    try (IndexSnapshot snapshot = (IndexSnapshot) snapshot()) {
      CommitData unused = Faults.translate(place, () -> CommitData.of(directory, place));
      snapshot.verify();
    }
  }

  @Override
  public StoreCapabilities capabilities() {
    return capabilities;
  }

  @Override
  public Edition backup(Path target) {
    requireOpen();
    return WholeDirectory.fill(
        target,
        path -> {
          try (Backup backup = Faults.translate(place, () -> Backup.of(directory, place))) {
            backup.copyTo(path, this::requireOpen);
            return backup.edition();
          }
        });
  }

  @Override
  public long sizeInBytes() {
    return Faults.translate(
        place,
        () -> {
          requireOpen();
          long size = 0;
          for (String file : directory.listAll()) {
            try {
              size += directory.fileLength(file);
            } catch (NoSuchFileException | FileNotFoundException merged) {
              // The writer took it away meanwhile.
            }
          }
          return size;
        });
  }

  String place() {
    return place;
  }

  void requireOpen() {
    if (closed) {
      throw Faults.closed(place, null);
    }
  }

  /** The reference data that a commit left; read once for each edition that sets any. */
  Map<String, byte[]> reference(CommitData data, Faults.Reading<Map<String, byte[]>> read)
      throws IOException {
    Pieces known = pieces;
    if (known == null || known.edition() != data.referenceEdition()) {
      known = new Pieces(data.referenceEdition(), read.run());
      pieces = known;
    }
    return known.byName();
  }

  @Override
  public void close() {
    synchronized (writing) {
      synchronized (reading) {
        if (closed) {
          return;
        }
        closed = true;
        try {
          reader.decRef();
          if (writer != null) {
            writer.rollback();
          }
          directory.close();
        } catch (IOException failure) {
          LOG.warn("Closing the library in {} failed", place, failure);
        }
      }
    }
  }
}
