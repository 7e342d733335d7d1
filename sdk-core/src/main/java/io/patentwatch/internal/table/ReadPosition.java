package io.patentwatch.internal.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far the reading of files has come, by their bytes. A file opened again counts from its start
 * again.
 */
final class ReadPosition {
  private final long total;
  private long position;

  ReadPosition(List<Path> files) {
    total = files.stream().mapToLong(ReadPosition::size).sum();
  }

  static long size(Path file) {
    return file.toFile().length();
  }

  /** Opens a file that begins after so many bytes of others. */
  InputStream open(Path file, long before) throws IOException {
    position = before;
    return new Counting(Files.newInputStream(file));
  }

  OptionalDouble share() {
    return total == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.min(1, (double) position / total));
  }

  private final class Counting extends FilterInputStream {
    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      position += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      position += Math.max(0, read);
      return read;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = in.skip(count);
      position += skipped;
      return skipped;
    }
  }
}
