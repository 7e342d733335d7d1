package io.patentwatch.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a text is encoded.
 *
 * @param charset the encoding
 * @param skip the bytes of the byte order mark
 */
record TextEncoding(Charset charset, int skip) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Enough to tell encodings apart, once anything but ASCII was seen. */
  private static final int ENOUGH = 1 << 20;

  /** UTF-8 or GB18030 that breaks off in the middle of a character is at most this far from it. */
  private static final int CHUNK = 1 << 16;

  /**
   * Detects the encoding; reads on while a text is plain ASCII, since one Chinese name may stand at
   * the end of a long file.
   *
   * @throws Refusal if it is binary or fits none
   */
  static TextEncoding detect(InputStream in) throws IOException {
    byte[] first = in.readNBytes(CHUNK);
    TextEncoding marked = byteOrderMark(first);
    if (marked != null) {
      return marked;
    }
    TextEncoding wide = withoutMark(first);
    if (wide != null) {
      return wide;
    }
    Trial utf8 = new Trial(StandardCharsets.UTF_8);
    Trial gb18030 = new Trial(GB18030);
    Control control = new Control();
    byte[] chunk = first;
    long read = 0;
    boolean ascii = true;
    while (chunk.length > 0) {
      control.add(chunk);
      for (byte b : chunk) {
        ascii &= b >= 0;
      }
      utf8.add(chunk);
      gb18030.add(chunk);
      read += chunk.length;
      if (!utf8.fits() && !gb18030.fits() || (!ascii && read >= ENOUGH)) {
        break;
      }
      chunk = in.readNBytes(CHUNK);
    }
    control.check(read);
    if (utf8.fits()) {
      return new TextEncoding(StandardCharsets.UTF_8, 0);
    }
    if (gb18030.fits() && gb18030.isPlausible()) {
      return new TextEncoding(GB18030, 0);
    }
    throw new Refusal(
        "its encoding is unknown: it is neither UTF-8 nor UTF-16 nor GB18030 (GBK, GB2312); save it"
            + " as UTF-8, or say its encoding");
  }

  private static @Nullable TextEncoding byteOrderMark(byte[] first) {
    if (begins(first, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (begins(first, 0xFF, 0xFE, 0, 0)) {
      return new TextEncoding(Charset.forName("UTF-32LE"), 4);
    }
    if (begins(first, 0, 0, 0xFE, 0xFF)) {
      return new TextEncoding(Charset.forName("UTF-32BE"), 4);
    }
    if (begins(first, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (begins(first, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    return begins(first, 0x84, 0x31, 0x95, 0x33) ? new TextEncoding(GB18030, 4) : null;
  }

  /** The bytes of a mark in front of a text, 0 where it has none. */
  static int markLength(byte[] first) {
    TextEncoding marked = byteOrderMark(first);
    return marked == null ? 0 : marked.skip;
  }

  private static boolean begins(byte[] first, int... bytes) {
    if (first.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((first[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: delimiters, digits and line ends have a zero on one side. */
  private static @Nullable TextEncoding withoutMark(byte[] first) throws IOException {
    int little = 0;
    int big = 0;
    boolean zero = false;
    for (int i = 0; i + 1 < first.length; i += 2) {
      zero |= first[i] == 0 || first[i + 1] == 0;
      little += first[i + 1] == 0 && isPlain(first[i]) ? 1 : 0;
      big += first[i] == 0 && isPlain(first[i + 1]) ? 1 : 0;
    }
    if (!zero) {
      return null;
    }
    Charset charset = little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    Trial trial = new Trial(charset);
    trial.add(first);
    // The other way round there are some too: the character for "one" is 4E00.
    if (Math.min(little, big) * 2 < Math.max(little, big)
        && Math.max(little, big) * 200 >= first.length
        && trial.fits()
        && !trial.sawControls()) {
      return new TextEncoding(charset, 0);
    }
    throw new Refusal("it is a binary file, not a table; give CSV or XLSX");
  }

  private static boolean isPlain(byte b) {
    return (b >= ' ' && b < 0x7F) || b == '\t' || b == '\n' || b == '\r';
  }

  /**
   * The text behind the mark. What does not fit becomes U+FFFD, so that one bad byte costs one row.
   */
  java.io.Reader reader(InputStream in) throws IOException {
    in.skipNBytes(skip);
    return new java.io.InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  /** Counts characters that no text has. */
  private static final class Control {
    private long strange;

    void add(byte[] chunk) {
      for (byte b : chunk) {
        if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != 0x0C && b != 0x1A) {
          strange++;
        }
      }
    }

    void check(long read) throws Refusal {
      if (strange * 200 > read) {
        throw new Refusal("it is a binary file, not a table; give CSV or XLSX");
      }
    }
  }

  /** Decodes chunk by chunk and says whether all of it fits. */
  private static final class Trial {
    private final CharsetDecoder decoder;
    private final CharBuffer decoded = CharBuffer.allocate(CHUNK * 2);
    private byte[] rest = {};
    private boolean fits = true;
    private boolean controls;
    private long pairs;
    private long common;

    Trial(Charset charset) {
      decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    void add(byte[] chunk) {
      if (!fits) {
        return;
      }
      byte[] bytes = new byte[rest.length + chunk.length];
      System.arraycopy(rest, 0, bytes, 0, rest.length);
      System.arraycopy(chunk, 0, bytes, rest.length, chunk.length);
      ByteBuffer from = ByteBuffer.wrap(bytes);
      decoded.clear();
      CoderResult result = decoder.decode(from, decoded, false);
      fits = !result.isError();
      rest = java.util.Arrays.copyOfRange(bytes, from.position(), bytes.length);
      for (int i = 0; i < decoded.position(); i++) {
        char c = decoded.get(i);
        controls |= c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != 0x1A;
      }
      count(bytes, from.position());
    }

    private void count(byte[] bytes, int end) {
      int at = 0;
      while (at < end) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80 || at + 1 >= end) {
          at++;
          continue;
        }
        int second = bytes[at + 1] & 0xFF;
        if (second >= 0x30 && second <= 0x39) {
          at += 4;
          continue;
        }
        pairs++;
        common += first >= 0xA1 && first <= 0xF7 && second >= 0xA1 ? 1 : 0;
        at += 2;
      }
    }

    boolean fits() {
      return fits;
    }

    boolean sawControls() {
      return controls;
    }

    /**
     * Whether the double bytes are those of Chinese text: nine in ten lie in the square of GB2312.
     * Western and other Asian encodings also fit GB18030 by their bytes, but not there.
     */
    boolean isPlausible() {
      return common * 10 >= pairs * 9;
    }
  }
}
