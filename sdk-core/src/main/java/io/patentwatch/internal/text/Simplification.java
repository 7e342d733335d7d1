package io.patentwatch.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The simplified forms of traditional characters, read once from the resource beside this class.
 *
 * <p>Several traditional characters may have one simplified form; no simplified form has another.
 */
public final class Simplification {
  private static final char FIRST = '\u4E00';
  private static final char LAST = '\u9FFF';

  private static final char[] FORMS = forms();

  private Simplification() {}

  /** Whether it may have a simplified form. */
  static boolean isHan(int codePoint) {
    return codePoint >= FIRST && codePoint <= LAST;
  }

  /** The simplified form of a Han character; itself where it has no other. */
  public static char of(int han) {
    return FORMS[han - FIRST];
  }

  private static char[] forms() {
    char[] forms = new char[LAST - FIRST + 1];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = (char) (FIRST + i);
    }
    try (InputStream resource =
        Objects.requireNonNull(Simplification.class.getResourceAsStream("simplified.txt"))) {
      String pairs = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      pairs
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                for (int i = 0; i < line.length(); i += 2) {
                  forms[line.charAt(i) - FIRST] = line.charAt(i + 1);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException("the table of simplified characters can't be read", e);
    }
    return forms;
  }
}
