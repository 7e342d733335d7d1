package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.AlertRun;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Matter;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import io.patentwatch.alerts.channel.AlertChannel;
import io.patentwatch.alerts.channel.AlertSender;
import io.patentwatch.alerts.channel.Delivery;
import io.patentwatch.alerts.channel.Message;
import io.patentwatch.alerts.channel.Recipient;
import io.patentwatch.alerts.channel.Recipients;
import io.patentwatch.alerts.ledger.JdbcLedger;
import io.patentwatch.alerts.ledger.Standing;
import io.patentwatch.alerts.ledger.StandingChange;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * Measures rules, runs and ledgers, on a library in which the fees of nine in ten patents are known
 * to be paid.
 */
final class AlertBenchmarks {
  private static final LocalDate DAY = GeneratedPatents.LAST_DAY;
  private static final int CHANGES = 1000;
  private static final int ROUNDS = 7;
  private static final long WARM = 4_000_000_000L;
  // A database is more to compile, beside what is measured.
  private static final long DATABASE_WARM = 3 * WARM;
  private static final int NOTIFICATIONS = 5_000;
  private static final int AT_ONCE = 1000;

  private final GeneratedPatents patents;
  private final int count;
  private final Path place;
  private final Table table;

  AlertBenchmarks(GeneratedPatents patents, int count, Path place, Table table) {
    this.patents = patents;
    this.count = count;
    this.place = place;
    this.table = table;
  }

  void run(Predicate<String> wanted, List<String> databases) {
    boolean runs = wanted.test("alerts: rule and runs");
    boolean engines = wanted.test("alerts: five date rules");
    if (runs || engines) {
      try (PatentDatabase database = PatentDatabase.open(place.resolve("paid"))) {
        if (database.edition().number() == 0) {
          Sink.take(database.sync(new GeneratedSource(patents, count)));
          Sink.take(database.sync(new PaymentsSource(patents, 0, count)));
        }
        if (engines) {
          new RuleEngines(database, table).run();
        }
        if (runs) {
          rule(database);
          runs(database);
        }
      }
    }
    if (wanted.test("alerts: notifications")) {
      DataSource h2 = new UrlDataSource(h2(place.resolve("notified")));
      notifications("H2, each batch forced to disk", h2);
      for (String url : databases) {
        notifications(url.replaceAll("^jdbc:([a-z0-9]+):.*", "$1"), new UrlDataSource(url));
      }
    }
  }

  private static String h2(Path path) {
    return "jdbc:h2:file:" + path.toAbsolutePath() + ";DB_CLOSE_DELAY=-1";
  }

  private void rule(PatentDatabase database) {
    AlertContext context = new AlertContext(database, DAY, database.reference(), Locale.CHINESE);
    AnnualFeeRule rule = AnnualFeeRule.ofDefaults();
    Timings timings = new Timings();
    long occasions = 0;
    long warm = Timings.now() + WARM;
    for (int i = 0; i < ROUNDS; ) {
      long before = Timings.now();
      occasions = 0;
      AlertRule.Evaluation evaluation = rule.evaluate(context);
      try (Results<PatentOutline> outlines = database.outlines(PatentQuery.everything(), DAY)) {
        for (PatentOutline outline : outlines) {
          occasions += evaluation.find(outline).occasions().size();
        }
      }
      if (before > warm) {
        timings.add(Timings.now() - before);
        i++;
      }
    }
    table.value(
        String.format(Locale.ROOT, "alerts: fee rule on the slim scan, %,d occasions", occasions),
        Table.rate(count, timings.median(), "patents"));
  }

  private void runs(PatentDatabase database) {
    JdbcLedger ledger =
        JdbcLedger.builder(new UrlDataSource(h2(place.resolve("runs"))))
            .book(UUID.randomUUID().toString())
            .open();
    AlertEngine engine = engine(database, ledger);
    long before = Timings.now();
    long clock = System.nanoTime();
    AlertRun first = engine.run(DAY);
    table.value(
        String.format(Locale.ROOT, "alerts: first run, %,d told", first.raised()),
        Table.duration(Timings.now() - before));
    table.value("the same, by the clock", Table.duration(System.nanoTime() - clock));
    Timings full = new Timings();
    Timings fullClock = new Timings();
    for (int i = 0; i < 3; i++) {
      AlertEngine fresh = engine(database, ledger);
      before = Timings.now();
      clock = System.nanoTime();
      AlertRun run = fresh.run(DAY);
      full.add(Timings.now() - before);
      fullClock.add(System.nanoTime() - clock);
      check(run.full() && run.raised() == 0, run);
    }
    table.value("alerts: full run, nothing new", Table.duration(full.median()));
    table.value("the same, by the clock", Table.duration(fullClock.median()));
    Timings some = new Timings();
    Timings someClock = new Timings();
    for (int i = 0; i < ROUNDS; i++) {
      Sink.take(
          database.sync(
              new PaymentsSource(patents, i * 7 * CHANGES + 3, CHANGES)
                  .again(database.edition().number())));
      before = Timings.now();
      clock = System.nanoTime();
      AlertRun run = engine.run(DAY);
      some.add(Timings.now() - before);
      someClock.add(System.nanoTime() - clock);
      check(!run.full() && run.evaluated() > 0, run);
    }
    table.timings(
        String.format(Locale.ROOT, "alerts: run after %,d payments came in", CHANGES), some);
    table.timings("the same, by the clock", someClock);
  }

  private static void check(boolean expected, AlertRun run) {
    if (!expected) {
      throw new IllegalStateException("not the run that was to be measured: " + run);
    }
  }

  private static AlertEngine engine(PatentDatabase database, JdbcLedger ledger) {
    return AlertEngine.builder(database).rule(AnnualFeeRule.ofDefaults()).ledger(ledger).build();
  }

  /** From what a run raises to what a channel took, all of it in the ledger; one each a message. */
  private void notifications(String name, DataSource source) {
    JdbcLedger ledger =
        JdbcLedger.builder(source)
            .book(Long.toString(System.currentTimeMillis(), Character.MAX_RADIX))
            .open();
    AlertSender sender =
        AlertSender.builder(ledger.outbox())
            .recipients(new OneRecipient())
            .channel(new SinkChannel())
            .batch(AT_ONCE)
            .build();
    Timings timings = new Timings();
    Timings clock = new Timings();
    long warm = Timings.now() + DATABASE_WARM;
    int measured = 0;
    for (int round = 0; measured < ROUNDS; round++) {
      List<StandingChange> changes = new ArrayList<>();
      for (int i = 0; i < NOTIFICATIONS; i++) {
        changes.add(raised(round, i));
      }
      long before = Timings.now();
      long began = System.nanoTime();
      for (int from = 0; from < NOTIFICATIONS; from += AT_ONCE) {
        Sink.take(ledger.write(changes.subList(from, from + AT_ONCE), DAY));
      }
      long sent = sender.send().sent();
      if (before > warm) {
        timings.add(Timings.now() - before);
        clock.add(System.nanoTime() - began);
        measured++;
      }
      if (sent != NOTIFICATIONS) {
        throw new IllegalStateException(sent + " of " + NOTIFICATIONS + " sent");
      }
    }
    table.value(
        "alerts: notifications, " + name, Table.rate(NOTIFICATIONS, timings.median(), "sent"));
    table.value(
        String.format(Locale.ROOT, "by the clock, written and sent by %,d", AT_ONCE),
        Table.rate(NOTIFICATIONS, clock.median(), "sent"));
  }

  private StandingChange raised(int round, int index) {
    Matter matter = new Matter("annual-fee", new PatentId(patents.id(index)), "r" + round);
    Step step = new Step("due-30", 370);
    Standing found = Standing.found(matter, DAY);
    Alert alert =
        new Alert(
            matter,
            step,
            new AlertSubject(
                matter.patent(),
                "一种中性笔",
                List.of("桐庐青竹制笔有限公司"),
                List.of(new EnterpriseMatch("桐庐青竹制笔有限公司", null, 1, "registered name"))),
            Severity.NOTICE,
            Certainty.UNCONFIRMED,
            "请确认缴费：第6年度年费1200元，2026-07-10到期",
            LocalDate.of(2026, 7, 10),
            List.of("第6年度年费：申请日起满5年，即2026-07-10（含当日）届满（实施细则第115条）"),
            "请核实是否已缴费。",
            Map.of(),
            Map.of());
    return new StandingChange(
        StandingChange.Kind.RAISED,
        found,
        found.told(new Standing.Telling(step, Severity.NOTICE, DAY, 0)),
        "due-30",
        alert);
  }

  private static final class OneRecipient implements Recipients {
    private static final Recipient ONE = new Recipient("one", "sink", "nowhere", Locale.CHINESE);

    @Override
    public List<Recipient> of(Alert alert, int level) {
      return List.of(ONE);
    }

    @Override
    public Optional<Recipient> find(String id, String channel) {
      return Optional.of(ONE);
    }
  }

  private static final class SinkChannel implements AlertChannel {
    @Override
    public String id() {
      return "sink";
    }

    @Override
    public boolean takesKeys() {
      return true;
    }

    @Override
    public int most() {
      return 1;
    }

    @Override
    public Delivery send(Message message) {
      Sink.take(message);
      return Delivery.sent("");
    }
  }
}
