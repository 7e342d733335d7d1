package io.patentwatch;

import static io.patentwatch.ReadinessInput.ADDRESSES;
import static io.patentwatch.ReadinessInput.AGREEMENTS;
import static io.patentwatch.ReadinessInput.APPLICATION_NUMBERS;
import static io.patentwatch.ReadinessInput.CALENDAR;
import static io.patentwatch.ReadinessInput.CLASSES;
import static io.patentwatch.ReadinessInput.COUNTIES;
import static io.patentwatch.ReadinessInput.ENTERPRISES;
import static io.patentwatch.ReadinessInput.EVENTS;
import static io.patentwatch.ReadinessInput.FAST_TRACK;
import static io.patentwatch.ReadinessInput.FILING_DATES;
import static io.patentwatch.ReadinessInput.FRESHNESS;
import static io.patentwatch.ReadinessInput.PATENTS;
import static io.patentwatch.ReadinessInput.PAYMENTS;
import static io.patentwatch.ReadinessInput.POPULATION;
import static io.patentwatch.ReadinessInput.TOWNSHIPS;

import io.patentwatch.Readiness.Input;
import io.patentwatch.Readiness.Judgement;
import io.patentwatch.Readiness.Step;
import io.patentwatch.Readiness.Trust;
import io.patentwatch.indicator.Card;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Indicator;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.indicator.Stock;
import io.patentwatch.indicator.Wording;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PaymentKnowledge;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts what a library holds and judges by it. Used once, by one thread. */
final class ReadinessCheck {
  private static final int FRESH_DAYS = 60;
  private static final int WARNED_DAYS = 90;
  private static final int POPULATION_YEARS = 2;

  private final PatentLibrary library;
  private final LocalDate day;
  private final Map<ReadinessInput, Input> inputs = new EnumMap<>(ReadinessInput.class);
  private final List<Judgement> indicators = new ArrayList<>();
  private final List<Judgement> warnings = new ArrayList<>();

  ReadinessCheck(PatentLibrary library, LocalDate day) {
    this.library = library;
    this.day = day;
  }

  Readiness run() {
    CountResult all = count(PatentQuery.everything());
    patents(all.total());
    facts();
    indicators();
    warnings();
    return new Readiness(
        all.edition(),
        day,
        all.total(),
        List.copyOf(inputs.values()),
        indicators,
        warnings,
        next());
  }

  private void patents(long total) {
    put(PATENTS, total == 0 ? 0 : 1, 1);
    put(APPLICATION_NUMBERS, having(QueryField.APPLICATION_NUMBER), total);
    put(FILING_DATES, having(QueryField.FILED), total);
    PatentQuery granted = where(QueryField.GRANTED);
    put(
        EVENTS,
        count(
                PatentQuery.builder()
                    .and(granted)
                    .where(QueryField.EVENT, Relation.EXISTS, "")
                    .build())
            .total(),
        count(granted).total());
    LocalDate recent = day.minusDays(FRESH_DAYS);
    put(
        FRESHNESS,
        Math.min(
            1,
            count(PatentQuery.builder().between(QueryField.PUBLISHED, recent, day).build())
                .total()),
        1);
    put(ADDRESSES, having(QueryField.ADDRESS), total);
    // Who is abroad, or in Hong Kong, Macao or Taiwan, has no county.
    long elsewhere =
        cells(
            CountField.REGION,
            key -> !Character.isDigit(key.charAt(0)) && !key.equals(CountField.NONE));
    long mainland = total - elsewhere;
    put(COUNTIES, cells(CountField.COUNTY, key -> !key.equals(CountField.NONE)), mainland);
    put(TOWNSHIPS, cells(CountField.TOWNSHIP, key -> !key.equals(CountField.NONE)), mainland);
    put(ENTERPRISES, having(QueryField.CREDIT_CODE), total);
    put(
        CLASSES,
        total
            - count(
                    PatentQuery.builder()
                        .and(where(QueryField.IPC).negate())
                        .and(where(QueryField.LOCARNO).negate())
                        .build())
                .total(),
        total);
    PatentQuery inForce = PatentQuery.builder().statusOn(day, PatentStatus.IN_FORCE).build();
    Map<String, Long> fees = counts(inForce, CountField.FEES);
    long valid = fees.values().stream().mapToLong(Long::longValue).sum();
    put(PAYMENTS, valid - fees.getOrDefault(PaymentKnowledge.UNCONFIRMED.code(), 0L), valid);
  }

  private void facts() {
    List<Statement> facts = library.facts();
    put(
        POPULATION,
        has(
            facts,
            series ->
                series.measure().equals("population")
                    && !series.to().isBefore(day.minusYears(POPULATION_YEARS))),
        1);
    put(
        FAST_TRACK,
        Stream.of("fast-track-filings", "fast-track-grants")
            .mapToLong(measure -> has(facts, series -> series.measure().equals(measure)))
            .sum(),
        2);
    put(AGREEMENTS, facts.stream().anyMatch(AgreementRecord.class::isInstance) ? 1 : 0, 1);
    LocalDate through = library.reference().calendar().knownThrough();
    put(CALENDAR, through.isBefore(day.plusDays(WARNED_DAYS)) ? 0 : 1, 1);
  }

  private static long has(List<Statement> facts, Predicate<ReportedSeries> which) {
    return facts.stream()
            .filter(ReportedSeries.class::isInstance)
            .map(ReportedSeries.class::cast)
            .anyMatch(which)
        ? 1
        : 0;
  }

  private void indicators() {
    for (Indicator indicator :
        List.of(
            Stock.VALID,
            Stock.VALID_INVENTIONS,
            Flow.GRANTS,
            Flow.INVENTION_FILINGS,
            Ratio.VALID_INVENTIONS_PER_10000,
            Ratio.FAST_TRACK_GRANTED_OVER_FILED)) {
      Card card = indicator.card();
      indicators.add(
          judged(
              card.id(),
              card.name(),
              Stream.of(ReadinessInput.values())
                  .filter(input -> card.needs().contains(input.id))
                  .toArray(ReadinessInput[]::new)));
    }
    indicators.add(judged("by-county", "按区县", "by county", ADDRESSES, COUNTIES));
    indicators.add(judged("by-township", "按乡镇街道", "by township", ADDRESSES, TOWNSHIPS));
    indicators.add(judged("by-industry", "按产业", "by industry", CLASSES));
    indicators.add(judged("by-enterprise", "按企业", "by enterprise", ENTERPRISES));
    indicators.add(judged("agreements", "质押、许可、转让", "pledges, licences, transfers", AGREEMENTS));
  }

  private void warnings() {
    Judgement fees =
        judged("annual-fee", "年费", "annual fees", FILING_DATES, EVENTS, CALENDAR, PAYMENTS);
    warnings.add(
        // Without payments the days are still right, and a fee is called unconfirmed, not unpaid.
        fees.trust() == Trust.NOT
                && judged("", "", "", FILING_DATES).trust() != Trust.NOT
                && input(PATENTS).trust() != Trust.NOT
            ? new Judgement(fees.id(), fees.name(), Trust.PARTLY, fees.inputs(), fees.because())
            : fees);
    warnings.add(judged("expiry", "专利期限届满", "expiry of the term", FILING_DATES, EVENTS));
    warnings.add(judged("legal-change", "法律状态变化", "legal changes", EVENTS, FRESHNESS));
    warnings.add(judged("watch", "关注的检索出现新专利", "new patents of a watch", FRESHNESS, CLASSES));
    warnings.add(judged("enterprise", "企业自有专利的预警", "warnings told to enterprises", ENTERPRISES));
  }

  private Judgement judged(String id, String chinese, String english, ReadinessInput... on) {
    return judged(id, new Wording(chinese, english), on);
  }

  private Judgement judged(String id, Wording name, ReadinessInput... on) {
    List<Input> used = Stream.concat(Stream.of(PATENTS), Stream.of(on)).map(this::input).toList();
    return new Judgement(
        id,
        name,
        used.stream().map(Input::trust).max(Comparator.naturalOrder()).orElseThrow(),
        used.stream().map(Input::id).toList(),
        used.stream()
            .filter(input -> input.trust() != Trust.TRUSTED)
            .map(ReadinessCheck::because)
            .toList());
  }

  private static Wording because(Input input) {
    if (input.of() <= 2) {
      return new Wording("缺少：" + input.name().chinese(), "missing: " + input.name().english());
    }
    String part = String.format(Locale.ROOT, "%,d / %,d", input.known(), input.of());
    return new Wording(
        input.name().chinese() + "只有 " + part, input.name().english() + ": only " + part);
  }

  /** What to load: first what holds back most, of equals what is missing most. */
  private List<Step> next() {
    record Missing(Step step, double share) {}
    List<Missing> missing = new ArrayList<>();
    inputs.forEach(
        (kind, input) -> {
          List<String> lifts =
              Stream.concat(indicators.stream(), warnings.stream())
                  .filter(judgement -> judgement.inputs().contains(input.id()))
                  .map(Judgement::id)
                  .toList();
          if (input.trust() != Trust.TRUSTED) {
            missing.add(new Missing(new Step(kind.id, kind.load, lifts), input.share()));
          }
        });
    missing.sort(
        Comparator.comparing((Missing one) -> -one.step().lifts().size())
            .thenComparing(Missing::share));
    return missing.stream().map(Missing::step).toList();
  }

  private void put(ReadinessInput kind, long known, long of) {
    inputs.put(kind, new Input(kind.id, kind.name, known, of));
  }

  private Input input(ReadinessInput kind) {
    return Objects.requireNonNull(inputs.get(kind));
  }

  private long having(QueryField field) {
    return count(where(field)).total();
  }

  private static PatentQuery where(QueryField field) {
    return PatentQuery.builder().where(field, Relation.EXISTS, "").build();
  }

  private CountResult count(PatentQuery query, CountField... by) {
    return library.count(CountRequest.builder(query).by(by).asOf(day).build());
  }

  private long cells(CountField field, Predicate<String> which) {
    return counts(PatentQuery.everything(), field).entrySet().stream()
        .filter(cell -> which.test(cell.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private Map<String, Long> counts(PatentQuery query, CountField field) {
    Map<String, Long> counts = new HashMap<>();
    count(query, field).cells().forEach(cell -> counts.put(cell.key().get(0), cell.count()));
    return counts;
  }
}
