package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.model.DivisionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Divisions are real, roads, villages and firms invented. */
class GazetteerTest {
  private static final Divisions DIVISIONS = Divisions.ofDefaults();
  private static final AddressLocator NAMES = AddressLocator.of(DIVISIONS);
  private static final String HEADER = "name,kind,county,township,patents\n";
  private static final AddressLocator LOCATOR =
      NAMES.with(
          Gazetteer.parse(
              HEADER
                  + """
                  云栖横路,road,桐庐县,桐君街道,31
                  长安横路,road,浙江省桐庐县,桐君街道,
                  长安横路,road,330122,城南街道,
                  横路,road,桐庐县,横村镇,
                  青山坞村,village,桐庐县,分水镇,4
                  远山科创园,zone,,330122004,
                  青峦制笔有限公司,firm,桐庐县,分水镇,
                  白湖合作区,园区,杭州市,桐庐县,
                  云栖横路,道路,建德市,新安江街道,
                  尚待填写路,road,桐庐县,,12
                  """,
              DIVISIONS));

  private static String code(String address) {
    return LOCATOR.locate(address).code().map(DivisionCode::digits).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "浙江省桐庐县云栖横路9号, 330122003",
    "浙江省桐庐县 云栖横路 ９号, 330122003",
    "浙江省建德市云栖横路9号, 330182001",
    "浙江省桐庐县青山坞村9组, 330122109",
    "浙江省桐庐县某某路9号远山科创园3幢, 330122004",
    "浙江省杭州市白湖合作区9号, 330122",
    "浙江省杭州市桐庐县某某大厦云栖横路, 330122"
  })
  void locate_addressWithoutATownship_isPlacedWithinItsCounty(String address, String expected) {
    assertThat(code(address)).isEqualTo(expected);
  }

  @Test
  void locate_placed_saysByWhichPlace() {
    String address = "311500浙江省桐庐县云栖横路9号";
    Location location = LOCATOR.locate(address);

    assertThat(location.place()).isNotNull();
    assertThat(location.place().name()).isEqualTo("云栖横路");
    assertThat(location.reason()).contains("云栖横路", "桐君街道");
    assertThat(location.spans())
        .extracting(span -> address.substring(span.start(), span.end()))
        .containsExactly("浙江省", "桐庐县", "云栖横路");
  }

  @Test
  void locate_addressThatNamesATownship_needsNoGazetteer() {
    Location location = LOCATOR.locate("浙江省桐庐县横村镇云栖横路9号");

    assertThat(location.township()).contains("横村镇");
    assertThat(location.place()).isNull();
  }

  @Test
  void locate_roadThroughSeveralTownships_candidates() {
    Location location = LOCATOR.locate("浙江省桐庐县长安横路9号");

    assertThat(location.county()).contains("桐庐县");
    assertThat(location.township()).isEmpty();
    assertThat(location.candidates())
        .extracting(Location.Candidate::name)
        .containsExactlyInAnyOrder("浙江省杭州市桐庐县桐君街道", "浙江省杭州市桐庐县城南街道");
  }

  @Test
  void locate_villageAndRoadInDifferentTownships_villageDecides() {
    assertThat(code("浙江省桐庐县云栖横路青山坞村9号")).isEqualTo("330122109");
  }

  @Test
  void locate_villageAndZoneInDifferentTownships_neitherDecides() {
    assertThat(code("浙江省桐庐县青山坞村远山科创园")).isEqualTo("330122");
  }

  @Test
  void locate_roadThroughTwoAndAnotherInOneOfThem_theyAgreeOnOne() {
    assertThat(code("浙江省桐庐县云栖横路长安横路口")).isEqualTo("330122003");
  }

  @Test
  void firm_ofTheGazetteer_isFoundByItsFoldedNameWithinADivision() {
    Gazetteer gazetteer = LOCATOR.gazetteer();

    assertThat(gazetteer.firm("青峦制笔有限责任公司", new DivisionCode("330122")))
        .hasValueSatisfying(firm -> assertThat(firm.township().name()).isEqualTo("分水镇"));
    assertThat(gazetteer.firm("青峦制笔有限公司", new DivisionCode("330127"))).isEmpty();
    assertThat(gazetteer.firm("某某制笔有限公司", new DivisionCode("330122"))).isEmpty();
  }

  @Test
  void parse_lineWithoutATownship_isStillToBeFilledIn() {
    assertThat(LOCATOR.gazetteer().size()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "name,kind,county\\n某路,road,桐庐县; 'township' is missing",
        "name,kind,town,township\\n某路,road,,x; unknown column 'town'",
        "name,kind,county,township\\n某路,raod,桐庐县,分水镇; did you mean 'road'",
        "name,kind,county,township\\n某路,road,桐庐县,不存在镇; line 2",
        "name,kind,county,township\\n某路,road,,江南镇; more than one division",
        "name,kind,county,township\\n某路,road,淳安县,分水镇; no township",
        "name,kind,county,township\\n路,road,桐庐县,分水镇; two characters",
        "name,kind,county,township\\n某路,road,桐庐县,12345; line 2"
      })
  void parse_badTable_saysWhereAndHow(String csv, String message) {
    assertThatThrownBy(() -> Gazetteer.parse(csv.replace("\\n", "\n"), DIVISIONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gazetteer")
        .hasMessageContaining(message);
  }
}
