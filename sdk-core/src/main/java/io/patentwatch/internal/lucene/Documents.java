package io.patentwatch.internal.lucene;

import io.patentwatch.internal.codec.Bytes;
import io.patentwatch.internal.codec.Codec;
import io.patentwatch.internal.codec.Version;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.Statement;
import io.patentwatch.spi.StoredPatent;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.AlreadyClosedException;

/** Reads back what documents store; used by one thread. */
final class Documents {
  private static final Set<String> CONTENT = Set.of(Fields.CONTENT);
  private static final Set<String> WHOLE = Set.of(Fields.CONTENT, Fields.RECORDS);

  private final IndexReader reader;
  private final StoredFields stored;

  Documents(IndexReader reader) throws IOException {
    this.reader = reader;
    this.stored = reader.storedFields();
  }

  /** The patent of a document; its records are not even read. */
  Patent patent(int document) throws IOException {
    return Codec.patent(content(document), () -> name(document));
  }

  StoredPatent whole(int document) throws IOException {
    Map<String, byte[]> fields = read(document, WHOLE);
    Patent patent = Codec.patent(part(fields, Fields.CONTENT, document), () -> name(document));
    return Codec.stored(
        patent,
        part(fields, Fields.RECORDS, document),
        () -> "the record list of " + name(document));
  }

  /** The bytes of the content, whatever it is. */
  byte[] raw(int document) throws IOException {
    return content(document).array();
  }

  Version version(int document) throws IOException {
    return Codec.version(content(document), () -> "a former version of a patent");
  }

  PatentChange change(int document) throws IOException {
    return Codec.change(content(document), () -> "the change of " + name(document));
  }

  Statement fact(int document) throws IOException {
    return Codec.statement(content(document), () -> "a statement");
  }

  byte[] piece(int document, String name) throws IOException {
    return Codec.piece(content(document), () -> "the reference data '" + name + "'");
  }

  private Bytes content(int document) throws IOException {
    return part(read(document, CONTENT), Fields.CONTENT, document);
  }

  private Bytes part(Map<String, byte[]> fields, String field, int document)
      throws CorruptIndexException {
    byte[] bytes = fields.get(field);
    if (bytes == null) {
      throw new CorruptIndexException(name(document) + " has no " + field, "stored fields");
    }
    return Bytes.of(bytes);
  }

  private Map<String, byte[]> read(int document, Set<String> wanted) throws IOException {
    Map<String, byte[]> fields = new HashMap<>();
    try {
      stored.document(document, new Visitor(wanted, fields));
    } catch (AlreadyClosedException closed) {
      throw closed;
    } catch (RuntimeException unreadable) {
      // Flipped bits make the decompression run astray in whatever way.
      throw new CorruptIndexException(
          name(document) + " can't be read", "stored fields", unreadable);
    }
    return fields;
  }

  private String name(int document) {
    try {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
      SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
      if (ids != null && ids.advanceExact(document - leaf.docBase)) {
        return "patent " + ids.lookupOrd(ids.ordValue()).utf8ToString();
      }
    } catch (IOException | RuntimeException alsoDamaged) {
      // Then it has no name.
    }
    return "document " + document;
  }

  private static final class Visitor extends StoredFieldVisitor {
    private final Set<String> wanted;
    private final Map<String, byte[]> fields;

    Visitor(Set<String> wanted, Map<String, byte[]> fields) {
      this.wanted = wanted;
      this.fields = fields;
    }

    @Override
    public Status needsField(FieldInfo field) {
      if (fields.size() == wanted.size()) {
        return Status.STOP;
      }
      return wanted.contains(field.name) ? Status.YES : Status.NO;
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
      fields.put(field.name, value);
    }
  }
}
