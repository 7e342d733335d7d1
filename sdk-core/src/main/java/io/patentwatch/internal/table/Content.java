package io.patentwatch.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something with a name and bytes: a file, or one inside an archive.
 *
 * @param name what it is called in reports
 * @param path the file, where it is one of its own
 * @param depth how many archives it lies in
 * @param opener gives its bytes, as often as asked
 */
record Content(String name, @Nullable Path path, int depth, Opener opener) {
  /** Gives the bytes from the beginning. */
  interface Opener {
    InputStream open() throws IOException;
  }

  InputStream open() throws IOException {
    return opener.open();
  }
}
