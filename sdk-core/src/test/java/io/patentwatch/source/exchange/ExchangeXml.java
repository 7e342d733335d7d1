package io.patentwatch.source.exchange;

import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourcePage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Authored exchange XML in the structure of the real, and what reading gives of it. */
public final class ExchangeXml {
  /** A document as OPS gives it: all forms in one reference, padded symbols, trailing commas. */
  public static final String OPS_DOCUMENT =
      """
      <exchange-document system="ops.epo.org" family-id="70000001" country="CN" doc-number="113000001" kind="A">
        <bibliographic-data>
          <publication-reference>
            <document-id document-id-type="docdb">
              <country>CN</country><doc-number>113000001</doc-number><kind>A</kind><date>20210910</date>
            </document-id>
            <document-id document-id-type="epodoc"><doc-number>CN113000001</doc-number><date>20210910</date></document-id>
          </publication-reference>
          <classifications-ipcr>
            <classification-ipcr sequence="1"><text>B43K   7/    02            A I                    </text></classification-ipcr>
            <classification-ipcr sequence="2"><text>B43K  24/08        20060101ALI20210801BHCN        </text></classification-ipcr>
          </classifications-ipcr>
          <patent-classifications>
            <patent-classification sequence="1">
              <classification-scheme office="" scheme="CPC"/>
              <section>B</section><class>43</class><subclass>K</subclass><main-group>7</main-group><subgroup>02</subgroup>
            </patent-classification>
            <patent-classification sequence="2">
              <classification-scheme office="JP" scheme="FI"/><classification-symbol>B43K 7/02 100</classification-symbol>
            </patent-classification>
          </patent-classifications>
          <application-reference doc-id="400000001">
            <document-id document-id-type="docdb"><country>CN</country><doc-number>202110685031</doc-number><kind>A</kind></document-id>
            <document-id document-id-type="epodoc"><doc-number>CN20211685031</doc-number><date>20210621</date></document-id>
            <document-id document-id-type="original"><doc-number>202110685031.5</doc-number></document-id>
          </application-reference>
          <priority-claims>
            <priority-claim sequence="1" kind="national">
              <document-id document-id-type="epodoc"><doc-number>CN20211685031</doc-number><date>20210621</date></document-id>
            </priority-claim>
            <priority-claim sequence="2" kind="national">
              <document-id document-id-type="epodoc"><doc-number>US202062713164P</doc-number><date>20201012</date></document-id>
              <document-id document-id-type="original"><doc-number>62/713,164</doc-number></document-id>
            </priority-claim>
          </priority-claims>
          <parties>
            <applicants>
              <applicant sequence="1" data-format="epodoc"><applicant-name><name>TONGLU QINGLUAN PEN CO LTD\u2002[CN]</name></applicant-name></applicant>
              <applicant sequence="1" data-format="original"><applicant-name><name>TONGLU QINGLUAN PEN CO LTD, </name></applicant-name></applicant>
              <applicant sequence="2" data-format="original"><applicant-name><name>桐庐青峦制笔有限公司</name></applicant-name></applicant>
            </applicants>
            <inventors>
              <inventor sequence="1" data-format="epodoc"><inventor-name><name>SHEN MING\u2002[CN]</name></inventor-name></inventor>
              <inventor sequence="2" data-format="epodoc"><inventor-name><name> LU XIAO</name></inventor-name></inventor>
              <inventor sequence="1" data-format="original"><inventor-name><name>Shen, Ming, </name></inventor-name></inventor>
              <inventor sequence="2" data-format="original"><inventor-name><name>Lu, Xiao</name></inventor-name></inventor>
              <inventor sequence="3" data-format="original"><inventor-name><name>LU, XIAO</name></inventor-name></inventor>
            </inventors>
          </parties>
          <invention-title lang="en">Gel pen with H<sub>2</sub>O ink</invention-title>
          <invention-title lang="ol">一种
            中性笔</invention-title>
          <references-cited><citation><patcit><document-id><country>US</country><doc-number>5321893</doc-number><kind>A</kind></document-id></patcit></citation></references-cited>
        </bibliographic-data>
        <abstract lang="en"><p>A gel pen.</p><p>With ink.</p></abstract>
      </exchange-document>
      """;

  /** The same in the form of DOCDB: a reference for each form, prefixes, a family inside. */
  public static final String DOCDB_DOCUMENT =
      """
      <exch:exchange-document country="CN" doc-number="113000001" kind="A" doc-id="500000001" date-publ="20210910" family-id="70000001" status="A">
      <exch:bibliographic-data>
      <exch:publication-reference data-format="docdb"><document-id lang="zh"><country>CN</country><doc-number>113000001</doc-number><kind>A</kind><date>20210910</date></document-id></exch:publication-reference>
      <exch:publication-reference data-format="epodoc"><document-id><doc-number>CN113000001</doc-number></document-id></exch:publication-reference>
      <exch:classifications-ipcr><classification-ipcr sequence="1"><text>B43K   7/02        20060101AFI20210801BHCN        </text></classification-ipcr></exch:classifications-ipcr>
      <exch:patent-classifications><patent-classification sequence="1"><classification-scheme office="EP" scheme="CPCI"><date>20130101</date></classification-scheme><classification-symbol>B43K   7/02</classification-symbol></patent-classification></exch:patent-classifications>
      <exch:application-reference data-format="docdb" doc-id="400000001"><document-id><country>CN</country><doc-number>202110685031</doc-number><kind>A</kind><date>20210621</date></document-id></exch:application-reference>
      <exch:application-reference data-format="epodoc"><document-id><doc-number>CN20211685031</doc-number></document-id></exch:application-reference>
      <exch:priority-claims>
      <exch:priority-claim sequence="1" data-format="docdb"><document-id><country>US</country><doc-number>202062713164</doc-number><kind>P</kind><date>20201012</date></document-id></exch:priority-claim>
      <exch:priority-claim sequence="1" data-format="epodoc"><document-id><doc-number>US202062713164P</doc-number></document-id></exch:priority-claim>
      </exch:priority-claims>
      <exch:parties><exch:applicants>
      <exch:applicant sequence="1" data-format="docdb"><exch:applicant-name><name>TONGLU QINGLUAN PEN CO LTD</name></exch:applicant-name><residence><country>CN</country></residence></exch:applicant>
      <exch:applicant sequence="1" data-format="docdba"><exch:applicant-name><name>桐庐青峦制笔有限公司</name></exch:applicant-name><address><text>浙江省杭州市桐庐县分水镇</text></address></exch:applicant>
      </exch:applicants></exch:parties>
      <exch:invention-title lang="zh" data-format="docdba">一种中性笔</exch:invention-title>
      </exch:bibliographic-data>
      <exch:abstract lang="en" country="US" doc-number="7453012" kind="B2"><exch:p>A pen.</exch:p></exch:abstract>
      <exch:patent-family><exch:family-member><exch:application-reference data-format="docdb"><document-id><country>US</country><doc-number>202062713164</doc-number><kind>P</kind></document-id></exch:application-reference></exch:family-member></exch:patent-family>
      </exch:exchange-document>
      """;

  private ExchangeXml() {}

  /** An answer of OPS around documents. */
  public static String ops(String... documents) {
    return """
        <?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet type="text/xsl" href="/3.2/style/exchange.xsl"?>
        <ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org" xmlns:xlink="http://www.w3.org/1999/xlink">
        <exchange-documents>
        """
        + String.join("", documents)
        + "</exchange-documents></ops:world-patent-data>";
  }

  /** A DOCDB file around documents. */
  public static String docdb(String... documents) {
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <!DOCTYPE exch:exchange-documents SYSTEM "docdb-entities.dtd">
        <exch:exchange-documents xmlns:exch="http://www.epo.org/exchange" dtd-version="2.5.9">
        """
        + String.join("", documents)
        + "</exch:exchange-documents>\n";
  }

  /** A family with one member, whose legal events these are. */
  public static String legal(String country, String... events) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org">
        <ops:patent-family legal="true" total-result-count="1" truncatedFamily="true">
        <ops:publication-reference><document-id document-id-type="docdb"><country>CN</country><doc-number>113000001</doc-number><kind>B</kind></document-id></ops:publication-reference>
        <ops:family-member family-id="70000001">
        <publication-reference><document-id document-id-type="docdb"><country>CC</country><doc-number>113000001</doc-number><kind>B</kind><date>20230103</date></document-id></publication-reference>
        <application-reference><document-id document-id-type="docdb"><country>CC</country><doc-number>202110685031</doc-number><kind>A</kind><date>20210621</date></document-id></application-reference>
        """
            .replace("CC", country)
        + String.join("", events)
        + "</ops:family-member></ops:patent-family></ops:world-patent-data>";
  }

  /** An event with its further fields. */
  public static String event(String country, String code, String date, String further) {
    return "<ops:legal code=\""
        + (code + "    ").substring(0, 4)
        + "\" desc=\"DESCRIPTION\" infl=\"-\" dateMigr=\"00010101\"><ops:pre line=\"00001\">P</ops:pre>"
        + ("<ops:L001EP>" + country + "</ops:L001EP>")
        + ("<ops:L007EP>" + date + "</ops:L007EP><ops:L008EP>" + code + "</ops:L008EP>")
        + ("<ops:L500EP>" + further + "</ops:L500EP></ops:legal>");
  }

  /** All that reading gives. */
  public record Read(List<Statement> statements, List<Rejection> rejections) {
    /** The one record. */
    public PatentRecord record() {
      return (PatentRecord) statements.get(0);
    }
  }

  static InputStream stream(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  static ExchangeReader open(String xml) {
    return ExchangeReader.open(stream(xml), Provenance.of("test", "authored.xml", 0));
  }

  static Read read(String xml) {
    try (ExchangeReader reader = open(xml)) {
      return read(reader);
    }
  }

  /** Reads to the end. */
  public static Read read(PatentSource.Reading reading) {
    List<Statement> statements = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    for (Optional<SourcePage> page = reading.next(); page.isPresent(); page = reading.next()) {
      statements.addAll(page.get().statements());
      rejections.addAll(page.get().rejections());
    }
    return new Read(statements, rejections);
  }
}
