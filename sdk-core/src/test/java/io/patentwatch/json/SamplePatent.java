package io.patentwatch.json;

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
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Payment;
import io.patentwatch.model.Placement;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Region;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.model.StatusTimeline;
import io.patentwatch.model.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Patents of nobody, one with every field and one with none. */
final class SamplePatent {
  private static final LocalDate FILED = LocalDate.of(2020, 1, 6);
  private static final LocalDate GRANTED = LocalDate.of(2021, 3, 2);

  private SamplePatent() {}

  static Patent full() {
    Region township = new Region(DivisionCode.of("330122103"), "分水镇", RegionLevel.TOWNSHIP);
    Holder holder =
        new Holder(
            new Party("桐庐青峦制笔有限公司", "311519浙江省杭州市桐庐县分水镇新淳路9号"),
            new Placement(township, Placement.Basis.ADDRESS, "桐庐县分水镇 names it", List.of(township)),
            new EnterpriseMatch(
                "桐庐青峦制笔有限公司", CreditCode.parse("91350100M000100Y43"), 1, "registered name"));
    return new Patent(
        new PatentId("CN202010000001.4"),
        ApplicationNumber.parse("202010000001.4"),
        List.of(
            publication("CN111000001A", LocalDate.of(2020, 7, 3)),
            publication("CN111000001B", GRANTED)),
        PatentType.INVENTION,
        "一种“中性笔”\n及其笔芯",
        "摘要\\",
        List.of(
            new Holding(null, List.of(holder), "CN111000001A 2020-07-03"),
            new Holding(GRANTED, List.of(holder), "CN111000001B 2021-03-02")),
        List.of("某人"),
        List.of("某代理机构"),
        FILED,
        GRANTED,
        List.of(new Priority("CN201910000002.X", LocalDate.of(2019, 2, 1))),
        List.of(IpcSymbol.parse("B43K7/00")),
        List.of(CpcSymbol.parse("B43K7/00")),
        List.of(LocarnoClass.parse("19-06")),
        List.of(LegalEvent.of(GRANTED, "GR01", "授权")),
        new StatusTimeline(
            List.of(
                new StatusTimeline.Span(FILED, GRANTED, PatentStatus.PENDING, "filed"),
                new StatusTimeline.Span(GRANTED, null, PatentStatus.IN_FORCE, "GR01 2021-03-02"))),
        List.of(new Payment(3, LocalDate.of(2022, 1, 4), new BigDecimal("900.00"))),
        List.of(new IndustryMatch("pens", "制笔", "classes", "ipc B43K")),
        List.of(new Tag("fast-track", null)),
        List.of("check digit"));
  }

  static Patent bare() {
    return new Patent(
        new PatentId("CN209078969U"),
        null,
        List.of(new Publication(PublicationNumber.parse("CN209078969U"), null)),
        null,
        "",
        "",
        List.of(),
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
  }

  static List<PatentRecord> records() {
    return List.of(
        PatentRecord.builder(new Provenance("file", "export.csv", 12, Instant.EPOCH))
            .application(ApplicationNumber.parse("202010000001.4"))
            .publication(publication("CN111000001B", GRANTED))
            .title("一种中性笔")
            .warning("a doubt")
            .build(),
        PatentRecord.builder(Provenance.of("gateway", "", 0))
            .application(ApplicationNumber.parse("202010000001.4"))
            .build());
  }

  private static Publication publication(String number, LocalDate date) {
    return new Publication(PublicationNumber.parse(number), date);
  }
}
