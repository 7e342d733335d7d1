package io.patentwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.Patent;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.source.Cancellation;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SyncEnding;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncProgress;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.SyncRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A county with addresses and designs, kept in step through a delivery folder, a database view and
 * a JSON service alike: syncs that are killed, 2 of each or 50 in the long run, or cancelled, and
 * that go on, end in the content of an undisturbed one and read nothing twice but the page in
 * flight.
 */
class KillDuringSyncTest {
  private static final int PATENTS = 6_000;
  private static final int DELIVERIES = 7;

  @TempDir static Path place;

  private static Server database;
  private static String url;
  private static CountyService service;
  private static long rows;

  @BeforeAll
  static void prepare() throws IOException, SQLException {
    GeneratedPatents patents = new GeneratedPatents(23);
    Path whole = place.resolve("patents.csv");
    rows = GeneratedTable.write(patents, PATENTS, whole);
    Path folder = Files.createDirectory(place.resolve("deliveries"));
    for (int i = 0; i < DELIVERIES; i++) {
      Path delivery = folder.resolve("2026-06-0" + (i + 1) + ".csv");
      GeneratedTable.write(
          patents, PATENTS * i / DELIVERIES, PATENTS * (i + 1) / DELIVERIES, delivery);
    }
    database =
        Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", place.toString())
            .start();
    // It stays open between one connection and the next, as a county's database does.
    url = "jdbc:h2:tcp://localhost:" + database.getPort() + "/./county;DB_CLOSE_DELAY=-1";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create schema county");
      statement.execute(
          "create table county.patents as select rownum() as id, t.* from csvread('"
              + whole
              + "', null, 'charset=UTF-8') t");
      statement.execute("alter table county.patents alter column id set not null");
      // Hundreds of rows share each change.
      statement.execute(
          "create view county.published as select p.*, dateadd(hour, id / 700, timestamp"
              + " '2020-06-01 00:00:00') as moved from county.patents p");
    }
    service = new CountyService(url);
  }

  @AfterAll
  static void stop() {
    service.close();
    database.stop();
  }

  private static String place(HostSource kind) {
    return switch (kind) {
      case DELIVERY -> place.resolve("deliveries").toString();
      case JDBC -> url;
      case JSON -> service.address();
    };
  }

  @ParameterizedTest
  @EnumSource(HostSource.class)
  void sync_killedAtRandomMoments_goesOnToTheSameAndRepeatsAtMostThePageInFlight(HostSource kind)
      throws IOException, InterruptedException {
    Path undisturbed = place.resolve(kind + "-undisturbed");
    long started = System.nanoTime();
    try (ChildProcess process =
        ChildProcess.start("512m", SyncProcess.class, undisturbed, kind, place(kind))) {
      assertThat(process.end(10)).as("%s", process.lines()).isZero();
      assertThat(process.lines()).contains("done " + rows + " 0");
      assertThat(commits(process)).hasSizeGreaterThan(3);
    }
    long duration = (System.nanoTime() - started) / 1_000_000;

    Map<String, String> complete = cursors(undisturbed);

    // Seeded, so that a failure names its moment; the machine makes it random enough.
    Random random = new Random(20_260_601);
    int interrupted = 0;
    for (int kill = LongRun.choose(2, 50); kill > 0; kill--) {
      Path library = place.resolve(kind + "-" + kill);
      long after = duration / 4 + (long) (random.nextDouble() * duration * 3 / 4);
      List<Long> commits;
      try (ChildProcess process =
          ChildProcess.start("512m", SyncProcess.class, library, kind, place(kind))) {
        Thread.sleep(after);
        process.kill();
        commits = commits(process);
      }
      long acknowledged = commits.isEmpty() ? 0 : commits.get(commits.size() - 1);
      try (PatentDatabase killed = PatentDatabase.open(library)) {
        // What had ended is no longer interrupted: a further sync looks for what is new.
        if (!killed.cursors().equals(complete)) {
          SyncReport rest = killed.sync(kind.at(place(kind)));
          assertThat(rest.ending()).as("%s", rest).isEqualTo(SyncEnding.COMPLETE);
          assertThat(rest.rejected()).isZero();
          assertThat(acknowledged + rest.records())
              .as("records of a sync killed at %d ms and of the one that went on", after)
              .isBetween(rows - kind.page, rows);
          interrupted++;
        }
        killed.verify();
      }
      SameContent.require(library, undisturbed);
    }
    assertThat(interrupted).as("syncs that were killed before their end").isPositive();
  }

  private static Map<String, String> cursors(Path library) {
    try (PatentDatabase database = PatentDatabase.openReadOnly(library)) {
      return database.cursors();
    }
  }

  private static List<Long> commits(ChildProcess process) {
    return process.lines().stream()
        .filter(line -> line.matches("committed \\d+"))
        .map(line -> Long.valueOf(line.substring("committed ".length())))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(HostSource.class)
  void sync_cancelledAtRandomMoments_readsEachRecordOnce(HostSource kind) {
    PatentSource source = kind.at(place(kind));
    List<Patent> expected;
    Map<String, String> complete;
    try (PatentDatabase undisturbed = PatentDatabase.inMemory()) {
      SyncReport whole = undisturbed.sync(source);
      assertThat(whole.ending()).as("%s", whole).isEqualTo(SyncEnding.COMPLETE);
      expected = patents(undisturbed);
      complete = undisturbed.cursors();
    }
    Random random = new Random(20_260_602);
    for (int run = LongRun.choose(2, 20); run > 0; run--) {
      try (PatentDatabase cancelled = PatentDatabase.inMemory()) {
        long records = 0;
        while (!cancelled.cursors().equals(complete)) {
          Cancellation stop = new Cancellation();
          SyncReport report = cancelled.sync(stoppedAfter(1 + random.nextInt(3), stop, source));
          assertThat(report.ending()).isIn(SyncEnding.CANCELLED, SyncEnding.COMPLETE);
          records += report.records();
        }
        assertThat(records).isEqualTo(rows);
        assertThat(patents(cancelled)).isEqualTo(expected);
      }
    }
  }

  private static SyncRequest stoppedAfter(int commits, Cancellation stop, PatentSource source) {
    return SyncRequest.builder(source)
        .cancellation(stop)
        .listener(
            new SyncListener() {
              private int left = commits;

              @Override
              public void committed(SyncProgress progress) {
                if (--left == 0) {
                  stop.cancel();
                }
              }
            })
        .build();
  }

  private static List<Patent> patents(PatentDatabase database) {
    List<Patent> patents = new ArrayList<>();
    try (Results<Patent> all = database.searchAll(PatentQuery.everything())) {
      all.forEach(patents::add);
    }
    return patents;
  }
}
