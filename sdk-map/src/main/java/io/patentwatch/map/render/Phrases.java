package io.patentwatch.map.render;

import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Wording;
import java.util.ArrayList;
import java.util.List;

/** Figures and changes in words, in both languages. */
final class Phrases {
  private Phrases() {}

  static Bulletin.Sentence several(String indicator, Wording text, Figure figure) {
    return new Bulletin.Sentence(
        indicator, text, figure, new Figure.Missing(new Wording("不计算", "not computed")));
  }

  static Bulletin.Sentence missing(String indicator, Wording name, Figure.Missing missing) {
    return new Bulletin.Sentence(
        indicator,
        new Wording(
            name.chinese() + "：暂缺，" + missing.reason().chinese() + "。",
            name.english() + ": missing, " + missing.reason().english() + "."),
        missing,
        missing);
  }

  static Wording value(Additive indicator, Figure figure) {
    Wording shown = amount(indicator.card().unit(), figure, false);
    Wording name = indicator.card().name();
    return new Wording(name.chinese() + shown.chinese(), name.english() + ": " + shown.english());
  }

  static Wording amount(Wording unit, Figure figure, boolean yuan) {
    if (figure instanceof Figure.Missing missing) {
      return new Wording(
          "暂缺（" + missing.reason().chinese() + "）", "missing (" + missing.reason().english() + ")");
    }
    Wording shown =
        yuan
            ? Numbers.yuan(figure.value().orElseThrow())
            : new Wording(
                Numbers.plain(figure.value().orElseThrow()) + unit.chinese(),
                Numbers.plain(figure.value().orElseThrow()));
    return figure instanceof Figure.Provisional provisional
        ? new Wording(
            shown.chinese() + "（暂计，" + provisional.reason().chinese() + "）",
            shown.english() + " (provisional: " + provisional.reason().english() + ")")
        : shown;
  }

  static Wording change(String chinese, String english, Figure change) {
    return change(chinese, english, change, 1);
  }

  static Wording change(String chinese, String english, Figure change, int decimals) {
    if (change instanceof Figure.Missing missing) {
      return new Wording(
          chinese + "无法计算（" + missing.reason().chinese() + "）",
          "no change " + english + " (" + missing.reason().english() + ")");
    }
    String shown = Numbers.change(change, decimals);
    String size = shown.substring(1);
    return new Wording(
        shown.startsWith("+")
            ? chinese + "增长" + size
            : shown.startsWith("−") ? chinese + "下降" + size : chinese + "持平",
        shown.startsWith("±") ? "unchanged " + english : shown + " " + english);
  }

  static Wording sentence(Wording... parts) {
    List<String> chinese = new ArrayList<>();
    List<String> english = new ArrayList<>();
    for (Wording part : parts) {
      chinese.add(part.chinese());
      english.add(part.english());
    }
    return new Wording(String.join("，", chinese) + "。", String.join("; ", english) + ".");
  }
}
