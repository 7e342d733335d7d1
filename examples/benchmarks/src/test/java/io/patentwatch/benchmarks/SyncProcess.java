package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncProgress;
import io.patentwatch.source.SyncReport;
import java.nio.file.Path;

/** Syncs a library with a source and says of each commit, once it is on disk, what it covers. */
final class SyncProcess {
  private SyncProcess() {}

  public static void main(String[] arguments) {
    try (PatentDatabase database = PatentDatabase.open(Path.of(arguments[0]))) {
      SyncReport report =
          database.sync(
              HostSource.valueOf(arguments[1]).at(arguments[2]),
              new SyncListener() {
                @Override
                public void committed(SyncProgress progress) {
                  System.out.println("committed " + progress.soFar().records());
                }
              });
      System.out.println("done " + report.records() + " " + report.rejected());
    }
  }
}
