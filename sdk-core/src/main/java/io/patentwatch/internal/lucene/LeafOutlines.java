package io.patentwatch.internal.lucene;

import io.patentwatch.model.PatentOutline;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The outlines of a segment, in rising order; each is read once however many ask for it. */
final class LeafOutlines {
  private final @Nullable BinaryDocValues column;
  private int document = -1;
  private @Nullable PatentOutline outline;

  LeafOutlines(LeafReader reader) throws IOException {
    column = reader.getBinaryDocValues(Fields.OUTLINE);
  }

  PatentOutline at(int wanted) throws IOException {
    PatentOutline known = outline;
    if (known != null && document == wanted) {
      return known;
    }
    if (column == null || !column.advanceExact(wanted)) {
      throw new CorruptIndexException("a patent has no outline", "document " + wanted);
    }
    BytesRef bytes = column.binaryValue();
    known = outline(bytes);
    outline = known;
    document = wanted;
    return known;
  }

  /** The outline of a value, which the column will overwrite. */
  static PatentOutline outline(BytesRef value) {
    return PatentOutline.ofBytes(
        Arrays.copyOfRange(value.bytes, value.offset, value.offset + value.length));
  }
}
