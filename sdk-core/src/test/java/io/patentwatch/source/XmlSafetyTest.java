package io.patentwatch.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.model.Provenance;
import io.patentwatch.source.cnipa.CnipaReader;
import io.patentwatch.source.exchange.ExchangeReader;
import io.patentwatch.source.exchange.ExchangeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML made to harm its reader, or damaged: each is refused for a reason, in little memory. */
class XmlSafetyTest {
  private static final FileLimits SMALL = new FileLimits(100, 1L << 40, 250, 1 << 16);
  private static final String GOOD = ExchangeXml.DOCDB_DOCUMENT;

  @TempDir Path directory;

  private static ExchangeXml.Read read(InputStream in) {
    try (ExchangeReader reader =
        ExchangeReader.open(in, Provenance.of("test", "authored.xml", 0), SMALL, null)) {
      return ExchangeXml.read(reader);
    }
  }

  private static ExchangeXml.Read read(String xml) {
    return read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  /** A DOCDB file in which one document holds so many of a byte. */
  private static InputStream around(String before, char filling, long count, String behind) {
    String xml = ExchangeXml.docdb(GOOD, before + "\0" + behind, GOOD);
    int at = xml.indexOf('\0');
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                bytes(xml.substring(0, at)),
                new Repeated(filling, count),
                bytes(xml.substring(at + 1)))));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** One byte over and over, as long a stream as wanted without the memory. */
  private static final class Repeated extends InputStream {
    private final byte filling;
    private long left;

    Repeated(char filling, long count) {
      this.filling = (byte) filling;
      left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? filling : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) {
      int count = (int) Math.min(left, length);
      java.util.Arrays.fill(target, from, from + count, filling);
      left -= count;
      return count == 0 && length > 0 ? -1 : count;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!ENTITY xxe SYSTEM \"file:///etc/hostname\">",
        "<!ENTITY % remote SYSTEM \"http://127.0.0.1:9/x.dtd\"> %remote;",
        "<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">",
      })
  void open_ofDocumentWithEntitiesOfItsOwn_isRefusedUnread(String declarations) {
    String xml =
        "<?xml version='1.0'?><!DOCTYPE exchange-documents ["
            + declarations
            + "]><exchange-documents>&xxe;&c;</exchange-documents>";

    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("authored.xml: declares entities of its own in its DOCTYPE");
  }

  @Test
  void open_ofDocumentWithForeignDtd_doesNotFetchIt() {
    // Nothing listens there: fetching it would fail.
    String xml =
        ExchangeXml.docdb(GOOD).replace("docdb-entities.dtd", "http://127.0.0.1:9/entities.dtd");

    assertThat(read(xml).statements()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<exch:exchange-document><exch:abstract><exch:p>|</exch:p></exch:abstract></exch:exchange-document>",
        "<exch:exchange-document><exch:references-cited>|</exch:references-cited></exch:exchange-document>",
        "<exch:exchange-document><!--|--></exch:exchange-document>",
        "<exch:exchange-document><![CDATA[|]]></exch:exchange-document>",
        "<exch:exchange-document a='|'/>",
        "<exch:exchange-document><?pi |?></exch:exchange-document>",
        "<!--|-->",
      })
  void read_ofAGigabyteWhereverItStands_losesNothingElse(String form) {
    int at = form.indexOf('|');
    long bytes = Boolean.getBoolean("patentwatch.long") ? 1L << 30 : 1L << 24;

    ExchangeXml.Read all = read(around(form.substring(0, at), 'a', bytes, form.substring(at + 1)));

    assertThat(all.statements()).hasSize(2);
    assertThat(all.rejections()).hasSize(1);
    assertThat(all.rejections().get(0).reason())
        .isEqualTo("is longer than 65536 characters, the limit of a record");
    assertThat(all.rejections().get(0).raw()).hasSizeLessThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"&lt;", "a&unknown;", "<b/>&lt;", "<![CDATA[a]]>"})
  void read_ofATextInManyParts_takesTimeThatGrowsWithItsLength(String part) {
    // Joining the parts one to the other would take hours.
    String text = part.repeat((4 << 20) / part.length());
    boolean elements = part.startsWith("<b");

    try (ExchangeReader reader =
        ExchangeReader.open(
            bytes(ExchangeXml.docdb(GOOD.replace("一种中性笔", text), GOOD)),
            Provenance.of("test", "authored.xml", 0))) {
      ExchangeXml.Read all = ExchangeXml.read(reader);
      assertThat(all.statements()).hasSize(elements ? 1 : 2);
      assertThat(all.rejections()).hasSize(elements ? 1 : 0);
    }
  }

  @Test
  void read_ofANameWithoutEnd_isRefusedByTheParser() {
    ExchangeXml.Read all =
        read(around("<exch:exchange-document><a", 'a', 1 << 20, "/></exch:exchange-document>"));

    assertThat(all.statements()).hasSize(2);
    assertThat(all.rejections().get(0).reason())
        .startsWith("is more than an XML parser takes for harmless: ");
  }

  @Test
  void read_ofDeeplyNestedElements_isRefusedAsNoPatentDocument() {
    String deep = "<b>".repeat(3_000) + "</b>".repeat(3_000);

    ExchangeXml.Read all = read(ExchangeXml.docdb(GOOD, GOOD.replace("一种中性笔", deep), GOOD));

    assertThat(all.statements()).hasSize(2);
    assertThat(all.rejections().get(0).reason())
        .isEqualTo("nests elements more than 200 deep, as no patent document does");
  }

  @Test
  void open_ofNestingWithoutEnd_isRefused() {
    assertThatThrownBy(() -> read("<a>".repeat(100_000)))
        .hasMessage("authored.xml: nests elements more than 200 deep, as no patent document does");
  }

  @Test
  void read_ofBytesThatAreNotOfTheirEncoding_isRejectedRecordByRecord() {
    byte[] wrong = ExchangeXml.docdb(GOOD, GOOD).getBytes(Charset.forName("GB18030"));

    ExchangeXml.Read all = read(new ByteArrayInputStream(wrong));

    assertThat(all.statements()).isEmpty();
    assertThat(all.rejections()).hasSize(2);
    assertThat(all.rejections().get(0).reason())
        .startsWith("holds bytes that are no characters in the encoding it states");
  }

  @Test
  void read_withTheEncodingGiven_readsWhatStatesAWrongOne() throws IOException {
    Path file = directory.resolve("wrong.xml");
    Files.write(file, ExchangeXml.docdb(GOOD).getBytes(Charset.forName("GB18030")));

    try (PatentSource.Reading reading =
        FileSource.builder().path(file).encoding(Charset.forName("GBK")).build().open(null)) {
      assertThat(ExchangeXml.read(reading).record().title()).isEqualTo("一种中性笔");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB2312", "GBK", "GB18030"})
  void read_inAnyEncodingRightlyStated_isTheSame(String encoding) {
    String xml =
        ExchangeXml.docdb(GOOD).replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");

    ExchangeXml.Read all = read(new ByteArrayInputStream(xml.getBytes(Charset.forName(encoding))));

    assertThat(all.record().title()).isEqualTo("一种中性笔");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "klingon", "", "ISO-10646-UCS-4"})
  void open_ofEncodingThatIsNotItsOwn_isRefused(String encoding) {
    String xml = ExchangeXml.docdb(GOOD).replace("UTF-8", encoding);

    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("states the encoding");
  }

  @Test
  void open_ofCnipaDocumentWithEntities_isRefusedToo() {
    String xml =
        "<!DOCTYPE PatentDocumentAndRelated [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + "<PatentDocumentAndRelated>&x;</PatentDocumentAndRelated>";

    try (CnipaReader reader =
        CnipaReader.open(bytes(xml), Provenance.of("test", "authored.xml", 0))) {
      assertThatThrownBy(reader::next).hasMessageContaining("declares entities of its own");
    }
  }
}
