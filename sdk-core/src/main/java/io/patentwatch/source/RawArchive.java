package io.patentwatch.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A directory in which sources keep documents as they came, each once, under a name made of its
 * content.
 *
 * <p>What is kept can be read again without being fetched again: {@code
 * FileSource.of(archive.directory())} reads all of it, in a later version perhaps better than at
 * first. A document is there as a whole or not at all, whatever happens while it is written;
 * keeping it again changes nothing. Nothing is ever deleted: how long documents are kept, and who
 * may see them, is the host's matter, since they hold names and addresses. Immutable and
 * thread-safe, also between processes.
 */
public final class RawArchive {
  private static final int BLOCK = 1 << 16;

  private final Path directory;

  private RawArchive(Path directory) {
    this.directory = Objects.requireNonNull(directory, "directory");
  }

  /** An archive in a directory, which is made when something is kept. */
  public static RawArchive of(Path directory) {
    return new RawArchive(directory);
  }

  /** The directory. */
  public Path directory() {
    return directory;
  }

  /**
   * Keeps a document.
   *
   * @return the file that holds it
   * @throws SourceException if it can't be written
   */
  public Path keep(byte[] document) {
    try {
      return keep(new ByteArrayInputStream(document));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Keeps a document of any length, read to its end and not closed.
   *
   * @return the file that holds it
   * @throws IOException if the document can't be read
   * @throws SourceException if it can't be written
   */
  public Path keep(InputStream document) throws IOException {
    Path part = begin();
    try {
      MessageDigest digest = sha256();
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
        byte[] block = new byte[BLOCK];
        for (int read = document.read(block); read >= 0; read = document.read(block)) {
          write(out, block, read);
        }
      }
      String name = HexFormat.of().formatHex(digest.digest());
      return finish(part, directory.resolve(name.substring(0, 2)).resolve(name));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A file whose name hides it from those who read the directory meanwhile. */
  private Path begin() {
    try {
      Files.createDirectories(directory);
      return Files.createTempFile(directory, ".", ".part");
    } catch (IOException failed) {
      throw failure(failed);
    }
  }

  private void write(OutputStream out, byte[] block, int length) {
    try {
      out.write(block, 0, length);
    } catch (IOException failed) {
      throw failure(failed);
    }
  }

  private Path finish(Path part, Path kept) {
    try {
      if (!Files.exists(kept)) {
        Files.createDirectories(kept.getParent());
        Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
      }
      return kept;
    } catch (FileAlreadyExistsException another) {
      return kept;
    } catch (IOException failed) {
      throw failure(failed);
    }
  }

  private SourceException failure(IOException failed) {
    return new SourceException(
        directory.toString(),
        "a document can't be kept here ("
            + failed.getMessage()
            + "); make room or give another directory, or read without keeping",
        failed);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** The directory. */
  @Override
  public String toString() {
    return directory.toString();
  }
}
