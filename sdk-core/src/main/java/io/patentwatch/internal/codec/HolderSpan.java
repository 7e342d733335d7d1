package io.patentwatch.internal.codec;

import java.util.ArrayList;
import java.util.List;

/**
 * Who holds a patent from a day on, by name; as bytes without checksum, because a column is derived
 * from the patents.
 *
 * @param from the epoch day
 * @param names the names of the holders, the first-named in front, each once
 * @param creditCodes the credit codes of their enterprises, each once
 */
public record HolderSpan(long from, List<String> names, List<String> creditCodes) {
  public HolderSpan {
    names = List.copyOf(names);
    creditCodes = List.copyOf(creditCodes);
  }

  /** Spans as bytes. */
  public static byte[] bytes(List<HolderSpan> spans) {
    ByteWriter out = new ByteWriter();
    out.number(spans.size());
    for (HolderSpan span : spans) {
      out.signed(span.from);
      out.texts(span.names);
      out.texts(span.creditCodes);
    }
    return out.toBytes();
  }

  /** The spans that bytes stand for. */
  public static List<HolderSpan> spans(Bytes bytes) {
    ByteReader in = new ByteReader(bytes.array(), bytes.offset(), bytes.offset() + bytes.length());
    int count = in.length();
    List<HolderSpan> spans = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      spans.add(new HolderSpan(in.signed(), in.texts(), in.texts()));
    }
    return spans;
  }
}
