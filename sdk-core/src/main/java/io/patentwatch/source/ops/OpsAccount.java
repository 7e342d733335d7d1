package io.patentwatch.source.ops;

import io.patentwatch.internal.http.RemoteAnswer;
import io.patentwatch.internal.http.RemoteClient;
import io.patentwatch.source.RemoteOptions;
import io.patentwatch.source.SourceUsage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A registered account at OPS: its key and secret, and what OPS allows it at the moment.
 *
 * <p>OPS counts what is asked under one key, whoever asks. So let all clients and threads of a key
 * share one account: it spaces their requests evenly, service by service, by the lowest limit that
 * OPS named within the last minute, at half that pace under a yellow or red light, and lets nothing
 * of a service go while its light is black. Kept answers are shared too.
 *
 * <p>Creating one calls nobody. Thread-safe; nothing to close. Key, secret and token are in no text
 * form, log or exception.
 *
 * <pre>{@code
 * OpsAccount account = OpsAccount.builder(key, secret).options(options).build();
 * }</pre>
 */
public final class OpsAccount {
  static final String SOURCE = "ops";

  private static final URI ADDRESS = URI.create("https://ops.epo.org/3.2/");

  private final URI address;
  private final List<String> secrets;
  private final RemoteOptions options;
  private final Clock clock;
  private final Duration window;
  private final @Nullable ChronoUnit retryAfterUnit;
  private final Governor governor;
  private final Tokens tokens;
  private final Quotas quotas;
  private @Nullable RemoteClient remote;

  private OpsAccount(Builder builder) {
    String pair = builder.key + ":" + builder.secret;
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    address = builder.address;
    secrets = List.of(encoded, builder.key, builder.secret);
    options = builder.options;
    clock = builder.clock;
    window = builder.window;
    retryAfterUnit = builder.retryAfterUnit;
    governor = new Governor(this, builder.isUnthrottled);
    tokens = new Tokens(this, "Basic " + encoded);
    quotas = new Quotas(builder.weekBytes);
  }

  /** A builder of an account. */
  public static Builder builder(String key, String secret) {
    return new Builder(key, secret);
  }

  /**
   * How many bytes of the rolling hour and of the week are used, and how many are allowed as far as
   * that is known: OPS names what is used, never the limit. Zeros before the first answer.
   */
  public List<SourceUsage.Quota> quotas() {
    return quotas.used();
  }

  /** What OPS last said it allows of each service; empty before the first answer. */
  public Collection<OpsThrottle> throttles() {
    return governor.latest();
  }

  // Not earlier: who never asks OPS need not load what calls it.
  synchronized RemoteClient remote() {
    RemoteClient held = remote;
    if (held == null) {
      held = new RemoteClient(SOURCE, options);
      remote = held;
    }
    return held;
  }

  URI address(String path) {
    return address.resolve(path);
  }

  Clock clock() {
    return clock;
  }

  Duration window() {
    return window;
  }

  Governor governor() {
    return governor;
  }

  Tokens tokens() {
    return tokens;
  }

  void learn(RemoteAnswer answer) {
    governor.learn(answer);
    quotas.learn(answer);
  }

  /** How long OPS wants to be left alone, in the unit that it is taken to mean. */
  Optional<Duration> retryAfter(RemoteAnswer answer) {
    return answer
        .header("Retry-After")
        .map(String::strip)
        .filter(value -> value.matches("\\d{1,9}"))
        .map(Long::parseLong)
        .map(value -> Duration.of(value, unit(value)));
  }

  private ChronoUnit unit(long value) {
    if (retryAfterUnit != null) {
      return retryAfterUnit;
    }
    return value >= 1000 ? ChronoUnit.MILLIS : ChronoUnit.SECONDS;
  }

  /** The guide says that weeks end at midnight UTC, but not of which day: Monday is taken. */
  Duration untilNextWeek() {
    ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
    ZonedDateTime next =
        now.toLocalDate()
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .atStartOfDay(ZoneOffset.UTC);
    return Duration.between(now, next);
  }

  String withoutSecrets(String text) {
    String told = text;
    for (String secret : secrets) {
      told = told.replace(secret, "***");
    }
    String token = tokens.held();
    return token == null ? told : told.replace(token, "***");
  }

  @Override
  public String toString() {
    return "an account at " + address;
  }

  /** Collects the options of an {@link OpsAccount}; not thread-safe. */
  public static final class Builder {
    private final String key;
    private final String secret;
    private URI address = ADDRESS;
    private RemoteOptions options = RemoteOptions.ofDefaults();
    private Clock clock = Clock.systemUTC();
    private Duration window = Duration.ofSeconds(60);
    private long weekBytes = 4_000_000_000L;
    private @Nullable ChronoUnit retryAfterUnit;
    private boolean isUnthrottled;

    private Builder(String key, String secret) {
      this.key = Objects.requireNonNull(key, "key").strip();
      this.secret = Objects.requireNonNull(secret, "secret").strip();
    }

    /**
     * Where OPS is; by default {@code https://ops.epo.org/3.2/}. Only HTTPS, but for this machine
     * itself.
     */
    public Builder address(URI root) {
      String text = root.toString();
      address = text.endsWith("/") ? root : URI.create(text + "/");
      return this;
    }

    /** How it is called; by default {@link RemoteOptions#ofDefaults()}. */
    public Builder options(RemoteOptions remoteOptions) {
      options = Objects.requireNonNull(remoteOptions, "remoteOptions");
      return this;
    }

    /** The clock that says when an answer came and when a week ends; by default the system's. */
    public Builder clock(Clock now) {
      clock = Objects.requireNonNull(now, "now");
      return this;
    }

    /**
     * Over which time OPS counts requests; a minute by default, less for a simulated OPS on faster
     * time.
     */
    public Builder window(Duration time) {
      window = Objects.requireNonNull(time, "time");
      return this;
    }

    /** How many bytes a week the contract allows; 4 GB by default, as of free accounts. */
    public Builder weekBytes(long most) {
      weekBytes = most;
      return this;
    }

    /**
     * The unit of {@code Retry-After}, {@code SECONDS} or {@code MILLIS}. The guide does not state
     * it; by default numbers from 1,000 on are taken for milliseconds, smaller ones for seconds.
     */
    public Builder retryAfterUnit(ChronoUnit unit) {
      retryAfterUnit = Objects.requireNonNull(unit, "unit");
      return this;
    }

    /** Leaves the throttling to the host, which limits its own requests; by default it is done. */
    public Builder unthrottled() {
      isUnthrottled = true;
      return this;
    }

    /**
     * The account.
     *
     * @throws IllegalArgumentException if key or secret are blank, the address is not HTTPS, the
     *     window is not positive, the bytes are below 1, or the unit is another
     */
    public OpsAccount build() {
      require(
          !key.isEmpty() && !secret.isEmpty(),
          "key and secret are needed; register at developers.epo.org to get them");
      require(
          "https".equals(address.getScheme()) || isThisMachine(),
          "the secret is sent over HTTPS only; given is " + address);
      require(window.compareTo(Duration.ZERO) > 0, "the window is positive; given is " + window);
      require(weekBytes >= 1, "a week has 1 byte or more; given is " + weekBytes);
      require(
          retryAfterUnit == null
              || retryAfterUnit == ChronoUnit.SECONDS
              || retryAfterUnit == ChronoUnit.MILLIS,
          "the unit is SECONDS or MILLIS; given is " + retryAfterUnit);
      return new OpsAccount(this);
    }

    private boolean isThisMachine() {
      String host = address.getHost();
      return "http".equals(address.getScheme())
          && ("localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host));
    }

    private static void require(boolean holds, String message) {
      if (!holds) {
        throw new IllegalArgumentException(message);
      }
    }
  }
}
