package io.patentwatch.internal.merge;

import static io.patentwatch.internal.merge.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.law.WorkingCalendar;
import io.patentwatch.model.Holding;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.EnterpriseRegistry;
import io.patentwatch.reference.IndustryRules;
import io.patentwatch.reference.ReferenceData;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolderChangeTest {
  private static final LocalDate GRANTED = LocalDate.of(2017, 6, 6);
  private static final LocalDate ANNOUNCED = LocalDate.of(2019, 7, 16);
  private static final String SEAT = "311519浙江省杭州市桐庐县分水镇新淳路9号";
  private static final String BUYERS_SEAT = "311500浙江省杭州市桐庐县横村镇城西路1号";
  private static final Divisions DIVISIONS = Divisions.ofDefaults();

  private static Patent patent(List<Party> holders, LegalEvent... events) {
    return patent("name\n", holders, events);
  }

  private static Patent patent(String registry, List<Party> holders, LegalEvent... events) {
    ReferenceData reference =
        new ReferenceData(
            DIVISIONS,
            AddressLocator.of(DIVISIONS),
            EnterpriseRegistry.parse(registry, DIVISIONS),
            IndustryRules.none(),
            WorkingCalendar.ofDefaults());
    var record =
        record("CN104700000B", GRANTED, "201510123456")
            .filed(LocalDate.of(2015, 3, 2))
            .granted(GRANTED);
    holders.forEach(record::holder);
    for (LegalEvent event : events) {
      record.event(event);
    }
    return new Merge(reference).of(Grouping.of(List.of(record.build())).get(0), List.of()).patent();
  }

  private static LegalEvent event(String code, String text) {
    return LegalEvent.of(ANNOUNCED, code, text);
  }

  private static List<String> told(Patent patent) {
    return patent.holdings().stream().map(HolderChangeTest::told).toList();
  }

  private static String told(Holding holding) {
    return holding.from()
        + holding.holders().stream()
            .map(
                holder -> {
                  var region = holder.placement().region();
                  return " " + holder.party().name() + " " + (region == null ? "-" : region.name());
                })
            .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "专利权的转移IPC(主分类):B43K 7/00登记生效日:20190626变更事项:专利权人变更前权利人:甲制笔有限公司变更后权利人:乙文具有限公司"
            + "变更事项:地址变更前权利人:"
            + SEAT
            + "变更后权利人:"
            + BUYERS_SEAT,
        "TRANSFER OF PATENT RIGHT; Effective date of registration: 20190626; Address after: "
            + BUYERS_SEAT
            + "; Patentee after: 乙文具有限公司; Address before: "
            + SEAT
            + "; Patentee before: 甲制笔有限公司",
      })
  void holdings_transferEvent_movesThePatentFromItsEffectiveDay(String text) {
    Patent patent = patent(List.of(new Party("甲制笔有限公司", SEAT)), event("TR01", text));

    assertThat(told(patent)).containsExactly("null 甲制笔有限公司 分水镇", "2019-06-26 乙文具有限公司 横村镇");
    assertThat(patent.holdings().get(1).because()).isEqualTo("legal event 2019-06-26");
    assertThat(patent.warnings()).isEmpty();
  }

  @Test
  void holdings_transferWithoutAddress_doesNotKeepTheSellers() {
    Patent patent =
        patent(
            List.of(new Party("甲制笔有限公司", SEAT)),
            event("TR01", "登记生效日:20190626变更事项:专利权人变更前权利人:甲制笔有限公司变更后权利人:乙文具有限公司"));

    assertThat(told(patent)).containsExactly("null 甲制笔有限公司 分水镇", "2019-06-26 乙文具有限公司 -");
  }

  @Test
  void holdings_transferToRegisteredEnterprise_isInItsSeat() {
    Patent patent =
        patent(
            "name,township\n乙文具有限公司,桐庐县江南镇\n",
            List.of(new Party("甲制笔有限公司", SEAT)),
            event("TR01", "登记生效日:20190626变更事项:专利权人变更前权利人:甲制笔有限公司变更后权利人:乙文具有限公司"));

    assertThat(told(patent)).containsExactly("null 甲制笔有限公司 分水镇", "2019-06-26 乙文具有限公司 江南镇");
  }

  @Test
  void holdings_nameChangeWithoutAddress_staysWhereItIs() {
    Patent patent =
        patent(
            List.of(new Party("甲制笔厂", SEAT)), event("CP01", "专利权人的姓名或者名称的变更 变更前:甲制笔厂 变更后:甲制笔有限公司"));

    assertThat(told(patent)).containsExactly("null 甲制笔厂 分水镇", "2019-07-16 甲制笔有限公司 分水镇");
  }

  @Test
  void holdings_nameOfOneOfTwoChanges_theOtherStays() {
    Patent patent =
        patent(
            List.of(new Party("甲制笔厂", SEAT), new Party("丙大学", BUYERS_SEAT)),
            event("CP01", "变更事项:专利权人变更前权利人:甲制笔厂变更后权利人:甲制笔有限公司"));

    assertThat(told(patent))
        .containsExactly("null 甲制笔厂 分水镇 丙大学 横村镇", "2019-07-16 甲制笔有限公司 分水镇 丙大学 横村镇");
  }

  @Test
  void holdings_nameAndAddressChange_bothAreRead() {
    Patent patent =
        patent(
            List.of(new Party("甲制笔厂", SEAT)),
            event("CP03", "变更前:甲制笔厂 变更后:甲制笔有限公司 变更前:" + SEAT + " 变更后:" + BUYERS_SEAT));

    assertThat(told(patent)).containsExactly("null 甲制笔厂 分水镇", "2019-07-16 甲制笔有限公司 横村镇");
  }

  @Test
  void holdings_addressChange_movesTheHolder() {
    Patent patent =
        patent(
            List.of(new Party("甲制笔厂", SEAT)),
            event("CP02", "变更事项:地址变更前权利人:" + SEAT + "变更后权利人:" + BUYERS_SEAT));

    assertThat(told(patent)).containsExactly("null 甲制笔厂 分水镇", "2019-07-16 甲制笔厂 横村镇");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "专利权的转移", "登记生效日:20190626"})
  void holdings_transferThatNamesNobody_staysWithAWarning(String text) {
    Patent patent = patent(List.of(new Party("甲制笔有限公司", SEAT)), event("TR01", text));

    assertThat(told(patent)).containsExactly("null 甲制笔有限公司 分水镇");
    assertThat(patent.warnings())
        .singleElement()
        .asString()
        .startsWith("transferred on 2019-0")
        .contains("nothing says to whom");
  }

  @Test
  void holdings_formerNameThatAnotherTookLater_isTheOneOfTheFilingDay() {
    String registry =
        """
        name,former_names
        桐庐白鹭文具厂,桐庐飞鹭文具厂(2018-07-01)
        桐庐飞鹭文具厂,
        """;

    assertThat(matched(patent(registry, List.of(new Party("桐庐飞鹭文具厂", null))))).isEqualTo("桐庐白鹭文具厂");
  }

  private static @Nullable String matched(Patent patent) {
    var enterprise = patent.holdings().get(0).holders().get(0).enterprise();
    return enterprise == null ? null : enterprise.name();
  }
}
