package io.patentwatch.source.json;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places in braces that are filled in for each call.
 *
 * @param text the text
 */
record Template(String text) {
  static final String SECRET = "secret.";
  static final String PARAMETER = "param.";

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_.]*)}");

  /** The names of the places. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    Matcher places = PLACE.matcher(text);
    while (places.find()) {
      names.add(places.group(1));
    }
    return names;
  }

  /**
   * The text with its places filled.
   *
   * @param values gives the value of a place
   * @param written how a value is written here, as in an address or a JSON text
   */
  String filled(UnaryOperator<String> values, UnaryOperator<String> written) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(written.apply(values.apply(place.group(1)))));
  }

  @Override
  public String toString() {
    return text;
  }
}
