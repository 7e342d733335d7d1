package io.patentwatch.json;

import static io.patentwatch.json.Schemas.parse;
import static io.patentwatch.json.Schemas.schema;
import static io.patentwatch.json.Schemas.valid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patentwatch.ErasureReport;
import io.patentwatch.PatentDatabase;
import io.patentwatch.Readiness;
import io.patentwatch.audit.AddressAudit;
import io.patentwatch.audit.AddressLabel;
import io.patentwatch.audit.AuditReport;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.law.AnnualFeeCalculator;
import io.patentwatch.law.AnnualFeeSchedule;
import io.patentwatch.law.DeadlineEvent;
import io.patentwatch.law.DeadlineRules;
import io.patentwatch.law.FeeState;
import io.patentwatch.law.LegalDeadline;
import io.patentwatch.law.WorkingCalendar;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LegalMeaning;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.query.Cql;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.EnterpriseRegistry;
import io.patentwatch.reference.Gazetteer;
import io.patentwatch.reference.IndustryCoverage;
import io.patentwatch.reference.IndustryRules;
import io.patentwatch.reference.IndustrySubject;
import io.patentwatch.reference.ReferenceUpdate;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourceUsage;
import io.patentwatch.source.SyncEnding;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.WithdrawalReport;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormTest {
  private static final LocalDate DAY = LocalDate.of(2021, 11, 30);

  @Test
  void enterprise_takenOrNot_hasTheFieldsOfTheContract() {
    EnterpriseRegistry registry =
        EnterpriseRegistry.parse("name\n甲制笔有限公司\n", Divisions.ofDefaults());

    JsonNode taken =
        valid(
            "applicant-1.json",
            JsonForm.enterprise("甲", registry.resolve(new Party("甲制笔有限责任公司", null), null)));
    assertThat(names(taken)).containsExactly("input", "enterprise", "score", "reason");
    JsonNode offered =
        valid(
            "applicant-1.json",
            JsonForm.enterprise("乙", registry.resolve(new Party("甲制笔股份有限公司", null), null)));
    assertThat(names(offered)).containsExactly("input", "candidates", "reason");
    assertThat(offered.get("candidates")).hasSize(1);
    assertThat(
            names(
                valid(
                    "applicant-1.json",
                    JsonForm.enterprise("丙", registry.resolve(new Party("丙", null), null)))))
        .containsExactly("input", "candidates", "reason");
  }

  @Test
  void coverage_ofRules_hasALineAnIndustryAndTheSums() {
    IndustryCoverage coverage = IndustryCoverage.of(IndustryRules.ofDefaults());
    coverage.add(
        "CN1A",
        new IndustrySubject(
            List.of(IpcSymbol.parse("C09D11/18")), List.of(), List.of(), "墨水", "", List.of()));

    List<JsonNode> lines =
        JsonForm.coverage(coverage).stream().map(line -> valid("coverage-1.json", line)).toList();

    assertThat(lines.get(0).get("code").asText()).isEqualTo("pens");
    assertThat(lines.get(0).get("nearMisses").get(0).get("examples").get(0).asText())
        .isEqualTo("CN1A");
    assertThat(names(lines.get(lines.size() - 1))).containsExactly("patents", "unclassed");
  }

  @Test
  void patent_full_hasTheFieldsOfTheContract() {
    JsonNode patent = valid("patent-1.json", JsonForm.patent(SamplePatent.full(), DAY));

    assertThat(names(patent))
        .containsExactly(
            "id",
            "application",
            "publications",
            "type",
            "title",
            "abstract",
            "applicants",
            "patentees",
            "inventors",
            "agents",
            "filed",
            "published",
            "granted",
            "priorities",
            "ipc",
            "cpc",
            "locarno",
            "events",
            "status",
            "fees",
            "region",
            "industries",
            "tags",
            "warnings");
    assertThat(patent.get("id").asText()).isEqualTo("CN202010000001.4");
    assertThat(patent.get("type").asText()).isEqualTo("invention");
    assertThat(patent.get("status").asText()).isEqualTo("in-force");
    assertThat(patent.get("fees").asText()).isEqualTo("paid");
    assertThat(patent.get("publications").get(1))
        .isEqualTo(
            parse("{'number':'CN111000001B','kind':'B','date':'2021-03-02'}".replace('\'', '"')));
    assertThat(names(patent.get("applicants").get(0)))
        .containsExactly("name", "address", "enterprise", "uscc", "region");
    assertThat(patent.get("region"))
        .isEqualTo(
            parse("{'code':'330122103','name':'分水镇','level':'township'}".replace('\'', '"')));
    assertThat(names(patent.get("industries").get(0)))
        .containsExactly("code", "name", "rule", "pattern");
  }

  @Test
  void patent_onAnotherDay_hasTheStatusOfThatDay() {
    JsonNode before =
        parse(JsonForm.patent(SamplePatent.full(), LocalDate.of(2020, 6, 1)).toString());

    assertThat(before.get("status").asText()).isEqualTo("pending");
    assertThat(before.has("fees")).isFalse();
  }

  @Test
  void patent_withNothingKnown_leavesFieldsOutInsteadOfNull() {
    JsonObject object = JsonForm.patent(SamplePatent.bare(), DAY);

    JsonNode patent = valid("patent-1.json", object);
    assertThat(object.toString()).doesNotContain("null");
    assertThat(names(patent))
        .doesNotContain(
            "application", "type", "title", "abstract", "filed", "granted", "fees", "region");
    assertThat(patent.get("status").asText()).isEqualTo("unknown");
    assertThat(patent.get("warnings")).isEmpty();
  }

  @Test
  void detail_full_addsRecordsAttributionAndTimeline() {
    Patent patent = SamplePatent.full();

    JsonNode detail =
        valid("patent-detail-1.json", JsonForm.detail(patent, SamplePatent.records(), DAY));

    assertThat(names(detail.get("timeline").get(0)))
        .containsExactly("status", "from", "to", "because");
    assertThat(names(detail.get("timeline").get(1))).containsExactly("status", "from", "because");
    assertThat(names(detail.get("records").get(0)))
        .contains("source", "file", "line", "publication", "warnings");
    assertThat(names(detail.get("attribution").get(0)))
        .contains("name", "region", "basis", "reason", "candidates", "enterprise");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "202110685031.5",
        "202110685031.6",
        "CN202110685031",
        "ZL202110685031.5",
        "cn 102025678 a",
        "CN85100001A",
        "US 2016/0123456 A1",
        "2.02E+12",
        "",
        "\uFFFD\uD800\u2028\u0000",
        "胡言乱语"
      })
  void number_anyText_isAnAnswer(String text) {
    JsonNode number = valid("number-1.json", JsonForm.number(text));

    assertThat(number.get("input").asText()).isEqualTo(text);
  }

  @Test
  void number_application_hasAllForms() {
    assertThat(JsonForm.number("2021106850315").toString())
        .isEqualTo(
            "{\"input\":\"2021106850315\",\"valid\":true,\"type\":\"invention\","
                + "\"application\":\"CN202110685031.5\",\"docdb\":\"202110685031\","
                + "\"epodoc\":\"CN202110685031\",\"checkDigit\":\"ok\",\"warnings\":[]}");
  }

  @Test
  void number_publication_hasAllForms() {
    assertThat(JsonForm.number("CN102025678A").toString())
        .isEqualTo(
            "{\"input\":\"CN102025678A\",\"valid\":true,\"type\":\"invention\","
                + "\"publication\":\"CN102025678A\",\"kind\":\"A\",\"docdb\":\"102025678\","
                + "\"epodoc\":\"CN102025678\",\"checkDigit\":\"absent\",\"warnings\":[]}");
  }

  @Test
  void number_refused_saysWhy() {
    JsonNode number = parse(JsonForm.number("2.02E+12").toString());

    assertThat(number.get("valid").asBoolean()).isFalse();
    assertThat(number.get("warnings")).isNotEmpty();
    assertThat(number.has("application")).isFalse();
  }

  @Test
  void creditCode_validAndNot_isAnAnswer() {
    JsonNode good = valid("credit-code-1.json", JsonForm.creditCode("91350100M000100Y43"));
    JsonNode bad = valid("credit-code-1.json", JsonForm.creditCode("91350100M000100Y44"));

    assertThat(names(good)).containsExactly("input", "valid", "code");
    assertThat(names(bad)).containsExactly("input", "valid", "reason");
    assertThat(bad.get("valid").asBoolean()).isFalse();
  }

  @Test
  void meaning_codeAndText_namesEffects() {
    JsonNode code = valid("event-1.json", JsonForm.meaning(LegalMeaning.of("CF01")));
    JsonNode unknown = valid("event-1.json", JsonForm.meaning(LegalMeaning.of("什么都不是")));

    assertThat(code.get("effects").get(0).asText()).isEqualTo("lapsed");
    assertThat(code.get("code").asText()).isEqualTo("CF01");
    assertThat(unknown.get("effects")).hasSize(1);
    assertThat(unknown.get("effects").get(0).asText()).isEqualTo("none");
    assertThat(unknown.has("code")).isFalse();
  }

  @Test
  void effects_all_areInTheSchema() {
    for (LegalEffect effect : LegalEffect.values()) {
      JsonObject object =
          JsonObject.builder()
              .text("input", "x")
              .texts("effects", List.of(effect))
              .text("meaning", "x")
              .build();
      valid("event-1.json", object);
    }
  }

  @Test
  void location_ofAddresses_namesDivisions() {
    AddressLocator locator = AddressLocator.of(Divisions.ofDefaults());
    String address = "311519浙江省杭州市桐庐县分水镇新淳路9号";

    JsonNode township =
        valid("location-1.json", JsonForm.location(address, locator.locate(address)));
    assertThat(names(township))
        .containsExactly(
            "input",
            "code",
            "level",
            "province",
            "city",
            "county",
            "township",
            "candidates",
            "spans",
            "reason",
            "reasonChinese");
    assertThat(township.get("spans").get(3).get("text").asText()).isEqualTo("分水镇");
    assertThat(township.get("county").asText()).isEqualTo("桐庐县");
    assertThat(township.get("township").asText()).isEqualTo("分水镇");
    for (String other : List.of("", "朝阳区某路1号", "日本东京都港区", "香港九龙", "unknown")) {
      valid("location-1.json", JsonForm.location(other, locator.locate(other)));
    }
  }

  @Test
  void location_byGazetteer_namesThePlace() {
    Divisions divisions = Divisions.ofDefaults();
    AddressLocator locator =
        AddressLocator.of(divisions)
            .with(Gazetteer.parse("name,kind,township\n云栖横路,road,330122003\n", divisions));
    String address = "浙江省桐庐县云栖横路9号";

    JsonNode placed = valid("location-1.json", JsonForm.location(address, locator.locate(address)));

    assertThat(placed.get("place").get("name").asText()).isEqualTo("云栖横路");
    assertThat(placed.get("code").asText()).isEqualTo("330122003");
  }

  @Test
  void audit_ofAddresses_scoresThenConfusions() {
    Divisions divisions = Divisions.ofDefaults();
    AuditReport report =
        AddressAudit.of(AddressLocator.of(divisions), divisions)
            .run(
                List.of(
                    new AddressLabel("浙江省桐庐县某路9号", new DivisionCode("330122"), null),
                    new AddressLabel("桐庐分水镇", new DivisionCode("330127"), null),
                    new AddressLabel("日本东京都", null, RegionLevel.FOREIGN)));

    List<JsonNode> lines =
        JsonForm.audit(report).stream().map(line -> valid("audit-1.json", line)).toList();

    assertThat(lines).extracting(line -> line.path("score").asText()).contains("county", "outside");
    assertThat(lines).extracting(line -> line.path("expected").asText()).contains("330127 淳安县");
  }

  @Test
  void schedule_ofAnInvention_endsWithItsExpiry() {
    AnnualFeeSchedule schedule =
        AnnualFeeCalculator.ofDefaults()
            .schedule(PatentType.INVENTION, LocalDate.of(2021, 5, 31), LocalDate.of(2024, 2, 2));

    List<JsonObject> lines = JsonForm.schedule(schedule);

    lines.forEach(line -> valid("fee-year-1.json", line));
    assertThat(names(parse(lines.get(0).toString())))
        .containsExactly(
            "year",
            "nominalDue",
            "due",
            "provisional",
            "fullFee",
            "payable",
            "graceEnds",
            "graceProvisional",
            "surcharges");
    assertThat(lines.get(lines.size() - 1).toString()).isEqualTo("{\"expires\":\"2041-05-31\"}");
    FeeState state = FeeState.of(schedule.feeYears().get(0), LocalDate.of(2024, 8, 1));
    valid(
        "fee-year-1.json", lines.get(0).extend().object("state", JsonForm.feeState(state)).build());
  }

  @Test
  void legalDeadline_ofSeveralPeriods_namesEachAndTheOneThatCounts() {
    LegalDeadline deadline =
        DeadlineRules.ofDefaults()
            .deadline(
                "application-fee",
                WorkingCalendar.ofDefaults(),
                PatentType.DESIGN,
                Map.of(
                    DeadlineEvent.FILING,
                    LocalDate.of(2024, 3, 4),
                    DeadlineEvent.ACCEPTANCE_NOTICE,
                    LocalDate.of(2024, 5, 10)))
            .orElseThrow();

    JsonNode json = valid("legal-deadline-1.json", JsonForm.legalDeadline(deadline));

    assertThat(json.toString())
        .isEqualTo(
            "{\"rule\":\"application-fee\",\"law\":\"r.112\",\"periods\":["
                + "{\"from\":\"filing\",\"start\":\"2024-03-04\",\"length\":\"P2M\","
                + "\"nominalDue\":\"2024-05-04\"},"
                + "{\"from\":\"acceptance-notice\",\"start\":\"2024-05-10\",\"length\":\"P15D\","
                + "\"nominalDue\":\"2024-05-25\"}],"
                + "\"nominalDue\":\"2024-05-25\",\"due\":\"2024-05-27\",\"provisional\":false}");
  }

  @Test
  void results_whatever_areAsTheirSchemasWantThem() {
    valid(
        "sync-report-1.json",
        JsonForm.report(
            new SyncReport(
                "ops",
                6,
                1,
                2,
                2,
                1,
                4,
                new Edition(3),
                "c",
                Duration.ofMillis(17),
                new SourceUsage(
                    3, 4096, List.of(new SourceUsage.Quota("bytes-per-hour", 4096, 450_000_000L))),
                SyncEnding.UNAVAILABLE,
                "ops: the hour's quota is used up")));
    JsonNode rejection =
        valid(
            "rejection-1.json", JsonForm.rejection(new Rejection("a.csv", 7, "no number", "a,b")));
    assertThat(names(rejection)).containsExactly("file", "line", "reason", "raw");
    valid(
        "reference-report-1.json",
        JsonForm.report(new ReferenceUpdate.Report(Map.of("registry", 12L), 37, new Edition(5))));
    valid(
        "withdrawal-report-1.json",
        JsonForm.report(new WithdrawalReport("file", 12, 3, 9, 4, new Edition(6))));
    try (PatentDatabase empty = PatentDatabase.inMemory()) {
      Readiness readiness = Readiness.of(empty, LocalDate.of(2021, 11, 30));
      valid("readiness-1.json", JsonForm.readiness(readiness, Locale.ENGLISH));
      assertThat(valid("readiness-1.json", JsonForm.readiness(readiness, Locale.CHINESE)))
          .asString()
          .contains("年费");
    }
    valid(
        "erasure-report-1.json",
        JsonForm.report(new ErasureReport("erased-0123456789ab", 2, 0, new Edition(7))));
    for (JsonObject line :
        JsonForm.count(
            new CountResult(
                3,
                List.of(
                    new CountResult.Cell(List.of("invention", "2020"), 2),
                    new CountResult.Cell(List.of("design", "2020"), 1, 2L)),
                new Edition(1),
                2L))) {
      valid("count-1.json", line);
    }
    valid(
        "industries-1.json",
        JsonObject.builder()
            .objects(
                "industries",
                List.of(JsonForm.industry(new IndustryMatch("pens", "制笔", "classes", "ipc B43K"))))
            .build());
    valid(
        "change-1.json",
        JsonForm.change(
            new PatentChange(
                new PatentId("CN111000001B"),
                PatentChange.Kind.REPLACED,
                new PatentId("CN202010000001.4"),
                new Edition(2),
                "0123456789abcdef0123456789abcdef",
                null)));
  }

  @Test
  void highlightsAndExplanation_ofAQuery_areAsTheirSchemasWantThem() {
    Patent patent = SamplePatent.full();
    PatentQuery query = Cql.parse("txt=笔 and not (type=design or ad>2030)");
    JsonNode shown =
        valid(
            "patent-1.json",
            JsonForm.patent(patent, DAY)
                .extend()
                .objects(
                    "highlights",
                    query.highlights(patent).stream().map(JsonForm::highlight).toList())
                .build());
    JsonNode highlight = shown.get("highlights").get(0);
    JsonNode span = highlight.get("spans").get(0);
    assertThat(
            highlight
                .get("text")
                .asText()
                .substring(span.get("from").asInt(), span.get("to").asInt()))
        .isEqualTo("笔");

    JsonNode explanation =
        valid("explanation-1.json", JsonForm.explanation(query.explain(patent, DAY)));
    assertThat(names(explanation)).containsExactly("query", "holds", "because", "parts");
    assertThat(explanation.get("query").asText()).isEqualTo(query.toString());
    assertThat(explanation.get("parts")).hasSize(2);
  }

  @Test
  void schema_ofABrokenPatent_refusesIt() {
    JsonObject broken =
        JsonForm.patent(SamplePatent.full(), DAY).extend().text("status", "dead").build();

    assertThat(schema("patent-1.json").validate(parse(broken.toString()))).isNotEmpty();
    JsonObject spelled =
        JsonForm.patent(SamplePatent.full(), DAY).extend().text("filed", "2020/01/06").build();
    assertThat(schema("patent-1.json").validate(parse(spelled.toString()))).isNotEmpty();
  }

  @Property
  void toString_anyTexts_isOneLineThatReadsBack(@ForAll String name, @ForAll List<String> values) {
    JsonObject object =
        JsonObject.builder()
            .text(name, name)
            .object("inner", JsonObject.builder().texts("values", values).build())
            .build();

    assertThat(object.toString().lines()).hasSize(1);
    JsonNode node = parse(object.toString());
    assertThat(node).isEqualTo(parse(object.toPrettyString()));
    if (!name.equals("inner")) {
      assertThat(node.get(name).asText()).isEqualTo(name);
    }
    List<String> read = new ArrayList<>();
    node.get("inner").get("values").forEach(value -> read.add(value.asText()));
    assertThat(read).isEqualTo(values);
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    for (Iterator<String> fields = node.fieldNames(); fields.hasNext(); ) {
      names.add(fields.next());
    }
    return names;
  }
}
