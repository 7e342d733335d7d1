package io.patentwatch.map.render;

import static io.patentwatch.map.render.Markup.text;

import io.patentwatch.indicator.Card;
import io.patentwatch.indicator.Indicator;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.map.AgreementFigures;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.boundary.RegionShapes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands below a page: what its figures leave open, and how they are counted. */
final class PageNotes {
  private static final int MOST_PROBLEMS = 20;

  private final MapResult result;
  private final RegionShapes shapes;
  private final @Nullable AgreementFigures agreements;
  private final Speech speech;
  private final StringBuilder out = new StringBuilder();

  PageNotes(
      MapResult result, RegionShapes shapes, @Nullable AgreementFigures agreements, Speech speech) {
    this.result = result;
    this.shapes = shapes;
    this.agreements = agreements;
    this.speech = speech;
  }

  String html() {
    out.append("<footer>\n<ul>");
    long unconfirmed = result.unconfirmed(result.whole());
    if (unconfirmed > 0) {
      note(
          "有效专利中 " + Numbers.count(unconfirmed) + " 件的当年年费缴纳情况未公开、未确认，按官方口径仍计入。",
          "Of the valid patents, "
              + Numbers.count(unconfirmed)
              + " have no payment of the running annual fee on record; by the official convention they"
              + " count.");
    }
    if (result.nowhere() > 0 && result.whole().code() != null) {
      note(
          "库中另有 " + Numbers.count(result.nowhere()) + " 件有效专利的第一权利人地址无法定位到任何区划，不在本图之内。",
          Numbers.count(result.nowhere())
              + " more valid patents in the library have a first-named holder who can't be placed in"
              + " any division; they are not on this map.");
    }
    note(
        "“未能定位”指在本区域内、但无法确定所属下级区划的专利；各区域与其相加等于合计。",
        "Unplaced patents are in the whole, but in no certain part of it; the parts and they add up.");
    note("* 为暂计数，以后可能增加。", "* Provisional: more may yet become known.");
    for (String problem : shapes.problems().stream().limit(MOST_PROBLEMS).toList()) {
      out.append("<li><bdi>").append(text(Markup.shortened(problem, 300))).append("</bdi></li>");
    }
    int more = shapes.problems().size() - MOST_PROBLEMS;
    if (more > 0) {
      note("另有 " + more + " 条图形说明。", more + " more remarks on the shapes.");
    }
    out.append("</ul>\n<details><summary>")
        .append(speech.say("指标口径", "How it is counted"))
        .append("</summary><dl>");
    cards().forEach(this::definition);
    return out.append("</dl></details>\n<p>")
        .append(speech.say("资料版次 ", "Library edition "))
        .append(text(result.edition().toString()))
        .append("</p>\n</footer>\n")
        .toString();
  }

  private List<Card> cards() {
    List<Indicator> indicators = new ArrayList<>(result.stocks());
    indicators.addAll(result.flows());
    indicators.addAll(Ratio.shipped());
    List<Card> cards = new ArrayList<>(indicators.stream().map(Indicator::card).toList());
    if (agreements != null) {
      cards.add(AgreementFigures.Measure.TRANSFERS_AND_LICENCES.card());
      cards.add(AgreementFigures.Measure.PLEDGE_AMOUNT.card());
    }
    return cards;
  }

  private void definition(Card card) {
    out.append("<dt>")
        .append(speech.say(card.name()))
        .append("</dt><dd>")
        .append(speech.say(card.definition()))
        .append(speech.say("。", ". "))
        .append(speech.say(card.countingRule()))
        .append(speech.say("。", "."))
        .append("</dd>");
  }

  private void note(String chinese, String english) {
    out.append("<li>").append(speech.say(chinese, english)).append("</li>");
  }
}
