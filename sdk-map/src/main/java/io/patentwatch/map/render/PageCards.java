package io.patentwatch.map.render;

import static io.patentwatch.map.render.Markup.text;

import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Card;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.indicator.ReportedFigures;
import io.patentwatch.indicator.Stock;
import io.patentwatch.indicator.Wording;
import io.patentwatch.map.AgreementFigures;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.Sector;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The key figures at the head of a page, each with its change or basis. */
final class PageCards {
  private final MapResult result;
  private final @Nullable AgreementFigures agreements;
  private final Speech speech;
  private final StringBuilder out = new StringBuilder();

  PageCards(MapResult result, @Nullable AgreementFigures agreements, Speech speech) {
    this.result = result;
    this.agreements = agreements;
    this.speech = speech;
  }

  String html() {
    out.append("<section class=\"cards\" aria-label=\"")
        .append(speech.say("主要指标", "Key figures"))
        .append("\">\n");
    count(Stock.VALID_INVENTIONS, speech.say("较上年同日", "on the year"), "");
    count(
        Flow.INVENTION_GRANTS,
        speech.say("较上年同期", "on the same period a year before"),
        speech.say("年初至今", "year to date"));
    perHead();
    fastTrack();
    agreements();
    return out.append("</section>\n").toString();
  }

  private void count(Additive indicator, String compared, String addition) {
    if (!result.stocks().contains(indicator) && !result.flows().contains(indicator)) {
      return;
    }
    Layer layer = new Layer(result, indicator, Sector.ALL);
    card(
        indicator.card(),
        addition,
        Numbers.count(layer.count(result.whole())),
        layer.figure(result.whole()),
        indicator.card().unit().in(speech.locale()),
        changeLine(layer.change(result.whole()), compared));
  }

  private String changeLine(Figure change, String compared) {
    return change instanceof Figure.Missing
        ? speech.say("同比 — ", "year on year — ") + speech.reason(change)
        : speech.change(change) + " <span>" + compared + "</span>";
  }

  private void perHead() {
    Ratio ratio = Ratio.VALID_INVENTIONS_PER_10000;
    if (!result.stocks().contains(Stock.VALID_INVENTIONS)) {
      return;
    }
    Figure figure = result.figure(ratio, result.whole());
    ReportedFigures.Population population = result.population(result.whole());
    String line =
        population
            .day()
            .map(
                day ->
                    speech.say("人口 ", "population ")
                        + Numbers.plain(population.figure().value().orElse(BigDecimal.ZERO))
                        + speech.say("（", " (")
                        + speech.say(Labels.populationKind(population.kind()))
                        + speech.say("，", ", ")
                        + day
                        + speech.say("）", ")"))
            .orElseGet(() -> speech.reason(figure));
    ratio(ratio, figure, line);
  }

  private void fastTrack() {
    Ratio ratio = Ratio.FAST_TRACK_GRANTED_OVER_FILED;
    if (result.reported(ratio).isEmpty()) {
      Figure missing =
          new Figure.Missing(
              new Wording("没有报送的预审提交与授权数", "no fast-track filings and grants are reported"));
      ratio(ratio, missing, speech.reason(missing));
      return;
    }
    ReportedFigures.Line line = result.reported(ratio).get(0);
    ReportedFigures.Point latest = line.latest();
    StringBuilder basis = new StringBuilder(speech.say(Labels.subject(line, result.sectors())));
    basis
        .append(basis.isEmpty() ? "" : speech.say("，", "; "))
        .append(speech.say(Periods.name(latest.period())))
        .append(' ')
        .append(Numbers.plain(latest.numerator()))
        .append('/')
        .append(Numbers.plain(latest.denominator()));
    if (line.points().size() > 1) {
      ReportedFigures.Point before = line.points().get(line.points().size() - 2);
      basis
          .append(speech.say("；", "; "))
          .append(speech.say(Periods.name(before.period())))
          .append(speech.say("为 ", ": "))
          .append(Numbers.percent(before.figure()));
    }
    ratio(ratio, latest.figure(), basis.toString());
  }

  private void ratio(Ratio ratio, Figure figure, String line) {
    String unit = ratio.scale() == 100 ? "%" : ratio.card().unit().in(speech.locale());
    card(
        ratio.card(),
        "",
        figure.value().map(value -> Numbers.decimal(value, 1)).orElse("—"),
        figure,
        figure instanceof Figure.Missing ? "" : unit,
        line);
  }

  private void agreements() {
    AgreementFigures book = agreements;
    if (book == null) {
      return;
    }
    Period year = Period.yearTo(result.day());
    AgreementFigures.Measure deals = AgreementFigures.Measure.TRANSFERS_AND_LICENCES;
    Figure count = book.figure(deals, year);
    card(
        deals.card(),
        speech.say("年初至今", "year to date"),
        count.value().map(Numbers::plain).orElse("—"),
        count,
        count instanceof Figure.Missing ? "" : deals.card().unit().in(speech.locale()),
        count instanceof Figure.Missing
            ? speech.reason(count)
            : part(book, AgreementFigures.Measure.TRANSFERS, year)
                + speech.say("，", ", ")
                + part(book, AgreementFigures.Measure.LICENCES, year));
    AgreementFigures.Measure pledged = AgreementFigures.Measure.PLEDGE_AMOUNT;
    Figure sum = book.figure(pledged, year);
    String amount =
        sum.value().map(Numbers::yuan).map(each -> each.in(speech.locale())).orElse("—");
    String digits = amount.replaceAll("[^0-9.,].*", "");
    card(
        pledged.card(),
        speech.say("年初至今", "year to date"),
        digits.isEmpty() ? amount : digits,
        sum,
        digits.isEmpty() ? "" : amount.substring(digits.length()).strip(),
        sum instanceof Figure.Missing
            ? speech.reason(sum)
            : changeOfAmount(book.change(pledged, year))
                + part(book, AgreementFigures.Measure.PATENT_PLEDGE_AMOUNT, year)
                + speech.say("，", ", ")
                + part(book, AgreementFigures.Measure.TRADEMARK_PLEDGE_AMOUNT, year));
  }

  private String changeOfAmount(Figure change) {
    return change instanceof Figure.Missing
        ? ""
        : "<b class=\""
            + (change.value().orElseThrow().signum() < 0 ? "down" : "up")
            + "\">"
            + Numbers.change(change, 2)
            + "</b>"
            + speech.say("；", "; ");
  }

  private String part(AgreementFigures book, AgreementFigures.Measure measure, Period period) {
    Figure figure = book.figure(measure, period);
    String name =
        switch (measure) {
          case TRANSFERS -> speech.say("转让 ", "transfers ");
          case LICENCES -> speech.say("许可 ", "licences ");
          case PATENT_PLEDGE_AMOUNT -> speech.say("专利 ", "patents ");
          case TRADEMARK_PLEDGE_AMOUNT -> speech.say("商标 ", "trademarks ");
          default -> speech.say(measure.card().name()) + " ";
        };
    return name
        + figure
            .value()
            .map(
                value ->
                    measure.isAmount()
                        ? Numbers.yuan(value).in(speech.locale())
                        : Numbers.plain(value))
            .orElse("—");
  }

  private void card(
      Card card, String addition, String value, Figure figure, String unit, String line) {
    out.append("<article class=\"card\" title=\"")
        .append(speech.say(card.definition()))
        .append("\"><h2>")
        .append(speech.say(card.name()));
    if (!addition.isEmpty()) {
      out.append(" <small>").append(addition).append("</small>");
    }
    out.append("</h2><p class=\"value\">").append(value);
    if (figure instanceof Figure.Provisional) {
      out.append("<sup title=\"").append(speech.reason(figure)).append("\">*</sup>");
    }
    out.append(" <small>")
        .append(text(unit))
        .append("</small></p><p class=\"line\">")
        .append(line)
        .append("</p></article>\n");
  }
}
