package io.patentwatch.json;

import io.patentwatch.ErasureReport;
import io.patentwatch.Readiness;
import io.patentwatch.audit.AuditReport;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.law.AnnualFeeSchedule;
import io.patentwatch.law.Deadline;
import io.patentwatch.law.FeeState;
import io.patentwatch.law.FeeYear;
import io.patentwatch.law.LegalDeadline;
import io.patentwatch.law.Surcharge;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.CreditCode;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.Holding;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.LegalMeaning;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Payment;
import io.patentwatch.model.Placement;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Region;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.StatusTimeline;
import io.patentwatch.model.Tag;
import io.patentwatch.query.Explanation;
import io.patentwatch.query.Highlight;
import io.patentwatch.reference.EnterpriseAnswer;
import io.patentwatch.reference.GazetteerPlace;
import io.patentwatch.reference.IndustryCoverage;
import io.patentwatch.reference.Location;
import io.patentwatch.reference.ReferenceUpdate;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourceUsage;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.WithdrawalReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of values and results, as objects that print themselves.
 *
 * <pre>{@code
 * String line = JsonForm.patent(patent, LocalDate.of(2021, 11, 30)).toString();
 * }</pre>
 *
 * <p>Its methods are pure functions, for any number of threads.
 */
public final class JsonForm {
  private JsonForm() {}

  /**
   * The text of one of the JSON Schemas in the jar.
   *
   * @param name its file name, such as {@code patent-1.json}
   * @throws IllegalArgumentException if there is none of that name
   */
  public static String schema(String name) {
    try (InputStream schema = JsonForm.class.getResourceAsStream("schema/" + name)) {
      if (schema == null) {
        throw new IllegalArgumentException(
            "there is no schema '" + name + "'; names are like patent-1.json");
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("schema " + name + " can't be read", e);
    }
  }

  /**
   * A patent: schema {@code patent-1.json}.
   *
   * @param patent the patent
   * @param asOf the day for its status, fees and region
   */
  public static JsonObject patent(Patent patent, LocalDate asOf) {
    return JsonObject.builder()
        .text("id", patent.id())
        .text("application", patent.application())
        .objects("publications", all(patent.publications(), JsonForm::publication))
        .text("type", patent.type())
        .textUnlessEmpty("title", patent.title())
        .textUnlessEmpty("abstract", patent.abstractText())
        .objects("applicants", all(patent.applicants(), JsonForm::holder))
        .objects("patentees", all(patent.patentees(), JsonForm::holder))
        .texts("inventors", patent.inventors())
        .texts("agents", patent.agents())
        .text("filed", patent.filed())
        .text("published", patent.published().orElse(null))
        .text("granted", patent.granted())
        .objects("priorities", all(patent.priorities(), JsonForm::priority))
        .texts("ipc", patent.ipc())
        .texts("cpc", patent.cpc())
        .texts("locarno", patent.locarno())
        .objects("events", all(patent.events(), JsonForm::event))
        .text("status", patent.statusOn(asOf))
        .text("fees", patent.feesOn(asOf).orElse(null))
        .object("region", patent.regionOn(asOf).map(JsonForm::region).orElse(null))
        .objects("industries", all(patent.industries(), JsonForm::industry))
        .objects("tags", all(patent.tags(), JsonForm::tag))
        .texts("warnings", patent.warnings())
        .build();
  }

  /**
   * A patent with where it comes from and why: schema {@code patent-detail-1.json}.
   *
   * @param patent the patent
   * @param records the records it was merged from
   * @param asOf the day for its status, fees and region
   */
  public static JsonObject detail(Patent patent, List<PatentRecord> records, LocalDate asOf) {
    return patent(patent, asOf)
        .extend()
        .objects("payments", all(patent.payments(), JsonForm::payment))
        .objects("records", all(records, JsonForm::record))
        .objects(
            "attribution",
            patent.holdings().stream()
                .flatMap(holding -> holding.holders().stream().map(one -> evidence(holding, one)))
                .toList())
        .objects("timeline", timeline(patent.timeline()))
        .build();
  }

  /** A text with the stretches that a query was looking for, in chars as UTF-16 counts them. */
  public static JsonObject highlight(Highlight highlight) {
    return JsonObject.builder()
        .text("field", highlight.field())
        .text("text", highlight.text())
        .objects(
            "spans",
            all(
                highlight.spans(),
                span ->
                    JsonObject.builder()
                        .number("from", span.from())
                        .number("to", span.to())
                        .build()))
        .build();
  }

  /** Why a patent answers a query or not: schema {@code explanation-1.json}. */
  public static JsonObject explanation(Explanation explanation) {
    return JsonObject.builder()
        .text("query", explanation.query())
        .truth("holds", explanation.holds())
        .text("because", explanation.because())
        .objects("parts", all(explanation.parts(), JsonForm::explanation))
        .build();
  }

  /** A publication. */
  public static JsonObject publication(Publication publication) {
    return JsonObject.builder()
        .text("number", publication.number())
        .text("kind", publication.number().kind())
        .text("date", publication.date())
        .build();
  }

  /** A holder: an applicant or patentee with what it was attributed to. */
  public static JsonObject holder(Holder holder) {
    EnterpriseMatch enterprise = holder.enterprise();
    JsonObject.Builder object =
        JsonObject.builder()
            .text("name", holder.party().name())
            .text("address", holder.party().address());
    if (enterprise != null) {
      object.text("enterprise", enterprise.name()).text("uscc", enterprise.creditCode());
    }
    Region region = holder.placement().region();
    return object.object("region", region == null ? null : region(region)).build();
  }

  /** A region; without a code outside mainland China. */
  public static JsonObject region(Region region) {
    return JsonObject.builder()
        .text("code", region.code())
        .text("name", region.name())
        .text("level", region.level())
        .build();
  }

  /** A priority. */
  public static JsonObject priority(Priority priority) {
    return JsonObject.builder()
        .text("number", priority.number())
        .text("date", priority.date())
        .build();
  }

  /** A legal event, its text where it says more than the code. */
  public static JsonObject event(LegalEvent event) {
    return JsonObject.builder()
        .text("code", event.code())
        .texts("effects", ordered(event.effects()))
        .text("date", event.date())
        .text("effective", event.effective())
        .textUnlessEmpty("text", event.text().equals(event.code()) ? "" : event.text())
        .build();
  }

  /** An industry with the rule that says so. */
  public static JsonObject industry(IndustryMatch match) {
    return JsonObject.builder()
        .text("code", match.code())
        .text("name", match.name())
        .text("rule", match.rule())
        .text("pattern", match.pattern())
        .build();
  }

  /** A tag. */
  public static JsonObject tag(Tag tag) {
    return JsonObject.builder().text("name", tag.name()).text("date", tag.date()).build();
  }

  /** A payment of an annual fee. */
  public static JsonObject payment(Payment payment) {
    return JsonObject.builder()
        .number("year", payment.feeYear())
        .text("paid", payment.paidOn())
        .number("amount", payment.amount())
        .build();
  }

  /** A timeline: its spans, each until the day before its {@code to}. */
  public static List<JsonObject> timeline(StatusTimeline timeline) {
    return all(
        timeline.spans(),
        span ->
            JsonObject.builder()
                .text("status", span.status())
                .text("from", span.from())
                .text("to", span.to())
                .text("because", span.because())
                .build());
  }

  /** Where a record was read and what it says first of all. */
  public static JsonObject record(PatentRecord record) {
    Publication publication = record.publication();
    return provenance(record.provenance())
        .extend()
        .text("stated", record.statedOn())
        .text("application", record.application())
        .text("publication", publication == null ? null : publication.number())
        .textUnlessEmpty("title", record.title() == null ? "" : record.title())
        .texts("warnings", record.warnings())
        .build();
  }

  /** A place in a source. */
  public static JsonObject provenance(Provenance provenance) {
    JsonObject.Builder object =
        JsonObject.builder()
            .text("source", provenance.source())
            .textUnlessEmpty("file", provenance.document());
    if (provenance.line() > 0) {
      object.number("line", provenance.line());
    }
    return object.text("retrieved", provenance.retrievedAt()).build();
  }

  private static JsonObject evidence(Holding holding, Holder holder) {
    Placement placement = holder.placement();
    JsonObject.Builder object =
        JsonObject.builder()
            .text("name", holder.party().name())
            .text("address", holder.party().address())
            .text("from", holding.from())
            .text("because", holding.because());
    Region region = placement.region();
    object
        .object("region", region == null ? null : region(region))
        .text("basis", code(placement.basis()))
        .text("reason", placement.reason())
        .objects("candidates", all(placement.candidates(), JsonForm::region));
    EnterpriseMatch enterprise = holder.enterprise();
    return object.object("enterprise", enterprise == null ? null : enterprise(enterprise)).build();
  }

  /** A match with an enterprise. */
  public static JsonObject enterprise(EnterpriseMatch match) {
    return JsonObject.builder()
        .text("enterprise", match.name())
        .text("uscc", match.creditCode())
        .number("score", BigDecimal.valueOf(match.score()))
        .text("reason", match.reason())
        .build();
  }

  /**
   * A patent number: schema {@code number-1.json}.
   *
   * @param number the number; what it was read from is its {@code input}
   */
  public static JsonObject number(PatentNumber number) {
    JsonObject.Builder object =
        JsonObject.builder()
            .text("input", number.given())
            .truth("valid", true)
            .text("type", number.type().orElse(null));
    if (number instanceof ApplicationNumber application) {
      object.text("application", application);
    } else if (number instanceof PublicationNumber publication) {
      object
          .text("application", publication.application().orElse(null))
          .text("publication", publication)
          .text("kind", publication.kind());
    }
    return object
        .text("docdb", number.docdb())
        .text("epodoc", number.epodoc())
        .text(
            "checkDigit",
            number instanceof ApplicationNumber application ? application.checkDigit() : "absent")
        .texts("warnings", number.warnings())
        .build();
  }

  /**
   * What a text is as a patent number, refused ones included: schema {@code number-1.json}.
   *
   * @param text any text
   */
  public static JsonObject number(String text) {
    try {
      return number(PatentNumber.parse(text)).extend().text("input", text).build();
    } catch (IllegalArgumentException e) {
      return JsonObject.builder()
          .text("input", text)
          .truth("valid", false)
          .text("checkDigit", "absent")
          .texts("warnings", List.of(String.valueOf(e.getMessage())))
          .build();
    }
  }

  /**
   * What a text is as a unified social credit code: schema {@code credit-code-1.json}.
   *
   * @param text any text
   */
  public static JsonObject creditCode(String text) {
    String defect = CreditCode.defect(text).orElse(null);
    return JsonObject.builder()
        .text("input", text)
        .truth("valid", defect == null)
        .text("code", defect == null ? CreditCode.parse(text) : null)
        .text("reason", defect)
        .build();
  }

  /** The meaning of a legal code or text: schema {@code event-1.json}. */
  public static JsonObject meaning(LegalMeaning meaning) {
    return JsonObject.builder()
        .text("input", meaning.input())
        .text("code", meaning.code())
        .texts("effects", ordered(meaning.effects()))
        .text("meaning", meaning.meaning())
        .text("meaningChinese", meaning.meaningChinese())
        .build();
  }

  /**
   * Where an address is: schema {@code location-1.json}.
   *
   * @param address the address as given
   * @param location what was found
   */
  public static JsonObject location(String address, Location location) {
    return JsonObject.builder()
        .text("input", address)
        .text("code", location.code().orElse(null))
        .text("level", location.level())
        .text("country", location.country())
        .text("province", location.province().orElse(null))
        .text("city", location.city().orElse(null))
        .text("county", location.county().orElse(null))
        .text("township", location.township().orElse(null))
        .objects(
            "candidates",
            all(
                location.candidates(),
                candidate ->
                    JsonObject.builder()
                        .text("code", candidate.code())
                        .text("name", candidate.name())
                        .text("reason", candidate.reason())
                        .text("reasonChinese", candidate.reasonChinese())
                        .build()))
        .objects("spans", all(location.spans(), span -> span(address, span)))
        .object("place", place(location.place()))
        .text("reason", location.reason())
        .text("reasonChinese", location.reasonChinese())
        .build();
  }

  private static JsonObject span(String address, Location.Span span) {
    return JsonObject.builder()
        .number("start", span.start())
        .number("end", span.end())
        .text("text", address.substring(span.start(), span.end()))
        .text("code", span.code())
        .build();
  }

  private static @Nullable JsonObject place(@Nullable GazetteerPlace place) {
    return place == null
        ? null
        : JsonObject.builder()
            .text("name", place.name())
            .text("kind", place.kind().code())
            .text("code", place.township().code())
            .build();
  }

  /**
   * Which enterprise an applicant is: schema {@code applicant-1.json}.
   *
   * @param input the applicant as given
   * @param answer what the registry says
   */
  public static JsonObject enterprise(String input, EnterpriseAnswer answer) {
    return RegistryForm.answer(input, answer);
  }

  /**
   * What industry rules do with patents: schema {@code coverage-1.json}, for each line; one an
   * industry, in the order of the rules, then the sums.
   */
  public static List<JsonObject> coverage(IndustryCoverage coverage) {
    return RegistryForm.coverage(coverage);
  }

  /**
   * What an audit found: schema {@code audit-1.json}, for each line; first the scores, then what
   * was confused, the most frequent first.
   */
  public static List<JsonObject> audit(AuditReport report) {
    return AuditForm.lines(report);
  }

  /** The annual fee of a fee year: schema {@code fee-year-1.json}. */
  public static JsonObject feeYear(FeeYear feeYear) {
    return JsonObject.builder()
        .number("year", feeYear.year())
        .text("nominalDue", feeYear.nominalDue())
        .text("due", feeYear.due())
        .truth("provisional", feeYear.provisional())
        .number("fullFee", feeYear.fullFee())
        .number("payable", feeYear.payable())
        .text("graceEnds", feeYear.graceEnds())
        .truth("graceProvisional", feeYear.graceProvisional())
        .objects("surcharges", all(feeYear.surcharges(), JsonForm::surcharge))
        .build();
  }

  private static JsonObject surcharge(Surcharge surcharge) {
    return JsonObject.builder()
        .text("from", surcharge.from())
        .text("to", surcharge.to())
        .number("rate", surcharge.rate())
        .number("amount", surcharge.amount())
        .build();
  }

  /** How an unpaid fee stands on a day; {@code payable} is absent once the grace is past. */
  public static JsonObject feeState(FeeState state) {
    JsonObject.Builder object =
        JsonObject.builder()
            .text("day", state.day())
            .text("phase", code(state.phase()))
            .text("until", state.until())
            .number("rate", state.rate());
    state.feeYear().payableOn(state.day()).ifPresent(yuan -> object.number("payable", yuan));
    return object.build();
  }

  /** The fee years of a patent in order, then an object with {@code expires}. */
  public static List<JsonObject> schedule(AnnualFeeSchedule schedule) {
    return Stream.concat(
            schedule.feeYears().stream().map(JsonForm::feeYear),
            Stream.of(JsonObject.builder().text("expires", schedule.expires()).build()))
        .toList();
  }

  /** A deadline with the rule it follows from: schema {@code legal-deadline-1.json}. */
  public static JsonObject legalDeadline(LegalDeadline deadline) {
    Deadline counted = deadline.deadline();
    return JsonObject.builder()
        .text("rule", deadline.rule().id())
        .text("law", deadline.rule().law())
        .objects(
            "periods",
            all(
                deadline.parts(),
                part ->
                    JsonObject.builder()
                        .text("from", part.from())
                        .text("start", part.deadline().start())
                        .text("length", part.deadline().length())
                        .text("nominalDue", part.deadline().nominal())
                        .build()))
        .text("nominalDue", counted.nominal())
        .text("due", counted.due())
        .truth("provisional", counted.provisional())
        .build();
  }

  /** The report of a sync: schema {@code sync-report-1.json}. */
  public static JsonObject report(SyncReport report) {
    return JsonObject.builder()
        .text("source", report.source())
        .number("records", report.records())
        .number("added", report.added())
        .number("updated", report.updated())
        .number("unchanged", report.unchanged())
        .number("rejected", report.rejected())
        .number("warnings", report.warnings())
        .number("edition", report.edition().number())
        .text("cursor", report.cursor())
        .number("millis", report.elapsed().toMillis())
        .number("requests", report.usage().requests())
        .number("bytes", report.usage().bytes())
        .objects("quotas", report.usage().quotas().stream().map(JsonForm::quota).toList())
        .text("ending", code(report.ending()))
        .text("reason", report.reason())
        .build();
  }

  private static JsonObject quota(SourceUsage.Quota quota) {
    Long limit = quota.limit();
    return JsonObject.builder()
        .text("name", quota.name())
        .number("used", quota.used())
        .number("limit", limit == null ? null : BigDecimal.valueOf(limit))
        .build();
  }

  /**
   * What of a library can be trusted and what to load next: schema {@code readiness-1.json}.
   *
   * @param locale the language of its texts, Chinese or any other for English
   */
  public static JsonObject readiness(Readiness readiness, Locale locale) {
    return JsonObject.builder()
        .number("edition", readiness.edition().number())
        .text("asOf", readiness.day())
        .number("patents", readiness.patents())
        .objects(
            "inputs",
            readiness.inputs().stream()
                .map(
                    input ->
                        JsonObject.builder()
                            .text("id", input.id())
                            .text("name", input.name().in(locale))
                            .number("known", input.known())
                            .number("of", input.of())
                            .text("trust", code(input.trust()))
                            .build())
                .toList())
        .objects("indicators", judgements(readiness.indicators(), locale))
        .objects("warnings", judgements(readiness.warnings(), locale))
        .objects(
            "next",
            readiness.next().stream()
                .map(
                    step ->
                        JsonObject.builder()
                            .text("input", step.input())
                            .text("load", step.load().in(locale))
                            .texts("lifts", step.lifts())
                            .build())
                .toList())
        .build();
  }

  private static List<JsonObject> judgements(List<Readiness.Judgement> judgements, Locale locale) {
    return judgements.stream()
        .map(
            judgement ->
                JsonObject.builder()
                    .text("id", judgement.id())
                    .text("name", judgement.name().in(locale))
                    .text("trust", code(judgement.trust()))
                    .texts(
                        "because",
                        judgement.because().stream().map(reason -> reason.in(locale)).toList())
                    .build())
        .toList();
  }

  /** A rejected input record: schema {@code rejection-1.json}. */
  public static JsonObject rejection(Rejection rejection) {
    return JsonObject.builder()
        .text("file", rejection.document())
        .number("line", rejection.line())
        .text("reason", rejection.reason())
        .text("raw", rejection.raw())
        .build();
  }

  /** The report of an update of reference data: schema {@code reference-report-1.json}. */
  public static JsonObject report(ReferenceUpdate.Report report) {
    JsonObject.Builder rows = JsonObject.builder();
    for (Map.Entry<String, Long> piece : new TreeMap<>(report.rows()).entrySet()) {
      rows.number(piece.getKey(), piece.getValue());
    }
    return JsonObject.builder()
        .object("rows", rows.build())
        .number("reattributed", report.reattributed())
        .number("edition", report.edition().number())
        .build();
  }

  /** The report of a withdrawal: schema {@code withdrawal-report-1.json}. */
  public static JsonObject report(WithdrawalReport report) {
    return JsonObject.builder()
        .text("source", report.source())
        .number("records", report.records())
        .number("facts", report.facts())
        .number("patents", report.patents())
        .number("gone", report.gone())
        .number("edition", report.edition().number())
        .build();
  }

  /** The report of an erasure: schema {@code erasure-report-1.json}. */
  public static JsonObject report(ErasureReport report) {
    return JsonObject.builder()
        .text("pseudonym", report.pseudonym())
        .number("patents", report.patents())
        .number("facts", report.facts())
        .number("edition", report.edition().number())
        .build();
  }

  /**
   * A cell of a count, with {@code applicants} where they were asked: schema {@code count-1.json}.
   */
  public static JsonObject cell(CountResult.Cell cell) {
    JsonObject.Builder object =
        JsonObject.builder().texts("key", cell.key()).number("count", cell.count());
    return applicants(object, cell.applicants()).build();
  }

  /** A count: an object with {@code total}, then its cells; schema {@code count-1.json}. */
  public static List<JsonObject> count(CountResult result) {
    JsonObject.Builder total =
        JsonObject.builder()
            .number("total", result.total())
            .number("edition", result.edition().number());
    applicants(total, result.applicants());
    return Stream.concat(Stream.of(total.build()), result.cells().stream().map(JsonForm::cell))
        .toList();
  }

  private static JsonObject.Builder applicants(
      JsonObject.Builder object, @Nullable Long applicants) {
    return applicants == null ? object : object.number("applicants", applicants);
  }

  /** A change of a patent: schema {@code change-1.json}. */
  public static JsonObject change(PatentChange change) {
    return JsonObject.builder()
        .text("id", change.id())
        .text("kind", code(change.kind()))
        .text("replacedBy", change.replacedBy())
        .number("edition", change.edition().number())
        .text("before", change.before())
        .text("after", change.after())
        .build();
  }

  /** An agreement. */
  public static JsonObject agreement(AgreementRecord agreement) {
    return JsonObject.builder()
        .text("number", agreement.number())
        .text("kind", code(agreement.kind()))
        .text("from", agreement.from().name())
        .text("to", agreement.to().name())
        .text("effective", agreement.effective())
        .text("ended", agreement.ended())
        .number("amount", agreement.amount())
        .texts("patents", agreement.patents())
        .texts("trademarks", agreement.trademarks())
        .build();
  }

  /** A reported figure. */
  public static JsonObject reported(ReportedSeries series) {
    return JsonObject.builder()
        .text("measure", series.measure())
        .textUnlessEmpty("kind", series.kind())
        .text("region", series.region())
        .textUnlessEmpty("industry", series.industry())
        .text("from", series.from())
        .text("to", series.to())
        .number("value", series.value())
        .text("reporter", series.reporter())
        .build();
  }

  private static List<LegalEffect> ordered(Collection<LegalEffect> effects) {
    return effects.stream().sorted().toList();
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> List<JsonObject> all(
      Collection<? extends T> values, Function<T, JsonObject> form) {
    return values.stream().map(form).toList();
  }
}
