package io.patentwatch.internal.codec;

import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.Statement;
import io.patentwatch.spi.StoredPatent;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Writes values as bytes and reads them back, equal in everything, numbers with the text they were
 * given in.
 *
 * <p>Equal values that were given alike have equal bytes. Each piece begins with the version of its
 * form and ends with a checksum; bytes that are damaged end in a {@link
 * io.patentwatch.StoreException} that says what they should have been and what to do.
 */
public final class Codec {
  private Codec() {}

  /** A patent as bytes. */
  public static byte[] of(Patent patent) {
    return Frame.of(writer -> new ValueWriter(writer, true).patent(patent));
  }

  /**
   * A digest of a patent's content as 32 hexadecimal digits, equal exactly for equal patents: half
   * a SHA-256.
   */
  public static String fingerprint(Patent patent) {
    ByteWriter writer = new ByteWriter();
    new ValueWriter(writer, false).patent(patent);
    return HexFormat.of().formatHex(Arrays.copyOf(Digest.of(writer.toBytes()), 16));
  }

  /** The patent that bytes stand for; {@code what} names it in errors. */
  public static Patent patent(Bytes bytes, Supplier<String> what) {
    return Frame.read(bytes, what, reader -> new ValueReader(reader).patent());
  }

  /** The records and keys of a patent as bytes, apart from the patent itself. */
  public static byte[] ofRecords(StoredPatent stored) {
    return Frame.of(
        writer -> {
          writer.texts(List.copyOf(new TreeSet<>(stored.keys())));
          writer.all(stored.records(), record -> new ValueWriter(writer, true).record(record));
        });
  }

  /** A patent with the records and keys that bytes stand for. */
  public static StoredPatent stored(Patent patent, Bytes bytes, Supplier<String> what) {
    return Frame.read(
        bytes,
        what,
        reader -> {
          Set<String> keys = Set.copyOf(reader.texts());
          return new StoredPatent(patent, reader.all(new ValueReader(reader)::record), keys);
        });
  }

  /** A statement as bytes. */
  public static byte[] of(Statement statement) {
    return Frame.of(writer -> new ValueWriter(writer, true).statement(statement));
  }

  /** The statement that bytes stand for. */
  public static Statement statement(Bytes bytes, Supplier<String> what) {
    return Frame.read(bytes, what, reader -> new ValueReader(reader).statement());
  }

  /** Bytes that are equal exactly for equal statements, however their numbers were given. */
  public static byte[] content(Statement statement) {
    ByteWriter writer = new ByteWriter();
    new ValueWriter(writer, false).statement(statement);
    return writer.toBytes();
  }

  /** A change as bytes. */
  public static byte[] of(PatentChange change) {
    return Frame.of(writer -> new ValueWriter(writer, true).change(change));
  }

  /** The change that bytes stand for. */
  public static PatentChange change(Bytes bytes, Supplier<String> what) {
    return Frame.read(bytes, what, reader -> new ValueReader(reader).change());
  }

  /**
   * What a patent was as bytes.
   *
   * @param from the edition that made it so
   * @param until the edition that made it otherwise
   * @param content the bytes of the patent
   */
  public static byte[] ofVersion(long from, long until, byte[] content) {
    return Frame.of(
        writer -> {
          writer.number(from);
          writer.number(until);
          writer.raw(content);
        });
  }

  /** The version of a patent that bytes stand for. */
  public static Version version(Bytes bytes, Supplier<String> what) {
    return Frame.read(
        bytes,
        what,
        reader ->
            new Version(
                new Edition(reader.number()),
                new Edition(reader.number()),
                patent(Bytes.of(reader.raw()), what)));
  }

  /** Any bytes, with a checksum. */
  public static byte[] ofPiece(byte[] piece) {
    return Frame.of(writer -> writer.raw(piece));
  }

  /** The bytes that {@link #ofPiece} was given. */
  public static byte[] piece(Bytes bytes, Supplier<String> what) {
    return Frame.read(bytes, what, ByteReader::raw);
  }
}
