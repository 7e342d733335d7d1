package io.patentwatch.source.ops;

import io.patentwatch.internal.http.RemoteAnswer;
import io.patentwatch.source.Cancellation;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Lets the requests of one account go when OPS allows them; thread-safe. */
final class Governor {
  private final OpsAccount account;
  private final boolean isOff;
  private final Map<OpsService, Pace> paces = new EnumMap<>(OpsService.class);
  private final Map<OpsService, OpsThrottle> latest = new EnumMap<>(OpsService.class);

  Governor(OpsAccount account, boolean isOff) {
    this.account = account;
    this.isOff = isOff;
    for (OpsService service : OpsService.values()) {
      paces.put(service, new Pace(service.idleLimit(), account.window().toNanos()));
    }
  }

  /**
   * Waits for a place.
   *
   * @throws OpsLimitException if that takes longer than the patience; no place is taken then
   */
  void await(OpsService service, Duration patience, Cancellation cancellation) {
    if (isOff) {
      return;
    }
    long wait = take(service, patience);
    while (wait > 0) {
      if (!cancellation.sleep(Duration.ofNanos(wait))) {
        throw OpsLimitException.cancelled(service);
      }
      // Another may have been told meanwhile that the service is suspended.
      wait = isSuspended(service) ? take(service, patience) : 0;
    }
  }

  private synchronized long take(OpsService service, Duration patience) {
    long now = System.nanoTime();
    Pace pace = pace(service);
    long wait = pace.delay(now);
    refuse(service, wait, patience);
    pace.take(now);
    return wait;
  }

  private synchronized boolean isSuspended(OpsService service) {
    return pace(service).suspension(System.nanoTime()) > 0;
  }

  private static void refuse(OpsService service, long wait, Duration patience) {
    if (wait > patience.toNanos()) {
      throw OpsLimitException.busy(service, Duration.ofNanos(wait), patience);
    }
  }

  private Pace pace(OpsService service) {
    return Objects.requireNonNull(paces.get(service));
  }

  /** Notes what an answer says of all services. */
  synchronized void learn(RemoteAnswer answer) {
    long now = System.nanoTime();
    Optional<Duration> retryAfter = account.retryAfter(answer);
    for (OpsThrottle throttle : OpsThrottle.of(answer.headers("X-Throttling-Control"))) {
      latest.put(throttle.service(), throttle);
      pace(throttle.service()).learn(throttle, now);
      if (throttle.light() == OpsThrottle.Light.BLACK) {
        suspend(throttle.service(), retryAfter.orElse(account.window()));
      }
    }
  }

  /** Lets nothing of a service go for a time. */
  synchronized void suspend(OpsService service, Duration time) {
    pace(service).suspend(System.nanoTime(), time.toNanos());
  }

  synchronized Collection<OpsThrottle> latest() {
    return List.copyOf(latest.values());
  }
}
