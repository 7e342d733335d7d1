package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import java.nio.file.Path;

/**
 * Commits without end, a little each time, so that segments are merged all the while; says of each
 * commit, once it is on disk, which step it was.
 */
final class CommitProcess {
  private CommitProcess() {}

  public static void main(String[] arguments) {
    StepSource source = new StepSource();
    try (PatentDatabase database = PatentDatabase.open(Path.of(arguments[0]))) {
      while (true) {
        System.out.println("committed " + database.sync(source).cursor());
      }
    }
  }
}
