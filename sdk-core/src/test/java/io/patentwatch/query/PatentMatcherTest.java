package io.patentwatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.CreditCode;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.Holding;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Payment;
import io.patentwatch.model.Placement;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Region;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.model.StatusTimeline;
import io.patentwatch.model.Tag;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatentMatcherTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final ApplicationNumber NUMBER = ApplicationNumber.parse("202110685031.5");

  /** Filed in Tonglu, granted, moved to Hong Kong in 2023, lapsed in 2025. */
  static final Patent PEN =
      new Patent(
          PatentId.of(NUMBER),
          NUMBER,
          List.of(
              new Publication(PublicationNumber.parse("CN113000001A"), LocalDate.of(2021, 12, 7)),
              new Publication(PublicationNumber.parse("CN113000001B"), LocalDate.of(2022, 6, 30))),
          PatentType.INVENTION,
          "一种LED中性笔，笔夹",
          "A ball-point pen with USB 3.0.",
          List.of(
              new Holding(
                  null,
                  List.of(
                      holder("甲乙制笔有限公司", "桐庐县分水镇", "330122109", RegionLevel.TOWNSHIP, true),
                      holder("丙丁大学", null, "110000", RegionLevel.PROVINCE, false)),
                  "filing"),
              new Holding(
                  LocalDate.of(2023, 3, 1),
                  List.of(
                      new Holder(
                          new Party("戊己 Pens Ltd", "Kowloon"),
                          placement(new Region(null, "香港", RegionLevel.HONG_KONG)),
                          null)),
                  "transfer")),
          List.of("王甲", "乙李"),
          List.of("庚辛专利代理事务所"),
          LocalDate.of(2021, 6, 21),
          LocalDate.of(2022, 6, 30),
          List.of(new Priority("US 62/123,456", null)),
          List.of(IpcSymbol.parse("B43K7/02"), IpcSymbol.parse("A61B10/00")),
          List.of(CpcSymbol.parse("Y02E10/50")),
          List.of(LocarnoClass.parse("19-06")),
          List.of(LegalEvent.of(LocalDate.of(2022, 6, 30), "GR01", "")),
          new StatusTimeline(
              List.of(
                  span(LocalDate.of(2021, 6, 21), LocalDate.of(2022, 6, 30), PatentStatus.PENDING),
                  span(LocalDate.of(2022, 6, 30), LocalDate.of(2025, 6, 21), PatentStatus.IN_FORCE),
                  span(LocalDate.of(2025, 6, 21), null, PatentStatus.LAPSED))),
          List.of(new Payment(3, LocalDate.of(2023, 6, 1), null)),
          List.of(new IndustryMatch("Pens", "制笔", "r1", "ipc B43K")),
          List.of(new Tag("Fast Track", null)),
          List.of());

  private static final Patent BARE =
      new Patent(
          new PatentId("CN209078969U"),
          null,
          List.of(new Publication(PublicationNumber.parse("CN209078969U"), null)),
          null,
          "",
          "—",
          List.of(new Holding(null, List.of(), "nobody")),
          List.of(),
          List.of(),
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          StatusTimeline.UNKNOWN,
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private static StatusTimeline.Span span(LocalDate from, LocalDate to, PatentStatus status) {
    return new StatusTimeline.Span(from, to, status, "test");
  }

  private static Holder holder(
      String name, String address, String code, RegionLevel level, boolean matched) {
    return new Holder(
        new Party(name, address),
        placement(new Region(new DivisionCode(code), "place", level)),
        matched
            ? new EnterpriseMatch(name, CreditCode.parse("91330122MA0000007X"), 1, "exact")
            : null);
  }

  private static Placement placement(Region region) {
    return new Placement(region, Placement.Basis.ADDRESS, "test", List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "中性笔",
        "ti=\"led中性\"",
        "ti=中性笔 and ti=\"笔 笔夹\" and not ti=笔笔夹",
        "ti==\"一种 led 中性笔。笔夹\"",
        "not ti==中性笔",
        "ab=\"ball point pen\" and ab=usb* and not ab=us",
        "ab any \"pencil usb-3\" and not ab all \"pencil pen\"",
        "ta=pen and ta=中性笔",
        "txt=丙丁 and txt=王甲 and not txt=庚辛",
        "txt all \"王甲 pen 制笔\"",
        "pa=戊己 and pa=\"pens ltd\"",
        "pa=\"戊己pens\"",
        "pa==丙丁大学 and not pa==丙丁",
        "in all \"乙李 王甲\" and not in=甲乙",
        "addr=分水镇 and addr=kowloon",
        "agent=庚辛",
        "pn=CN113000001 and pn=113000001B and pn=CN and pn=CN1130* and not pn=CN113000001U",
        "pn==CN113000001B and not pn==CN113000001",
        "pn any \"CN209078969U CN113000001A\" and not pn all \"CN209078969U CN113000001A\"",
        "ap=202110685031 and ap=ZL202110685031.5 and ap=CN2021* and not ap=202110685032",
        "pr=US62123456 and pr=US and not pr=EP",
        "ipc=B43K and ipc=B43K7 and ipc=B and ipc=B43K7/02 and not ipc=A61B1",
        "ipc==B43K7/02 and not ipc==B43K and not ipc==B43K7",
        "ipc all \"B43 A61B10\" and not ipc all \"B43 C01\" and ipc any \"B43 C01\"",
        "cpc=Y02E",
        "loc=19 and loc=1906 and loc==19-06 and not loc==19",
        "ad=2021 and ad=202106 and ad=2021-06-21 and not ad=2022",
        "ad>2020 and not ad>2021 and ad>=2021 and ad<=202106 and not ad<202106 and ad<2022",
        "ad within \"2021-06-21 2021-06-21\" and ad within \"2020 202106\"",
        "pd=2021 and pd=2022 and pd<2022 and pd>2021",
        "gd=20220630",
        "type=invention and type any \"design invention\" and not type=design",
        "status=in-force and status =/asof=20211130 pending and status =/asof=2025-06-21 lapsed",
        "status =/asof=2025-06-20 in-force and status =/asof=2021-06-20 unknown",
        "not status =/asof=2021-06-20 *",
        "fees=paid and fees =/asof=20240621 unconfirmed and not fees =/asof=20211130 *",
        "region=HK and not region=33 and region=810000",
        "region =/asof=20221231 330122 and region =/asof=20221231 33",
        "region =/asof=20221231 330122109 and not region =/asof=20221231 330122110",
        "region ==/asof=20221231 330122109 and not region ==/asof=20221231 330122",
        "region any \"33 HK\" and not region all \"33 HK\" and not region =/asof=20221231 11",
        "industry=pens and industry=PE*",
        "uscc=91330122ma0000007x and uscc=9133*",
        "event=gr01 and event=granted and event=GR* and not event=transferred",
        "tag=\"fast track\" and tag=fast*",
        "ti=* and pn=* and ipc=* and ad=* and status=* and region=* and tag=* and uscc=*",
        "cql.allRecords=1"
      })
  void matches_fullPatent_answers(String cql) {
    assertThat(Cql.parse(cql).matches(PEN, DAY)).isTrue();
  }

  @Test
  void matches_bareParts_haveNoValues() {
    for (QueryField field : QueryField.values()) {
      PatentQuery exists = new PatentQuery.Clause(field, Relation.EXISTS, "", null);
      assertThat(exists.matches(BARE, DAY)).isEqualTo(field == QueryField.PUBLICATION_NUMBER);
      assertThat(exists.matches(PEN, DAY)).isTrue();
    }
    assertThat(Cql.parse("ad<2030 or region=33 or type=design").matches(BARE, DAY)).isFalse();
    assertThat(Cql.parse("not ad<2030 and status=unknown").matches(BARE, DAY)).isTrue();
  }

  @Test
  void regionTerms_division_namesAllAbove() {
    assertThat(FieldTerms.regionTerms("330122109"))
        .containsExactly("330122109", "330122", "330100", "330000");
    assertThat(FieldTerms.regionTerms("foreign")).containsExactly("foreign");
  }

  @Test
  void clause_lists_areGivenByValueAndDays() {
    PatentQuery.Clause list =
        new PatentQuery.Clause(QueryField.IPC, Relation.ANY, " b43k  A61B1 b43k ", null);
    assertThat(list.values()).containsExactly("B43K", "A61B1");
    assertThat(list.days()).isEmpty();
    PatentQuery.Clause after =
        new PatentQuery.Clause(QueryField.FILED, Relation.AFTER, "202102", null);
    assertThat(after.days()).contains(new DaySpan(LocalDate.of(2021, 3, 1), null));
  }
}
