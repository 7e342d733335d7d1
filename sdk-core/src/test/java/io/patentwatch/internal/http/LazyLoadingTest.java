package io.patentwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.source.FileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host without a remote pays nothing for the HTTP client. */
class LazyLoadingTest {
  @TempDir Path folder;

  @Test
  void library_withoutARemote_loadsNothingOfTheHttpClient() throws Exception {
    Path table = Files.writeString(folder.resolve("t.csv"), "申请号,名称\nCN202110685031.5,笔\n");
    Path loaded = folder.resolve("loaded.txt");

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty("java.class.path")
                    + java.io.File.pathSeparator
                    + System.getProperty("jdk.module.path", ""),
                Host.class.getName(),
                table.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(Files.readAllLines(loaded))
        .anyMatch(line -> line.contains("io.patentwatch.PatentDatabase"))
        .noneMatch(
            line ->
                line.contains("okhttp3.")
                    || line.contains("okio.")
                    || line.contains("retrofit2.")
                    || line.contains("kotlin."));
  }

  /** A host that imports a file and asks for it. */
  static final class Host {
    public static void main(String[] args) throws IOException {
      try (PatentDatabase database = PatentDatabase.inMemory()) {
        database.sync(FileSource.of(Path.of(args[0])));
        if (database.search(PatentQuery.everything()).items().size() != 1) {
          throw new AssertionError("the patent is not there");
        }
      }
    }
  }
}
