package io.patentwatch.source.cnipa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Provenance;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.exchange.ExchangeXml;
import io.patentwatch.source.exchange.ExchangeXml.Read;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** CNIPA publications, authored in the structure of the real. */
class CnipaReaderTest {
  static final String PUBLICATION =
      """
      <?xml version="1.0" encoding="utf-8" standalone="no"?>
      <!DOCTYPE business:PatentDocumentAndRelated SYSTEM "/DTDS/ExternalStandards/ipphdb-entities.dtd"[]>
      <business:PatentDocumentAndRelated xmlns:base="http://www.sipo.gov.cn/XMLSchema/base" xmlns:business="http://www.sipo.gov.cn/XMLSchema/business" lang="zh" country="CN" docNumber="113000001" kind="A" datePublication="20210910">
        <business:BibliographicData>
          <business:PublicationReference dataFormat="standard"><base:DocumentID><base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>113000001</base:DocNumber><base:Kind>A</base:Kind><base:Date>20210910</base:Date></base:DocumentID></business:PublicationReference>
          <business:ApplicationReference applType="10" dataFormat="standard"><base:DocumentID><base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>102021000685031</base:DocNumber><base:Date>20210621</base:Date></base:DocumentID></business:ApplicationReference>
          <business:ApplicationReference applType="10" dataFormat="original"><base:DocumentID><base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>202110685031.5</base:DocNumber><base:Date>20210621</base:Date></base:DocumentID></business:ApplicationReference>
          <business:PriorityDetails><business:Priority sequence="1"><base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>202011234567.X</base:DocNumber><base:Date>20201012</base:Date></business:Priority></business:PriorityDetails>
          <business:ClassificationIPCRDetails>
            <business:ClassificationIPCR sequence="1"><business:Section>B</business:Section><base:Text>B43K   7/02    (2006.01)</base:Text></business:ClassificationIPCR>
            <business:ClassificationIPCR sequence="2"><business:Section>B</business:Section><business:MainClass>43</business:MainClass><business:Subclass>K</business:Subclass><business:MainGroup>24</business:MainGroup><business:Subgroup>08</business:Subgroup></business:ClassificationIPCR>
          </business:ClassificationIPCRDetails>
          <business:InventionTitle lang="zh">一种中性笔</business:InventionTitle>
          <business:Parties>
            <business:ApplicantDetails>
              <business:Applicant sequence="1" dataFormat="original"><base:AddressBook lang="zh"><base:Name>桐庐青峦制笔有限公司</base:Name><base:Address><base:AddressLine>0</base:AddressLine><base:Province>浙江省</base:Province><base:PostCode>311500</base:PostCode><base:Text>311500 浙江省杭州市桐庐县分水镇</base:Text></base:Address></base:AddressBook></business:Applicant>
              <business:Applicant sequence="2" dataFormat="original"><base:AddressBook lang="zh"><base:Name>沈明</base:Name><base:Address><base:AddressLine>0</base:AddressLine><base:Street>0</base:Street><base:County>桐庐县</base:County><base:City>杭州市</base:City><base:Province>浙江省</base:Province><base:Text>0</base:Text></base:Address></base:AddressBook></business:Applicant>
            </business:ApplicantDetails>
            <business:InventorDetails><business:Inventor sequence="1" dataFormat="original"><base:AddressBook><base:Name>沈明</base:Name></base:AddressBook></business:Inventor></business:InventorDetails>
            <business:AgentDetails><business:CustomerNumber>00000</business:CustomerNumber><business:Agent sequence="1" dataFormat="original"><business:Agency><base:AddressBook><base:OrganizationName>杭州青峦专利代理事务所 33000</base:OrganizationName></base:AddressBook></business:Agency><base:AddressBook><base:Name>陆海</base:Name></base:AddressBook></business:Agent></business:AgentDetails>
          </business:Parties>
        </business:BibliographicData>
        <business:Abstract lang="zh"><base:Paragraphs num="0001">一种中性笔，
          包括笔杆。</base:Paragraphs><business:AbstractFigure><base:Figure/></business:AbstractFigure></business:Abstract>
        <business:Description lang="zh"><base:Paragraphs>&undeclared; <broken></base:Paragraphs></business:Description>
      </business:PatentDocumentAndRelated>
      """;

  private static Read read(String xml) {
    try (CnipaReader reader =
        CnipaReader.open(
            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
            Provenance.of("test", "authored.xml", 0))) {
      return ExchangeXml.read(reader);
    }
  }

  @Test
  void next_publication_takesAllThatARecordHolds() {
    PatentRecord record = read(PUBLICATION).record();

    assertThat(record.publication())
        .hasToString("Publication[number=CN113000001A, date=2021-09-10]");
    assertThat(record.application()).hasToString("CN202110685031.5");
    assertThat(record.filed()).isEqualTo("2021-06-21");
    assertThat(record.statedOn()).isEqualTo("2021-09-10");
    assertThat(record.granted()).isNull();
    assertThat(record.title()).isEqualTo("一种中性笔");
    assertThat(record.abstractText()).isEqualTo("一种中性笔，包括笔杆。");
    assertThat(record.applicants())
        .containsExactly(
            new Party("桐庐青峦制笔有限公司", "311500 浙江省杭州市桐庐县分水镇"), new Party("沈明", "浙江省杭州市桐庐县"));
    assertThat(record.holders()).isEmpty();
    assertThat(record.inventors()).containsExactly("沈明");
    assertThat(record.agents()).containsExactly("杭州青峦专利代理事务所 33000", "陆海");
    assertThat(record.priorities())
        .containsExactly(new Priority("CN202011234567.X", LocalDate.of(2020, 10, 12)));
    assertThat(record.ipc()).containsExactly(new IpcSymbol("B43K7/02"), new IpcSymbol("B43K24/08"));
    assertThat(record.warnings()).isEmpty();
    assertThat(record.provenance()).hasToString("test authored.xml:3");
  }

  @Test
  void next_grant_statesItsDayAndWhoHoldsTheRight() {
    String grant =
        PUBLICATION.replace("<base:Kind>A<", "<base:Kind>B<").replace("kind=\"A\"", "kind=\"B\"");

    PatentRecord record = read(grant).record();

    assertThat(record.granted()).isEqualTo("2021-09-10");
    assertThat(record.applicants()).isEmpty();
    assertThat(record.holders()).extracting(Party::name).contains("桐庐青峦制笔有限公司");
  }

  @Test
  void next_standardNumberAlone_isThePrintedOne() {
    PatentRecord record = read(PUBLICATION.replace("202110685031.5", "0")).record();

    assertThat(record.application()).hasToString("CN202110685031.5");
  }

  @Test
  void next_design_hasItsLocarnoClassAndDesigners() {
    String design =
        PUBLICATION
            .replace("113000001", "306000001")
            .replace("<base:Kind>A<", "<base:Kind>S<")
            .replace("202110685031.5", "202130123456.0")
            .replaceAll(
                "(?s)<business:ClassificationIPCRDetails>.*</business:ClassificationIPCRDetails>",
                "<business:ClassificationLocarno><business:LocarnoEdition>13</business:LocarnoEdition>"
                    + "<business:MainClass>19</business:MainClass><business:Subclass>06</business:Subclass>"
                    + "</business:ClassificationLocarno>")
            .replace("InventionTitle", "DesignTitle")
            .replace("Inventor", "Designer");

    PatentRecord record = read(design).record();

    assertThat(record.locarno()).containsExactly(new LocarnoClass("19-06"));
    assertThat(record.title()).isEqualTo("一种中性笔");
    assertThat(record.inventors()).containsExactly("沈明");
  }

  @Test
  void next_publicationsJoined_readsAllOfThem() {
    assertThat(read(PUBLICATION + PUBLICATION + PUBLICATION).statements()).hasSize(3);
  }

  @Test
  void next_numberThatIsNone_isRejectedInAFormThatCanBeMended() {
    String bad =
        PUBLICATION.replace("113000001", "9").replaceAll("(202110685031.5|102021000685031)", "7");

    Read all = read(bad);

    assertThat(all.statements()).isEmpty();
    assertThat(all.rejections().get(0).reason()).contains("'7' is no patent number");
    String raw = all.rejections().get(0).raw();
    assertThat(raw).startsWith("<business:PatentDocumentAndRelated").doesNotContain("&undeclared;");
    assertThat(read(raw.replace("DocNumber>9<", "DocNumber>113000001<")).statements()).hasSize(1);
  }

  @Test
  void next_partOfAnEfiling_isRefusedBecauseItNamesNoPatent() {
    String claims =
        "\uFEFF<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE cn-application-body SYSTEM '/x.dtd'>"
            + "<cn-application-body lang='zh' country='CN'><cn-claims><claim/></cn-claims>"
            + "</cn-application-body>";

    assertThatThrownBy(() -> read(claims))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            "authored.xml: is part of an e-filing, claims or a description; it names no number by"
                + " which it could be put to a patent");
  }
}
