package io.patentwatch.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.Provenance;
import io.patentwatch.source.cnipa.CnipaReader;
import io.patentwatch.source.exchange.ExchangeReader;
import io.patentwatch.source.exchange.ExchangeXml;
import io.patentwatch.support.Mutations;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** XML mutated in characters, bytes and pieces, some 4,000 times, or 400,000 in the long run. */
class XmlFuzzTest {
  private static final int ROUNDS = Boolean.getBoolean("patentwatch.long") ? 400_000 : 4_000;
  private static final FileLimits LIMITS = new FileLimits(100, 1L << 30, 250, 1 << 20);
  private static final String[] PIECES = {
    "<",
    ">",
    "&",
    "'",
    "\"",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?xml version='1.0'?>",
    "</a>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "&lt;",
    "&#0;",
    "&#x110000;",
    "&b;",
    "xmlns=''",
    "/>",
    "\0",
    "<exch:exchange-document",
    "</exch:exchange-document>",
    "<exchange-document>",
    "99999999",
    "０",
  };

  @Test
  void read_ofAnyMutatedXml_hasDocumentedOutcomesOnly() {
    Random random = new Random(20_190_709);
    Mutations mutations = new Mutations(random);
    String[] good = {
      ExchangeXml.ops(ExchangeXml.OPS_DOCUMENT, ExchangeXml.OPS_DOCUMENT),
      ExchangeXml.docdb(
          ExchangeXml.DOCDB_DOCUMENT, ExchangeXml.DOCDB_DOCUMENT, ExchangeXml.DOCDB_DOCUMENT),
      ExchangeXml.legal(
          "CN",
          ExchangeXml.event("CN", "GR01", "2023-01-03", ""),
          ExchangeXml.event("CN", "PGFP", "2024-07-08", "<ops:L518EP>20240530</ops:L518EP>")),
    };
    int read = 0;
    int rejected = 0;
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = mutated(good[round % good.length], random, mutations);
      List<Rejection> rejections = new ArrayList<>();
      try (PatentSource.Reading reading = open(bytes, round)) {
        ExchangeXml.Read all = ExchangeXml.read(reading);
        read += all.statements().size();
        rejections.addAll(all.rejections());
      } catch (SourceException documented) {
        assertThat(documented).hasMessageStartingWith("fuzz.xml: ");
        refused++;
      }
      rejected += rejections.size();
      assertThat(rejections)
          .allSatisfy(
              rejection -> {
                assertThat(rejection.reason()).isNotBlank();
                assertThat(rejection.line()).isPositive();
                assertThat(rejection.document()).isEqualTo("fuzz.xml");
              });
    }
    assertThat(read).isGreaterThan(ROUNDS / 2);
    assertThat(rejected).isGreaterThan(ROUNDS / 4);
    assertThat(refused).isGreaterThan(ROUNDS / 100);
  }

  private static PatentSource.Reading open(byte[] bytes, int round) {
    Provenance origin = Provenance.of("test", "fuzz.xml", 0);
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    return round % 10 == 9
        ? CnipaReader.open(in, origin, LIMITS, null)
        : ExchangeReader.open(in, origin, LIMITS, null);
  }

  private static byte[] mutated(String good, Random random, Mutations mutations) {
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? mutations.of(good) : good);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
        case 2 -> text.setLength(Math.max(1, at));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 400)));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    for (int i = bytes.length == 0 ? 0 : random.nextInt(3); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
