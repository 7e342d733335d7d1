package io.patentwatch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import io.patentwatch.query.Results;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.EnterpriseRegistry;
import io.patentwatch.source.SyncReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCountyTest {
  private static final String COUNTY = "330122";
  private static final LocalDate DAY = SampleCounty.day();
  private static final LocalDate BEFORE = DAY.minusYears(1);

  @TempDir static Path folder;

  private static final SampleCounty SAMPLE = SampleCounty.ofDefaults();
  private static PatentDatabase database;
  private static List<SyncReport> reports;

  @BeforeAll
  static void load() {
    database = PatentDatabase.inMemory();
    reports = SAMPLE.load(database, folder);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  // The files

  @Test
  void of_equalSeeds_giveEqualBytes() {
    assertThat(SampleCounty.of(330122).files())
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(SAMPLE.files());
  }

  @Test
  void of_otherSeed_givesOtherPatents() {
    assertThat(SampleCounty.of(7).files().get(0).bytes())
        .isNotEqualTo(SAMPLE.files().get(0).bytes());
  }

  @Test
  void writeTo_folder_holdsEveryFile(@TempDir Path other) {
    List<Path> paths = SAMPLE.writeTo(other.resolve("new"));

    assertThat(paths).hasSameSizeAs(SAMPLE.files());
    for (int i = 0; i < paths.size(); i++) {
      assertThat(paths.get(i)).hasBinaryContent(SAMPLE.files().get(i).bytes());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gazette/inventions-published.csv, false",
    "gazette/inventions-granted.csv, true",
    "gazette/utility-models.csv, false",
    "gazette/designs.csv, false",
    "exports/platform-export.csv, true",
    "exports/legal-status.csv, false",
    "office/registry.csv, true",
  })
  void files_encodings_areMixed(String path, boolean utf8) throws CharacterCodingException {
    boolean decodes;
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(path)));
      decodes = true;
    } catch (CharacterCodingException e) {
      decodes = false;
    }

    assertThat(decodes).isEqualTo(utf8);
    if (!utf8) {
      Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes(path)));
    }
  }

  @Test
  void files_gazette_isDirty() {
    List<String> granted = rows("gazette/inventions-granted.csv");

    assertThat(granted.stream().filter(row -> row.contains("E+12")).count()).isGreaterThan(500);
    assertThat(
            granted.size() - granted.stream().map(SampleCountyTest::withoutItem).distinct().count())
        .isGreaterThan(50);
    assertThat(granted)
        .filteredOn(row -> row.contains("富阳区桐庐路") || row.contains("千岛湖镇桐庐街"))
        .isNotEmpty();
  }

  // What the library makes of them

  @Test
  void load_everyRow_isAccountedForAndNoneRejected() {
    assertThat(reports).allSatisfy(report -> assertThat(report.rejected()).isZero());
    assertThat(reports.get(0).records())
        .isEqualTo(
            SAMPLE.files().stream()
                .filter(file -> file.kind() == SampleFile.Kind.PATENTS)
                .mapToLong(file -> rows(file.path()).size())
                .sum());
    assertThat(count(PatentQuery.everything(), DAY)).isBetween(3_150L, 3_300L);
  }

  @Test
  void load_again_changesNothing(@TempDir Path again) {
    for (SyncReport report : SAMPLE.load(database, again)) {
      assertThat(report.added() + report.updated()).as(report.source()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"2020-11-30, 598", "2021-11-30, 769"})
  void validInventions_onTheDay_areThosePublished(LocalDate day, long published) {
    PatentQuery valid =
        PatentQuery.builder()
            .type(PatentType.INVENTION)
            .statusOn(day, PatentStatus.IN_FORCE)
            .and(new PatentQuery.Clause(QueryField.REGION, Relation.IS, COUNTY, day))
            .build();

    assertThat(count(valid, day)).isEqualTo(published);
    assertThat(valid(database, day)).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource({"2020-11-30, 84", "2021-11-30, 177"})
  void inventionGrants_sinceNewYear_areThosePublished(LocalDate day, long published) {
    assertThat(grants(database, day)).isEqualTo(published);
  }

  @Test
  void figures_ofThePublishedSentence_comeOut() {
    assertThat(percent(valid(database, DAY) - valid(database, BEFORE), valid(database, BEFORE)))
        .isEqualTo("28.6");
    assertThat(percent(grants(database, DAY) - grants(database, BEFORE), grants(database, BEFORE)))
        .isEqualTo("110.7");
    assertThat(
            BigDecimal.valueOf(valid(database, DAY) * 10_000)
                .divide(reported("population", 2020), 0, RoundingMode.HALF_UP))
        .isEqualTo("17");
  }

  @ParameterizedTest
  @CsvSource({"2020, 303, 60, 19.8", "2021, 162, 28, 17.3"})
  void fastTrack_penDesigns_areGrantedInTheYearOverFiledInTheYear(
      int year, long filed, long granted, String rate) {
    assertThat(reported("fast-track-filings", year))
        .isEqualByComparingTo(BigDecimal.valueOf(filed));
    assertThat(reported("fast-track-grants", year))
        .isEqualByComparingTo(BigDecimal.valueOf(granted));
    assertThat(percent(granted, filed)).isEqualTo(rate);
    assertThat(
            count(
                PatentQuery.builder()
                    .where(QueryField.TAG, Relation.IS, "fast-track")
                    .between(
                        QueryField.GRANTED, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                    .build(),
                DAY))
        .isEqualTo(granted);
  }

  @Test
  void agreements_januaryToNovember_areThosePublished() {
    List<AgreementRecord> agreements =
        database.facts().stream()
            .filter(AgreementRecord.class::isInstance)
            .map(AgreementRecord.class::cast)
            .filter(agreement -> !agreement.effective().isBefore(LocalDate.of(2021, 1, 1)))
            .filter(agreement -> !agreement.effective().isAfter(DAY))
            .toList();

    assertThat(
            agreements.stream()
                .filter(agreement -> agreement.kind() != AgreementRecord.Kind.PLEDGE))
        .hasSize(116);
    List<AgreementRecord> before =
        database.facts().stream()
            .filter(AgreementRecord.class::isInstance)
            .map(AgreementRecord.class::cast)
            .filter(agreement -> !agreement.effective().isBefore(LocalDate.of(2020, 1, 1)))
            .filter(agreement -> !agreement.effective().isAfter(BEFORE))
            .toList();
    BigDecimal base = pledged(before, true).add(pledged(before, false));
    BigDecimal now = pledged(agreements, true).add(pledged(agreements, false));
    assertThat(
            now.subtract(base)
                .multiply(BigDecimal.valueOf(100))
                .divide(base, 2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("391.85");
    assertThat(pledged(agreements, true)).isEqualByComparingTo("377000000");
    assertThat(pledged(agreements, false)).isEqualByComparingTo("137000000");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void figures_ofOtherSeeds_areTheSame(long seed) {
    try (PatentDatabase county = PatentDatabase.inMemory()) {
      SampleCounty.of(seed).load(county);

      assertThat(
              List.of(
                  valid(county, BEFORE),
                  valid(county, DAY),
                  grants(county, BEFORE),
                  grants(county, DAY)))
          .containsExactly(598L, 769L, 84L, 177L);
    }
  }

  // What naive counting makes of them

  @Test
  void naiveCounting_ofRows_isVisiblyWrong() {
    List<String> granted =
        rows("gazette/inventions-granted.csv").stream()
            .filter(row -> row.contains("桐庐"))
            .filter(row -> !date(row).isAfter(DAY))
            .toList();
    long sinceNewYear = granted.stream().filter(row -> date(row).getYear() == 2021).count();
    Set<String> publications = new HashSet<>();
    granted.forEach(row -> publications.add(row.split(",")[2]));

    assertThat(Math.abs(granted.size() - 769)).as("rows").isGreaterThan(150);
    assertThat(Math.abs(publications.size() - 769)).as("publications").isGreaterThan(50);
    assertThat(Math.abs(sinceNewYear - 177)).as("grants in the year").isGreaterThan(20);
  }

  @Test
  void naiveCounting_ofAgreementRows_isVisiblyWrong() {
    long deals =
        rows("office/agreements.csv").stream()
            .filter(row -> row.contains(",2021-") && !row.contains(",pledge,"))
            .count();

    assertThat(deals).isNotEqualTo(116);
  }

  @Test
  void patents_withoutApplicationNumber_areKeptWithAWarning() {
    try (Results<Patent> all = database.searchAll(PatentQuery.everything())) {
      assertThat(all.stream().filter(patent -> patent.application() == null))
          .isNotEmpty()
          .allSatisfy(patent -> assertThat(patent.warnings()).isNotEmpty());
    }
  }

  @Test
  void townships_ofTheCounty_allHavePatents() {
    Set<String> codes = new HashSet<>();
    for (PatentOutline outline : outlines(database)) {
      codes.add(outline.regionOn(Math.toIntExact(DAY.toEpochDay())));
    }

    assertThat(codes)
        .containsAll(
            Divisions.ofDefaults().children(new DivisionCode(COUNTY)).stream()
                .map(township -> township.code().digits())
                .toList());
  }

  @Test
  void registry_firms_answerToTheirNamesAlone() {
    EnterpriseRegistry registry = database.reference().registry();

    assertThat(registry.enterprises())
        .hasSizeGreaterThan(287)
        .allSatisfy(
            enterprise ->
                assertThat(registry.match(new Party(enterprise.name(), null))).isPresent());
  }

  @Test
  void recipients_enterprisesOfTheRegistry_haveAContactEach() {
    List<String> contacts = rows("office/recipients.csv");

    assertThat(contacts).hasSameSizeAs(database.reference().registry().enterprises());
    assertThat(contacts)
        .allSatisfy(
            row ->
                assertThat(
                        database.reference().registry().match(new Party(row.split(",")[0], null)))
                    .isPresent());
  }

  // Help

  private static long count(PatentQuery query, LocalDate day) {
    return database.count(new CountRequest(query, List.of(), day)).total();
  }

  private static List<PatentOutline> outlines(PatentDatabase county) {
    List<PatentOutline> outlines = new ArrayList<>();
    try (Results<PatentOutline> results = county.outlines(PatentQuery.everything(), DAY)) {
      results.forEach(outlines::add);
    }
    return outlines;
  }

  private static long valid(PatentDatabase county, LocalDate on) {
    int day = Math.toIntExact(on.toEpochDay());
    return inventions(county)
        .filter(outline -> outline.statusOn(day) == PatentStatus.IN_FORCE)
        .filter(outline -> outline.regionOn(day).startsWith(COUNTY))
        .count();
  }

  private static long grants(PatentDatabase county, LocalDate until) {
    return inventions(county)
        .filter(outline -> outline.granted() >= until.withDayOfYear(1).toEpochDay())
        .filter(outline -> outline.granted() <= until.toEpochDay())
        .filter(outline -> outline.regionOn(outline.granted()).startsWith(COUNTY))
        .count();
  }

  private static Stream<PatentOutline> inventions(PatentDatabase county) {
    return outlines(county).stream()
        .filter(outline -> outline.type().filter(PatentType.INVENTION::equals).isPresent());
  }

  private static String percent(long part, long whole) {
    return BigDecimal.valueOf(part * 100)
        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
        .toString();
  }

  private static BigDecimal reported(String measure, int year) {
    return database.facts().stream()
        .filter(ReportedSeries.class::isInstance)
        .map(ReportedSeries.class::cast)
        .filter(series -> series.measure().equals(measure) && series.from().getYear() == year)
        .map(ReportedSeries::value)
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal pledged(List<AgreementRecord> agreements, boolean patents) {
    return agreements.stream()
        .filter(agreement -> agreement.kind() == AgreementRecord.Kind.PLEDGE)
        .filter(agreement -> agreement.patents().isEmpty() != patents)
        .map(AgreementRecord::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static byte[] bytes(String path) {
    return SAMPLE.files().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow()
        .bytes();
  }

  /** The rows below the header, which the first of the known columns begins. */
  private static List<String> rows(String path) {
    Charset charset =
        path.equals("gazette/inventions-granted.csv")
                || path.startsWith("office")
                || path.endsWith("platform-export.csv")
            ? StandardCharsets.UTF_8
            : Charset.forName("GB18030");
    List<String> lines = new String(bytes(path), charset).lines().toList();
    int header = path.endsWith("platform-export.csv") ? 3 : 0;
    return lines.subList(header + 1, lines.size());
  }

  private static String withoutItem(String row) {
    return row.substring(row.indexOf(',') + 1);
  }

  private static LocalDate date(String row) {
    return LocalDate.parse(row.split(",")[3].replace('.', '-'));
  }
}
