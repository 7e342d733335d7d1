package io.patentwatch.source.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.source.Backoff;
import io.patentwatch.source.Cancellation;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.SourceUnavailableException;
import io.patentwatch.source.SyncEnding;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncProgress;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.SyncRequest;
import io.patentwatch.source.table.Column;
import io.patentwatch.source.table.ColumnMapping;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a table of the host's must be followed like, whichever database it is in. */
abstract class JdbcSourceContract {
  private static final ReferenceData REFERENCE = ReferenceData.ofDefaults();

  /** The first change; the clock stands a year later. */
  private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2022-01-01T00:00:00Z"), ZoneOffset.UTC);

  private PatentDatabase database;
  private final List<Rejection> rejections = new ArrayList<>();

  abstract DataSource dataSource();

  /** The SQL type of an instant. */
  abstract String instantType();

  @BeforeEach
  void prepare() throws SQLException {
    database = PatentDatabase.builder().defaults(REFERENCE).open();
    execute("drop table if exists patents");
    execute(
        "create table patents (id bigint primary key, updated_at "
            + instantType()
            + ", version bigint, 申请号 varchar(40), 公开公告号 varchar(40), 公开日 date,"
            + " 名称 varchar(200), 地址 varchar(200), 权利要求书 varchar(200))");
  }

  @AfterEach
  void close() {
    database.close();
  }

  final void execute(String sql) throws SQLException {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void insert(long id, Instant changed, Long version, String title) throws SQLException {
    try (Connection connection = dataSource().getConnection()) {
      insert(connection, id, changed, version, title);
    }
  }

  private static void insert(
      Connection connection, long id, Instant changed, Long version, String title)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into patents values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, id);
      insert.setObject(2, changed == null ? null : changed.atOffset(ZoneOffset.UTC));
      insert.setObject(3, version);
      insert.setString(4, null);
      insert.setString(5, "CN" + (300_000_000 + id) + "S");
      insert.setObject(6, LocalDate.of(2020, 5, 1));
      insert.setString(7, title);
      insert.setString(8, "浙江省杭州市桐庐县分水镇");
      insert.setString(9, "1.一种笔");
      insert.executeUpdate();
    }
  }

  /** So many rows, three of which share each change. */
  private void insertMany(int rows) throws SQLException {
    try (Connection connection = dataSource().getConnection()) {
      connection.setAutoCommit(false);
      for (int id = 0; id < rows; id++) {
        // The keys of equal changes do not come in order.
        insert(connection, rows - id, FIRST.plusSeconds(id / 3), (long) (id / 3), "笔" + id);
      }
      connection.commit();
    }
  }

  private JdbcSource.Builder source() {
    return JdbcSource.builder(dataSource())
        .table("patents")
        .change("updated_at")
        .key("id")
        .clock(CLOCK);
  }

  private SyncReport sync(JdbcSource source) {
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

  private List<String> titles() {
    List<String> titles = new ArrayList<>();
    try (Results<Patent> all = database.searchAll(PatentQuery.everything())) {
      all.forEach(patent -> titles.add(patent.title()));
    }
    return titles;
  }

  @Test
  void sync_followingAnother_takesWhatChangedAndTheOverlapAgain() throws SQLException {
    insertMany(10);
    SyncReport first = sync(source().overlap(Duration.ofSeconds(2)).build());
    assertThat(first.added()).isEqualTo(10);
    assertThat(first.rejected()).isZero();
    assertThat(first.usage().requests()).isPositive();
    // The last change is at second 3; from second 1 on there are seven rows.
    SyncReport second = sync(source().overlap(Duration.ofSeconds(2)).build());
    assertThat(second.unchanged()).isEqualTo(7);
    assertThat(second.records()).isEqualTo(7);
    assertThat(second.edition()).isEqualTo(first.edition());

    insert(100, FIRST.plusSeconds(60), 60L, "新笔");
    SyncReport third = sync(source().overlap(Duration.ZERO).build());
    assertThat(third.added()).isEqualTo(1);
    assertThat(third.unchanged()).isEqualTo(1);
    assertThat(titles()).hasSize(11);
  }

  @Test
  void row_committedLateInTheInstantOfTheCursor_isNotLost() throws SQLException {
    insert(5, FIRST, 1L, "先");
    sync(source().overlap(Duration.ZERO).build());
    insert(4, FIRST, 1L, "后");
    assertThat(sync(source().overlap(Duration.ZERO).build()).added()).isEqualTo(1);
  }

  @Test
  void rowsOfEqualChange_acrossPages_areNeverSkippedNorRepeated() throws SQLException {
    try (Connection connection = dataSource().getConnection()) {
      connection.setAutoCommit(false);
      for (int id = 0; id < 250; id++) {
        insert(connection, (id * 101) % 250, FIRST, 7L, "笔" + id);
      }
      connection.commit();
    }
    for (String change : List.of("updated_at", "version")) {
      JdbcSource source = source().change(change).pageRows(7).build();
      TreeSet<String> documents = new TreeSet<>();
      int rows = 0;
      String cursor = null;
      while (true) {
        Optional<SourcePage> page;
        // Each page by a reading of its own, as if each had been killed.
        try (var reading = source.open(cursor)) {
          page = reading.next();
        }
        cursor = page.orElseThrow().cursor();
        rows += page.get().statements().size();
        page.get().statements().forEach(row -> documents.add(row.provenance().document()));
        if (page.get().statements().size() < 7) {
          break;
        }
      }
      assertThat(rows).isEqualTo(250);
      assertThat(documents).hasSize(250);
    }
  }

  @Test
  void changesYoungerThanTheOverlap_whereReadingStoppedAmongThem_comeAgain() throws SQLException {
    JdbcSource source = source().pageRows(2).clock(Clock.fixed(FIRST, ZoneOffset.UTC)).build();
    insertMany(3);
    String cursor;
    try (var reading = source.open(null)) {
      cursor = reading.next().orElseThrow().cursor();
    }
    insert(0, FIRST.minusSeconds(10), 0L, "其交易较长");
    try (var reading = source.open(cursor)) {
      assertThat(reading.next().orElseThrow().statements().get(0).provenance().document())
          .isEqualTo("patents#0");
    }
  }

  @Test
  void manyStretches_areReadToTheEnd() throws SQLException {
    insertMany(200);
    SyncReport report = sync(source().pageRows(3).build());
    assertThat(report.added()).isEqualTo(200);
    assertThat(sync(source().change("version").id("other").pageRows(5).build()).records())
        .isEqualTo(200);
    assertThat(titles()).hasSize(200);
  }

  @Test
  void rowsThatCannotBeFollowed_areCountedInOneRejection() throws SQLException {
    insert(1, FIRST, 1L, "笔");
    insert(2, null, null, "无");
    SyncReport report = sync(source().build());
    assertThat(report.added()).isEqualTo(1);
    assertThat(rejections)
        .singleElement()
        .satisfies(
            lost -> {
              assertThat(lost.document()).isEqualTo("patents");
              assertThat(lost.reason()).contains("1 rows", "updated_at");
            });
  }

  @Test
  void badRow_isARejectionWithItsKeyAndContent() throws SQLException {
    insertMany(2);
    execute("update patents set 公开公告号 = 'x' where id = 1");
    SyncReport report = sync(source().build());
    assertThat(report.added()).isEqualTo(1);
    assertThat(rejections)
        .singleElement()
        .satisfies(
            bad -> {
              assertThat(bad.document()).isEqualTo("patents#1");
              assertThat(bad.raw()).contains("笔1");
            });
  }

  @Test
  void viewWithOtherNames_isReadByItsMapping() throws SQLException {
    insertMany(1);
    execute("drop view if exists v");
    execute(
        "create view v as select id as k, updated_at as moved, 公开公告号 as nr, 名称 as label,"
            + " 地址 as place from patents");
    try {
      sync(
          source()
              .table("v")
              .change("moved")
              .key("k")
              .mapping(
                  ColumnMapping.builder()
                      .column(Column.PUBLICATION, "nr")
                      .column(Column.TITLE, "label")
                      .build())
              .build());
      assertThat(titles()).containsExactly("笔0");
      assertThatThrownBy(() -> sync(source().table("v").id("w").change("moved").key("k").build()))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("number of a patent");
    } finally {
      execute("drop view v");
    }
  }

  @Test
  void viewOfPayments_isToldByItsColumns() throws SQLException {
    execute("drop table if exists paid");
    execute(
        "create table paid (id varchar(10) primary key, changed date, patent varchar(20),"
            + " fee_year int, paid_on date, amount decimal(10,2))");
    execute("insert into paid values ('a', '2021-06-30', '201810000001.4', 4, '2021-06-30', 900)");
    assertThat(sync(source().table("paid").change("changed").build()).added()).isEqualTo(1);
    assertThat(database.facts())
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(((PaymentRecord) fact).feeYear()).isEqualTo(4);
              assertThat(fact.provenance()).hasToString("jdbc paid#a");
            });
    execute("drop table paid");
  }

  @Test
  void tableOrColumnsThatAreNotThere_areNamedWithWhatIs() throws SQLException {
    insertMany(1);
    assertThatThrownBy(() -> sync(source().table("nowhere").build()))
        .isInstanceOf(SourceException.class)
        .isNotInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> sync(source().change("modified").build()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("modified")
        .hasMessageContaining("名称");
    assertThatThrownBy(() -> sync(source().change("名称").build()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("change column");
    assertThatThrownBy(() -> sync(source().table("patents; drop table patents").build()))
        .isInstanceOf(SourceException.class);
    assertThat(sync(source().build()).added()).isEqualTo(1);
  }

  @Test
  void sync_cancelledWhileItReads_keepsWhatIsDoneAndGoesOn() throws SQLException {
    insertMany(50);
    Cancellation stop = new Cancellation();
    SyncReport report =
        database.sync(
            SyncRequest.builder(source().pageRows(10).build())
                .cancellation(stop)
                .listener(
                    new SyncListener() {
                      @Override
                      public void committed(SyncProgress progress) {
                        stop.cancel();
                      }
                    })
                .build());
    assertThat(report.ending()).isEqualTo(SyncEnding.CANCELLED);
    assertThat(report.records()).isEqualTo(10);
    SyncReport rest = sync(source().pageRows(10).build());
    assertThat(rest.added()).isEqualTo(40);
    assertThat(rest.unchanged()).isZero();
  }

  @Test
  void connection_afterwards_isAsItWas() throws SQLException {
    insertMany(1);
    try (Connection connection = dataSource().getConnection()) {
      JdbcSource lent =
          JdbcSource.builder(HostData.pool(connection))
              .table("patents")
              .change("updated_at")
              .key("id")
              .build();
      assertThat(sync(lent).added()).isEqualTo(1);
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(connection.isReadOnly()).isFalse();
    }
  }
}
