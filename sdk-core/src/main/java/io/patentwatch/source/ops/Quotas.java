package io.patentwatch.source.ops;

import io.patentwatch.internal.http.RemoteAnswer;
import io.patentwatch.source.SourceUsage.Quota;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many bytes of an account's allowance are used: what OPS says, or what came in where that is
 * more, since OPS says it late. Thread-safe.
 */
final class Quotas {
  private static final long HOUR_BYTES = 450_000_000L;
  private static final long HOUR_NANOS = 3_600_000_000_000L;
  private static final long MINUTE_NANOS = 60_000_000_000L;

  private final long weekBytes;
  private final Deque<Minute> minutes = new ArrayDeque<>();
  private long hour;
  private long toldHour;
  private long week;
  private long paying = -1;

  private static final class Minute {
    final long began;
    long bytes;

    Minute(long began) {
      this.began = began;
    }
  }

  Quotas(long weekBytes) {
    this.weekBytes = weekBytes;
  }

  synchronized void learn(RemoteAnswer answer) {
    long now = System.nanoTime();
    if (minutes.isEmpty() || now - minutes.getLast().began >= MINUTE_NANOS) {
      minutes.addLast(new Minute(now));
    }
    minutes.getLast().bytes += answer.body().length;
    hour += answer.body().length;
    week += answer.body().length;
    forget(now);
    toldHour = told(answer, "X-IndividualQuotaPerHour-Used").orElse(toldHour);
    week = told(answer, "X-RegisteredQuotaPerWeek-Used").orElse(week);
    paying = told(answer, "X-RegisteredPayingQuotaPerWeek-Used").orElse(paying);
  }

  private void forget(long now) {
    while (!minutes.isEmpty() && now - minutes.getFirst().began > HOUR_NANOS) {
      hour -= minutes.removeFirst().bytes;
      toldHour = 0;
    }
  }

  private static OptionalLong told(RemoteAnswer answer, String header) {
    return answer.headers(header).stream()
        .filter(value -> value.matches("\\d{1,18}"))
        .mapToLong(Long::parseLong)
        .max();
  }

  synchronized List<Quota> used() {
    forget(System.nanoTime());
    List<Quota> quotas = new ArrayList<>();
    quotas.add(new Quota("bytes-per-hour", Math.max(hour, toldHour), HOUR_BYTES));
    quotas.add(new Quota("bytes-per-week", week, weekBytes));
    if (paying >= 0) {
      quotas.add(new Quota("paid-bytes-per-week", paying, null));
    }
    return quotas;
  }
}
