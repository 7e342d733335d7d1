package io.patentwatch.map.render;

import io.patentwatch.PatentLibrary;
import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.indicator.ReportedFigures;
import io.patentwatch.indicator.Stock;
import io.patentwatch.indicator.Wording;
import io.patentwatch.map.AgreementFigures;
import io.patentwatch.map.Sector;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import io.patentwatch.reference.Divisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a division by the ids of their cards, and what may part others from them. */
final class OurFigures {
  static final String CHANGE = "-year-on-year";

  /** How near to a period an agreement outside it is worth a word. */
  private static final int NEAR_DAYS = 15;

  private static final int MOST_NUMBERS = 500;

  private final PatentLibrary library;
  private final DivisionCode region;
  private final LocalDate day;
  private final Moments moments;
  private final AgreementFigures agreements;

  OurFigures(PatentLibrary library, DivisionCode region, LocalDate day) {
    this.library = library;
    this.region = region;
    this.day = day;
    moments = new Moments(library, region, day);
    agreements = AgreementFigures.of(library, region);
  }

  /** A figure with the name of what it is of. */
  record Answer(Wording name, Figure figure) {}

  static String withoutChange(String measure) {
    return measure.endsWith(CHANGE)
        ? measure.substring(0, measure.length() - CHANGE.length())
        : measure;
  }

  Answer answer(String measure, String kind, String industry, Period period) {
    Divisions divisions = library.reference().divisions();
    if (divisions.find(region).isEmpty()) {
      // One line of a table that no division answers is no reason to leave out the others.
      String edition = String.valueOf(divisions.edition());
      return new Answer(
          new Wording(measure, measure),
          new Figure.Missing(
              new Wording(
                  edition + "版区划中没有" + region,
                  "there is no division " + region + " in the edition of " + edition)));
    }
    boolean change = measure.endsWith(CHANGE);
    String id = withoutChange(measure);
    Additive additive = additive(id).orElse(null);
    if (additive != null) {
      Sector sector = sector(industry).orElse(null);
      Wording name = named(additive.card().name(), change);
      if (sector == null) {
        return new Answer(name, unknownIndustry(industry));
      }
      return new Answer(
          name,
          change
              ? moments.change(additive, sector, period)
              : moments.figure(additive, sector, period));
    }
    AgreementFigures.Measure agreed = agreed(id).orElse(null);
    if (agreed != null) {
      return new Answer(
          named(agreed.card().name(), change),
          change ? agreements.change(agreed, period) : agreements.figure(agreed, period));
    }
    return reported(measure, kind, industry, period);
  }

  private Answer reported(String measure, String kind, String industry, Period period) {
    Ratio perHead = Ratio.VALID_INVENTIONS_PER_10000;
    if (measure.equals(perHead.card().id())) {
      return new Answer(
          perHead.card().name(),
          (period.to().equals(day) ? moments : new Moments(library, region, period.to()))
              .perHead());
    }
    Ratio fastTrack = Ratio.FAST_TRACK_GRANTED_OVER_FILED;
    ReportedFigures reported = ReportedFigures.of(library.facts());
    if (measure.equals(fastTrack.card().id())) {
      return new Answer(
          fastTrack.card().name(),
          reported.lines(fastTrack, region, day).stream()
              .filter(line -> line.region().equals(region))
              .filter(line -> line.industry().equals(industry) && line.kind().equals(kind))
              .flatMap(line -> line.points().stream())
              .filter(point -> point.period().equals(period))
              .map(ReportedFigures.Point::figure)
              .findFirst()
              .orElse(NOT_REPORTED));
    }
    Wording name = new Wording(measure, measure);
    Set<BigDecimal> values =
        library.facts().stream()
            .filter(ReportedSeries.class::isInstance)
            .map(ReportedSeries.class::cast)
            .filter(one -> one.measure().equals(measure) && one.kind().equals(kind))
            .filter(one -> one.region().equals(region) && one.industry().equals(industry))
            .filter(one -> new Period(one.from(), one.to()).equals(period))
            .map(one -> one.value().stripTrailingZeros())
            .collect(Collectors.toSet());
    if (values.size() == 1) {
      return new Answer(name, new Figure.Known(values.iterator().next()));
    }
    return new Answer(
        name,
        values.isEmpty()
            ? new Figure.Missing(
                new Wording(
                    "没有名为" + measure + "的指标，也没有导入这一期间的报送数",
                    "there is no indicator " + measure + " and no report of the period is loaded"))
            : new Figure.Missing(
                new Wording("已导入的报送数互相矛盾", "the reports that are loaded contradict each other")));
  }

  private static final Figure NOT_REPORTED =
      new Figure.Missing(new Wording("没有导入这一期间的报送数", "no report of the period is loaded"));

  private static Wording named(Wording name, boolean change) {
    return change
        ? new Wording(name.chinese() + "同比（%）", name.english() + ", year on year (%)")
        : name;
  }

  private Optional<Additive> additive(String id) {
    return Stream.<Additive>concat(
            moments.today().stocks().stream(), moments.today().flows().stream())
        .filter(one -> one.card().id().equals(id))
        .findFirst();
  }

  private static Optional<AgreementFigures.Measure> agreed(String id) {
    return Arrays.stream(AgreementFigures.Measure.values())
        .filter(one -> one.card().id().equals(id))
        .findFirst();
  }

  private Optional<Sector> sector(String industry) {
    return industry.isEmpty()
        ? Optional.of(Sector.ALL)
        : moments.today().sectors().stream()
            .filter(one -> one.kind() == Sector.Kind.NAMED && one.code().equals(industry))
            .findFirst();
  }

  private static Figure unknownIndustry(String industry) {
    return new Figure.Missing(
        new Wording("产业规则中没有" + industry, "the industry rules have no " + industry));
  }

  /** What may part the official figures from ours. */
  List<Reconciliation.Explanation> explain(
      String measure, String industry, Period period, List<Reconciliation.Official> officials) {
    String id = withoutChange(measure);
    Additive additive = additive(id).orElse(null);
    if (additive != null) {
      return ofPatents(additive, industry, period, officials);
    }
    return agreed(id).map(one -> ofAgreements(one, period, officials)).orElse(List.of());
  }

  private List<Reconciliation.Explanation> ofPatents(
      Additive additive, String industry, Period period, List<Reconciliation.Official> officials) {
    LocalDate on = period.to();
    PatentQuery counted = counted(additive, industry, period);
    PatentQuery here = on(QueryField.REGION, Relation.IS, region.digits(), on);
    String name = moments.place(moments.today()).name().chinese();
    PatentQuery named =
        PatentQuery.is(
            QueryField.ADDRESS, name.length() > 2 ? name.substring(0, name.length() - 1) : name);
    Candidates found = new Candidates(on);
    if (anyBelow(officials)) {
      found.add("本库所计的专利", "the patents that ours counts", counted.and(here));
      if (additive instanceof Stock) {
        found.add(
            "本年度年费未确认：公布数可能已视为终止",
            "the running annual fee is unconfirmed: the official figure may count them as lapsed",
            counted.and(here).and(on(QueryField.FEES, Relation.IS, "unconfirmed", on)));
      }
      found.add(
          "地址未写本地名称，按企业名录或地名归入",
          "the address does not name the place; placed by registry or gazetteer",
          counted.and(here).and(named.negate()));
    }
    if (anyAbove(officials)) {
      found.add(
          "第一权利人所在区划无法确定",
          "no region is known of the first-named holder",
          counted.and(on(QueryField.REGION, Relation.EXISTS, "", on).negate()));
      found.add(
          "地址含本地名称，但按地址、迁移或转让不在本区域",
          "an address names the place, but the first-named holder is elsewhere on the day",
          counted.and(named).and(here.negate()));
      if (additive instanceof Stock stock) {
        found.add(
            "当日以前已失效：公布数可能仍计入（公告滞后）",
            "ended by the day: the official figure may still count them",
            ofType(stock.types())
                .and(here)
                .and(on(QueryField.STATUS, Relation.ANY, "lapsed expired abandoned", on)));
      }
    }
    return found.explanations;
  }

  private static boolean anyBelow(List<Reconciliation.Official> officials) {
    return officials.stream()
        .anyMatch(one -> one.difference() != null && one.difference().signum() > 0);
  }

  private static boolean anyAbove(List<Reconciliation.Official> officials) {
    return officials.stream()
        .anyMatch(one -> one.difference() != null && one.difference().signum() < 0);
  }

  /** What an indicator counts wherever it is. */
  private static PatentQuery counted(Additive additive, String industry, Period period) {
    PatentQuery query;
    if (additive instanceof Stock stock) {
      query =
          ofType(stock.types())
              .and(on(QueryField.STATUS, Relation.IS, stock.status().code(), period.to()));
    } else {
      Flow flow = (Flow) additive;
      QueryField field =
          switch (flow.event()) {
            case FILED -> QueryField.FILED;
            case PUBLISHED -> QueryField.PUBLISHED;
            case GRANTED -> QueryField.GRANTED;
          };
      query =
          ofType(flow.types())
              .and(
                  new PatentQuery.Clause(
                      field, Relation.WITHIN, period.from() + " " + period.to(), null));
    }
    return industry.isEmpty() ? query : query.and(PatentQuery.is(QueryField.INDUSTRY, industry));
  }

  private static PatentQuery ofType(Set<PatentType> types) {
    List<PatentType> counted =
        (types.isEmpty() ? Arrays.stream(PatentType.values()) : types.stream()).sorted().toList();
    String codes = counted.stream().map(PatentType::code).collect(Collectors.joining(" "));
    return new PatentQuery.Clause(
        QueryField.TYPE, counted.size() == 1 ? Relation.IS : Relation.ANY, codes, null);
  }

  private static PatentQuery on(
      QueryField field, Relation relation, String value, @Nullable LocalDate on) {
    return new PatentQuery.Clause(field, relation, value, on);
  }

  private List<Reconciliation.Explanation> ofAgreements(
      AgreementFigures.Measure measure, Period period, List<Reconciliation.Official> officials) {
    Candidates found = new Candidates(period.to());
    List<PatentNumber> numbers = agreements.patents(measure, period);
    if (!numbers.isEmpty() && numbers.size() <= MOST_NUMBERS) {
      found.add("所计合同涉及的专利", "the patents that the agreements counted cover", any(numbers));
    }
    long both =
        agreements.of(measure, period).stream()
            .filter(one -> !one.patents().isEmpty() && !one.trademarks().isEmpty())
            .count();
    if (both > 0) {
      found.say(
          both + "份合同兼含专利与商标，金额无法拆分",
          both + " agreements cover patents and trademarks; their amount can't be split");
    }
    Period near = new Period(period.from().minusDays(NEAR_DAYS), period.to().plusDays(NEAR_DAYS));
    List<AgreementRecord> outside =
        agreements.of(measure, near).stream()
            .filter(one -> !period.contains(one.effective()))
            .toList();
    if (!outside.isEmpty()) {
      String list =
          outside.stream().map(one -> told(one, measure)).collect(Collectors.joining("; "));
      found.say("期外15日内生效的合同：" + list, "agreements that take effect within 15 days of it: " + list);
    }
    if (measure.isAmount()) {
      for (Reconciliation.Official official : officials) {
        BigDecimal difference = official.difference();
        if (difference == null || difference.signum() == 0) {
          continue;
        }
        String alone =
            agreements.of(measure, period).stream()
                .filter(one -> one.amount() != null)
                .filter(
                    one -> Objects.requireNonNull(one.amount()).compareTo(difference.abs()) == 0)
                .map(AgreementRecord::number)
                .collect(Collectors.joining("; "));
        String shown = Numbers.yuan(difference.abs()).chinese();
        String shownEnglish = Numbers.yuan(difference.abs()).english();
        found.say(
            alone.isEmpty() ? "没有一份合同的金额恰为差额" + shown : "金额恰为差额" + shown + "的合同：" + alone,
            alone.isEmpty()
                ? "no agreement is over just the difference of " + shownEnglish
                : "agreements over just the difference of " + shownEnglish + ": " + alone);
      }
    }
    return found.explanations;
  }

  private static String told(AgreementRecord agreement, AgreementFigures.Measure measure) {
    BigDecimal amount = agreement.amount();
    return agreement.number()
        + " ("
        + agreement.effective()
        + (measure.isAmount() && amount != null ? ", " + amount.toPlainString() : "")
        + ")";
  }

  private static PatentQuery any(List<PatentNumber> numbers) {
    PatentQuery query = null;
    for (boolean applications : new boolean[] {true, false}) {
      String list =
          numbers.stream()
              .filter(number -> number instanceof ApplicationNumber == applications)
              .map(Object::toString)
              .collect(Collectors.joining(" "));
      if (!list.isEmpty()) {
        PatentQuery part =
            new PatentQuery.Clause(
                applications ? QueryField.APPLICATION_NUMBER : QueryField.PUBLICATION_NUMBER,
                Relation.ANY,
                list,
                null);
        query = query == null ? part : query.or(part);
      }
    }
    return Objects.requireNonNull(query);
  }

  /** Explanations as they are found; those of which there is no patent are none. */
  private final class Candidates {
    private final LocalDate on;
    private final List<Reconciliation.Explanation> explanations = new ArrayList<>();

    Candidates(LocalDate on) {
      this.on = on;
    }

    void add(String chinese, String english, PatentQuery patents) {
      long count = library.count(new CountRequest(patents, List.of(), on)).total();
      if (count > 0) {
        explanations.add(
            new Reconciliation.Explanation(new Wording(chinese, english), patents, count));
      }
    }

    void say(String chinese, String english) {
      explanations.add(new Reconciliation.Explanation(new Wording(chinese, english), null, 0));
    }
  }
}
