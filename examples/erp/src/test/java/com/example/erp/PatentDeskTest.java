package com.example.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Resolution;
import io.patentwatch.alerts.channel.WorklistChannel;
import io.patentwatch.export.ExportFormat;
import io.patentwatch.law.AnnualFeeCalculator;
import io.patentwatch.law.FeeReduction;
import io.patentwatch.model.PatentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample manufacturer in November 2025. */
class PatentDeskTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 25);

  /** What a payable says. */
  private record Payable(int patent, int feeYear, LocalDate due, int amount, String state) {}

  @TempDir private Path directory;
  private final PatentDatabase library = PatentDatabase.inMemory();
  private JdbcConnectionPool pool;
  private ErpTables erp;
  private PatentDesk desk;

  @BeforeEach
  void open() throws IOException, SQLException {
    pool = JdbcConnectionPool.create("jdbc:h2:mem:" + directory.getFileName(), "erp", "");
    Erp.prepare(pool);
    erp = new ErpTables(pool);
    desk = desk();
  }

  @AfterEach
  void close() {
    pool.dispose();
    library.close();
  }

  @Test
  void work_firstDay_warnsOfWhatIsOwedByTheErpsOwnPayments() {
    PatentDesk.Day day = desk.work(DAY);

    assertThat(day.patents().added()).isEqualTo(5);
    assertThat(day.alerts().errors()).isEmpty();
    assertThat(day.alerts().alerts())
        .filteredOn(alert -> alert.rule().equals("annual-fee"))
        .extracting(Alert::id)
        .containsExactlyInAnyOrder(
            "annual-fee:CN201819000101.4:8:due-30",
            "annual-fee:CN201939000103.9:7:late-1",
            "annual-fee:CN202119000104.X:5:due-30");
    assertThat(day.alerts().alerts())
        .filteredOn(alert -> alert.rule().equals("annual-fee"))
        .allSatisfy(alert -> assertThat(alert.certainty()).isEqualTo(Certainty.UNPAID));
  }

  @Test
  void work_feesThatFallDue_comeBackAsPayablesOfTheLawsAmounts() {
    assertThat(desk.work(DAY).payables()).isEqualTo(3);

    LocalDate due = LocalDate.of(2025, 12, 22);
    assertThat(payables())
        .contains(
            new Payable(
                1,
                8,
                due,
                AnnualFeeCalculator.builder()
                    .reduction(FeeReduction.ONE_OWNER_85)
                    .build()
                    .feeYear(
                        PatentType.INVENTION,
                        LocalDate.of(2018, 12, 21),
                        LocalDate.of(2021, 3, 16),
                        8)
                    .orElseThrow()
                    .payable(),
                "open"));
    assertThat(
            erp.query("select cost_centre from payable where patent = 1", row -> row.getString(1)))
        .containsExactly("K-100");
  }

  @Test
  void work_messages_reachWhoIsResponsibleInTheirLanguageAndNobodyElse() throws IOException {
    desk.work(DAY);

    assertThat(messages("e-102"))
        .anySatisfy(text -> assertThat(text).contains("CN201819000101.4", "第8年度年费"));
    assertThat(messages("e-102"))
        .allSatisfy(text -> assertThat(text).doesNotContain("CN201939000103.9"));
    assertThat(messages("e-103"))
        .anySatisfy(text -> assertThat(text).contains("CN201939000103.9", "Annual fee of year 7"))
        .allSatisfy(text -> assertThat(text).doesNotContain("CN201819000101.4"));
  }

  @Test
  void work_twice_makesNoSecondPayableAndNoSecondMessage() throws IOException {
    desk.work(DAY);
    List<Payable> before = payables();
    int sent = messages("e-").size();

    PatentDesk.Day again = desk().work(DAY);

    assertThat(again.payables()).isZero();
    assertThat(again.alerts().alerts()).isEmpty();
    assertThat(again.messages().sent()).isZero();
    assertThat(payables()).isEqualTo(before);
    assertThat(messages("e-")).hasSize(sent);
  }

  @Test
  void work_paymentInTheErpsTable_closesThePayableAndStopsTheReminders() {
    desk.work(DAY);
    erp.update("insert into fee_payment values (1, 8, date '2025-11-26', 300, 'V-2025-1201')");

    PatentDesk.Day after = desk.work(DAY.plusDays(1));

    assertThat(after.alerts().resolved())
        .filteredOn(one -> one.matter().toString().equals("annual-fee:CN201819000101.4:8"))
        .extracting(one -> one.resolution().outcome())
        .containsExactly(Resolution.Outcome.ACTED);
    assertThat(payables())
        .filteredOn(payable -> payable.patent() == 1)
        .extracting(Payable::state)
        .containsExactly("paid");
    assertThat(desk.work(LocalDate.of(2025, 12, 20)).alerts().alerts())
        .extracting(Alert::id)
        .noneMatch(id -> id.startsWith("annual-fee:CN201819000101.4:8"))
        .anyMatch(id -> id.equals("annual-fee:CN202119000104.X:5:late-1"));
  }

  @Test
  void work_patentGivenUp_dropsThePayable() {
    desk.work(DAY);
    erp.update("update patent set abandoned_on = date '2025-11-26' where id = 3");

    PatentDesk.Day after = desk.work(DAY.plusDays(1));

    assertThat(after.alerts().alerts())
        .extracting(Alert::id)
        .containsExactly("annual-fee:CN201939000103.9:abandoned:2025-11-26");
    assertThat(payables())
        .filteredOn(payable -> payable.patent() == 3)
        .extracting(Payable::state)
        .containsExactly("dropped");
  }

  @Test
  void work_feeThatIsLate_raisesItsPayableByTheSurcharge() {
    desk.work(DAY);
    int first = amount(3);

    desk.work(LocalDate.of(2026, 1, 5));

    assertThat(amount(3)).isGreaterThan(first);
    assertThat(payables()).filteredOn(payable -> payable.patent() == 3).hasSize(1);
  }

  @Test
  void work_patentThatIsNew_isTakenInAndWatched() {
    desk.work(DAY);
    erp.update(
        "insert into patent values (6, timestamp '2026-01-05 10:00:00', '202229000106.9', '实用新型',"
            + " '一种免盖笔', date '2022-12-01', date '2023-06-02', 'pens', 'e-102', 'K-100', 0, null)");

    PatentDesk.Day after = desk.work(DAY.plusDays(1));

    assertThat(after.patents().added()).isEqualTo(1);
    assertThat(after.alerts().alerts())
        .extracting(Alert::id)
        .contains(
            "annual-fee:CN202229000106.9:4:due-7", "annual-fee:CN202229000106.9:3:restorable");
    assertThat(after.payables()).isEqualTo(1);
  }

  @Test
  void main_twoDays_doesTheJobInADirectory() throws IOException, SQLException {
    Erp.main(new String[] {directory.resolve("erp").toString(), DAY.toString()});
    Erp.main(new String[] {directory.resolve("erp").toString(), DAY.plusDays(1).toString()});

    assertThat(directory.resolve("erp/worklists")).isNotEmptyDirectory();
  }

  private PatentDesk desk() {
    return new PatentDesk(
        library, pool, WorklistChannel.of(directory.resolve("worklists"), ExportFormat.CSV));
  }

  private int amount(int patent) {
    return payables().stream()
        .filter(payable -> payable.patent() == patent)
        .mapToInt(Payable::amount)
        .sum();
  }

  private List<Payable> payables() {
    return erp.query(
        "select patent, fee_year, due, amount, state from payable order by patent, fee_year",
        row ->
            new Payable(
                row.getInt(1),
                row.getInt(2),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getString(5)));
  }

  private List<String> messages(String person) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory.resolve("worklists"))) {
      for (Path file :
          files.filter(one -> one.getFileName().toString().startsWith(person)).toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
