package io.patentwatch.alerts.channel;

import io.patentwatch.alerts.support.FakeServer;
import io.patentwatch.alerts.support.FakeServer.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A group's robot that takes 20 messages in any minute, and is locked for a while by one more. */
final class FakeRobot implements AutoCloseable {
  private final Clock clock;
  private final int throttledCode;
  private final Duration lock;
  private final int mostBytes;
  private final Deque<Instant> times = new ArrayDeque<>();
  private final List<String> taken = new ArrayList<>();
  private final FakeServer server = new FakeServer(this::answer);
  private Instant lockedUntil = Instant.MIN;
  private int throttled;
  private int tooLong;

  private FakeRobot(Clock clock, int throttledCode, Duration lock, int mostBytes) {
    this.clock = clock;
    this.throttledCode = throttledCode;
    this.lock = lock;
    this.mostBytes = mostBytes;
  }

  static FakeRobot dingTalk(Clock clock) {
    return new FakeRobot(clock, 130101, Duration.ofMinutes(10), 20_000);
  }

  static FakeRobot weCom(Clock clock) {
    return new FakeRobot(clock, 45009, Duration.ofMinutes(1), 4_096);
  }

  String address() {
    return server.address() + "/send?token=t";
  }

  private synchronized Response answer(FakeServer.Request request) {
    String text = request.body().replaceAll("(?s).*\"(?:text|content)\":\"(.*?)\"[,}].*", "$1");
    String plain = text.replace("\\n", "\n");
    if (plain.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
      tooLong++;
      return Response.of(200, "{\"errcode\":40058,\"errmsg\":\"too long\"}");
    }
    if (!take()) {
      throttled++;
      return Response.of(200, "{\"errcode\":" + throttledCode + ",\"errmsg\":\"too fast\"}");
    }
    taken.add(plain);
    return Response.of(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
  }

  /** Somebody's message counts, and whether it was taken. */
  synchronized boolean take() {
    Instant now = clock.instant();
    times.removeIf(time -> !time.isAfter(now.minusSeconds(60)));
    if (now.isBefore(lockedUntil)) {
      return false;
    }
    if (times.size() == 20) {
      lockedUntil = now.plus(lock);
      return false;
    }
    times.add(now);
    return true;
  }

  synchronized List<String> taken() {
    return List.copyOf(taken);
  }

  synchronized int throttled() {
    return throttled;
  }

  synchronized int tooLong() {
    return tooLong;
  }

  @Override
  public void close() {
    server.close();
  }
}
