package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.StoreException;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.support.ListSource;
import io.patentwatch.support.RandomPatents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path place;

  private static void sync(PatentDatabase database, int seed) {
    database.sync(ListSource.of(List.of(new RandomPatents(new Random(seed)).record())));
  }

  private static List<Patent> patents(PatentDatabase database) {
    try (Results<Patent> all = database.searchAll(PatentQuery.everything())) {
      return all.stream().toList();
    }
  }

  @Test
  void restore_ofABackup_isTheLibraryAsItWas() {
    Path backup = place.resolve("backup");
    Path restored = place.resolve("restored");
    List<Patent> expected;
    try (PatentDatabase database = PatentDatabase.open(place.resolve("library"))) {
      sync(database, 1);
      sync(database, 2);
      expected = patents(database);
      assertThat(database.backup(backup)).isEqualTo(database.edition());
      sync(database, 3);
      assertThat(patents(database)).isNotEqualTo(expected);
    }
    assertThat(PatentDatabase.restore(backup, restored)).isEqualTo(new Edition(2));
    try (PatentDatabase database = PatentDatabase.open(restored)) {
      assertThat(patents(database)).isEqualTo(expected);
      assertThat(database.cursors()).isEmpty();
      sync(database, 3);
      database.verify();
    }
    try (PatentDatabase untouched = PatentDatabase.openReadOnly(backup)) {
      assertThat(patents(untouched)).isEqualTo(expected);
    }
  }

  @Test
  void backup_ofALibraryInMemoryOrOpenToRead_isMade() {
    Path library = place.resolve("library");
    try (PatentDatabase memory = PatentDatabase.inMemory()) {
      sync(memory, 1);
      memory.backup(library);
      try (PatentDatabase writing = PatentDatabase.open(library);
          PatentDatabase reading = PatentDatabase.openReadOnly(library)) {
        sync(writing, 2);
        reading.backup(place.resolve("backup"));
        try (PatentDatabase backup = PatentDatabase.openReadOnly(place.resolve("backup"))) {
          assertThat(patents(backup)).isEqualTo(patents(writing));
        }
      }
    }
  }

  @Test
  void backup_toWhatIsThere_isRefusedAndTouchesNothing() throws IOException {
    Path file = Files.writeString(place.resolve("notes.txt"), "notes");
    Path empty = Files.createDirectory(place.resolve("empty"));
    Path library = place.resolve("library");
    try (PatentDatabase database = PatentDatabase.open(library)) {
      sync(database, 1);
      for (Path there : List.of(place, library, file)) {
        assertThatThrownBy(() -> database.backup(there))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining(there.toString())
            .hasMessageContaining("empty");
        assertThatThrownBy(() -> PatentDatabase.restore(library, there))
            .isInstanceOf(StoreException.class);
      }
      assertThat(database.backup(empty)).isEqualTo(database.edition());
      assertThat(patents(database)).hasSize(1);
    }
    assertThat(file).hasContent("notes");
  }

  @Test
  void backup_whereAnAttemptWasCutShort_takesItsPlace() throws IOException {
    Path half = Files.createDirectory(place.resolve("backup.incomplete"));
    Files.writeString(half.resolve("_0.cfs"), "half of it");
    assertThatThrownBy(() -> PatentDatabase.openReadOnly(half)).isInstanceOf(StoreException.class);
    try (PatentDatabase database = PatentDatabase.inMemory()) {
      sync(database, 1);
      database.backup(place.resolve("backup"));
    }
    assertThat(half).doesNotExist();
    PatentDatabase.openReadOnly(place.resolve("backup")).close();
  }

  @Test
  void restore_ofADamagedBackup_isRefusedAndLeavesNothing() throws IOException {
    Path backup = place.resolve("backup");
    try (PatentDatabase database = PatentDatabase.inMemory()) {
      for (int seed = 0; seed < 20; seed++) {
        sync(database, seed);
      }
      database.backup(backup);
    }
    Path restored = place.resolve("restored");
    for (Path file : files(backup)) {
      byte[] content = Files.readAllBytes(file);
      byte[] damaged = content.clone();
      damaged[content.length / 2] ^= 0x10;
      Files.write(file, damaged);
      assertThatThrownBy(() -> PatentDatabase.restore(backup, restored))
          .as("%s", file)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("damaged");
      assertThat(restored).doesNotExist();
      assertThat(place.resolve("restored.incomplete")).doesNotExist();
      Files.write(file, content);
    }
    PatentDatabase.restore(backup, restored);
  }

  @Test
  void backup_ofADamagedLibrary_isRefusedAndLeavesNothing() throws IOException {
    Path library = place.resolve("library");
    try (PatentDatabase database = PatentDatabase.open(library)) {
      sync(database, 1);
    }
    Path file =
        files(library).stream()
            .filter(path -> path.toString().endsWith(".cfs"))
            .findFirst()
            .orElseThrow();
    byte[] content = Files.readAllBytes(file);
    content[content.length / 2] ^= 0x10;
    try (PatentDatabase database = PatentDatabase.openReadOnly(library)) {
      // In place: the library has the file mapped.
      Files.write(file, content, StandardOpenOption.WRITE);
      assertThatThrownBy(() -> database.backup(place.resolve("backup")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("damaged")
          .hasMessageContaining("restore a backup");
    }
    assertThat(place.resolve("backup")).doesNotExist();
    assertThat(place.resolve("backup.incomplete")).doesNotExist();
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> !file.endsWith("write.lock")).toList();
    }
  }
}
