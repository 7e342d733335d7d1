package io.patentwatch.internal.lucene;

import io.patentwatch.StoreException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/** Says in the library's words what went wrong in the index, and what to do. */
final class Faults {
  /** Something that can fail in the index. */
  interface Reading<T> {
    T run() throws IOException;
  }

  private Faults() {}

  /** Runs and translates. */
  static <T> T translate(String place, Reading<T> reading) {
    try {
      return reading.run();
    } catch (IOException fault) {
      throw of(place, fault);
    } catch (AlreadyClosedException closed) {
      throw closed(place, closed);
    }
  }

  static StoreException of(String place, IOException fault) {
    String why = fault.getMessage() == null ? fault.toString() : fault.getMessage();
    if (fault instanceof IndexFormatTooNewException
        || fault instanceof IndexFormatTooOldException) {
      return new StoreException(
          "the library in "
              + place
              + " was written by another release of Lucene, or is damaged ("
              + why
              + "); open it with the release of PatentWatch that wrote it, rebuild it by"
              + " PatentDatabase.rebuild of a release that reads both, restore a backup, or sync into"
              + " a new directory",
          fault);
    }
    if (fault instanceof CorruptIndexException
        || fault instanceof EOFException
        || fault instanceof FileNotFoundException
        || fault instanceof NoSuchFileException) {
      return new StoreException(
          "the library in "
              + place
              + " is damaged ("
              + why
              + "); restore a backup, or sync into a new directory",
          fault);
    }
    if (fault instanceof AccessDeniedException) {
      return new StoreException(
          "no access to " + why + " of the library in " + place + "; check its permissions", fault);
    }
    return new StoreException(
        "the library in " + place + " can't be read (" + why + "); check the disk and try again",
        fault);
  }

  static StoreException closed(String place, @Nullable RuntimeException cause) {
    return new StoreException(
        "the library in " + place + " was closed while in use; open it again", cause);
  }
}
