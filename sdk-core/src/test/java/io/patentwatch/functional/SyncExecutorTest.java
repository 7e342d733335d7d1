package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncProgress;
import io.patentwatch.source.SyncReport;
import io.patentwatch.support.ListSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A helping executor changes how long a sync takes and nothing else. */
class SyncExecutorTest {
  private static final int RECORDS = 12_000;
  private static final ReferenceData REFERENCE = ReferenceData.ofDefaults();

  private final ExecutorService pool = Executors.newFixedThreadPool(3);

  @AfterEach
  void shutDown() {
    pool.shutdownNow();
  }

  /** What a host may hand over. */
  enum Helper {
    POOL,
    CALLER,
    REFUSING,
    NEVER_RUNNING
  }

  private Executor executor(Helper helper) {
    return switch (helper) {
      case POOL -> pool;
      case CALLER -> Runnable::run;
      case REFUSING ->
          work -> {
            throw new RejectedExecutionException("shut down");
          };
      case NEVER_RUNNING -> work -> {};
    };
  }

  @ParameterizedTest
  @EnumSource(Helper.class)
  void sync_withExecutor_endsInTheSameLibraryAsWithout(Helper helper) {
    List<PatentRecord> records = records();
    List<Patent> expected;
    SyncReport report;
    try (PatentDatabase database = PatentDatabase.builder().defaults(REFERENCE).open()) {
      report = database.sync(ListSource.paged(records, 500));
      expected = patents(database);
    }
    try (PatentDatabase database =
        PatentDatabase.builder().defaults(REFERENCE).executor(executor(helper)).open()) {
      SyncReport helped = database.sync(ListSource.paged(records, 500));
      assertThat(patents(database)).isEqualTo(expected);
      assertThat(helped.added()).isEqualTo(report.added());
      assertThat(helped.updated()).isEqualTo(report.updated());
      assertThat(helped.unchanged()).isEqualTo(report.unchanged());
    }
  }

  @ParameterizedTest
  @EnumSource(Helper.class)
  void sync_sourceThatFails_keepsAllThatItReturnedBefore(Helper helper) {
    List<PatentRecord> records = records().subList(0, 10_600);
    try (PatentDatabase database =
        PatentDatabase.builder().defaults(REFERENCE).executor(executor(helper)).open()) {
      assertThatThrownBy(() -> database.sync(new FailingAtTheEnd(ListSource.paged(records, 500))))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("the line is cut");
      try (PatentDatabase whole = PatentDatabase.builder().defaults(REFERENCE).open()) {
        whole.sync(ListSource.paged(records, 500));
        assertThat(patents(database)).isEqualTo(patents(whole));
      }
    }
  }

  @Test
  void sync_listenerThatFails_leavesTheSourceClosedAndTheLibraryUsable() {
    try (PatentDatabase database =
        PatentDatabase.builder().defaults(REFERENCE).executor(pool).open()) {
      SyncListener failing =
          new SyncListener() {
            @Override
            public void committed(SyncProgress progress) {
              throw new IllegalStateException("enough");
            }
          };
      FailingAtTheEnd source = new FailingAtTheEnd(ListSource.paged(records(), 500));
      assertThatThrownBy(() -> database.sync(source, failing)).hasMessage("enough");
      assertThat(source.closed).isTrue();
      assertThat(database.sync(ListSource.of(records().subList(0, 10))).records()).isEqualTo(10);
    }
  }

  private static List<Patent> patents(PatentDatabase database) {
    List<Patent> patents = new ArrayList<>();
    try (Results<Patent> all = database.searchAll(PatentQuery.everything())) {
      all.forEach(patents::add);
    }
    return patents;
  }

  /** One record in ten adds to a patent of another batch. */
  private static List<PatentRecord> records() {
    List<PatentRecord> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      int patent = i % 10 == 9 ? (i * 7) % RECORDS : i;
      String number = String.format(Locale.ROOT, "20151%07d", patent);
      records.add(
          PatentRecord.builder(Provenance.of("list", "list", i + 1L))
              .application((ApplicationNumber) PatentNumber.parse(number))
              .title("中性笔 " + i)
              .applicant(new Party("桐庐青峦制笔有限公司", "浙江省桐庐县分水镇"))
              .build());
    }
    return records;
  }

  private static final class FailingAtTheEnd implements PatentSource {
    private final ListSource source;
    private boolean closed;

    FailingAtTheEnd(ListSource source) {
      this.source = source;
    }

    @Override
    public String id() {
      return source.id();
    }

    @Override
    public Reading open(@Nullable String cursor) {
      Reading reading = source.open(cursor);
      return new Reading() {
        @Override
        public Optional<SourcePage> next() {
          Optional<SourcePage> page = reading.next();
          if (page.isEmpty()) {
            throw new SourceException(id(), "the line is cut", null);
          }
          return page;
        }

        @Override
        public void close() {
          closed = true;
          reading.close();
        }
      };
    }
  }
}
