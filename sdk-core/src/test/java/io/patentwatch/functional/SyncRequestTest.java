package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.source.Backoff;
import io.patentwatch.source.Cancellation;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.SourceUnavailableException;
import io.patentwatch.source.SourceUsage;
import io.patentwatch.source.SyncEnding;
import io.patentwatch.source.SyncInProgressException;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncProgress;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.SyncRequest;
import io.patentwatch.support.ListSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A sync goes on where it stopped, bears a source that fails, and stops when told to. */
@Timeout(60)
class SyncRequestTest {
  private static final Backoff QUICK = new Backoff(3, Duration.ofMillis(1), Duration.ofMillis(4));
  private static final int PAGES = 10;

  private final PatentDatabase database = PatentDatabase.inMemory();
  private final ExecutorService other = Executors.newSingleThreadExecutor();

  @AfterEach
  void close() {
    other.shutdownNow();
    database.close();
  }

  /** Ten pages of one patent; what happens before a page is handed over is the test's. */
  private static final class Pages implements PatentSource {
    private final List<String> opened = new ArrayList<>();
    private int served;
    private BeforePage before = (source, page) -> {};
    private final CountDownLatch cancelled = new CountDownLatch(1);

    interface BeforePage {
      void of(Pages source, int page) throws InterruptedException;
    }

    @Override
    public String id() {
      return "pages";
    }

    @Override
    public Reading open(@Nullable String cursor) {
      opened.add(String.valueOf(cursor));
      return new Reading() {
        private int page = cursor == null ? 0 : Integer.parseInt(cursor);
        private int requests;

        @Override
        public Optional<SourcePage> next() {
          if (page == PAGES) {
            return Optional.empty();
          }
          requests++;
          try {
            before.of(Pages.this, page);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          served++;
          page++;
          return Optional.of(
              new SourcePage(List.of(patent(page)), List.of(), Integer.toString(page)));
        }

        @Override
        public OptionalDouble progress() {
          return OptionalDouble.of(page / (double) PAGES);
        }

        @Override
        public SourceUsage usage() {
          return new SourceUsage(
              requests, requests * 100L, List.of(new SourceUsage.Quota("bytes", served, null)));
        }

        @Override
        public void cancel() {
          cancelled.countDown();
        }

        @Override
        public void close() {}
      };
    }
  }

  private static PatentRecord patent(int number) {
    return PatentRecord.builder(Provenance.of("pages", "page " + number, 1))
        .application((ApplicationNumber) PatentNumber.parse(String.format("20151%07d", number)))
        .title("中性笔 " + number)
        .build();
  }

  private SyncRequest.Builder request(Pages source) {
    return SyncRequest.builder(source).backoff(QUICK);
  }

  @Test
  void sync_pagesWithCursor_areCommittedOneByOneAndReported() {
    Pages source = new Pages();
    List<SyncProgress> told = new ArrayList<>();
    SyncReport report = database.sync(request(source).listener(listening(told)).build());
    assertThat(report.ending()).isEqualTo(SyncEnding.COMPLETE);
    assertThat(report.reason()).isNull();
    assertThat(report.added()).isEqualTo(PAGES);
    assertThat(report.usage().requests()).isEqualTo(PAGES);
    assertThat(report.usage().bytes()).isEqualTo(1000);
    assertThat(report.usage().quotas()).containsExactly(new SourceUsage.Quota("bytes", 10, null));
    assertThat(told)
        .extracting(progress -> progress.soFar().cursor())
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    SyncProgress half = told.get(4);
    assertThat(half.share()).isEqualTo(0.5);
    assertThat(half.timeLeft()).contains(half.soFar().elapsed());
    assertThat(half.recordsPerSecond()).isPositive();
  }

  @Test
  void sync_again_goesOnFromTheCursor() {
    Pages source = new Pages();
    database.sync(request(source).build());
    SyncReport second = database.sync(request(source).build());
    assertThat(second.records()).isZero();
    assertThat(second.cursor()).isEqualTo("10");
    assertThat(source.opened).containsExactly("null", "10");
  }

  @Test
  void sync_sourceUnavailableNowAndThen_waitsAndGoesOnFromTheCursor() {
    Pages source = new Pages();
    boolean[] failed = new boolean[PAGES];
    source.before =
        (pages, page) -> {
          if (page % 3 == 0 && !failed[page]) {
            failed[page] = true;
            throw new SourceUnavailableException("pages", "it is overloaded", null, null);
          }
        };
    List<Duration> waits = new ArrayList<>();
    SyncReport report = database.sync(request(source).listener(waiting(waits)).build());
    assertThat(report.ending()).isEqualTo(SyncEnding.COMPLETE);
    assertThat(report.added()).isEqualTo(PAGES);
    assertThat(report.usage().requests()).isEqualTo(PAGES + 4);
    assertThat(source.opened).containsExactly("null", "null", "3", "6", "9");
    assertThat(waits).hasSize(4);
  }

  @Test
  void sync_sourceThatStaysUnavailable_endsThereAndSaysWhy() {
    Pages source = new Pages();
    source.before = SyncRequestTest::overloadedFromPage4;
    List<Duration> waits = new ArrayList<>();
    SyncReport report = database.sync(request(source).listener(waiting(waits)).build());
    assertThat(report.ending()).isEqualTo(SyncEnding.UNAVAILABLE);
    assertThat(report.reason()).isEqualTo("pages: it is overloaded");
    assertThat(report.cursor()).isEqualTo("4");
    assertThat(report.added()).isEqualTo(4);
    assertThat(waits).hasSize(3);
    assertThat(waits.get(2)).isGreaterThan(waits.get(0));
    source.before = (pages, page) -> {};
    assertThat(database.sync(request(source).build()).added()).isEqualTo(6);
    assertThat(database.search(PatentQuery.everything()).total()).isEqualTo(PAGES);
  }

  private static void overloadedFromPage4(Pages source, int page) {
    if (page >= 4) {
      throw new SourceUnavailableException("pages", "it is overloaded", null, null);
    }
  }

  @Test
  void sync_sourceThatSaysHowLong_waitsThatLong() {
    Pages source = new Pages();
    source.before =
        (pages, page) -> {
          if (pages.opened.size() == 1) {
            throw new SourceUnavailableException("pages", "busy", Duration.ofMillis(4), null);
          }
        };
    List<Duration> waits = new ArrayList<>();
    database.sync(request(source).listener(waiting(waits)).build());
    assertThat(waits).containsExactly(Duration.ofMillis(4));
  }

  @Test
  void sync_sourceThatWantsLongerThanTheLongestWait_endsAtOnce() {
    Pages source = new Pages();
    source.before =
        (pages, page) -> {
          throw new SourceUnavailableException("pages", "black", Duration.ofMinutes(1), null);
        };
    SyncReport report = database.sync(request(source).build());
    assertThat(report.ending()).isEqualTo(SyncEnding.UNAVAILABLE);
    assertThat(source.opened).hasSize(1);
  }

  @Test
  void sync_sourceThatFailsForGood_throwsAndTellsTheListenerTheReport() {
    Pages source = new Pages();
    source.before =
        (pages, page) -> {
          if (page == 2) {
            throw new SourceException("pages", "the key is refused; ask for another", null);
          }
        };
    List<SyncReport> ended = new ArrayList<>();
    SyncListener listener =
        new SyncListener() {
          @Override
          public void ended(SyncReport report) {
            ended.add(report);
          }
        };
    SyncRequest request = request(source).listener(listener).build();
    assertThatThrownBy(() -> database.sync(request))
        .isInstanceOf(SourceException.class)
        .hasMessage("pages: the key is refused; ask for another");
    assertThat(ended).hasSize(1);
    assertThat(ended.get(0).ending()).isEqualTo(SyncEnding.FAILED);
    assertThat(ended.get(0).added()).isEqualTo(2);
    assertThat(ended.get(0).cursor()).isEqualTo("2");
  }

  @Test
  void sync_libraryClosedMeanwhile_reportsWhatIsOnDiskAndNoMore() {
    Pages source = new Pages();
    source.before =
        (pages, page) -> {
          if (page == 3) {
            database.close();
          }
        };
    List<SyncReport> ended = new ArrayList<>();
    SyncListener listener =
        new SyncListener() {
          @Override
          public void ended(SyncReport report) {
            ended.add(report);
          }
        };
    SyncRequest request = request(source).listener(listener).build();
    assertThatThrownBy(() -> database.sync(request)).hasMessageContaining("closed");
    assertThat(ended).hasSize(1);
    assertThat(ended.get(0).records()).isEqualTo(3);
    assertThat(ended.get(0).added()).isEqualTo(3);
    assertThat(ended.get(0).ending()).isEqualTo(SyncEnding.FAILED);
  }

  @Test
  void cancel_whileAPageIsRead_reachesTheReadingAndKeepsWhatIsDone() throws Exception {
    Pages source = new Pages();
    CountDownLatch reading = new CountDownLatch(1);
    source.before =
        (pages, page) -> {
          if (page == 3) {
            reading.countDown();
            pages.cancelled.await();
            throw new IllegalStateException("the connection was closed");
          }
        };
    Cancellation stop = new Cancellation();
    SyncRequest request = request(source).cancellation(stop).build();
    Future<SyncReport> report = other.submit(() -> database.sync(request));
    reading.await();
    stop.cancel();
    assertThat(report.get().ending()).isEqualTo(SyncEnding.CANCELLED);
    assertThat(report.get().added()).isEqualTo(3);
    assertThat(report.get().cursor()).isEqualTo("3");
  }

  @Test
  void cancel_whileWaiting_endsTheWait() throws Exception {
    Pages source = new Pages();
    source.before = SyncRequestTest::overloadedFromPage4;
    Cancellation stop = new Cancellation();
    SyncListener stopping =
        new SyncListener() {
          @Override
          public void waiting(SourceUnavailableException failure, Duration delay) {
            stop.cancel();
          }
        };
    SyncRequest request =
        SyncRequest.builder(source)
            .backoff(new Backoff(3, Duration.ofMinutes(5), Duration.ofMinutes(5)))
            .cancellation(stop)
            .listener(stopping)
            .build();
    assertThat(database.sync(request).ending()).isEqualTo(SyncEnding.CANCELLED);
  }

  @Test
  void sync_timeUp_commitsThePageInHandAndEnds() {
    Pages source = new Pages();
    source.before =
        (pages, page) -> {
          if (page == 2) {
            Thread.sleep(100);
          }
        };
    SyncReport report = database.sync(request(source).timeLimit(Duration.ofMillis(50)).build());
    assertThat(report.ending()).isEqualTo(SyncEnding.TIME_UP);
    assertThat(report.records()).isBetween(1L, 3L);
    assertThat(database.sync(request(source).build()).ending()).isEqualTo(SyncEnding.COMPLETE);
    assertThat(database.search(PatentQuery.everything()).total()).isEqualTo(PAGES);
  }

  @Test
  void sync_sourceBeingSynced_isRefusedWhileOthersGoOn() throws Exception {
    Pages source = new Pages();
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    source.before =
        (pages, page) -> {
          reading.countDown();
          goOn.await();
        };
    Future<SyncReport> first = other.submit(() -> database.sync(request(source).build()));
    reading.await();
    assertThatThrownBy(() -> database.sync(new Pages()))
        .isInstanceOf(SyncInProgressException.class)
        .hasMessageContaining("'pages' is being synced");
    assertThatThrownBy(() -> database.withdraw("pages"))
        .isInstanceOf(SyncInProgressException.class);
    assertThat(database.sync(ListSource.of(List.of(patent(77)))).added()).isEqualTo(1);
    goOn.countDown();
    assertThat(first.get().added()).isEqualTo(PAGES);
    assertThat(database.withdraw("pages").gone()).isPositive();
  }

  @Test
  void build_timeLimitThatIsNotPositive_isRefusedByValue() {
    SyncRequest.Builder builder = request(new Pages()).timeLimit(Duration.ZERO);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT0S");
    assertThatThrownBy(() -> new Backoff(1, Duration.ofSeconds(3), Duration.ofSeconds(2)))
        .hasMessageContaining("PT3S and PT2S");
  }

  private static SyncListener listening(List<SyncProgress> told) {
    return new SyncListener() {
      @Override
      public void committed(SyncProgress progress) {
        told.add(progress);
      }
    };
  }

  private static SyncListener waiting(List<Duration> waits) {
    return new SyncListener() {
      @Override
      public void waiting(SourceUnavailableException failure, Duration delay) {
        waits.add(delay);
      }
    };
  }
}
