package io.patentwatch.audit;

import io.patentwatch.reference.GazetteerPlace;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of villages, zones and roads in the part of an address behind its divisions. */
final class PlaceNames {
  /** A name. */
  record Name(String text, GazetteerPlace.Kind kind) {}

  // The shortest Han text up to a kind: what comes before a number, a blank or another kind is not
  // of the name.
  private static final Pattern NAME =
      Pattern.compile(
          "(?<zone>[一-鿿]{2,12}?(?:工业园区|工业功能区|工业园|工业区|开发区|高新区|产业园|科技园|创业园|园区))"
              + "|(?<road>[一-鿿]{1,8}?(?:大道|大街|路|街(?!道)|巷|弄))"
              + "|(?<village>[一-鿿]{1,8}?(?:社区|村))");

  private PlaceNames() {}

  static List<Name> of(String rest) {
    List<Name> names = new ArrayList<>(2);
    String text = Normalizer.normalize(rest, Normalizer.Form.NFKC).replaceAll("\\s", "");
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      names.add(new Name(matcher.group(), kind(matcher)));
    }
    return names;
  }

  private static GazetteerPlace.Kind kind(Matcher matcher) {
    if (matcher.group("zone") != null) {
      return GazetteerPlace.Kind.ZONE;
    }
    return matcher.group("road") != null ? GazetteerPlace.Kind.ROAD : GazetteerPlace.Kind.VILLAGE;
  }
}
