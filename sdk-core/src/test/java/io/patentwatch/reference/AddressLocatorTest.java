package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.RegionLevel;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** House numbers and firms are invented, divisions are real. */
class AddressLocatorTest {
  private static AddressLocator locator;

  @BeforeAll
  static void compileNames() {
    locator = AddressLocator.of(Divisions.ofDefaults());
  }

  private static String code(String address) {
    return locator.locate(address).code().map(Object::toString).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "浙江省杭州市桐庐县分水镇大路村901号, 330122109",
    "311500浙江省杭州市桐庐县横村镇柳岩路902号, 330122102",
    "浙江省杭州市桐庐县合村乡后溪村, 330122210",
    "浙江省杭州市桐庐县江南镇窄溪路9号, 330122113",
    "浙江省杭州市桐庐县城南街道迎春南路999号, 330122004",
    "浙江省杭州市桐庐县莪山畲族乡, 330122201",
    "浙江省杭州市桐庐县莪山乡, 330122201",
    "杭州市桐庐县县城城南路918号, 330122",
    "桐庐县, 330122",
    "浙江杭州桐庐, 330122",
    "桐庐横村镇, 330122102",
    "浙江桐庐富春路9号, 330122",
    "江苏省南京市, 320100",
    "内蒙古自治区锡林郭勒盟锡林浩特市, 152502",
    "内蒙古锡林浩特, 152502",
    "延边州延吉市, 222401",
    "景宁县红星街道, 331127001",
    "海南海口, 460100",
    "海南, 460000",
    "吉林, 220000",
    "吉林吉林市, 220200",
    "延边朝鲜族自治州延吉市, 222401",
    "黑山县, 210726",
    "新疆维吾尔自治区石河子市, 659001"
  })
  void locate_fullOrShortened_lowestCertainDivision(String address, String expected) {
    assertThat(code(address)).isEqualTo(expected);
  }

  @Test
  void locate_countyLevelCityWithoutPrefecture_prefectureIsKnown() {
    Location location = locator.locate("浙江省慈溪市三北大街991号");

    assertThat(location.province()).contains("浙江省");
    assertThat(location.city()).contains("宁波市");
    assertThat(location.county()).contains("慈溪市");
    assertThat(location.township()).isEmpty();
    assertThat(location.level()).isEqualTo(RegionLevel.COUNTY);
  }

  @Test
  void locate_district_ofMunicipality_hasNoPlaceholderCity() {
    Location location = locator.locate("100102北京市朝阳区酒仙桥路910号");

    assertThat(location.province()).contains("北京市");
    assertThat(location.city()).isEmpty();
    assertThat(location.county()).contains("朝阳区");
  }

  @ParameterizedTest
  @CsvSource({
    "广东省东莞市长安镇振安西路909号, 441900119, TOWNSHIP",
    "广东省中山市东升镇, 442000118, TOWNSHIP",
    "海南省儋州市那大镇, 460400100, TOWNSHIP",
    "甘肃省嘉峪关市新城镇, 620201100, TOWNSHIP",
    "湖北省仙桃市, 429004, COUNTY"
  })
  void locate_cityWithoutCounties_townshipStandsUnderCity(
      String address, String expected, RegionLevel level) {
    Location location = locator.locate(address);

    assertThat(location.code().map(Object::toString)).contains(expected);
    assertThat(location.level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "浙江省杭州市下城区环城北路9号, 330105",
    "浙江省富阳市富春街道, 330111001",
    "浙江省临安市, 330112",
    "浙江省余杭市, 330110",
    "安徽省巢湖市庐江县, 340124",
    "安徽省六安市寿县, 340422",
    "山东省莱芜市莱城区, 370116",
    "江苏省通州市, 320612",
    "河北省雄安新区容城县, 130629",
    "重庆市两江新区, 500000"
  })
  void locate_formerCounty_todaysSuccessor(String address, String expected) {
    assertThat(code(address)).isEqualTo(expected);
  }

  @Test
  void locate_formerCountyThatWasSplit_cityWithCandidates() {
    Location location = locator.locate("浙江省杭州市江干区某某巷9号");

    assertThat(location.code().map(Object::toString)).contains("330100");
    assertThat(location.candidates())
        .extracting(Location.Candidate::name)
        .containsExactlyInAnyOrder("浙江省杭州市上城区", "浙江省杭州市钱塘区");
  }

  @Test
  void locate_townshipOfSplitCounty_decidesTheSuccessor() {
    assertThat(code("杭州市江干区九堡街道九环路999号")).startsWith("330102");
    assertThat(code("杭州市江干区白杨街道")).startsWith("330114");
  }

  @Test
  void locate_townshipThatChangedItsKind_isReadByName() {
    assertThat(code("浙江省杭州市桐庐县凤川镇")).isEqualTo("330122005");
    assertThat(code("浙江省杭州市桐庐县旧县乡")).isEqualTo("330122002");
  }

  @ParameterizedTest
  @CsvSource({
    "浙江省绍兴市柯桥区柯岩街道, 330603002",
    "浙江省平湖市独山港镇, 330482108",
    "四川省成都市简阳市石盘镇, 510185009",
    "广东省中山市东升镇, 442000118",
    "温州市龙港镇某路9号, 330383",
    "瓯北镇双塔横路9号, 330324009"
  })
  void locate_townshipThatIsGone_whatItBecame(String address, String expected) {
    assertThat(code(address)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "杭州市余杭区塘栖镇某某路9号, 330110, 浙江省杭州市临平区塘栖镇",
    "浙江省苍南县龙港镇某街9号, 330327, 浙江省温州市龙港市",
    "浙江省绍兴市上虞市沥海镇某村, 330604, 浙江省绍兴市越城区沥海街道"
  })
  void locate_townshipThatWentToAnotherCounty_countyAsNamedAndTheTownshipACandidate(
      String address, String expected, String today) {
    Location location = locator.locate(address);

    assertThat(location.code().map(Object::toString)).contains(expected);
    assertThat(location.candidates()).extracting(Location.Candidate::name).contains(today);
  }

  @Test
  void locate_townshipThatWasSplit_isOpen() {
    Location location = locator.locate("江苏省苏州市常熟市虞山镇某路9号");

    assertThat(location.code().map(Object::toString)).contains("320581");
    assertThat(location.candidates()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({
    "义乌某某市场9号, 330782",
    "嵊州商业城9号, 330683",
    "湖州织里某某路9号, 330502100",
    "宁波市庄桥某某路9号, 330205006",
    "浙江省象山县爵溪北塘工业区, 330225003",
    "温州龙湾状元机场大道9号, 330303006"
  })
  void locate_bareNameThatNoOtherPlaceBears_isTaken(String address, String expected) {
    assertThat(code(address)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"浦江某某二区9号", "皇姑山路9号", "萧山国际机场9号", "银海二区9栋", "义乌国际商贸城9号"})
  void locate_bareNameOfAnotherPlaceOrAnInstitution_decidesNothing(String address) {
    assertThat(locator.locate(address).level()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "浙江省绍兴市上虞人民医院, 330600",
    "四川省成都市天府新区华阳街道, 510116003",
    "浙江省杭州市余杭塘路9号, 330100",
    "安徽省合肥市蜀山湖路9号, 340100"
  })
  void locate_bareNameWithinAnotherName_decidesNoFurther(String address, String expected) {
    assertThat(code(address)).isEqualTo(expected);
  }

  @Test
  void locate_asOfAVintage_answersWithItsDivisions() {
    AddressLocator then = AddressLocator.of(Divisions.ofDefaults().asOf(LocalDate.of(2018, 7, 1)));

    assertThat(then.locate("浙江省杭州市江干区九堡街道").code().map(Object::toString)).contains("330104014");
    assertThat(then.locate("浙江省杭州市临平区").code().map(Object::toString)).contains("330110");
  }

  @ParameterizedTest
  @CsvSource({
    "浙江省桐庐县, 地址写明“桐庐县”",
    "浙江省富阳市, 地址写明“富阳市”，今为富阳区",
    "朝阳区某路, “朝阳区”可以指2个区划，前后文不能确定是哪一个",
    "日本东京, 在中国大陆以外：日本（JP）",
    "某某大厦, 地址中没有写明行政区划"
  })
  void locate_reason_isToldInChineseToo(String address, String reason) {
    assertThat(locator.locate(address).reasonChinese()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "珠江西路15号",
        "上海路9号",
        "泰山西路88号",
        "江西路7号",
        "南京东路100号",
        "北京西路9号",
        "西藏中路268号",
        "中山北一路9号",
        "香港中路10号"
      })
  void locate_roadNamedAfterDivision_decidesNothing(String address) {
    Location location = locator.locate(address);

    assertThat(location.level()).isNull();
    assertThat(location.reason()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "广东省广州市天河区珠江西路95号, 440106",
    "江苏省泰州市姜堰区上海路9号, 321204",
    "山东省泰安市泰山区泰山西路9号, 370902",
    "山东省青岛市市南区香港中路910号, 370202",
    "上海市黄浦区南京东路910号, 310101",
    "佛山市南海区丹灶镇横路南海日本中小企业工业园区, 440605123"
  })
  void locate_roadOrZoneNamedAfterAnotherPlace_doesNotMislead(String address, String expected) {
    assertThat(code(address)).isEqualTo(expected);
  }

  @Test
  void locate_districtOfManyCities_needsAParent() {
    Location alone = locator.locate("朝阳区建设街9号");

    assertThat(alone.level()).isNull();
    assertThat(alone.candidates())
        .extracting(Location.Candidate::name)
        .containsExactlyInAnyOrder("北京市朝阳区", "吉林省长春市朝阳区");
    assertThat(code("长春市朝阳区建设街9号")).isEqualTo("220104");
    assertThat(code("朝阳区酒仙桥街道")).startsWith("110105");
  }

  @ParameterizedTest
  @ValueSource(strings = {"江南镇", "城关镇人民路9号", "城南街道"})
  void locate_townshipOfManyCounties_candidates(String address) {
    Location location = locator.locate(address);

    assertThat(location.level()).isNull();
    assertThat(location.candidates()).hasSizeGreaterThan(1);
  }

  @Test
  void locate_townshipAlone_onlyWhenUniqueAndWithItsKind() {
    assertThat(code("莪山畲族乡")).isEqualTo("330122201");
    assertThat(code("莪山")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "广东省佛山市顺德区伦教永丰村工业区北路9号, 440606003",
    "浙江省桐庐县分水天溪湖路9号, 330122109",
    "北京市海淀区中关村软件园数字山谷, 110108",
    "浙江省桐庐县城南路9号, 330122"
  })
  void locate_townshipWithoutKind_onlyWhereAnAddressGoesOn(String address, String expected) {
    assertThat(code(address)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "江苏省南京市经济技术开发区恒业路9号, 320100",
    "石家庄高新技术产业开发区长江大道9号, 130100",
    "江苏省苏州市苏州工业园区星湖街9号, 320500",
    "浙江省乐清市经济开发区纬九路, 330382"
  })
  void locate_developmentZone_isNoCounty(String address, String expected) {
    assertThat(code(address)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "以色列特尔蒙德, 以色列",
    "美国加利福尼亚州, 美国",
    "日本东京都, 日本",
    "日本国京都府京都市, 日本",
    "德国路德维希港, 德国",
    "英属开曼群岛大开曼, 开曼群岛",
    "'9-9 Konan, Minato-ku, Tokyo, JP', 日本",
    "'Stuttgart, Germany', 德国",
    "US, 美国",
    "US加利福尼亚州, 美国"
  })
  void locate_foreign_countryAndNoDivision(String address, String country) {
    Location location = locator.locate(address);

    assertThat(location.level()).isEqualTo(RegionLevel.FOREIGN);
    assertThat(location.country()).isEqualTo(country);
    assertThat(location.division()).isEmpty();
    assertThat(location.reason()).contains(country);
  }

  @ParameterizedTest
  @CsvSource({
    "中国台湾新北市, TAIWAN",
    "台湾省台北市, TAIWAN",
    "臺灣臺北市, TAIWAN",
    "中国香港九龙, HONG_KONG",
    "香港新界, HONG_KONG",
    "中国澳门, MACAO",
    "'Kowloon, Hong Kong', HONG_KONG",
    "'Taipei, TW', TAIWAN"
  })
  void locate_outsideTheMainland_itsOwnLevel(String address, RegionLevel level) {
    Location location = locator.locate(address);

    assertThat(location.level()).isEqualTo(level);
    assertThat(location.path()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "???", "310000", "Hangzhou, Zhejiang, China", "San Jose, CA", "某某大厦9楼"})
  void locate_nothingCertain_undecidedWithReason(String address) {
    Location location = locator.locate(address);

    assertThat(location.level()).isNull();
    assertThat(location.reason()).isNotBlank();
  }

  @Test
  void locate_divisionsThatExcludeEachOther_stopsAtWhatTheyShare() {
    Location location = locator.locate("江苏省徐州市浙江省杭州市");
    Location within = locator.locate("广东省广州市河源市紫金县");

    assertThat(location.level()).isNull();
    assertThat(location.candidates()).hasSize(2);
    assertThat(within.code().map(Object::toString)).contains("440000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"东方商务中心9号楼", "江南四区99-9", "城东经济开发区卧龙路9号", "黄龙康城二组团"})
  void locate_estateNamedLikeACounty_isOnlyACandidate(String address) {
    assertThat(locator.locate(address).level()).isNull();
  }

  @Test
  void locate_repeatedDivisions_areReadOnce() {
    assertThat(code("浙江省杭州市桐庐县浙江省杭州市桐庐县分水镇")).isEqualTo("330122109");
    assertThat(code("重庆重庆市万州区")).isEqualTo("500101");
  }

  @Test
  void locate_placed_spansQuoteTheTextThatDecided() {
    String address = "３１１５００ 浙江省 杭州市桐庐分水镇9号";
    Location location = locator.locate(address);

    assertThat(location.spans())
        .extracting(span -> address.substring(span.start(), span.end()) + " " + span.code())
        .containsExactly("浙江省 330000", "杭州市 330100", "桐庐 330122", "分水镇 330122109");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "，", "；;", "()", "（）", "[]", " , ; ", "【】/", "//"})
  void locate_onlySeparators_abstainsWithAReason(String address) {
    Location location = locator.locate(address);

    assertThat(location.level()).isNull();
    assertThat(location.reason()).isNotBlank();
  }
}
