package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncProgress;
import io.patentwatch.source.SyncReport;
import java.nio.file.Path;

/**
 * Imports a file into a library and says of each commit, once it is on disk, which edition it made
 * and how many rows it covers.
 */
final class ImportProcess {
  private ImportProcess() {}

  public static void main(String[] arguments) {
    try (PatentDatabase database = PatentDatabase.open(Path.of(arguments[0]))) {
      SyncReport report =
          database.sync(
              FileSource.of(Path.of(arguments[1])),
              new SyncListener() {
                @Override
                public void committed(SyncProgress progress) {
                  System.out.println(
                      "committed "
                          + progress.soFar().edition().number()
                          + " "
                          + progress.soFar().records());
                }
              });
      System.out.println("done " + report.records() + " " + report.rejected());
    }
  }
}
