package io.patentwatch.map.render;

import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.indicator.ReportedFigures;
import io.patentwatch.indicator.Stock;
import io.patentwatch.indicator.Wording;
import io.patentwatch.map.AgreementFigures;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.Place;
import io.patentwatch.map.Sector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts and writes one bulletin. */
final class BulletinWriting {
  /** How many regions are named. */
  private static final int LEADING = 3;

  private final Moments moments;
  private final AgreementFigures agreements;
  private final LocalDate day;
  private final MapResult map;
  private final Period year;
  private final Period month;
  private final Period quarter;
  private final Period quarterBefore;

  BulletinWriting(Moments moments, AgreementFigures agreements, LocalDate day) {
    this.moments = moments;
    this.agreements = agreements;
    this.day = day;
    map = moments.today();
    year = Period.yearTo(day);
    month = Periods.monthTo(day);
    quarter = Periods.lastQuarter(day);
    quarterBefore = Periods.quarterOf(quarter.from().minusDays(1));
  }

  Bulletin bulletin() {
    Place whole = map.whole();
    Wording name = whole.code() == null ? new Wording("全库", "Library") : whole.name();
    Wording when = Periods.name(month);
    return new Bulletin(
        new Wording(
            name.chinese() + "专利月报（" + when.chinese() + "）",
            "Patent bulletin of " + name.english() + ", " + when.english()),
        day,
        map.edition(),
        List.of(
            new Bulletin.Section(new Wording("有效专利", "Valid patents"), stocks()),
            new Bulletin.Section(new Wording("授权与申请", "Grants and filings"), flows()),
            new Bulletin.Section(new Wording("区域与产业", "Regions and industries"), shares()),
            new Bulletin.Section(new Wording("快速预审", "Fast track"), fastTrack()),
            new Bulletin.Section(
                new Wording("转让、许可与质押", "Transfers, licences and pledges"), dealings()),
            new Bulletin.Section(new Wording("数据说明", "About the figures"), remarks())));
  }

  private List<Bulletin.Sentence> stocks() {
    List<Bulletin.Sentence> sentences = new ArrayList<>();
    LocalDate compared = quarter.to().equals(day) ? quarterBefore.to() : quarter.to();
    for (Stock stock : map.stocks()) {
      Figure now = moments.stock(stock, Sector.ALL, day);
      Figure change = moments.change(stock, Sector.ALL, Period.yearTo(day));
      Figure sinceQuarter = Ratio.change(now, moments.stock(stock, Sector.ALL, compared));
      sentences.add(
          new Bulletin.Sentence(
              stock.card().id(),
              Phrases.sentence(
                  new Wording(
                      "截至" + day + "，" + Phrases.value(stock, now).chinese(),
                      Phrases.value(stock, now).english() + " on " + day),
                  Phrases.change("同比", "year on year", change),
                  Phrases.change("较上季度末（" + compared + "）", "on " + compared, sinceQuarter)),
              now,
              change));
    }
    sentences.add(perHead());
    return sentences;
  }

  private Bulletin.Sentence perHead() {
    Ratio ratio = Ratio.VALID_INVENTIONS_PER_10000;
    Figure figure =
        map.stocks().contains(Stock.VALID_INVENTIONS)
            ? map.figure(ratio, map.whole())
            : new Figure.Missing(new Wording("未统计有效发明专利", "valid inventions are not counted"));
    Wording name = ratio.card().name();
    if (figure instanceof Figure.Missing missing) {
      return Phrases.missing(ratio.card().id(), name, missing);
    }
    ReportedFigures.Population population = map.population(map.whole());
    String shown = Numbers.decimal(figure.value().orElseThrow(), 1);
    String people = population.figure().value().map(value -> Numbers.decimal(value, 0)).orElse("");
    Wording kind = Labels.populationKind(population.kind());
    String at = population.day().map(LocalDate::toString).orElse("");
    return new Bulletin.Sentence(
        ratio.card().id(),
        new Wording(
            name.chinese() + shown + "件（" + kind.chinese() + people + "人，" + at + "）。",
            name.english()
                + ": "
                + shown
                + " ("
                + people
                + " "
                + kind.english()
                + ", "
                + at
                + ")."),
        figure,
        new Figure.Missing(new Wording("不计算", "not computed")));
  }

  private List<Bulletin.Sentence> flows() {
    List<Bulletin.Sentence> sentences = new ArrayList<>();
    for (Flow flow : map.flows()) {
      Figure now = moments.flow(flow, Sector.ALL, year);
      Figure change = moments.change(flow, Sector.ALL, year);
      Wording total =
          new Wording(
              Periods.name(year).chinese() + "，" + Phrases.value(flow, now).chinese(),
              Phrases.value(flow, now).english() + " in " + Periods.name(year).english());
      Wording text = Phrases.sentence(total, Phrases.change("同比", "year on year", change));
      if (!(now instanceof Figure.Provisional)) {
        text =
            Phrases.sentence(
                total,
                Phrases.change("同比", "year on year", change),
                part(flow, month),
                Phrases.change(
                    "同比", "year on year", moments.change(flow, Sector.ALL, month, before(month))),
                part(flow, quarter),
                Phrases.change(
                    "环比",
                    "on the quarter before",
                    moments.change(flow, Sector.ALL, quarter, quarterBefore)));
      }
      sentences.add(new Bulletin.Sentence(flow.card().id(), text, now, change));
    }
    return sentences;
  }

  private Wording part(Flow flow, Period period) {
    Wording name = Periods.name(period);
    Wording shown =
        Phrases.amount(flow.card().unit(), moments.flow(flow, Sector.ALL, period), false);
    String prefix = day.getYear() + "年";
    String when =
        name.chinese().startsWith(prefix)
            ? name.chinese().substring(prefix.length())
            : name.chinese();
    return new Wording(
        (period.equals(month) ? "其中" : "") + when + shown.chinese(),
        name.english() + ": " + shown.english());
  }

  /** The same month a year earlier: the whole of it where this is whole, whatever the leap day. */
  private static Period before(Period month) {
    LocalDate last = month.to();
    LocalDate then = last.minusYears(1);
    return new Period(
        month.from().minusYears(1),
        last.getDayOfMonth() == last.lengthOfMonth()
            ? then.withDayOfMonth(then.lengthOfMonth())
            : then);
  }

  private List<Bulletin.Sentence> shares() {
    List<Bulletin.Sentence> sentences = new ArrayList<>();
    Stock stock =
        map.stocks().contains(Stock.VALID_INVENTIONS)
            ? Stock.VALID_INVENTIONS
            : map.stocks().get(0);
    List<Place> places =
        map.places().stream()
            .filter(place -> place.kind() == Place.Kind.DIVISION)
            .sorted(
                Comparator.comparingLong((Place place) -> -Numbers.count(map.figure(stock, place))))
            .toList();
    List<String> leading = new ArrayList<>();
    for (Place place : places.subList(0, Math.min(LEADING, places.size()))) {
      leading.add(
          Markup.shortened(place.name().chinese(), 30)
              + " "
              + Numbers.count(Numbers.count(map.figure(stock, place)))
              + " ("
              + Numbers.change(map.change(stock, place, Sector.ALL))
              + ")");
    }
    Wording name = stock.card().name();
    sentences.add(
        Phrases.several(
            stock.card().id(),
            new Wording(
                name.chinese() + "最多的区域（括号内为同比）：" + String.join("、", leading) + "。",
                name.english()
                    + ", the leading regions (year on year): "
                    + String.join(", ", leading)
                    + "."),
            map.figure(stock, map.whole())));
    List<Sector> sectors =
        map.sectors().stream().filter(sector -> sector.parent() == null).toList();
    List<String> chinese = new ArrayList<>();
    List<String> english = new ArrayList<>();
    for (Sector sector : sectors) {
      String shown =
          " "
              + Numbers.count(Numbers.count(map.figure(stock, map.whole(), sector, day)))
              + " ("
              + Numbers.change(map.change(stock, map.whole(), sector))
              + ")";
      chinese.add(Markup.shortened(sector.name().chinese(), 30) + shown);
      english.add(Markup.shortened(sector.name().english(), 30) + shown);
    }
    sentences.add(
        Phrases.several(
            stock.card().id(),
            new Wording(
                name.chinese()
                    + "按产业（括号内为同比）："
                    + String.join("、", chinese)
                    + "；一件属于几个产业的各计一次，重复 "
                    + overlap(stock)
                    + " 件。",
                name.english()
                    + " by industry (year on year): "
                    + String.join(", ", english)
                    + "; a patent of several industries counts in each, "
                    + overlap(stock)
                    + " too many."),
            map.figure(stock, map.whole())));
    return sentences;
  }

  private String overlap(Stock stock) {
    return Numbers.count(Numbers.count(map.figure(stock, map.whole(), Sector.OVERLAP, day)));
  }

  private List<Bulletin.Sentence> fastTrack() {
    Ratio ratio = Ratio.FAST_TRACK_GRANTED_OVER_FILED;
    List<ReportedFigures.Line> lines = map.reported(ratio);
    if (lines.isEmpty()) {
      return List.of(
          Phrases.missing(
              ratio.card().id(),
              ratio.card().name(),
              new Figure.Missing(
                  new Wording("没有报送的预审提交与授权数", "no fast-track filings and grants are reported"))));
    }
    List<Bulletin.Sentence> sentences = new ArrayList<>();
    for (ReportedFigures.Line line : lines) {
      Wording subject = Labels.subject(line, map.sectors());
      for (int i = line.points().size() - 1; i >= 0; i--) {
        ReportedFigures.Point point = line.points().get(i);
        Wording when = Periods.name(point.period());
        Wording what =
            new Wording(
                when.chinese() + subject.chinese() + "预审",
                when.english() + ", " + subject.english());
        if (point.figure() instanceof Figure.Missing missing) {
          sentences.add(Phrases.missing(ratio.card().id(), what, missing));
          continue;
        }
        String filed = Numbers.plain(point.denominator());
        String granted = Numbers.plain(point.numerator());
        String rate = Numbers.percent(point.figure());
        sentences.add(
            Phrases.several(
                ratio.card().id(),
                new Wording(
                    what.chinese()
                        + "提交"
                        + filed
                        + "件，授权"
                        + granted
                        + "件，当年授权/当年提交为"
                        + rate
                        + "（报送数，不是授权率）。",
                    "Fast track, "
                        + what.english()
                        + ": "
                        + filed
                        + " filed, "
                        + granted
                        + " granted, granted in year over filed in year "
                        + rate
                        + " (reported; no grant rate)."),
                point.figure()));
      }
    }
    return sentences;
  }

  private List<Bulletin.Sentence> dealings() {
    List<Bulletin.Sentence> sentences = new ArrayList<>();
    for (AgreementFigures.Measure measure : AgreementFigures.Measure.values()) {
      Wording name = measure.card().name();
      Figure now = agreements.figure(measure, year);
      if (now instanceof Figure.Missing missing) {
        sentences.add(Phrases.missing(measure.card().id(), name, missing));
        continue;
      }
      Figure change = agreements.change(measure, year);
      Wording shown = Phrases.amount(measure.card().unit(), now, measure.isAmount());
      sentences.add(
          new Bulletin.Sentence(
              measure.card().id(),
              Phrases.sentence(
                  new Wording(
                      Periods.name(year).chinese() + "，" + name.chinese() + shown.chinese(),
                      name.english()
                          + ": "
                          + shown.english()
                          + " in "
                          + Periods.name(year).english()),
                  // Amounts are published with two decimals, and so are their changes.
                  Phrases.change("同比", "year on year", change, measure.isAmount() ? 2 : 1)),
              now,
              change));
    }
    return sentences;
  }

  private List<Bulletin.Sentence> remarks() {
    List<Bulletin.Sentence> sentences = new ArrayList<>();
    String unconfirmed = Numbers.count(map.unconfirmed(map.whole()));
    sentences.add(
        Phrases.several(
            "",
            new Wording(
                "有效专利中" + unconfirmed + "件当年年费缴纳情况未公开、未确认，按官方口径仍计入。",
                "Of the valid patents "
                    + unconfirmed
                    + " have no payment of the running fee on record; by the official convention they"
                    + " count."),
            Figure.of(map.unconfirmed(map.whole()))));
    if (map.nowhere() > 0 && map.whole().code() != null) {
      sentences.add(
          Phrases.several(
              "",
              new Wording(
                  "另有" + Numbers.count(map.nowhere()) + "件有效专利的第一权利人地址无法定位，未计入。",
                  Numbers.count(map.nowhere())
                      + " more valid patents have a first-named holder who can't be placed; they are"
                      + " not counted."),
              Figure.of(map.nowhere())));
    }
    return sentences;
  }
}
