package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import java.nio.file.Path;

/** Backs a library up without end, and says of each backup, once it is on disk, where it is. */
final class BackupProcess {
  private BackupProcess() {}

  public static void main(String[] arguments) {
    Path place = Path.of(arguments[1]);
    try (PatentDatabase database = PatentDatabase.openReadOnly(Path.of(arguments[0]))) {
      for (int i = 0; ; i++) {
        database.backup(place.resolve("backup-" + i));
        System.out.println("backed up backup-" + i);
      }
    }
  }
}
