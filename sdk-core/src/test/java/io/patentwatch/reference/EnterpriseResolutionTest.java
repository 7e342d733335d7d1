package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Party;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseResolutionTest {
  private static final EnterpriseRegistry REGISTRY =
      EnterpriseRegistry.parse(
          """
          name,former_names,uscc,address,township,industry,aliases
          桐庐青竹制笔有限公司,,,杭州市桐庐县分水镇东溪路8号,分水镇,pens,青竹
          杭州远山医疗科技股份有限公司,杭州远山医疗科技有限公司(2020-03-01),,,,,
          杭州清溪文化创意用品制造研发有限公司,,,桐庐县江南镇环溪路21号,,,
          浙江双溪机械有限公司,,,桐庐县横村镇城东路3号,横村镇,,
          桐庐白鹭文具厂,桐庐飞鹭文具厂(2018-07-01),,,,,
          桐庐飞鹭文具厂,,,桐庐县横村镇城西路9号,横村镇,,
          桐庐第一机床厂,,,桐庐县桐君街道春江路1号,,,
          桐庐云岭制笔有限公司,,,桐庐县分水镇玉华路6号,分水镇,,
          王大山,,,桐庐县分水镇玉华路66号,分水镇,,
          宁波嘉禾文具用品有限公司,,,浙江省宁波市海曙区东溪路7号,宁波市海曙区,,
          双名有限公司,,,桐庐县横村镇城西路9号,横村镇,,
          双名有限公司桐庐厂,,,,,,双名有限公司
          """,
          Divisions.ofDefaults());

  private static String taken(String name, @Nullable String address) {
    return REGISTRY
        .match(new Party(name, address))
        .map(match -> match.name() + " " + match.score())
        .orElse("-");
  }

  private static List<String> candidates(String name, @Nullable String address) {
    return REGISTRY.candidates(new Party(name, address)).stream()
        .map(EnterpriseMatch::name)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"浙江省桐庐县青竹制笔有限公司", "桐庐县青竹制笔有限责任公司", "浙江桐庐青竹制笔有限公司", "杭州桐庐青竹制笔有限公司", "桐廬縣青竹製筆有限公司"})
  void match_regionSpelledOtherwise_isTaken(String name) {
    assertThat(taken(name, null)).isEqualTo("桐庐青竹制笔有限公司 0.99");
  }

  @ParameterizedTest
  @CsvSource({
    "桐庐青竹制笔有限公司分水分公司, 桐庐青竹制笔有限公司 0.95",
    "桐庐县青竹制笔有限公司杭州销售部, 桐庐青竹制笔有限公司 0.95",
    "桐庐青山制笔有限公司分水分公司, -",
  })
  void match_branch_isItsEnterprise(String name, String expected) {
    assertThat(taken(name, null)).isEqualTo(expected);
  }

  @Test
  void region_branch_isNotTheSeatOfItsEnterprise() {
    assertThat(REGISTRY.match(new Party("桐庐青竹制笔有限公司分水分公司", null)).flatMap(REGISTRY::region))
        .isEmpty();
    assertThat(REGISTRY.match(new Party("桐庐县青竹制笔有限公司", null)).flatMap(REGISTRY::region))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "青竹制笔有限公司",
    "杭州青竹制笔有限公司",
    "桐庐青竹制笔股份有限公司",
    "桐庐青竹制笔科技有限公司",
    "桐庐双溪机械有限公司",
    "浙江双溪机电有限公司",
  })
  void match_nameAlikeWithoutAddress_isOnlyACandidate(String name) {
    assertThat(taken(name, null)).isEqualTo("-");
    assertThat(candidates(name, null)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "青竹制笔有限公司, 311519浙江省杭州市桐庐县分水镇东溪路8号, 桐庐青竹制笔有限公司 0.99",
    "青竹制笔有限公司, 浙江省杭州市桐庐县分水镇新龙路1号, 桐庐青竹制笔有限公司 0.93",
    "青竹制笔有限公司, 浙江省杭州市淳安县分水镇新龙路1号, -",
    "杭州青竹制笔有限公司, 浙江省杭州市桐庐县分水镇东溪路8号, 桐庐青竹制笔有限公司 0.95",
    "杭州青竹制笔有限公司, 浙江省杭州市桐庐县分水镇新龙路1号, -",
    "桐庐青竹制笔股份有限公司, 浙江省杭州市桐庐县分水镇新龙路1号, 桐庐青竹制笔有限公司 0.95",
    "桐庐青山制笔有限公司, 浙江省杭州市桐庐县分水镇新龙路1号, -",
  })
  void match_nameAlikeWithAddress_addressDecides(String name, String address, String expected) {
    assertThat(taken(name, address)).isEqualTo(expected);
  }

  @Test
  void match_tradeNameThatIsAlsoADivision_isReadAsEither() {
    assertThat(taken("嘉禾文具用品有限公司", "浙江省宁波市海曙区东溪路7号")).startsWith("宁波嘉禾文具用品有限公司");
    assertThat(taken("嘉禾文具用品有限公司", null)).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource({
    "杭州清溪文化创意用品制造研究有限公司, -",
    "杭州清溪文化创意用品制造开发有限公司, -",
    "桐庐第二机床厂, -",
    "桐庐第一机床产, -",
    "桐庐云岭制笔有线公司, -",
  })
  void match_oneCharacterDiffers_isNotTakenWithoutAddress(String name, String expected) {
    assertThat(taken(name, null)).isEqualTo(expected);
  }

  @Test
  void match_oneCharacterOfALongNameDiffersAtItsAddress_isTaken() {
    assertThat(taken("杭州清溪文化创意用品制作研发有限公司", "浙江省桐庐县江南镇环溪路21号")).startsWith("杭州清溪文化创意用品制造研发有限公司");
  }

  @Test
  void resolve_formerNameThatAnotherBearsNow_dayDecides() {
    Party party = new Party("桐庐飞鹭文具厂", null);

    assertThat(REGISTRY.resolve(party, LocalDate.of(2018, 6, 30)).match())
        .hasValueSatisfying(match -> assertThat(match.name()).isEqualTo("桐庐白鹭文具厂"));
    assertThat(REGISTRY.resolve(party, LocalDate.of(2018, 7, 1)).match())
        .hasValueSatisfying(match -> assertThat(match.name()).isEqualTo("桐庐飞鹭文具厂"));
    assertThat(REGISTRY.resolve(party, null).match()).isEmpty();
    assertThat(REGISTRY.resolve(party, null).candidates()).hasSize(2);
  }

  @Test
  void resolve_twoBearOneName_addressDecides() {
    assertThat(taken("双名有限公司", null)).isEqualTo("-");
    assertThat(taken("双名有限公司", "浙江省桐庐县横村镇城东路7号")).isEqualTo("双名有限公司 1.0");
  }

  @Test
  void match_formerNameWithConversion_isExact() {
    assertThat(taken("杭州远山医疗科技有限责任公司", null)).isEqualTo("杭州远山医疗科技股份有限公司 1.0");
  }

  @Test
  void resolve_naturalPerson_isKeptApart() {
    EnterpriseAnswer answer = REGISTRY.resolve(new Party("王大山", null), null);

    assertThat(answer.match()).isEmpty();
    assertThat(answer.candidates()).isEmpty();
    assertThat(answer.reason()).contains("natural person");
    assertThat(taken("王大山", "浙江省桐庐县分水镇玉华路66号")).isEqualTo("王大山 1.0");
    assertThat(taken("王大山", "浙江省桐庐县横村镇玉华路66号")).isEqualTo("-");
  }

  @Test
  void resolve_unlikeAnyName_saysSo() {
    EnterpriseAnswer answer = REGISTRY.resolve(new Party("上海某某化工有限公司", null), null);

    assertThat(answer.candidates()).isEmpty();
    assertThat(answer.reason()).isEqualTo("no enterprise has a name like it");
  }
}
