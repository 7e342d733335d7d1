package io.patentwatch.map.render;

import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Wording;
import java.util.Locale;

/** The language of a page: what is said in it, ready to stand in markup. */
record Speech(Locale locale) {
  /** A text of our own, which holds no markup by mistake. */
  String say(String chinese, String english) {
    return new Wording(chinese, english).in(locale);
  }

  /** A name or text of somebody's, escaped. */
  String say(Wording wording) {
    return Markup.text(wording.in(locale));
  }

  /** Why there is no figure, or none that stands; empty where it does. */
  String reason(Figure figure) {
    if (figure instanceof Figure.Missing missing) {
      return say(missing.reason());
    }
    return figure instanceof Figure.Provisional provisional ? say(provisional.reason()) : "";
  }

  /** A change as markup; its sign says the direction to those who see no colour. */
  String change(Figure change) {
    String shown = Numbers.change(change);
    String direction =
        change instanceof Figure.Missing
            ? "no"
            : shown.startsWith("+") ? "up" : shown.startsWith("−") ? "down" : "no";
    return "<b class=\"" + direction + "\">" + shown + "</b>";
  }
}
