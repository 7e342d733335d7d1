package io.patentwatch.internal.codec;

import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.Statement;
import io.patentwatch.spi.StoredPatent;
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

  /** Any bytes, with a checksum. */
  public static byte[] ofPiece(byte[] piece) {
    return Frame.of(writer -> writer.raw(piece));
  }

  /** The bytes that {@link #ofPiece} was given. */
  public static byte[] piece(Bytes bytes, Supplier<String> what) {
    return Frame.read(bytes, what, ByteReader::raw);
  }
}
