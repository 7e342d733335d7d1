package io.patentwatch.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.ledger.Acknowledgement;
import io.patentwatch.alerts.ledger.InMemoryLedger;
import io.patentwatch.alerts.ledger.Silence;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.alerts.rule.CalendarEndsRule;
import io.patentwatch.alerts.rule.EncumberedLapseRule;
import io.patentwatch.alerts.rule.ExpiryRule;
import io.patentwatch.alerts.rule.LegalChangeRule;
import io.patentwatch.alerts.rule.LegalDeadlineRule;
import io.patentwatch.alerts.rule.SilentSourceRule;
import io.patentwatch.alerts.rule.StockThresholdRule;
import io.patentwatch.alerts.support.LongRun;
import io.patentwatch.alerts.watch.WatchRule;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Statement;
import io.patentwatch.query.Cql;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourcePage;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * An engine that goes on from run to run comes to what one comes to that looks at everything, over
 * random histories of a real library: 20, or 1,000 in the long run.
 */
class IncrementalProperties {
  private static final LocalDate START = LocalDate.of(2024, 1, 10);
  private static final int PATENTS = 8;

  @Test
  void run_afterAnyHistory_comesToWhatALookAtEverythingComesTo() {
    int incremental = 0;
    for (int seed = 0; seed < LongRun.choose(20, 1_000); seed++) {
      try (History history = new History(seed)) {
        incremental += history.check();
      }
    }
    assertThat(incremental).as("runs that did not look at everything").isPositive();
  }

  /** In it, what was held back under one identity joins another on a day when all are scanned. */
  @Test
  void run_whenWhatWasHeldBackJoinsAnother_countsItOnce() {
    try (History history = new History(38)) {
      assertThat(history.check()).isPositive();
    }
  }

  /** One library in the making. */
  private static final class History implements AutoCloseable {
    private final int seed;
    private final Random random;
    private final PatentDatabase database = PatentDatabase.inMemory();
    private final InMemoryLedger kept = new InMemoryLedger();
    private final InMemoryLedger anew = new InMemoryLedger();
    private final List<Alert> told = new ArrayList<>();
    private LocalDate day = START;
    private int statements;

    History(int seed) {
      this.seed = seed;
      random = new Random(seed);
    }

    int check() {
      AlertEngine going = engine(kept);
      int incremental = 0;
      for (int round = 0; round < 14; round++) {
        for (int change = random.nextInt(3); change > 0; change--) {
          change();
        }
        persons();
        AlertRun one = going.run(day);
        AlertRun all = engine(anew).run(day);
        incremental += one.full() ? 0 : 1;
        told.addAll(one.alerts());
        assertThat(all.full()).isTrue();
        assertThat(counted(one)).as("history %d on %s", seed, day).isEqualTo(counted(all));
        day = day.plusDays(random.nextInt(4) == 0 ? 0 : random.nextInt(50));
      }
      return incremental;
    }

    /** A run without what tells how it was found. */
    private static AlertRun counted(AlertRun run) {
      return new AlertRun(
          run.asOf(),
          run.edition(),
          true,
          0,
          run.alerts(),
          run.escalated(),
          run.resolved(),
          run.held(),
          run.suppressed(),
          List.of(),
          run.failures());
    }

    private AlertEngine engine(InMemoryLedger ledger) {
      AlertEngine.Builder engine = AlertEngine.builder(database);
      LegalChangeRule.shipped().forEach(engine::rule);
      return engine
          .rule(ExpiryRule.of(4000 - 400, 1000, 30))
          .rule(EncumberedLapseRule.of(AnnualFeeRule.ofDefaults()))
          .rule(LegalDeadlineRule.ofDefaults())
          .rule(WatchRule.of("watch-pens", "pens", Cql.parse("ti=笔"), LocalDate.of(2023, 1, 1)))
          .rule(SilentSourceRule.ofDefaults())
          .rule(CalendarEndsRule.ofDefaults())
          .rule(StockThresholdRule.of("threshold", "all", PatentQuery.everything(), 3))
          .rule(AnnualFeeRule.ofDefaults())
          .rule(rule("watch", Cql.parse("ti=笔 and pd>=20230101")))
          .rule(rule("in-force", Cql.parse("status=in-force")))
          .rule(failing())
          .rule(size())
          .inhibition(new Inhibition("watch", "in-force"))
          .escalation(new Escalation(Severity.NOTICE, 5))
          .escalation(new Escalation(Severity.WARNING, 20))
          .ledger(ledger)
          .build();
    }

    private void change() {
      int index = random.nextInt(PATENTS);
      switch (random.nextInt(6)) {
        case 0, 1 -> sync(grant(index, true));
        case 2 -> sync(grant(index, false));
        case 3 ->
            sync(
                new PaymentRecord(
                    provenance(),
                    application(index),
                    2 + random.nextInt(5),
                    day.plusDays(random.nextInt(60) - 40),
                    null));
        case 4 ->
            sync(
                record(index, true)
                    .event(LegalEvent.of(day.minusDays(random.nextInt(9)), "CF01", "专利权终止"))
                    .build());
        default ->
            sync(record(index, true).statedOn(day).holder(new Party("桐庐远帆文具有限公司", null)).build());
      }
    }

    /** Somebody acknowledges, or silences, in both ledgers alike. */
    private void persons() {
      if (!told.isEmpty() && random.nextInt(4) == 0) {
        String id = told.get(random.nextInt(told.size())).id();
        Acknowledgement by = new Acknowledgement("clerk", day, "");
        assertThat(kept.acknowledge(id, by).isPresent())
            .isEqualTo(anew.acknowledge(id, by).isPresent());
      }
      if (random.nextInt(5) == 0) {
        String rule = List.of("annual-fee", "watch", "in-force", "size").get(random.nextInt(4));
        Silence silence =
            new Silence(
                "s" + random.nextInt(3),
                "clerk",
                "holiday",
                day,
                day.plusDays(random.nextInt(60)),
                rule,
                null,
                null);
        kept.silence(silence);
        anew.silence(silence);
      }
    }

    private static AlertRule rule(String id, PatentQuery query) {
      return new AlertRule() {
        @Override
        public String id() {
          return id;
        }

        @Override
        public PatentQuery reads() {
          return query;
        }

        @Override
        public Evaluation evaluate(AlertContext context) {
          return outline ->
              new Finding(
                  List.of(
                      Occasion.of(
                          "seen",
                          patent ->
                              new Notice(
                                  Severity.NOTICE,
                                  Certainty.CERTAIN,
                                  patent.title(),
                                  null,
                                  List.of(),
                                  "read it"))),
                  Finding.NEVER);
        }
      };
    }

    /** Fails on some patents on some days, and has something to say of them on all. */
    private static AlertRule failing() {
      return new AlertRule() {
        @Override
        public String id() {
          return "failing";
        }

        @Override
        public Evaluation evaluate(AlertContext context) {
          return outline -> {
            int number = outline.id().value().hashCode() & 7;
            if (context.asOf().getDayOfMonth() % 8 == number) {
              throw new IllegalStateException("not today");
            }
            return Finding.onDayOf(context, number < 4 ? List.of() : List.of(seen(outline)));
          };
        }

        private Occasion seen(PatentOutline outline) {
          return Occasion.of(
              "type-" + outline.type().map(PatentType::code).orElse("none"),
              patent ->
                  new Notice(Severity.INFO, Certainty.CERTAIN, "title", null, List.of(), "action"));
        }
      };
    }

    /** Of the library as a whole. */
    private static LibraryRule size() {
      return new LibraryRule() {
        @Override
        public String id() {
          return "size";
        }

        @Override
        public List<LibraryOccasion> occasions(AlertContext context) {
          long size = context.library().search(PatentQuery.everything()).total();
          return size % 3 == 0
              ? List.of()
              : List.of(
                  new LibraryOccasion(
                      "of-" + size,
                      Step.ONLY,
                      new AlertSubject(null, "library", List.of(), List.of()),
                      () ->
                          new Notice(
                              Severity.WARNING,
                              Certainty.CERTAIN,
                              "size " + size,
                              null,
                              List.of(),
                              "none")));
        }
      };
    }

    private Statement grant(int index, boolean named) {
      return record(index, named).build();
    }

    /** With its application, or by its publication alone, so that the two join later. */
    private PatentRecord.Builder record(int index, boolean named) {
      LocalDate filed = LocalDate.of(2020, 1, 1).plusDays(index * 97L);
      LocalDate granted = filed.plusDays(700);
      PatentRecord.Builder record =
          PatentRecord.builder(provenance())
              .statedOn(granted)
              .publication(
                  new Publication(PublicationNumber.parse("CN11350000" + index + "B"), granted))
              .type(PatentType.INVENTION)
              .title(index % 2 == 0 ? "一种中性笔" : "一种内窥镜")
              .filed(filed)
              .granted(granted)
              .holder(new Party("桐庐青峦制笔有限公司", null));
      return named ? record.application(application(index)) : record;
    }

    private static ApplicationNumber application(int index) {
      return ApplicationNumber.parse("20201012345" + index);
    }

    private Provenance provenance() {
      return Provenance.of("authored", "", ++statements);
    }

    private void sync(Statement statement) {
      String id = "authored-" + ++statements;
      Queue<SourcePage> pages =
          new ArrayDeque<>(List.of(new SourcePage(List.of(statement), List.of(), null)));
      database.sync(
          new PatentSource() {
            @Override
            public String id() {
              return id;
            }

            @Override
            public Reading open(@Nullable String cursor) {
              return new Reading() {
                @Override
                public Optional<SourcePage> next() {
                  return Optional.ofNullable(pages.poll());
                }

                @Override
                public void close() {}
              };
            }
          });
    }

    @Override
    public void close() {
      database.close();
    }
  }
}
