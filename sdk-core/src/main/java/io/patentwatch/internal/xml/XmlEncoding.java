package io.patentwatch.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How XML is encoded: by its byte order mark, its first bytes or its declaration, else UTF-8 (XML
 * 1.0, appendix F).
 *
 * @param charset the encoding
 * @param skip the bytes of the byte order mark
 */
record XmlEncoding(Charset charset, int skip) {
  /**
   * What bytes become that are none of the encoding. XML allows it nowhere, so the parser stops at
   * the very record, instead of a name being taken in with holes.
   */
  static final String LOST = "\uFFFF";

  private static final int HEAD = 1024;
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

  /**
   * The characters of XML.
   *
   * @param stated the encoding, where the caller knows better than the document
   * @throws XmlRefusal if it states an encoding that is unknown or can't be its own
   */
  static Reader reader(InputStream in, @Nullable Charset stated) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(in, HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    XmlEncoding encoding = of(head, stated);
    bytes.unread(head, encoding.skip, head.length - encoding.skip);
    CharsetDecoder decoder =
        encoding
            .charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    if (decoder.maxCharsPerByte() >= LOST.length()) {
      decoder.replaceWith(LOST);
    }
    return new InputStreamReader(bytes, decoder);
  }

  /** The encoding of XML that begins so. */
  static XmlEncoding of(byte[] head, @Nullable Charset stated) throws XmlRefusal {
    XmlEncoding marked = marked(head);
    if (marked != null) {
      return marked;
    }
    if (stated != null) {
      return new XmlEncoding(stated, 0);
    }
    if (begins(head, '<', 0)) {
      return new XmlEncoding(StandardCharsets.UTF_16LE, 0);
    }
    if (begins(head, 0, '<')) {
      return new XmlEncoding(StandardCharsets.UTF_16BE, 0);
    }
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return declared.find()
        ? new XmlEncoding(declared(declared.group(1).strip()), 0)
        : new XmlEncoding(StandardCharsets.UTF_8, 0);
  }

  private static @Nullable XmlEncoding marked(byte[] head) {
    if (begins(head, 0xEF, 0xBB, 0xBF)) {
      return new XmlEncoding(StandardCharsets.UTF_8, 3);
    }
    if (begins(head, 0xFE, 0xFF)) {
      return new XmlEncoding(StandardCharsets.UTF_16BE, 2);
    }
    return begins(head, 0xFF, 0xFE) ? new XmlEncoding(StandardCharsets.UTF_16LE, 2) : null;
  }

  private static Charset declared(String name) throws XmlRefusal {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.startsWith("UTF-16") || upper.startsWith("UTF-32") || upper.contains("UCS")) {
      throw new XmlRefusal(
          "states the encoding " + name + ", but its bytes are of another; save it as UTF-8");
    }
    // Chinese files name the old subset and hold characters of the whole.
    if (upper.equals("GB2312") || upper.equals("GBK")) {
      return Charset.forName("GB18030");
    }
    try {
      Charset charset = Charset.forName(name);
      if (charset.newDecoder().maxCharsPerByte() >= 1) {
        return charset;
      }
    } catch (IllegalArgumentException | UnsupportedOperationException unknown) {
      // Said below.
    }
    throw new XmlRefusal(
        "states the encoding '"
            + (name.length() <= 40 ? name : name.substring(0, 40) + "…")
            + "', which is not known; save it as UTF-8");
  }

  private static boolean begins(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
