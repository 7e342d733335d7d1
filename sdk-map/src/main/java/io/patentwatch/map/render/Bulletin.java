package io.patentwatch.map.render;

import io.patentwatch.PatentLibrary;
import io.patentwatch.indicator.Additive;
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
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The monthly figures of a region as sentences with their changes, in Chinese and English.
 *
 * <pre>{@code
 * Bulletin bulletin = Bulletin.builder(database).within("330122").asOf(day).build();
 * Files.writeString(file, bulletin.markdown(Locale.SIMPLIFIED_CHINESE));
 * }</pre>
 *
 * <p>Year on year compares with the same days a year earlier, quarter on quarter the last quarter
 * that is over with the one before it. A figure that is not there is named with the reason; none is
 * ever printed as 0. It names regions and industries, no people. Immutable and thread-safe.
 */
public final class Bulletin {
  private static final int LEADING = 3;

  private final Wording title;
  private final LocalDate day;
  private final Edition edition;
  private final List<Section> sections;

  private Bulletin(Wording title, LocalDate day, Edition edition, List<Section> sections) {
    this.title = title;
    this.day = day;
    this.edition = edition;
    this.sections = List.copyOf(sections);
  }

  /**
   * A sentence about one figure.
   *
   * @param indicator the id of the figure's card; empty where the sentence is about several
   * @param text the sentence
   * @param figure the figure it is about, or why there is none
   * @param change its change on the year in per cent, or why there is none
   */
  public record Sentence(String indicator, Wording text, Figure figure, Figure change) {
    public Sentence {
      Objects.requireNonNull(indicator, "indicator");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(figure, "figure");
      Objects.requireNonNull(change, "change");
    }
  }

  /**
   * Sentences that belong together.
   *
   * @param heading what they are about
   * @param sentences in order of reading
   */
  public record Section(Wording heading, List<Sentence> sentences) {
    public Section {
      Objects.requireNonNull(heading, "heading");
      sentences = List.copyOf(sentences);
    }
  }

  /** A builder of a bulletin of a library: of all it holds, today, unless told otherwise. */
  public static Builder builder(PatentLibrary library) {
    return new Builder(library);
  }

  /** What it is called, with region and month. */
  public Wording title() {
    return title;
  }

  /** The day of its figures. */
  public LocalDate day() {
    return day;
  }

  /** The edition of the library that it was written from. */
  public Edition edition() {
    return edition;
  }

  /** What it says. */
  public List<Section> sections() {
    return sections;
  }

  /** The bulletin as Markdown; what regions and industries are called is never taken for markup. */
  public String markdown(Locale locale) {
    StringBuilder out =
        new StringBuilder("# ").append(Markup.markdown(title.in(locale))).append("\n");
    for (Section section : sections) {
      out.append("\n## ").append(Markup.markdown(section.heading().in(locale))).append("\n\n");
      for (Sentence sentence : section.sentences()) {
        out.append("- ").append(Markup.markdown(sentence.text().in(locale))).append("\n");
      }
    }
    return out.append("\n").append(Markup.markdown(foot().in(locale))).append("\n").toString();
  }

  /** The bulletin as one HTML page that fetches nothing, fit to be printed. */
  public String html(Locale locale) {
    StringBuilder out = new StringBuilder(Markup.head(title.in(locale), "bulletin.css", locale));
    out.append("<body>\n<main>\n<h1><bdi>")
        .append(Markup.text(title.in(locale)))
        .append("</bdi></h1>\n");
    for (Section section : sections) {
      out.append("<section>\n<h2>").append(Markup.text(section.heading().in(locale)));
      out.append("</h2>\n<ul>\n");
      for (Sentence sentence : section.sentences()) {
        out.append(sentence.figure() instanceof Figure.Missing ? "<li class=\"missing\">" : "<li>")
            .append(Markup.text(sentence.text().in(locale)))
            .append("</li>\n");
      }
      out.append("</ul>\n</section>\n");
    }
    return out.append("<footer>")
        .append(Markup.text(foot().in(locale)))
        .append("</footer>\n</main>\n</body>\n</html>\n")
        .toString();
  }

  private Wording foot() {
    return new Wording(
        "数据截至" + day + "，资料版次" + edition + "。",
        "Figures as of " + day + ", edition " + edition + ".");
  }

  @Override
  public String toString() {
    return title + ", " + day;
  }

  /** Collects what a {@link Bulletin} is about; not thread-safe. */
  public static final class Builder {
    private final PatentLibrary library;
    private @Nullable DivisionCode within;
    private @Nullable LocalDate day;

    private Builder(PatentLibrary library) {
      this.library = Objects.requireNonNull(library, "library");
    }

    /**
     * Tells of a division only; without this, of everything.
     *
     * @throws IllegalArgumentException if it is no division code
     */
    public Builder within(String divisionCode) {
      return within(DivisionCode.of(divisionCode));
    }

    /** Tells of a division only; without this, of everything. */
    public Builder within(DivisionCode division) {
      within = Objects.requireNonNull(division, "division");
      return this;
    }

    /** The day of the figures; without this, today. */
    public Builder asOf(LocalDate asOf) {
      day = Objects.requireNonNull(asOf, "asOf");
      return this;
    }

    /**
     * Counts and writes.
     *
     * @throws IllegalArgumentException if the division does not exist in the library's edition of
     *     the divisions
     */
    public Bulletin build() {
      LocalDate asOf = day != null ? day : library.today();
      DivisionCode inside = within;
      AgreementFigures agreements =
          inside == null ? AgreementFigures.of(library) : AgreementFigures.of(library, inside);
      return new Writing(new Moments(library, inside, asOf), agreements, asOf).bulletin();
    }
  }

  /** Writes one bulletin. */
  private static final class Writing {
    private final Moments moments;
    private final AgreementFigures agreements;
    private final LocalDate day;
    private final MapResult map;
    private final Period year;
    private final Period month;
    private final Period quarter;
    private final Period quarterBefore;

    Writing(Moments moments, AgreementFigures agreements, LocalDate day) {
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
              new Section(new Wording("有效专利", "Valid patents"), stocks()),
              new Section(new Wording("授权与申请", "Grants and filings"), flows()),
              new Section(new Wording("区域与产业", "Regions and industries"), shares()),
              new Section(new Wording("快速预审", "Fast track"), fastTrack()),
              new Section(new Wording("转让、许可与质押", "Transfers, licences and pledges"), dealings()),
              new Section(new Wording("数据说明", "About the figures"), remarks())));
    }

    private List<Sentence> stocks() {
      List<Sentence> sentences = new ArrayList<>();
      LocalDate compared = quarter.to().equals(day) ? quarterBefore.to() : quarter.to();
      for (Stock stock : map.stocks()) {
        Figure now = moments.stock(stock, Sector.ALL, day);
        Figure change = moments.change(stock, Sector.ALL, Period.yearTo(day));
        Figure sinceQuarter = Ratio.change(now, moments.stock(stock, Sector.ALL, compared));
        sentences.add(
            new Sentence(
                stock.card().id(),
                sentence(
                    new Wording(
                        "截至" + day + "，" + value(stock, now).chinese(),
                        value(stock, now).english() + " on " + day),
                    change("同比", "year on year", change),
                    change("较上季度末（" + compared + "）", "on " + compared, sinceQuarter)),
                now,
                change));
      }
      sentences.add(perHead());
      return sentences;
    }

    private Sentence perHead() {
      Ratio ratio = Ratio.VALID_INVENTIONS_PER_10000;
      Figure figure =
          map.stocks().contains(Stock.VALID_INVENTIONS)
              ? map.figure(ratio, map.whole())
              : new Figure.Missing(new Wording("未统计有效发明专利", "valid inventions are not counted"));
      Wording name = ratio.card().name();
      if (figure instanceof Figure.Missing missing) {
        return missing(ratio.card().id(), name, missing);
      }
      ReportedFigures.Population population = map.population(map.whole());
      String shown = Numbers.decimal(figure.value().orElseThrow(), 1);
      String people =
          population.figure().value().map(value -> Numbers.decimal(value, 0)).orElse("");
      Wording kind = Labels.populationKind(population.kind());
      String at = population.day().map(LocalDate::toString).orElse("");
      return new Sentence(
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

    private List<Sentence> flows() {
      List<Sentence> sentences = new ArrayList<>();
      for (Flow flow : map.flows()) {
        Figure now = moments.flow(flow, Sector.ALL, year);
        Figure change = moments.change(flow, Sector.ALL, year);
        Wording total =
            new Wording(
                Periods.name(year).chinese() + "，" + value(flow, now).chinese(),
                value(flow, now).english() + " in " + Periods.name(year).english());
        Wording text = sentence(total, change("同比", "year on year", change));
        if (!(now instanceof Figure.Provisional)) {
          text =
              sentence(
                  total,
                  change("同比", "year on year", change),
                  part(flow, month),
                  change(
                      "同比", "year on year", moments.change(flow, Sector.ALL, month, before(month))),
                  part(flow, quarter),
                  change(
                      "环比",
                      "on the quarter before",
                      moments.change(flow, Sector.ALL, quarter, quarterBefore)));
        }
        sentences.add(new Sentence(flow.card().id(), text, now, change));
      }
      return sentences;
    }

    private Wording part(Flow flow, Period period) {
      Wording name = Periods.name(period);
      Wording shown = amount(flow.card().unit(), moments.flow(flow, Sector.ALL, period), false);
      String prefix = day.getYear() + "年";
      String when =
          name.chinese().startsWith(prefix)
              ? name.chinese().substring(prefix.length())
              : name.chinese();
      return new Wording(
          (period.equals(month) ? "其中" : "") + when + shown.chinese(),
          name.english() + ": " + shown.english());
    }

    /**
     * The same month a year earlier: the whole of it where this is whole, whatever the leap day.
     */
    private static Period before(Period month) {
      LocalDate last = month.to();
      LocalDate then = last.minusYears(1);
      return new Period(
          month.from().minusYears(1),
          last.getDayOfMonth() == last.lengthOfMonth()
              ? then.withDayOfMonth(then.lengthOfMonth())
              : then);
    }

    private List<Sentence> shares() {
      List<Sentence> sentences = new ArrayList<>();
      Stock stock =
          map.stocks().contains(Stock.VALID_INVENTIONS)
              ? Stock.VALID_INVENTIONS
              : map.stocks().get(0);
      List<Place> places =
          map.places().stream()
              .filter(place -> place.kind() == Place.Kind.DIVISION)
              .sorted(
                  Comparator.comparingLong(
                      (Place place) -> -Numbers.count(map.figure(stock, place))))
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
          several(
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
          several(
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

    private List<Sentence> fastTrack() {
      Ratio ratio = Ratio.FAST_TRACK_GRANTED_OVER_FILED;
      List<ReportedFigures.Line> lines = map.reported(ratio);
      if (lines.isEmpty()) {
        return List.of(
            missing(
                ratio.card().id(),
                ratio.card().name(),
                new Figure.Missing(
                    new Wording(
                        "没有报送的预审提交与授权数", "no fast-track filings and grants are reported"))));
      }
      List<Sentence> sentences = new ArrayList<>();
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
            sentences.add(missing(ratio.card().id(), what, missing));
            continue;
          }
          String filed = Numbers.plain(point.denominator());
          String granted = Numbers.plain(point.numerator());
          String rate = Numbers.percent(point.figure());
          sentences.add(
              several(
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

    private List<Sentence> dealings() {
      List<Sentence> sentences = new ArrayList<>();
      for (AgreementFigures.Measure measure : AgreementFigures.Measure.values()) {
        Wording name = measure.card().name();
        Figure now = agreements.figure(measure, year);
        if (now instanceof Figure.Missing missing) {
          sentences.add(missing(measure.card().id(), name, missing));
          continue;
        }
        Figure change = agreements.change(measure, year);
        Wording shown = amount(measure.card().unit(), now, measure.isAmount());
        sentences.add(
            new Sentence(
                measure.card().id(),
                sentence(
                    new Wording(
                        Periods.name(year).chinese() + "，" + name.chinese() + shown.chinese(),
                        name.english()
                            + ": "
                            + shown.english()
                            + " in "
                            + Periods.name(year).english()),
                    // Amounts are published with two decimals, and so are their changes.
                    change("同比", "year on year", change, measure.isAmount() ? 2 : 1)),
                now,
                change));
      }
      return sentences;
    }

    private List<Sentence> remarks() {
      List<Sentence> sentences = new ArrayList<>();
      String unconfirmed = Numbers.count(map.unconfirmed(map.whole()));
      sentences.add(
          several(
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
            several(
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

    private static Sentence several(String indicator, Wording text, Figure figure) {
      return new Sentence(
          indicator, text, figure, new Figure.Missing(new Wording("不计算", "not computed")));
    }

    private static Sentence missing(String indicator, Wording name, Figure.Missing missing) {
      return new Sentence(
          indicator,
          new Wording(
              name.chinese() + "：暂缺，" + missing.reason().chinese() + "。",
              name.english() + ": missing, " + missing.reason().english() + "."),
          missing,
          missing);
    }

    private static Wording value(Additive indicator, Figure figure) {
      Wording shown = amount(indicator.card().unit(), figure, false);
      Wording name = indicator.card().name();
      return new Wording(name.chinese() + shown.chinese(), name.english() + ": " + shown.english());
    }

    private static Wording amount(Wording unit, Figure figure, boolean yuan) {
      if (figure instanceof Figure.Missing missing) {
        return new Wording(
            "暂缺（" + missing.reason().chinese() + "）",
            "missing (" + missing.reason().english() + ")");
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

    private static Wording change(String chinese, String english, Figure change) {
      return change(chinese, english, change, 1);
    }

    private static Wording change(String chinese, String english, Figure change, int decimals) {
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

    private static Wording sentence(Wording... parts) {
      List<String> chinese = new ArrayList<>();
      List<String> english = new ArrayList<>();
      for (Wording part : parts) {
        chinese.add(part.chinese());
        english.add(part.english());
      }
      return new Wording(String.join("，", chinese) + "。", String.join("; ", english) + ".");
    }
  }
}
