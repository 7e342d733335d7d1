package io.patentwatch.internal.lucene;

import io.patentwatch.StoreException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.lucene.util.IOUtils;

/**
 * A directory that is there as a whole or not at all: it is filled under another name beside its
 * own, and renamed when all of it is on disk.
 */
final class WholeDirectory {
  /** Fills a directory. */
  interface Filling<T> {
    T in(Path directory) throws IOException;
  }

  private final Path target;
  private final Path incomplete;

  private WholeDirectory(Path target) {
    this.target = target;
    this.incomplete = target.resolveSibling(target.getFileName() + ".incomplete");
  }

  /**
   * Fills a directory that is absent or empty; what an attempt that was cut short left is replaced.
   *
   * @throws StoreException if it is neither, or can't be written; there is nothing then
   */
  static <T> T fill(Path target, Filling<T> filling) {
    Path whole = target.toAbsolutePath().normalize();
    try {
      requireEmpty(whole);
      return new WholeDirectory(whole).fill(filling);
    } catch (IOException fault) {
      throw new StoreException(
          "the directory "
              + target
              + " can't be written ("
              + (fault.getMessage() == null ? fault.toString() : fault.getMessage())
              + "); there is no library in it: make room on the disk or restore access, then try"
              + " again",
          fault);
    }
  }

  private static void requireEmpty(Path target) throws IOException {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new StoreException(
          target + " is a file; name an empty directory or one that is not there", null);
    }
    if (target.getFileName() == null || (Files.exists(target) && !isEmpty(target))) {
      throw new StoreException(
          "the directory " + target + " is not empty; name an empty one or one that is not there",
          null);
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      return !files.iterator().hasNext();
    }
  }

  private <T> T fill(Filling<T> filling) throws IOException {
    discard();
    Files.createDirectories(incomplete);
    T filled;
    try {
      filled = filling.in(incomplete);
      // Not every file system renames over a directory, be it empty.
      Files.deleteIfExists(target);
      Files.move(incomplete, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException | Error failure) {
      try {
        discard();
      } catch (IOException also) {
        failure.addSuppressed(also);
      }
      throw failure;
    }
    Path parent = target.getParent();
    if (parent != null) {
      IOUtils.fsync(parent, true);
    }
    return filled;
  }

  private void discard() throws IOException {
    if (!Files.exists(incomplete)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(incomplete)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(incomplete);
  }
}
