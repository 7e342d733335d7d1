package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {
  private static final Divisions DIVISIONS = Divisions.ofDefaults();

  @Test
  void ofDefaults_edition_isStated() {
    assertThat(DIVISIONS.edition()).isEqualTo(LocalDate.of(2023, 6, 30));
    assertThat(DIVISIONS.provinces()).hasSize(31);
    assertThat(DIVISIONS.size()).isGreaterThan(44_000);
  }

  @Test
  void children_tonglu_fourteenTownships() {
    assertThat(DIVISIONS.children(new DivisionCode("330122")))
        .extracting(Division::name)
        .containsExactly(
            "旧县街道", "桐君街道", "城南街道", "凤川街道", "富春江镇", "横村镇", "分水镇", "瑶琳镇", "百江镇", "江南镇", "莪山畲族乡",
            "钟山乡", "新合乡", "合村乡");
  }

  @Test
  void path_township_fromTheProvinceDown() {
    assertThat(DIVISIONS.path(new DivisionCode("330122109")))
        .extracting(Division::name)
        .containsExactly("浙江省", "杭州市", "桐庐县", "分水镇");
    assertThat(DIVISIONS.path(new DivisionCode("330199"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"110105, 110000", "429004, 420000", "441900101, 441900", "620201100, 620200"})
  void parent_wherePublishersPutPlaceholders_isTheNextRealDivision(String code, String parent) {
    assertThat(DIVISIONS.find(new DivisionCode(code)))
        .get()
        .extracting(Division::parent)
        .isEqualTo(new DivisionCode(parent));
  }

  @Test
  void all_anyDivision_isNoPlaceholder() {
    assertThat(DIVISIONS.all())
        .extracting(Division::name)
        .doesNotContain("市辖区", "县")
        .noneMatch(name -> name.contains("直辖"));
    assertThat(DIVISIONS.named("省直辖县级行政区划")).isEmpty();
  }

  @Test
  void named_sharedName_allByCode() {
    assertThat(DIVISIONS.named("朝阳区"))
        .extracting(division -> division.code().digits())
        .containsExactly("110105", "220104");
    assertThat(DIVISIONS.named("桐庐")).isEmpty();
  }

  @Test
  void former_abolishedCode_successors() {
    assertThat(DIVISIONS.find(new DivisionCode("330104"))).isEmpty();
    assertThat(DIVISIONS.former(new DivisionCode("330104")).orElseThrow().successors())
        .extracting(Division::name)
        .containsExactly("上城区", "钱塘区");
    assertThat(DIVISIONS.former(new DivisionCode("330183")).orElseThrow().name()).isEqualTo("富阳市");
  }

  private static List<String> resolved(Divisions divisions, String code) {
    return divisions.resolve(new DivisionCode(code)).stream().map(Division::toString).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "330122, 330122 桐庐县",
    "330183, 330111 富阳区",
    "330104, 330102 上城区|330114 钱塘区",
    "330327101, 330383 龙港市",
    "330110102, 330113100 塘栖镇",
    "130421, 130400 邯郸市",
    "330202, ''",
    "652524, ''",
    "339999, ''"
  })
  void resolve_codeOfAnyEdition_whatItIsToday(String code, String today) {
    assertThat(String.join("|", resolved(DIVISIONS, code))).isEqualTo(today);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-07-31, 330104, 330104 江干区",
    "2016-07-31, 330113, 330110 余杭区",
    "2016-07-31, 330114, 330104 江干区|330109 萧山区",
    "2016-07-31, 330383, 330327101 龙港镇",
    "2016-07-31, 330183, 330111 富阳区",
    "2016-07-31, 330112, 330185 临安市",
    "2021-10-31, 330104, 330102 上城区|330114 钱塘区",
    "2021-10-30, 330104, 330104 江干区",
    "2030-01-01, 330104, 330102 上城区|330114 钱塘区"
  })
  void asOf_anyDayKnown_codesOfOtherDaysLeadToThatDay(LocalDate day, String code, String then) {
    assertThat(String.join("|", resolved(DIVISIONS.asOf(day), code))).isEqualTo(then);
  }

  @Test
  void asOf_vintage_hasItsOwnTree() {
    Divisions vintage = DIVISIONS.asOf(LocalDate.of(2018, 1, 1));

    assertThat(vintage.edition()).isEqualTo(LocalDate.of(2018, 1, 1));
    assertThat(vintage.path(new DivisionCode("371202"))).hasSize(3);
    assertThat(vintage.children(new DivisionCode("330110")))
        .extracting(Division::name)
        .contains("塘栖镇", "瓶窑镇");
    assertThat(AddressLocator.of(vintage).locate("杭州市余杭区塘栖镇").code())
        .contains(new DivisionCode("330110102"));
  }

  @Test
  void asOf_countyThatWasRenamed_bearsItsNameOfThen() {
    Divisions vintage = DIVISIONS.asOf(LocalDate.of(2018, 1, 1));

    assertThat(resolved(vintage, "130502")).containsExactly("130502 桥东区");
    assertThat(resolved(DIVISIONS, "130502")).containsExactly("130502 襄都区");
    assertThat(AddressLocator.of(DIVISIONS).locate("河北省邢台市桥东区某路9号").county()).contains("襄都区");
  }

  @Test
  void asOf_againFromAVintage_isTheSameAsFromTheEdition() {
    Divisions vintage = DIVISIONS.asOf(LocalDate.of(2017, 1, 1));

    assertThat(vintage.asOf(LocalDate.of(2022, 1, 1)).all())
        .containsExactlyElementsOf(DIVISIONS.asOf(LocalDate.of(2022, 1, 1)).all());
    assertThat(vintage.asOf(DIVISIONS.edition()).all()).containsExactlyElementsOf(DIVISIONS.all());
  }

  @Test
  void asOf_beforeAnythingIsKnown_isRefused() {
    assertThatThrownBy(() -> DIVISIONS.asOf(LocalDate.of(2016, 7, 30)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2016-07-30")
        .hasMessageContaining("2016-07-31");
  }

  @Test
  void former_everyOne_leadsToDivisionsInForceOrNowhere() {
    for (LocalDate day : List.of(DIVISIONS.since(), DIVISIONS.edition())) {
      Divisions divisions = DIVISIONS.asOf(day);
      Set<Division> inForce = new HashSet<>(divisions.all());
      assertThat(divisions.allFormer())
          .isNotEmpty()
          .allMatch(former -> inForce.containsAll(former.successors()));
    }
  }

  @Test
  void parse_chainsAndCircles_areFollowedToWhatIsInForce() {
    Divisions pack =
        Divisions.parse(
            new StringReader(
                """
                # edition 2026-01-01
                330000,某省
                339901,今县
                339902,中间县,339901
                339903,最早县,339902
                339904,甲县,339905
                339905,乙县,339904
                """));

    assertThat(resolved(pack, "339903")).containsExactly("339901 今县");
    assertThat(resolved(pack, "339904")).isEmpty();
  }

  @Test
  void parse_hostsOwnPack_isRead() {
    Divisions pack =
        Divisions.parse(
            new StringReader(
                """
                # edition 2026-01-01
                code,name
                339901001,甲街道
                330000,某省
                339900,某市
                339901,某县
                339902,旧县,339901
                """));

    assertThat(pack.edition()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(pack.path(new DivisionCode("339901001"))).hasSize(4);
    assertThat(pack.find(new DivisionCode("339901")).orElseThrow().level())
        .isEqualTo(RegionLevel.COUNTY);
    assertThat(AddressLocator.of(pack).locate("某省某市旧县").county()).contains("某县");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "330000,浙江省; undated",
        "# edition 2026-13-01; does not date",
        "# edition 2026-01-01\\n33,浙江省; 6 or 9 digits",
        "# edition 2026-01-01\\n330000,; 6 or 9 digits",
        "# edition 2026-01-01\\n330122,桐庐县; lies in no province",
        "# edition 2026-01-01\\n330000,浙江省\\n330000,浙江; comes twice",
        "# edition 2026-01-01\\n330000,浙江省\\n330103,下城区,330105; not in the pack",
        "# edition 2026-01-01\\n# since 2026-01-02\\n330000,浙江省; after their edition",
        "# edition 2026-01-01\\n330000,浙江省,,2026-1-1; yyyy-MM-dd"
      })
  void parse_badPack_saysWhatAndHow(String pack, String message) {
    assertThatThrownBy(() -> Divisions.parse(new StringReader(pack.replace("\\n", "\n"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
