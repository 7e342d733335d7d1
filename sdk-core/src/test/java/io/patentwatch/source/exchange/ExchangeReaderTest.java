package io.patentwatch.source.exchange;

import static io.patentwatch.source.exchange.ExchangeXml.DOCDB_DOCUMENT;
import static io.patentwatch.source.exchange.ExchangeXml.OPS_DOCUMENT;
import static io.patentwatch.source.exchange.ExchangeXml.docdb;
import static io.patentwatch.source.exchange.ExchangeXml.event;
import static io.patentwatch.source.exchange.ExchangeXml.legal;
import static io.patentwatch.source.exchange.ExchangeXml.open;
import static io.patentwatch.source.exchange.ExchangeXml.ops;
import static io.patentwatch.source.exchange.ExchangeXml.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.model.CheckDigit;
import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Priority;
import io.patentwatch.source.SourceException;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exchange XML in all its forms. Legal answers for CN are authored: none was ever recorded. */
class ExchangeReaderTest {
  private static final String WITHHELD = "This record is not available through OPS";

  @Test
  void next_opsDocument_takesAllThatARecordHolds() {
    PatentRecord record = read(ops(OPS_DOCUMENT)).record();

    assertThat(record.publication())
        .hasToString("Publication[number=CN113000001A, date=2021-09-10]");
    assertThat(record.statedOn()).isEqualTo("2021-09-10");
    assertThat(record.application()).hasToString("CN202110685031.5");
    assertThat(Objects.requireNonNull(record.application()).checkDigit()).isEqualTo(CheckDigit.OK);
    assertThat(record.filed()).isEqualTo("2021-06-21");
    assertThat(record.granted()).isNull();
    assertThat(record.title()).isEqualTo("一种中性笔");
    assertThat(record.abstractText()).isEqualTo("A gel pen.\nWith ink.");
    assertThat(record.applicants()).containsExactly(new Party("桐庐青峦制笔有限公司", null));
    assertThat(record.holders()).isEmpty();
    assertThat(record.inventors()).containsExactly("SHEN MING", "LU XIAO");
    assertThat(record.priorities())
        .containsExactly(new Priority("US202062713164P", LocalDate.of(2020, 10, 12)));
    assertThat(record.ipc()).containsExactly(new IpcSymbol("B43K7/02"), new IpcSymbol("B43K24/08"));
    assertThat(record.cpc()).containsExactly(new CpcSymbol("B43K7/02"));
    assertThat(record.warnings()).isEmpty();
    assertThat(record.provenance()).hasToString("test authored.xml:4");
  }

  @Test
  void next_docdbDocument_isReadLikeThatOfOps() {
    PatentRecord record = read(docdb(DOCDB_DOCUMENT)).record();

    assertThat(record.publication())
        .hasToString("Publication[number=CN113000001A, date=2021-09-10]");
    assertThat(record.application()).hasToString("CN202110685031.5");
    assertThat(record.filed()).isEqualTo("2021-06-21");
    assertThat(record.title()).isEqualTo("一种中性笔");
    assertThat(record.applicants()).containsExactly(new Party("桐庐青峦制笔有限公司", "浙江省杭州市桐庐县分水镇"));
    assertThat(record.priorities())
        .containsExactly(new Priority("US202062713164P", LocalDate.of(2020, 10, 12)));
    assertThat(record.ipc()).containsExactly(new IpcSymbol("B43K7/02"));
    assertThat(record.cpc()).containsExactly(new CpcSymbol("B43K7/02"));
    assertThat(record.warnings()).containsExactly("the abstract is that of US7453012B2");
  }

  @ParameterizedTest
  @CsvSource({"exch:,xmlns:exch=,xmlns:exch=", "exch:,ns7:,ns7:", "exch:,'',''"})
  void next_whateverThePrefix_knowsTheNamespaceOrItsAbsence(
      String from, String to, String declared) {
    String xml = docdb(DOCDB_DOCUMENT);
    if (!to.startsWith("xmlns")) {
      xml = xml.replace(from, to).replace("xmlns:exch", to.isEmpty() ? "id" : "xmlns:ns7");
    }

    assertThat(read(xml).record().title()).as(declared).isEqualTo("一种中性笔");
  }

  @Test
  void next_otherNamespace_isNoExchangeDocument() {
    String xml = "<exchange-documents xmlns='urn:else'><exchange-document country='CN'/>";

    assertThatThrownBy(() -> read(xml + "</exchange-documents>"))
        .isInstanceOf(SourceException.class)
        .hasMessage("authored.xml: holds no exchange document");
  }

  @Test
  void next_searchOfReferences_givesTheNumbersAndCountsWhatIsWithheld() {
    String hit =
        "<ops:publication-reference system='ops.epo.org'><document-id document-id-type='docdb'>"
            + "<country>CN</country><doc-number>113000001</doc-number><kind>A</kind>"
            + "</document-id></ops:publication-reference>";
    String xml =
        "<ops:world-patent-data xmlns='http://www.epo.org/exchange' xmlns:ops='http://ops.epo.org'>"
            + "<ops:biblio-search total-result-count='10000'><ops:query syntax='CQL'>ti=pen</ops:query>"
            + "<ops:search-result>"
            + hit
            + "<ops:publication-reference>"
            + WITHHELD
            + "</ops:publication-reference>"
            + "</ops:search-result></ops:biblio-search></ops:world-patent-data>";

    try (ExchangeReader reader = open(xml)) {
      ExchangeXml.Read all = read(reader);
      assertThat(all.statements()).hasSize(1);
      assertThat(all.record().publication())
          .hasToString("Publication[number=CN113000001A, date=null]");
      assertThat(all.rejections()).isEmpty();
      assertThat(reader.totalResults()).hasValue(10_000);
      assertThat(reader.withheld()).isEqualTo(1);
      assertThat(reader.truncated()).isFalse();
    }
  }

  @Test
  void next_placeholderDocument_isCountedNotParsed() {
    String placeholder =
        "<exchange-document country='CN' doc-number='1' kind='A'><bibliographic-data>"
            + "<invention-title>"
            + WITHHELD
            + "</invention-title></bibliographic-data></exchange-document>";

    try (ExchangeReader reader = open(ops(placeholder, OPS_DOCUMENT))) {
      assertThat(read(reader).statements()).hasSize(1);
      assertThat(reader.withheld()).isEqualTo(1);
    }
  }

  @Test
  void next_searchWithoutHits_isEmptyAndNoFailure() {
    String xml =
        "<ops:world-patent-data xmlns:ops='http://ops.epo.org'><ops:biblio-search"
            + " total-result-count='0'><ops:search-result/></ops:biblio-search></ops:world-patent-data>";

    try (ExchangeReader reader = open(xml)) {
      assertThat(reader.next()).isEmpty();
      assertThat(reader.totalResults()).hasValue(0);
    }
  }

  @Test
  void next_legalEventsOfChina_haveTheirEffects() {
    String xml =
        legal(
            "CN",
            event("CN", "GR01", "2023-01-03", ""),
            event(
                "CN",
                "CF01",
                "2024-08-02",
                "<ops:L525EP desc='Effective DATE'>20230621</ops:L525EP>"));

    try (ExchangeReader reader = open(xml)) {
      PatentRecord record = read(reader).record();
      assertThat(record.application()).hasToString("CN202110685031.5");
      assertThat(record.granted()).isEqualTo("2023-01-03");
      assertThat(record.events()).extracting(LegalEvent::code).containsExactly("GR01", "CF01");
      LegalEvent lapse = record.events().get(1);
      assertThat(lapse.effects()).containsExactly(LegalEffect.LAPSED);
      assertThat(lapse.effective()).isEqualTo("2023-06-21");
      assertThat(lapse.text()).isEqualTo("DESCRIPTION; Effective DATE: 20230621");
      assertThat(reader.truncated()).isTrue();
    }
  }

  @Test
  void next_legalEventsOfOtherOffices_keepTheCodeAndHaveNoEffect() {
    // MM4A lapses a right in the tables of China; elsewhere a letter may mean anything.
    PatentRecord record = read(legal("EP", event("EP", "MM4A", "2024-08-02", ""))).record();

    assertThat(record.events()).extracting(LegalEvent::code).containsExactly("MM4A");
    assertThat(record.events().get(0).effects()).containsExactly(LegalEffect.NONE);
  }

  @ParameterizedTest
  @CsvSource({"CN,CN,1", "CN,,1", "EP,DE,0"})
  void next_annualFeePaid_isAPaymentWhereTheOfficeItselfSaysSo(
      String office, String where, int payments) {
    String further =
        (where == null ? "" : "<ops:L501EP>" + where + "</ops:L501EP>")
            + "<ops:L518EP>20240530</ops:L518EP><ops:L520EP>4</ops:L520EP>";
    ExchangeXml.Read all = read(legal(office, event(office, "PGFP", "2024-07-08", further)));

    assertThat(all.record().events().get(0).effects()).containsExactly(LegalEffect.FEE_PAID);
    assertThat(all.statements()).hasSize(1 + payments);
    if (payments == 1) {
      PaymentRecord payment = (PaymentRecord) all.statements().get(1);
      assertThat(payment.feeYear()).isEqualTo(4);
      assertThat(payment.paidOn()).isEqualTo("2024-05-30");
      assertThat(payment.patent()).hasToString("CN202110685031.5");
    }
  }

  @Test
  void next_memberWithItsDocument_isOneRecord() {
    String xml =
        legal(
            "CN",
            event("CN", "GR01", "2023-01-03", ""),
            OPS_DOCUMENT.replace("<invention", "<invention"));

    ExchangeXml.Read all = read(xml);

    assertThat(all.statements()).hasSize(1);
    assertThat(all.record().title()).isEqualTo("一种中性笔");
    assertThat(all.record().events()).hasSize(1);
  }

  @Test
  void next_deletedPublication_isRejectedWithWhatToDo() {
    ExchangeXml.Read all = read(docdb(DOCDB_DOCUMENT.replace("status=\"A\"", "status=\"DV\"")));

    assertThat(all.statements()).isEmpty();
    assertThat(all.rejections().get(0).reason())
        .isEqualTo("CN113000001A was deleted at the EPO; withdraw what was stated of it before");
  }

  @Test
  void next_brokenDocumentAmongGoodOnes_costsItselfAlone() {
    String broken = DOCDB_DOCUMENT.replace("</exch:parties>", "</exch:party>");

    ExchangeXml.Read all = read(docdb(DOCDB_DOCUMENT, broken, DOCDB_DOCUMENT));

    assertThat(all.statements()).hasSize(2);
    assertThat(all.rejections()).hasSize(1);
    assertThat(all.rejections().get(0).line()).isEqualTo(4 + DOCDB_DOCUMENT.lines().count());
    assertThat(all.rejections().get(0).reason()).startsWith("is no good XML: ");
    assertThat(all.rejections().get(0).raw()).isEqualTo(broken.strip());
  }

  @Test
  void next_documentWithoutNumber_isRejectedAsItStood() {
    ExchangeXml.Read all =
        read(docdb("<exch:exchange-document><exch:bibliographic-data/></exch:exchange-document>"));

    assertThat(all.rejections().get(0).reason())
        .isEqualTo("the document has neither an application nor a publication number");
    assertThat(all.rejections().get(0).raw())
        .isEqualTo("<exch:exchange-document><exch:bibliographic-data/></exch:exchange-document>");
  }

  @Test
  void next_fileCutOff_saysSoAndKeepsWhatStoodBefore() {
    String whole = docdb(DOCDB_DOCUMENT, DOCDB_DOCUMENT);

    ExchangeXml.Read inDocument = read(whole.substring(0, whole.length() - 200));
    assertThat(inDocument.statements()).hasSize(1);
    assertThat(inDocument.rejections().get(0).reason())
        .isEqualTo("is cut off: the document ends within it; no record follows");

    ExchangeXml.Read between =
        read(whole.substring(0, whole.indexOf("</exch:exchange-documents>")));
    assertThat(between.statements()).hasSize(2);
    assertThat(between.rejections()).hasSize(1);
  }

  @Test
  void next_filesJoined_readsAllOfThem() {
    String joined = docdb(DOCDB_DOCUMENT) + docdb(DOCDB_DOCUMENT) + "\n\n" + ops(OPS_DOCUMENT);

    ExchangeXml.Read all = read(joined);

    assertThat(all.statements()).hasSize(3);
    assertThat(all.rejections()).isEmpty();
  }

  @Test
  void next_entityOfTheDtd_staysAsItStandsWithAWarning() {
    PatentRecord record =
        read(docdb(DOCDB_DOCUMENT.replace("一种中性笔", "Stylo &Aacute; bille"))).record();

    assertThat(record.title()).isEqualTo("Stylo &Aacute; bille");
    assertThat(record.warnings())
        .contains("the entity &Aacute; is explained only by a DTD; it is kept as it is");
  }

  @ParameterizedTest
  @CsvSource({
    "<html><body/></html>, holds no exchange document",
    "<fault xmlns='http://ops.epo.org'><code>SERVER</code></fault>, 'holds an error that a service answered, no documents'",
    "<error><code>403</code></error>, 'holds an error that a service answered, no documents'",
    "not XML at all, is no good XML: Content is not allowed in prolog.",
  })
  void next_otherAnswers_areRefusedByName(String xml, String reason) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(SourceException.class)
        .hasMessage("authored.xml: " + reason);
  }
}
