package io.patentwatch.internal.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes. */
enum FileKind {
  EMPTY,
  ZIP,
  GZIP,
  TEXT,
  REFUSED;

  static FileKind of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    if (begins(head, "PK\u0003\u0004") || begins(head, "PK\u0005\u0006")) {
      return ZIP;
    }
    if (begins(head, "\u001F\u008B")) {
      return GZIP;
    }
    return known(head) == null ? TEXT : REFUSED;
  }

  /** Why a file is refused, and what would help. */
  static String refusal(byte[] head) {
    String known = known(head);
    return known == null ? "is no table" : known;
  }

  private static @Nullable String known(byte[] head) {
    if (begins(head, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return "is a workbook of the old XLS format, or an encrypted one; save it as XLSX or CSV"
          + " without a password";
    }
    if (begins(head, "%PDF")) {
      return "is a PDF, not a table; give CSV or XLSX";
    }
    if (begins(head, "Rar!")
        || begins(head, "7z\u00BC\u00AF")
        || begins(head, "BZh")
        || begins(head, "\u00FD7zXZ")
        || (head.length > 262 && begins(head, 257, "ustar"))) {
      return "is an archive of another format; give zip or gz, or unpack it";
    }
    return markup(head);
  }

  private static @Nullable String markup(byte[] head) {
    int skip = TextEncoding.markLength(head);
    boolean wide =
        head.length > 1 && ((head[0] & 0xFF) == 0xFE || (head[0] & 0xFF) == 0xFF || head[1] == 0);
    Charset charset =
        !wide
            ? StandardCharsets.ISO_8859_1
            : (head[0] & 0xFF) == 0xFE || head[0] == 0
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_16LE;
    String text =
        new String(head, skip, head.length - skip, charset).stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("{") || text.startsWith("[{") || text.startsWith("[\n")) {
      return "is JSON, not a table; give CSV or XLSX";
    }
    boolean markup =
        text.length() > 1
            && text.charAt(0) == '<'
            && (text.charAt(1) == '?'
                || text.charAt(1) == '!'
                || Character.isLetter(text.charAt(1)));
    if (!markup) {
      return null;
    }
    if (text.contains("patentdocumentandrelated")
        || text.contains("cn-patent-document")
        || text.contains("cn-application-body")
        || text.contains("www.sipo.gov.cn")
        || text.contains("www.cnipa.gov.cn")) {
      return "is XML: CNIPA publication XML is not read by this version; give the patents as CSV or"
          + " XLSX";
    }
    if (text.contains("exchange-document")) {
      return "is XML: exchange documents are not read by this version; give the patents as CSV or"
          + " XLSX";
    }
    if (text.contains("<html") || text.contains("<table") || text.contains("<!doctype html")) {
      return "is an HTML page, whatever its name; open it in a spreadsheet program and save it as"
          + " XLSX or CSV";
    }
    if (text.contains("excel.sheet") || text.contains("office:spreadsheet")) {
      return "is a workbook of the XML format of 2003; save it as XLSX or CSV";
    }
    return "is XML, not a table; give CSV or XLSX";
  }

  private static boolean begins(byte[] head, String magic) {
    return begins(head, 0, magic);
  }

  private static boolean begins(byte[] head, int from, String magic) {
    if (head.length < from + magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((head[from + i] & 0xFF) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
