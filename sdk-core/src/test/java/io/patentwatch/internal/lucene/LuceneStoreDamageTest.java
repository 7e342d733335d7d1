package io.patentwatch.internal.lucene;

import static io.patentwatch.internal.lucene.LuceneStoreTest.commit;
import static io.patentwatch.internal.lucene.LuceneStoreTest.patents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.StoreException;
import io.patentwatch.model.Edition;
import io.patentwatch.query.Results;
import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneStoreDamageTest {
  @TempDir Path directory;

  @Test
  void commit_onAFullDisk_leavesTheLibraryAsItWas() {
    long room = 0;
    int refused = 0;
    while (true) {
      SmallDisk disk = new SmallDisk();
      try (PatentStore store = IndexStore.open(disk, "small disk", null)) {
        commit(store, 1, patents(20));
        disk.room = room;
        if (succeeds(() -> commit(store, 2, patents(60)))) {
          assertThat(size(store)).isEqualTo(60);
          break;
        }
        refused++;
        assertThat(size(store)).isEqualTo(20);
        disk.room = Long.MAX_VALUE;
        commit(store, 2, patents(40));
        assertThat(size(store)).isEqualTo(40);
        store.verify();
      }
      room = room * 3 / 2 + 700;
    }
    assertThat(refused).isGreaterThan(3);
  }

  private static boolean succeeds(Runnable commit) {
    try {
      commit.run();
      return true;
    } catch (StoreException full) {
      assertThat(full)
          .hasMessageContaining("No space left")
          .hasMessageContaining("as before")
          .hasMessageContaining("make room");
      return false;
    }
  }

  @Test
  void commit_whosePatentsFail_leavesTheLibraryAsItWas() {
    try (PatentStore store = LuceneStore.open(directory)) {
      commit(store, 1, patents(20));
      Iterable<StoredPatent> failing =
          () -> Stream.concat(patents(30).stream(), Stream.of(1).map(last -> fail())).iterator();
      assertThatThrownBy(
              () ->
                  store.commit(
                      new StoreCommit(
                          new Edition(2), failing, List.of(), List.of(), Map.of(), Map.of())))
          .hasMessage("the source is gone");
      assertThat(size(store)).isEqualTo(20);
      commit(store, 2, patents(25));
      assertThat(size(store)).isEqualTo(25);
    }
  }

  private static StoredPatent fail() {
    throw new IllegalStateException("the source is gone");
  }

  @Test
  void open_ofACopyMadeAtAnyMoment_isTheLastCommit() throws IOException {
    Path library = directory.resolve("library");
    try (PatentStore store = LuceneStore.open(library)) {
      commit(store, 1, patents(20));
      Path copy = directory.resolve("copy");
      Iterable<StoredPatent> copying =
          () -> {
            List<StoredPatent> some = patents(50);
            return Stream.concat(
                    some.stream(), Stream.of(some.get(0)).peek(last -> copy(library, copy)))
                .iterator();
          };
      store.commit(
          new StoreCommit(new Edition(2), copying, List.of(), List.of(), Map.of(), Map.of()));
      try (PatentStore killed = LuceneStore.open(copy)) {
        assertThat(size(killed)).isEqualTo(20);
        killed.verify();
        commit(killed, 2, patents(50));
        assertThat(size(killed)).isEqualTo(50);
      }
    }
  }

  @Test
  void open_withAFileCutOff_saysItIsDamaged() throws IOException {
    Path library = filled();
    for (Path file : files(library)) {
      Path copy = copy(library, directory.resolve("cut " + file.getFileName()));
      try (FileChannel channel =
          FileChannel.open(copy.resolve(file.getFileName()), StandardOpenOption.WRITE)) {
        channel.truncate(channel.size() / 2);
      }
      refusedAsDamaged(() -> LuceneStore.open(copy).close(), file);
      refusedAsDamaged(() -> LuceneStore.openReadOnly(copy).close(), file);
    }
  }

  @Test
  void open_withAFileMissing_saysItIsDamaged() throws IOException {
    Path library = filled();
    for (Path file : files(library)) {
      Path copy = copy(library, directory.resolve("without " + file.getFileName()));
      Files.delete(copy.resolve(file.getFileName()));
      refusedAsDamaged(() -> LuceneStore.open(copy).close(), file);
      refusedAsDamaged(() -> LuceneStore.openReadOnly(copy).close(), file);
    }
  }

  @Test
  void verify_withAnyByteFlipped_saysItIsDamaged() throws IOException {
    Path library = filled();
    for (Path file : files(library)) {
      for (int part = 1; part < 8; part++) {
        Path copy = copy(library, directory.resolve("flipped " + part + " " + file.getFileName()));
        flip(copy.resolve(file.getFileName()), part);
        refusedAsDamaged(
            () -> {
              try (PatentStore store = LuceneStore.openReadOnly(copy)) {
                store.verify();
              }
            },
            file);
      }
    }
  }

  @Test
  void open_ofAForeignIndex_saysItIsNoLibrary() throws IOException {
    try (FSDirectory foreign = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(foreign, new IndexWriterConfig())) {
      long ignored = writer.commit();
    }
    for (Runnable open :
        List.<Runnable>of(
            () -> LuceneStore.open(directory), () -> LuceneStore.openReadOnly(directory))) {
      assertThatThrownBy(open::run)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("no library");
    }
  }

  @Test
  void open_ofALaterFormat_namesBothFormats() throws IOException {
    try (FSDirectory later = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(later, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("patentwatch.format", "99").entrySet());
      long ignored = writer.commit();
    }
    assertThatThrownBy(() -> LuceneStore.open(directory))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("format 99")
        .hasMessageContaining("format 3");
  }

  private static void refusedAsDamaged(Runnable use, Path file) {
    assertThatThrownBy(use::run)
        .as("%s", file.getFileName())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("damaged")
        .hasMessageContaining("restore a backup");
  }

  private static void flip(Path file, int eighth) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long at = channel.size() * eighth / 8;
      ByteBuffer one = ByteBuffer.allocate(1);
      int read = channel.read(one, at);
      assertThat(read).isOne();
      one.put(0, (byte) (one.get(0) ^ 0x10)).rewind();
      int written = channel.write(one, at);
      assertThat(written).isOne();
    }
  }

  private Path filled() {
    Path library = directory.resolve("library");
    try (PatentStore store = LuceneStore.open(library)) {
      commit(store, 1, patents(30));
      commit(store, 2, patents(10));
    }
    return library;
  }

  private static List<Path> files(Path library) throws IOException {
    try (Stream<Path> files = Files.list(library)) {
      return files.filter(file -> !file.endsWith("write.lock")).toList();
    }
  }

  private static Path copy(Path from, Path to) {
    try {
      Files.createDirectories(to);
      for (Path file : files(from)) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
      return to;
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static long size(PatentStore store) {
    try (StoreSnapshot snapshot = store.snapshot();
        Results<StoredPatent> all = snapshot.everything()) {
      List<StoredPatent> found = new ArrayList<>();
      all.forEach(found::add);
      return found.size();
    }
  }

  /** A directory that takes so many bytes and no more. */
  private static final class SmallDisk extends FilterDirectory {
    private long room = Long.MAX_VALUE;

    SmallDisk() {
      super(new ByteBuffersDirectory());
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      return limited(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      return limited(super.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput limited(IndexOutput output) {
      return new FilterIndexOutput("limited " + output.getName(), output.getName(), output) {
        @Override
        public void writeByte(byte value) throws IOException {
          take(1);
          super.writeByte(value);
        }

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
          take(length);
          super.writeBytes(bytes, offset, length);
        }
      };
    }

    private void take(long bytes) throws IOException {
      if (room < bytes) {
        throw new IOException("No space left on device");
      }
      room -= bytes;
    }
  }
}
