package io.patentwatch.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of legal codes and texts, read once from the resources beside this class. */
final class LegalTable {

  private record Row(
      String current,
      boolean textDecides,
      Set<LegalEffect> effects,
      String english,
      String chinese) {}

  private record Rule(boolean whole, List<String> words, Set<LegalEffect> effects, String english) {
    boolean fits(String text) {
      if (whole) {
        return text.equals(words.get(0));
      }
      for (String word : words) {
        if (!text.contains(word)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final Map<String, Row> CODES = codes();
  private static final List<String> HEADINGS = headings();
  private static final List<Rule> RULES = rules();

  private LegalTable() {}

  static LegalMeaning meaning(String input, String code, String text) {
    String folded = Spelling.spaced(code);
    Row row = CODES.get(folded);
    if (row == null && text.isBlank()) {
      int end = 0;
      while (end < folded.length() && isCodeCharacter(folded.charAt(end))) {
        end++;
      }
      boolean known = end < folded.length() && CODES.containsKey(folded.substring(0, end));
      if (known) {
        return meaning(input, folded.substring(0, end), folded.substring(end));
      }
    }
    if (row != null && (!row.textDecides || normal(text).isEmpty())) {
      return new LegalMeaning(input, folded, row.effects, row.english, row.chinese);
    }
    String read = text.isBlank() ? code : text;
    String kept = isCode(folded) ? folded : null;
    Rule rule = rule(read);
    if (rule != null) {
      return new LegalMeaning(input, kept, rule.effects, rule.english, read.strip());
    }
    return row == null
        ? new LegalMeaning(input, kept, Set.of(LegalEffect.NONE), read.strip(), read.strip())
        : new LegalMeaning(input, folded, row.effects, row.english, row.chinese);
  }

  /** The code in use today for the meaning of a code; the code itself where it is unknown. */
  static String currentCode(String code) {
    Row row = CODES.get(code);
    return row == null ? code : row.current;
  }

  private static boolean isCode(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      if (!isCodeCharacter(folded.charAt(i))) {
        return false;
      }
    }
    return folded.length() >= 2 && folded.length() <= 4;
  }

  private static boolean isCodeCharacter(char c) {
    return Spelling.isLetter(c) || Spelling.isDigit(c);
  }

  private static @Nullable Rule rule(String text) {
    String normal = wording(text);
    for (String heading : HEADINGS) {
      if (normal.startsWith(heading) && normal.length() > heading.length()) {
        normal = normal.substring(heading.length());
        break;
      }
    }
    for (Rule rule : RULES) {
      if (rule.fits(normal)) {
        return rule;
      }
    }
    return null;
  }

  /**
   * What a rule sees: gazette entries go on with classes, dates and parties, which are no event.
   */
  private static String wording(String text) {
    String normal = normal(text);
    int details = normal.indexOf("IPC");
    if (details > 0) {
      normal = normal.substring(0, details);
    }
    StringBuilder letters = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); i++) {
      if (!Spelling.isDigit(normal.charAt(i))) {
        letters.append(normal.charAt(i));
      }
    }
    return letters.toString();
  }

  /** Letters and digits only, half width, upper case, without the particle 的. */
  static String normal(String text) {
    String compact = Spelling.compact(text);
    StringBuilder kept = new StringBuilder(compact.length());
    for (int i = 0; i < compact.length(); i++) {
      char c = compact.charAt(i);
      if (c != '的' && Character.isLetterOrDigit(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static Map<String, Row> codes() {
    Map<String, Row> codes = new HashMap<>();
    for (String[] fields : lines("legal-codes.tsv")) {
      String[] group = fields[0].split(" ");
      for (String entry : group) {
        boolean textDecides = entry.endsWith("?");
        String code = entry.replace("?", "");
        Row row =
            new Row(
                group[0].replace("?", ""), textDecides, effects(fields[1]), fields[2], fields[3]);
        if (codes.put(code, row) != null) {
          throw new IllegalStateException("legal-codes.tsv has " + code + " twice");
        }
      }
    }
    return Map.copyOf(codes);
  }

  private static List<String> headings() {
    List<String> headings = new ArrayList<>();
    for (String[] fields : lines("legal-texts.tsv")) {
      if (fields[0].startsWith("< ")) {
        headings.add(normal(fields[0]));
      }
    }
    return List.copyOf(headings);
  }

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (String[] fields : lines("legal-texts.tsv")) {
      if (fields[0].startsWith("< ")) {
        continue;
      }
      List<String> words = new ArrayList<>();
      for (String word : fields[0].split("\\+")) {
        words.add(normal(word));
      }
      rules.add(
          new Rule(fields[0].startsWith("= "), List.copyOf(words), effects(fields[1]), fields[2]));
    }
    return List.copyOf(rules);
  }

  private static Set<LegalEffect> effects(String codes) {
    Set<LegalEffect> effects = EnumSet.noneOf(LegalEffect.class);
    for (String code : codes.split(" ")) {
      effects.add(LegalEffect.of(code));
    }
    return effects;
  }

  private static List<String[]> lines(String resource) {
    InputStream stream = LegalTable.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException(resource + " is missing beside " + LegalTable.class);
    }
    List<String[]> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.split("\t"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return lines;
  }
}
