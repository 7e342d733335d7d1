package io.patentwatch.source.delivery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the names of deliveries and of files. */
final class DatedName {
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(\\d{4})(?:(\\d{2})(\\d{2})(?:\\d{6})?|[-_.年](\\d{1,2})[-_.月](\\d{1,2}))(?!\\d)");

  /** What programs append to a file that they are still writing. */
  private static final Set<String> TEMPORARY =
      Set.of(
          "part",
          "partial",
          "tmp",
          "temp",
          "filepart",
          "crdownload",
          "download",
          "incomplete",
          "swp",
          "lock");

  private DatedName() {}

  /** The first date in a name, or null. */
  static @Nullable LocalDate date(String name) {
    Matcher match = DATE.matcher(name);
    for (int from = 0; match.find(from); from = match.start() + 1) {
      boolean joined = match.group(2) != null;
      int year = Integer.parseInt(match.group(1));
      try {
        LocalDate day =
            LocalDate.of(
                year,
                Integer.parseInt(joined ? match.group(2) : match.group(4)),
                Integer.parseInt(joined ? match.group(3) : match.group(5)));
        if (year >= 1985 && year < 2200) {
          return day;
        }
      } catch (DateTimeException noDay) {
        // A number that only looks like one.
      }
    }
    return null;
  }

  /** Whether a file of this name is still being written. */
  static boolean isTemporary(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith("~") || TEMPORARY.contains(lower.substring(lower.lastIndexOf('.') + 1));
  }

  /** Whether a file or folder of this name is none of the sender's. */
  static boolean isHidden(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || Set.of("__MACOSX", "Thumbs.db", "desktop.ini").contains(name);
  }
}
