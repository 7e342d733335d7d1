package io.patentwatch.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.StoreException;
import io.patentwatch.model.Edition;
import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.contract.LibraryPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;

/** A library in the form of another release: refused by name, and rebuilt from what it keeps. */
class LuceneStoreFormatTest {
  private Path place = Path.of("not", "made", "yet");

  @BeforeTry
  void make() throws IOException {
    place = Files.createTempDirectory("formats");
  }

  @AfterTry
  void delete() throws IOException {
    LibraryPair.delete(place);
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void rebuild_ofALibraryOfAnotherFormat_answersAsTheOldOne(@ForAll Random random)
      throws IOException {
    Path old = place.resolve("old");
    Path rebuilt = place.resolve("new");
    LibraryPair pair;
    try (PatentStore store = LuceneStore.open(old)) {
      pair = new LibraryPair(store, random);
      for (int commits = random.nextInt(8); commits > 0; commits--) {
        pair.commit();
      }
    }
    String format = random.nextBoolean() ? "2" : "4";
    mark(old, format);

    for (Opening opening : new Opening[] {PatentDatabase::open, PatentDatabase::openReadOnly}) {
      assertThatThrownBy(() -> opening.of(old))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(old.toString())
          .hasMessageContaining("format " + format)
          .hasMessageContaining("format 3")
          .hasMessageContaining("PatentDatabase.rebuild");
    }
    Edition edition = PatentDatabase.rebuild(old, rebuilt);
    pair.forgetPast();

    try (PatentStore store = LuceneStore.open(rebuilt)) {
      pair.agree(store);
      assertThat(store.snapshot().edition()).isEqualTo(edition);
      store.verify();
    }
    assertThatThrownBy(() -> PatentDatabase.rebuild(old, rebuilt))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not empty");
  }

  private interface Opening {
    PatentDatabase of(Path directory);
  }

  private static void mark(Path library, String format) throws IOException {
    try (FSDirectory directory = FSDirectory.open(library);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> data =
          new HashMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
      data.put("patentwatch.format", format);
      writer.setLiveCommitData(data.entrySet());
      long ignored = writer.commit();
    }
  }
}
