package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.channel.AlertChannel;
import io.patentwatch.alerts.channel.AlertSender;
import io.patentwatch.alerts.channel.Delivery;
import io.patentwatch.alerts.channel.Message;
import io.patentwatch.alerts.channel.Recipient;
import io.patentwatch.alerts.channel.Recipients;
import io.patentwatch.alerts.channel.SendPolicy;
import io.patentwatch.alerts.ledger.JdbcLedger;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Runs the alerts of a library day after day and delivers them, with a ledger in H2, to a channel
 * that writes down what it gets; goes on from the day at which an earlier process was.
 */
final class AlertProcess {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private AlertProcess() {}

  public static void main(String[] arguments) throws IOException {
    Path place = Path.of(arguments[0]);
    boolean takesKeys = Boolean.parseBoolean(arguments[1]);
    LocalDate end = FIRST.plusDays(Integer.parseInt(arguments[2]));
    JdbcLedger ledger = JdbcLedger.of(ledger(place));
    AlertSender sender =
        AlertSender.builder(ledger.outbox())
            .recipients(new Desks())
            .channel(new CountingChannel(place.resolve("received"), takesKeys))
            .policy(SendPolicy.builder().attempts(1_000, Duration.ZERO, Duration.ZERO).build())
            .lease(Duration.ofMillis(500))
            .build();
    try (PatentDatabase database = PatentDatabase.openReadOnly(place.resolve("library"))) {
      AlertEngine engine =
          AlertEngine.builder(database).rule(AnnualFeeRule.ofDefaults()).ledger(ledger).build();
      LocalDate day = reached(place);
      System.out.println("ready");
      while (day.isBefore(end)) {
        engine.run(day);
        // Another process may hold the lease for a moment after it was killed.
        while (sender.send().busy()) {
          pause();
        }
        day = day.plusDays(1);
        reach(place, day);
        System.out.println("reached " + day);
      }
    }
    System.out.println("done");
  }

  static UrlDataSource ledger(Path place) {
    return new UrlDataSource("jdbc:h2:file:" + place.toAbsolutePath().resolve("ledger"));
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static LocalDate reached(Path place) throws IOException {
    Path file = place.resolve("day");
    return Files.exists(file) ? LocalDate.parse(Files.readString(file)) : FIRST;
  }

  private static void reach(Path place, LocalDate day) throws IOException {
    Path next = place.resolve("next-day");
    Files.writeString(next, day.toString());
    Files.move(next, place.resolve("day"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Each patent has one of ten desks. */
  private static final class Desks implements Recipients {
    @Override
    public List<Recipient> of(Alert alert, int level) {
      return List.of(desk("desk-" + Math.floorMod(alert.matter().patent().hashCode(), 10)));
    }

    @Override
    public Optional<Recipient> find(String id, String channel) {
      return Optional.of(desk(id));
    }

    private static Recipient desk(String id) {
      return new Recipient(id, "counting", id, Locale.CHINESE);
    }
  }

  /** A line for each message it gets: key, whether it may repeat, alerts. */
  private record CountingChannel(Path file, boolean takesKeys) implements AlertChannel {
    @Override
    public String id() {
      return "counting";
    }

    @Override
    public int most() {
      return 3;
    }

    @Override
    public Delivery send(Message message) {
      String alerts = message.alerts().stream().map(Alert::id).collect(Collectors.joining(","));
      try {
        Files.writeString(
            file,
            message.key() + " " + message.mayRepeat() + " " + alerts + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Delivery.sent("");
    }
  }
}
