package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.StoreException;
import io.patentwatch.model.Edition;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncProgress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Fills the disk of a library by importing a file, and looks whether the library is as before: in
 * the same process, and opened again.
 */
final class FullDiskProcess {
  private FullDiskProcess() {}

  public static void main(String[] arguments) throws IOException {
    Path library = Path.of(arguments[0]);
    FileSource small = FileSource.of(Path.of(arguments[1]));
    FileSource large = FileSource.of(Path.of(arguments[2]));
    Edition before;
    long patents;
    try (PatentDatabase database = PatentDatabase.open(library)) {
      System.out.println("small " + database.sync(small).records());
      Edition[] last = {database.edition()};
      long[] total = {count(database)};
      try {
        database.sync(
            large,
            new SyncListener() {
              @Override
              public void committed(SyncProgress progress) {
                last[0] = progress.soFar().edition();
                total[0] = count(database);
              }
            });
        System.out.println("it fitted");
      } catch (StoreException full) {
        System.out.println("full " + full.getMessage());
      }
      before = last[0];
      patents = total[0];
      require("still open", database, before, patents);
      backUp(database, library.resolveSibling("backup"));
    }
    try (PatentDatabase database = PatentDatabase.open(library)) {
      require("opened again", database, before, patents);
      database.verify();
    }
    System.out.println("untouched");
  }

  private static void backUp(PatentDatabase database, Path backup) throws IOException {
    Path filler = backup.resolveSibling("filler");
    try (OutputStream rest = Files.newOutputStream(filler)) {
      while (true) {
        rest.write(new byte[4096]);
      }
    } catch (IOException noMoreRoom) {
      // Now nothing more fits on a small disk, and no larger file under a limit.
    }
    try {
      System.out.println("backed up " + database.backup(backup));
    } catch (StoreException full) {
      System.out.println("no backup " + full.getMessage());
      if (Files.exists(backup) || Files.exists(backup.resolveSibling("backup.incomplete"))) {
        throw new IllegalStateException("something is left of the backup", full);
      }
    }
    Files.delete(filler);
  }

  private static long count(PatentDatabase database) {
    return database
        .search(SearchRequest.builder(PatentQuery.everything()).limit(0).build())
        .total();
  }

  private static void require(String when, PatentDatabase database, Edition edition, long patents) {
    if (!database.edition().equals(edition) || count(database) != patents) {
      throw new IllegalStateException(
          when
              + ": edition "
              + database.edition()
              + " with "
              + count(database)
              + " patents, not "
              + edition
              + " with "
              + patents);
    }
  }
}
