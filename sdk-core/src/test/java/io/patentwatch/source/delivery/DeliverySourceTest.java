package io.patentwatch.source.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import io.patentwatch.model.TagRecord;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.source.Backoff;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.RawArchive;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SyncEnding;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.SyncRequest;
import io.patentwatch.source.exchange.ExchangeXml;
import io.patentwatch.source.table.ReceiptColumns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliverySourceTest {
  private static final ReferenceData REFERENCE = ReferenceData.ofDefaults();
  private static final Instant NOW = Instant.parse("2021-12-01T00:00:00Z");
  private static final String HEADER = "申请号,公开（公告）号,公开（公告）日,名称\n";

  @TempDir Path place;
  private Path folder;
  private PatentDatabase database;
  private final List<Rejection> rejections = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(place.resolve("deliveries"));
    database = PatentDatabase.builder().defaults(REFERENCE).open();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private DeliverySource.Builder source() {
    return DeliverySource.builder(folder).clock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private SyncReport sync(DeliverySource source) {
    rejections.clear();
    return database.sync(
        SyncRequest.builder(source)
            .backoff(Backoff.none())
            .listener(
                new SyncListener() {
                  @Override
                  public void rejected(Rejection rejection) {
                    rejections.add(rejection);
                  }
                })
            .build());
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text, NOW.minus(Duration.ofHours(1)));
  }

  private Path write(String name, String text, Instant changed) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    age(file, changed);
    return file;
  }

  /** Sets when a file and the folders in which it lies were last written. */
  private void age(Path file, Instant changed) throws IOException {
    for (Path at = file; !at.equals(folder); at = at.getParent()) {
      Files.setLastModifiedTime(at, FileTime.from(changed));
    }
  }

  private static String patent(int serial, String title) {
    return "," + "CN" + (300_000_000 + serial) + "S,2021-10-01," + title + "\n";
  }

  private List<String> documents() {
    return database.facts().stream()
        .map(fact -> folder.relativize(Path.of(fact.provenance().document())).toString())
        .toList();
  }

  @Test
  void delivery_onceTaken_isNotReadAgain() throws IOException {
    write("2021-11-01.csv", HEADER + patent(1, "笔"));
    write("2021-11-02/patents.csv", HEADER + patent(2, "笔") + patent(3, "笔"));
    SyncReport first = sync(source().build());
    assertThat(first.added()).isEqualTo(3);
    assertThat(first.rejected()).isZero();

    SyncReport second = sync(source().build());
    assertThat(second.records()).isZero();
    assertThat(second.edition()).isEqualTo(first.edition());
    assertThat(second.cursor()).isEqualTo(first.cursor());

    write("2021-11-03.csv", HEADER + patent(4, "笔"));
    assertThat(sync(source().build()).added()).isEqualTo(1);
  }

  @Test
  void deliveries_ofSeveralDates_comeInOrderOfDateThenName() throws IOException {
    String tags = "patent,tag\n201830000001.9,";
    write("weekly_20211108.csv", tags + "c\n");
    write("2021.11.1", tags + "a\n");
    write("2021年11月08日/b.csv", tags + "e\n");
    write("2021年11月08日/a/a.csv", tags + "d\n");
    write("20211107235959.csv", tags + "b\n");
    List<String> order = new ArrayList<>();
    try (var reading = source().build().open(null)) {
      for (var page = reading.next(); page.isPresent(); page = reading.next()) {
        page.get().statements().forEach(tag -> order.add(((TagRecord) tag).tag().name()));
      }
    }
    assertThat(order).containsExactly("a", "b", "d", "e", "c");
    assertThat(source().build().deliveries(null))
        .extracting(Delivery::date)
        .containsExactly(
            LocalDate.of(2021, 11, 1),
            LocalDate.of(2021, 11, 7),
            LocalDate.of(2021, 11, 8),
            LocalDate.of(2021, 11, 8));
  }

  @Test
  void delivery_ofAllKinds_isToldByItsHeaders() throws IOException {
    write("20211101/patents.csv", HEADER + patent(1, "笔"));
    write(
        "20211101/agreements.csv",
        "number,kind,from,to,effective,patents\nY1,pledge,甲,乙银行,2021-03-01,201810000001.4\n");
    write("20211101/paid.csv", "patent,fee_year,paid_on\n201810000001.4,4,2021-06-30\n");
    write(
        "20211101/series.csv",
        "measure,region,from,to,value,reporter\nfilings,330122,2021-01-01,2021-11-30,162,office\n");
    write(
        "20211101/population.csv",
        "region,year,kind,value,reporter\n330122,2020,permanent-residents,453106,bureau\n");
    write("20211101/tags.csv", "patent,tag,date\n201810000001.4,fast-track,2021-03-01\n");
    assertThat(sync(source().build()).added()).isEqualTo(6);
    assertThat(rejections).isEmpty();
    assertThat(database.facts().stream().map(Statement::getClass).toList())
        .contains(AgreementRecord.class, PaymentRecord.class, TagRecord.class)
        .filteredOn(ReportedSeries.class::equals)
        .hasSize(2);
    assertThat(documents())
        .containsExactlyInAnyOrder(
            "20211101/agreements.csv",
            "20211101/paid.csv",
            "20211101/series.csv",
            "20211101/population.csv",
            "20211101/tags.csv");
  }

  @Test
  void delivery_ofXml_isReadBesideTables() throws IOException {
    write("20211101/a.xml", ExchangeXml.ops(ExchangeXml.OPS_DOCUMENT));
    write("20211101/b.csv", HEADER + patent(1, "笔"));
    assertThat(sync(source().build()).added()).isEqualTo(2);
    assertThat(database.find("CN113000001A")).isPresent();
  }

  @Test
  void archive_ofADelivery_keepsItsFilesAsTheyCame() throws IOException {
    write("2021-11-01.csv", HEADER + patent(1, "笔"));
    RawArchive archive = RawArchive.of(place.resolve("archive"));
    sync(source().archive(archive).build());
    try (PatentDatabase again = PatentDatabase.builder().defaults(REFERENCE).open()) {
      assertThat(again.sync(FileSource.of(archive.directory())).added()).isEqualTo(1);
    }
  }

  @Test
  void receipts_byTheirColumns_sayWhichAnnualFeesWerePaid() throws IOException {
    write(
        "20211101.csv",
        "票据号码,申请号,费用种类,缴费金额,缴费日期\n"
            + "1,201810000001.4,发明专利第4年年费,1200,2021-06-30\n"
            + "2,201810000001.4,发明专利第４年年费滞纳金,60,2021-06-30\n"
            + "3,201810000002.9,申请费,900,2021-06-30\n");
    sync(source().receipts(new ReceiptColumns("申请号", "费用种类", "缴费日期", "缴费金额")).build());
    assertThat(database.facts())
        .singleElement()
        .satisfies(
            fact -> {
              PaymentRecord payment = (PaymentRecord) fact;
              assertThat(payment.feeYear()).isEqualTo(4);
              assertThat(payment.paidOn()).isEqualTo(LocalDate.of(2021, 6, 30));
              assertThat(payment.amount()).isEqualByComparingTo("1200");
            });
    assertThat(rejections)
        .satisfiesExactly(
            surcharge -> assertThat(surcharge.reason()).contains("滞纳金", "no annual fee"),
            other -> assertThat(other.reason()).contains("申请费", "no annual fee"));
  }

  @Test
  void lateDelivery_ofAnEarlierDate_isTakenWhenItComes() throws IOException {
    write("2021-11-05.csv", HEADER + patent(1, "笔"));
    sync(source().build());
    write("2021-11-03.csv", HEADER + patent(2, "笔"));
    assertThat(sync(source().build()).added()).isEqualTo(1);
    assertThat(sync(source().build()).records()).isZero();
  }

  @Test
  void takenDelivery_thatIsChanged_isReadAgain() throws IOException {
    write("2021-11-05/a.csv", HEADER + patent(1, "笔"));
    sync(source().build());
    write("2021-11-05/b.csv", HEADER + patent(2, "笔"));
    SyncReport again = sync(source().build());
    assertThat(again.added()).isEqualTo(1);
    assertThat(again.unchanged()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv.part", "a.TMP", "a.filepart", "a.csv.crdownload", "deep/a.csv~"})
  void delivery_withAFileBeingWritten_isLeftAloneAndStopsNoOther(String name) throws IOException {
    write("2021-11-01/whole.csv", HEADER + patent(1, "笔"));
    Path temporary = write("2021-11-01/" + name, HEADER);
    write("2021-11-02.csv", HEADER + patent(2, "笔"));
    assertThat(sync(source().build()).added()).isEqualTo(1);
    assertThat(source().build().deliveries(database.cursors().get("delivery")))
        .extracting(Delivery::state)
        .containsExactly(Delivery.State.WAITING, Delivery.State.TAKEN);

    Files.delete(temporary);
    age(temporary.getParent(), NOW.minus(Duration.ofHours(1)));
    assertThat(sync(source().build()).added()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"59, WAITING", "60, READY", "-3600, WAITING"})
  void delivery_writtenToLately_isLeftAlone(long secondsAgo, Delivery.State state)
      throws IOException {
    write("2021-11-01/a.csv", HEADER + patent(1, "笔"), NOW.minusSeconds(secondsAgo));
    assertThat(source().build().deliveries(null))
        .singleElement()
        .extracting(Delivery::state)
        .isEqualTo(state);
  }

  @Test
  void delivery_withoutItsMarker_isLeftAlone() throws IOException {
    write("2021-11-01/a.csv", HEADER + patent(1, "笔"), NOW);
    write("2021-11-02.csv", HEADER + patent(2, "笔"), NOW);
    DeliverySource marked = source().marker(".done").build();
    assertThat(sync(marked).records()).isZero();
    assertThat(marked.deliveries(null))
        .allSatisfy(delivery -> assertThat(delivery.reason()).contains(".done"));
    write("2021-11-01/.done", "", NOW);
    assertThat(sync(marked).added()).isEqualTo(1);
    write("2021-11-02.csv.done", "", NOW);
    assertThat(sync(marked).added()).isEqualTo(1);
    assertThat(rejections).isEmpty();
  }

  @Test
  void undatedDelivery_isToldAndNeverTaken() throws IOException {
    write("readme.csv", HEADER + patent(1, "笔"));
    write("CN20219999.csv", HEADER + patent(1, "笔"));
    assertThat(sync(source().build()).records()).isZero();
    assertThat(source().build().deliveries(null))
        .hasSize(2)
        .allSatisfy(
            delivery -> {
              assertThat(delivery.state()).isEqualTo(Delivery.State.UNDATED);
              assertThat(delivery.reason()).contains("rename");
            });
  }

  @Test
  void damagedFile_isARejectionOnceAndStopsNothing() throws IOException {
    write("2021-11-01/a.zip", "PK\u0003\u0004 cut off");
    write("2021-11-01/b.csv", HEADER + patent(1, "笔"));
    write("2021-11-02.pdf", "%PDF-1.7");
    write("2021-11-03.csv", HEADER + patent(2, "笔"));
    SyncReport report = sync(source().build());
    assertThat(report.added()).isEqualTo(2);
    assertThat(rejections)
        .satisfiesExactly(
            zip -> {
              assertThat(zip.document()).endsWith("a.zip");
              assertThat(zip.line()).isZero();
              assertThat(zip.reason()).contains("damaged");
            },
            pdf -> assertThat(pdf.reason()).contains("PDF"));
    assertThat(sync(source().build()).records()).isZero();

    write("2021-11-02.pdf", HEADER + patent(3, "笔"));
    assertThat(sync(source().build()).added()).isEqualTo(1);
  }

  @Test
  void damagedFile_setAside_liesThereWithTheReason() throws IOException {
    write("2021-11-01/deep/a.zip", "PK\u0003\u0004 cut off");
    write("2021-11-01/b.csv", HEADER + patent(1, "笔"));
    Path aside = place.resolve("damaged");
    write("2021-11-02.pdf", "%PDF-1.7");
    DeliverySource source = source().setAside(aside).build();
    SyncReport report = sync(source);
    assertThat(report.rejected()).isEqualTo(2);
    assertThat(aside.resolve("2021-11-01/deep/a.zip")).hasContent("PK\u0003\u0004 cut off");
    assertThat(aside.resolve("2021-11-01/deep/a.zip.reason.txt"))
        .content()
        .contains("a.zip", "damaged");
    assertThat(aside.resolve("2021-11-02.pdf")).exists();
    assertThat(folder.resolve("2021-11-01/b.csv")).exists();
    assertThat(folder.resolve("2021-11-01/deep/a.zip")).doesNotExist();
    assertThat(folder.resolve("2021-11-02.pdf")).doesNotExist();

    age(folder.resolve("2021-11-01/deep"), NOW.minus(Duration.ofHours(1)));
    assertThat(sync(source).records()).isZero();
    write("2021-11-02.pdf", "%PDF-1.7");
    sync(source);
    assertThat(aside.resolve("2021-11-02.pdf-2")).exists();
  }

  @Test
  void folderThatIsNotThere_isRefused() {
    assertThatThrownBy(() -> sync(DeliverySource.of(place.resolve("absent"))))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("absent");
  }

  @Test
  void sync_ofAnotherSourcesCursor_isRefused() throws IOException {
    write("2021-11-01.csv", HEADER + patent(1, "笔"));
    DeliverySource source = source().build();
    assertThatThrownBy(() -> source.open("{\"change\":\"1\"}"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("another kind of source");
    assertThatThrownBy(() -> source.open("17")).isInstanceOf(SourceException.class);
  }

  @Test
  void builder_ofWhatCannotWork_namesIt() {
    assertThatThrownBy(() -> source().setAside(folder.resolve("damaged")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("damaged");
    assertThatThrownBy(() -> source().quiet(Duration.ofSeconds(-1)).build())
        .hasMessageContaining("PT-1S");
    assertThatThrownBy(() -> source().marker("a/b").build()).hasMessageContaining("a/b");
    assertThatThrownBy(() -> source().id(" ").build()).hasMessageContaining("id");
  }

  @Test
  void stoppedReading_goesOnBehindItsLastPage() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 5_000; i++) {
      rows.append(i == 1_000 ? "damaged\n" : patent(i, "笔"));
    }
    write("2021-11-01/a.csv", rows.toString());
    write("2021-11-01/b.csv", HEADER + patent(6_000, "笔"));
    DeliverySource source = source().build();
    String cursor;
    try (var reading = source.open(null)) {
      var first = reading.next().orElseThrow();
      assertThat(first.statements()).hasSize(1_999);
      cursor = first.cursor();
    }
    int statements = 0;
    try (var reading = source.open(cursor)) {
      for (var page = reading.next(); page.isPresent(); page = reading.next()) {
        statements += page.get().statements().size();
        assertThat(page.get().rejections()).isEmpty();
        cursor = page.get().cursor();
      }
    }
    assertThat(statements).isEqualTo(3_001);
    try (var reading = source.open(cursor)) {
      assertThat(reading.next()).isEmpty();
    }
  }

  @Test
  void interruptedDelivery_whileALateOneComes_repeatsNothing() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 2_500; i++) {
      rows.append(patent(i, "笔"));
    }
    write("2021-11-02.csv", rows.toString());
    DeliverySource source = source().build();
    String cursor;
    try (var reading = source.open(null)) {
      cursor = reading.next().orElseThrow().cursor();
    }
    write("2021-11-01.csv", HEADER + patent(7_000, "笔"));
    List<Integer> sizes = new ArrayList<>();
    try (var reading = source.open(cursor)) {
      for (var page = reading.next(); page.isPresent(); page = reading.next()) {
        sizes.add(page.get().statements().size());
      }
    }
    assertThat(sizes).startsWith(500, 1);
  }

  @Test
  void sync_endsAsComplete() throws IOException {
    write("2021-11-01.csv", HEADER + patent(1, "笔"));
    assertThat(sync(source().build()).ending()).isEqualTo(SyncEnding.COMPLETE);
  }
}
