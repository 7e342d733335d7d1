package io.patentwatch.internal.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes. */
enum FileKind {
  EMPTY,
  ZIP,
  GZIP,
  TEXT,
  /** XML that the CNIPA publishes or takes in. */
  CNIPA,
  /** XML of the EPO: exchange documents, or an answer of its services. */
  EXCHANGE,
  REFUSED;

  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([\\w.-]+)[\\s/>]");

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
    FileKind read = xml(head);
    return read != null ? read : known(head) == null ? TEXT : REFUSED;
  }

  /** The kind of XML that is read, or null where it is none. */
  private static @Nullable FileKind xml(byte[] head) {
    String text = text(head);
    if (!isMarkup(text)) {
      return null;
    }
    Matcher root = ROOT.matcher(COMMENT.matcher(text).replaceAll(" "));
    if (!root.find()) {
      return null;
    }
    return switch (root.group(1)) {
      case "patentdocumentandrelated", "cn-application-body" -> CNIPA;
      case "exchange-documents", "exchange-document", "world-patent-data", "fault", "error" ->
          EXCHANGE;
      default -> text.contains("patentdocumentandrelated") ? CNIPA : null;
    };
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

  /** The text of a file, as far as it is ASCII and in small letters. */
  private static String text(byte[] head) {
    int skip = TextEncoding.markLength(head);
    boolean wide =
        head.length > 1 && ((head[0] & 0xFF) == 0xFE || (head[0] & 0xFF) == 0xFF || head[1] == 0);
    Charset charset =
        !wide
            ? StandardCharsets.ISO_8859_1
            : (head[0] & 0xFF) == 0xFE || head[0] == 0
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_16LE;
    return new String(head, skip, head.length - skip, charset)
        .stripLeading()
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isMarkup(String text) {
    return text.length() > 1
        && text.charAt(0) == '<'
        && (text.charAt(1) == '?' || text.charAt(1) == '!' || Character.isLetter(text.charAt(1)));
  }

  private static @Nullable String markup(byte[] head) {
    String text = text(head);
    if (text.startsWith("{") || text.startsWith("[{") || text.startsWith("[\n")) {
      return "is JSON, not a table; give CSV or XLSX";
    }
    if (!isMarkup(text)) {
      return null;
    }
    if (text.contains("cn-patent-document")) {
      return "is CNIPA XML of the form cn-patent-document, which is not read; give"
          + " PatentDocumentAndRelated, CSV or XLSX";
    }
    if (text.contains("<html") || text.contains("<table") || text.contains("<!doctype html")) {
      return "is an HTML page, whatever its name; open it in a spreadsheet program and save it as"
          + " XLSX or CSV";
    }
    if (text.contains("excel.sheet") || text.contains("office:spreadsheet")) {
      return "is a workbook of the XML format of 2003; save it as XLSX or CSV";
    }
    return "is XML of no kind that is read: those are CNIPA publications and exchange documents;"
        + " give one of them, CSV or XLSX";
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
