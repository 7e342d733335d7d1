package io.patentwatch.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.StoreException;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.HolderKind;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Placement;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import io.patentwatch.model.Tag;
import io.patentwatch.model.TagRecord;
import io.patentwatch.spi.StoredPatent;
import io.patentwatch.support.RandomPatents;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CodecProperties {
  private static final Provenance HERE = Provenance.of("list", "authored", 1);
  private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

  @Property(tries = 500)
  void patent_writtenAndRead_isEqual(@ForAll Random random) {
    StoredPatent stored = new RandomPatents(random).stored(7);
    byte[] bytes = Codec.of(stored.patent());

    Patent patent = Codec.patent(Bytes.of(bytes), () -> "it");
    StoredPatent again =
        Codec.stored(patent, Bytes.of(Codec.ofRecords(stored)), () -> "its records");

    assertThat(again).isEqualTo(stored);
    assertThat(Codec.of(patent)).isEqualTo(bytes);
    for (int i = 0; i < stored.records().size(); i++) {
      assertThat(again.records().get(i).application().given())
          .isEqualTo(stored.records().get(i).application().given());
    }
  }

  @Property(tries = 500)
  void outline_writtenAndRead_saysTheSame(@ForAll Random random) {
    Patent patent = new RandomPatents(random).patent(7);
    PatentOutline outline = PatentOutline.of(patent);

    PatentOutline again = PatentOutline.ofBytes(outline.toBytes());

    assertThat(facts(again)).isEqualTo(facts(outline));
  }

  @Property(tries = 500)
  void outline_ofAPatent_saysWhatThePatentSays(@ForAll Random random) {
    Patent patent = new RandomPatents(random).patent(7);
    PatentOutline outline = PatentOutline.of(patent);

    assertThat(outline.id()).isEqualTo(patent.id());
    assertThat(outline.tags()).isEqualTo(patent.tags());
    for (int day = -10_000; day < 30_000; day += 1_234) {
      LocalDate date = LocalDate.ofEpochDay(day);
      assertThat(outline.statusOn(day)).isEqualTo(patent.statusOn(date));
      assertThat(outline.holdersOn(day))
          .extracting(OutlineHolder::kind)
          .isEqualTo(patent.holdersOn(date).stream().map(HolderKind::of).toList());
      List<OutlineHolder> holders = outline.holdersOn(day);
      assertThat(holders.isEmpty() ? PatentOutline.UNPLACED : holders.get(0).region())
          .isEqualTo(outline.regionOn(day));
    }
  }

  private static List<Object> facts(PatentOutline outline) {
    List<Object> facts =
        new ArrayList<>(
            List.of(
                outline.id(),
                outline.type(),
                outline.filed(),
                outline.published(),
                outline.granted(),
                outline.industries(),
                outline.ipcGroups(),
                outline.locarno(),
                outline.tags()));
    for (int i = 0; i < outline.statusCount(); i++) {
      facts.add(outline.statusFrom(i) + " " + outline.status(i));
    }
    for (int i = 0; i < outline.regionCount(); i++) {
      facts.add(outline.regionFrom(i) + " " + outline.region(i) + " " + outline.holders(i));
    }
    for (int i = 0; i < outline.paymentCount(); i++) {
      facts.add(outline.feeYear(i) + " " + outline.feePaidOn(i));
    }
    return facts;
  }

  @Property(tries = 500)
  void text_ofAnyChars_isReadAsWritten(@ForAll String text) {
    ByteWriter writer = new ByteWriter();
    writer.text(text);
    ByteReader reader = new ByteReader(writer.array(), 0, writer.size());
    assertThat(reader.text()).isEqualTo(text);
    assertThat(reader.atEnd()).isTrue();
  }

  @Example
  void text_withHalfASurrogatePair_isReadAsWritten() {
    text_ofAnyChars_isReadAsWritten("笔\uD83D\uDE00\uDE00\uD83D");
  }

  @Property
  void number_ofAnySize_isReadAsWritten(@ForAll long number) {
    ByteWriter writer = new ByteWriter();
    writer.number(number);
    writer.signed(number);
    ByteReader reader = new ByteReader(writer.array(), 0, writer.size());
    assertThat(reader.number()).isEqualTo(number);
    assertThat(reader.signed()).isEqualTo(number);
  }

  @Example
  void statement_ofEachKind_isReadAsWritten() {
    for (Statement statement : statements("ZL 2021 1 0685031.5")) {
      Statement again = Codec.statement(Bytes.of(Codec.of(statement)), () -> "it");
      assertThat(again).isEqualTo(statement);
      assertThat(Codec.of(again)).isEqualTo(Codec.of(statement));
    }
  }

  @Example
  void content_ofOneNumberSpelledTwoWays_isTheSame() {
    List<Statement> one = statements("ZL 2021 1 0685031.5");
    List<Statement> other = statements("202110685031");
    for (int i = 0; i < one.size(); i++) {
      assertThat(Codec.content(one.get(i))).isEqualTo(Codec.content(other.get(i)));
      assertThat(Codec.content(one.get(i)))
          .isNotEqualTo(Codec.content(one.get((i + 1) % one.size())));
    }
  }

  @Property(tries = 500)
  void patent_withAnyByteChanged_isRefusedByName(@ForAll Random random) {
    byte[] bytes = Codec.of(new RandomPatents(random).patent(7));
    byte[] damaged = bytes.clone();
    damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));

    for (byte[] each : List.of(damaged, cut)) {
      assertThatThrownBy(() -> Codec.patent(Bytes.of(each), () -> "patent 7"))
          .isInstanceOf(StoreException.class)
          .hasMessageStartingWith("patent 7 ")
          .hasMessageContaining("restore a backup or sync again");
    }
  }

  @Example
  void patent_ofALaterForm_isRefusedWithTheRemedy() {
    ByteWriter writer = new ByteWriter();
    writer.octet(2);
    CRC32C checksum = new CRC32C();
    checksum.update(writer.array(), 0, 1);
    writer.fixed((int) checksum.getValue());
    assertThatThrownBy(() -> Codec.patent(Bytes.of(writer.toBytes()), () -> "patent 7"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("form 2")
        .hasMessageContaining("release that wrote it");
  }

  /** On disk a constant is its place: new ones go behind, none moves. */
  @Example
  void constants_onDisk_keepTheirPlaces() {
    assertThat(PatentType.values())
        .extracting(Enum::name)
        .startsWith("INVENTION", "UTILITY_MODEL", "DESIGN");
    assertThat(PatentStatus.values())
        .extracting(Enum::name)
        .startsWith(
            "PENDING",
            "IN_FORCE",
            "LAPSED",
            "EXPIRED",
            "ABANDONED",
            "INVALIDATED",
            "REVOKED",
            "REJECTED",
            "WITHDRAWN",
            "UNKNOWN");
    assertThat(RegionLevel.values())
        .extracting(Enum::name)
        .startsWith(
            "PROVINCE", "CITY", "COUNTY", "TOWNSHIP", "FOREIGN", "HONG_KONG", "MACAO", "TAIWAN");
    assertThat(Placement.Basis.values())
        .extracting(Enum::name)
        .startsWith("ADDRESS", "GAZETTEER", "ENTERPRISE", "NONE");
    assertThat(AgreementRecord.Kind.values())
        .extracting(Enum::name)
        .startsWith("PLEDGE", "LICENCE", "TRANSFER");
    assertThat(LegalEffect.values())
        .extracting(Enum::name)
        .startsWith(
            "PUBLISHED",
            "EXAMINATION",
            "GRANTED",
            "LAPSED",
            "EXPIRED",
            "ABANDONED",
            "INVALIDATED",
            "PARTIALLY_INVALIDATED",
            "REVOKED",
            "REJECTED",
            "WITHDRAWN",
            "RESTORED",
            "TRANSFERRED",
            "APPLICANT_CHANGED",
            "LICENSED",
            "LICENCE_CHANGED",
            "LICENCE_ENDED",
            "OPEN_LICENCE",
            "OPEN_LICENCE_ENDED",
            "PLEDGED",
            "PLEDGE_CHANGED",
            "PLEDGE_ENDED",
            "PRESERVED",
            "PRESERVATION_ENDED",
            "NAME_CHANGED",
            "ADDRESS_CHANGED",
            "TERM_EXTENDED",
            "FEE_PAID",
            "CORRECTED",
            "NONE");
  }

  private static List<Statement> statements(String number) {
    PatentNumber patent = ApplicationNumber.parse(number);
    return List.of(
        new PaymentRecord(HERE, patent, 3, DAY, new BigDecimal("1200.00")),
        new TagRecord(HERE, patent, new Tag("fast-track", null)),
        new AgreementRecord(
            HERE,
            "Y2021330000001",
            AgreementRecord.Kind.PLEDGE,
            new Party("甲", null),
            new Party("乙银行", "杭州"),
            DAY,
            null,
            new BigDecimal("5000000"),
            List.of(patent, PatentNumber.parse("CN209078969U")),
            List.of("1234567")),
        new ReportedSeries(
            HERE,
            "population",
            "permanent-residents",
            new DivisionCode("330122"),
            "",
            DAY,
            DAY,
            new BigDecimal("453106"),
            "统计局"));
  }
}
