package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Party;
import io.patentwatch.model.Region;
import io.patentwatch.model.RegionLevel;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseRegistryTest {
  private static final Divisions DIVISIONS =
      Divisions.parse(
          new StringReader(
              """
              # edition 2023-06-30
              330000,浙江省
              330100,杭州市
              330122,桐庐县
              330122002,旧县街道
              330122109,分水镇
              330127,淳安县
              330127113,分水镇
              """));

  private static final String CSV =
      """
      name,former_names,uscc,address,township,industry,aliases
      桐庐青竹制笔有限公司,桐庐青竹笔厂(2019-05-01)|分水青竹笔社,91330122MA28000100,桐庐县分水镇东溪路8号,分水镇,pens,青竹|Qingzhu Pen
      杭州远山（桐庐）医疗有限责任公司,,,,旧县街道,medical-devices,
      双名有限公司,,91330122MA28000200,,330122109,,
      双名有限公司,,91330122MA28000300,,桐庐县分水镇,,
      无址有限公司,,,,,,
      """;

  private static EnterpriseRegistry registry() {
    return EnterpriseRegistry.parse(valid(CSV), DIVISIONS);
  }

  /** The sample's credit codes with the check characters that GB 32100 computes. */
  private static String valid(String csv) {
    StringBuilder result = new StringBuilder();
    for (String cell : csv.split("(?<=,)|(?=,)")) {
      result.append(cell.matches("91330122\\w{10}") ? CreditCodes.valid(cell) : cell);
    }
    return result.toString();
  }

  private static Optional<EnterpriseMatch> match(String name) {
    return registry().match(new Party(name, null));
  }

  @Test
  void parse_sample_keepsEveryColumn() {
    Enterprise enterprise = registry().enterprises().get(0);

    assertThat(registry().size()).isEqualTo(5);
    assertThat(enterprise.name()).isEqualTo("桐庐青竹制笔有限公司");
    assertThat(enterprise.formerNames())
        .containsExactly(
            new Enterprise.FormerName("桐庐青竹笔厂", LocalDate.of(2019, 5, 1)),
            new Enterprise.FormerName("分水青竹笔社", null));
    assertThat(enterprise.address()).isEqualTo("桐庐县分水镇东溪路8号");
    assertThat(enterprise.industry()).isEqualTo("pens");
    assertThat(enterprise.aliases()).containsExactly("青竹", "Qingzhu Pen");
  }

  @ParameterizedTest
  @CsvSource({
    "桐庐青竹制笔有限公司, registered name",
    "'桐庐青竹制笔有限责任公司', registered name",
    "' 桐庐青竹　制笔有限公司', registered name",
    "桐庐青竹笔厂, former name until 2019-05-01",
    "分水青竹笔社, former name",
    "青竹, alias 青竹",
    "ｑｉｎｇｚｈｕ　ＰＥＮ, alias Qingzhu Pen",
  })
  void match_anyNameInAnySpelling_isExact(String name, String reason) {
    assertThat(match(name))
        .hasValueSatisfying(
            match -> {
              assertThat(match.name()).isEqualTo("桐庐青竹制笔有限公司");
              assertThat(match.score()).isEqualTo(1);
              assertThat(match.reason()).isEqualTo(reason);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"杭州远山(桐庐)医疗有限公司", "杭州远山〔桐庐〕医疗有限公司", "杭州远山桐庐医疗有限公司"})
  void match_bracketsDiffer_isTheSameEnterprise(String name) {
    assertThat(match(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"桐庐青竹制笔", "桐庐青山制笔有限公司", "杭州青竹制笔有限公司", ""})
  void match_otherName_isEmpty(String name) {
    assertThat(match(name)).isEmpty();
  }

  @Test
  void match_twoEnterprisesAnswer_abstainsAndNamesBoth() {
    assertThat(match("双名有限公司")).isEmpty();
    assertThat(registry().candidates(new Party("双名有限公司", null))).hasSize(2);
  }

  @Test
  void region_townshipByNameOrCode_isThatOfItsCounty() {
    assertThat(registry().enterprises())
        .extracting(
            enterprise -> enterprise.region() == null ? "" : enterprise.region().code() + "")
        .containsExactly("330122109", "330122002", "330122109", "330122109", "");
    assertThat(match("桐庐青竹笔厂").flatMap(registry()::region))
        .contains(new Region(new DivisionCode("330122109"), "分水镇", RegionLevel.TOWNSHIP));
  }

  @Test
  void region_noTownship_isEmpty() {
    assertThat(match("无址有限公司").flatMap(registry()::region)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'nam,uscc';line 1;did you mean 'name'",
        "'uscc,address';line 1;'name' is missing",
        "'name,name';line 1;comes twice",
        "'name\n甲\n ';line 3;name is empty",
        "'name\n甲\n甲';line 3;line 2 too",
        "'name,uscc\n甲,91330122MA2800001A';line 2;check character",
        "'name,township\n甲,分水镇';line 2;several divisions",
        "'name,township\n甲,建德县分水镇';line 2;no division",
        "'name,township\n甲,330122999';line 2;no division",
        "'name,former_names\n甲,乙(2019-13-01)';line 2;does not date",
        "'name\n甲,乙';line 2;2 cells for 1 columns",
      })
  void parse_badLine_namesItAndTheRemedy(String csv, String line, String problem) {
    assertThatThrownBy(() -> EnterpriseRegistry.parse(csv, DIVISIONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(line)
        .hasMessageContaining(problem);
  }

  @Test
  void parse_columnsInAnyOrderBomAndLineBreakInCell_isRead() {
    EnterpriseRegistry registry =
        EnterpriseRegistry.parse(
            "\uFEFFtownship,NAME\r\n桐庐县分水镇,\"乙有限\n公司\"\r\n,甲(集团)\r\n", DIVISIONS);

    assertThat(registry.match(new Party("乙有限公司", null)).flatMap(registry::region)).isPresent();
    assertThat(registry.match(new Party("甲集团", null))).isPresent();
  }

  @Test
  void empty_anyParty_matchesNothing() {
    assertThat(EnterpriseRegistry.empty().size()).isZero();
    assertThat(EnterpriseRegistry.empty().match(new Party("甲", null))).isEmpty();
  }
}
