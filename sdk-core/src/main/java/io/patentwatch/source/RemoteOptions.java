package io.patentwatch.source;

import java.net.ProxySelector;
import java.security.KeyStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a remote service is called: how long, through what, whom to trust, how much is taken and how
 * long it is kept. Immutable and thread-safe.
 *
 * <p>Certificates and host names are always verified; there is no option to leave that out. Answers
 * come compressed where the service can. Redirections are not followed, since credentials would go
 * with them; a message names them. Calls are made by the thread that asks; while connections are
 * open the HTTP client keeps up to two daemon threads that close them and watch the time, and that
 * end about a minute after the last call.
 *
 * <pre>{@code
 * RemoteOptions options =
 *     RemoteOptions.builder()
 *         .application("county-platform/2.1")
 *         .callTimeout(Duration.ofSeconds(90))
 *         .build();
 * }</pre>
 */
public final class RemoteOptions {
  private final @Nullable String application;
  private final Duration connectTimeout;
  private final Duration readTimeout;
  private final Duration callTimeout;
  private final long answerBytes;
  private final @Nullable ProxySelector proxy;
  private final @Nullable ProxyLogin proxyLogin;
  private final @Nullable KeyStore trusted;
  private final long cacheBytes;
  private final Duration publishedLifetime;
  private final Duration searchLifetime;
  private final Duration missLifetime;

  /**
   * What a proxy is told about who asks.
   *
   * @param user the name
   * @param password the password, which no text form shows
   */
  public record ProxyLogin(String user, String password) {
    public ProxyLogin {
      Objects.requireNonNull(user, "user");
      Objects.requireNonNull(password, "password");
    }

    @Override
    public String toString() {
      return "a proxy login";
    }
  }

  private RemoteOptions(Builder builder) {
    application = builder.application;
    connectTimeout = builder.connectTimeout;
    readTimeout = builder.readTimeout;
    callTimeout = builder.callTimeout;
    answerBytes = builder.answerBytes;
    proxy = builder.proxy;
    proxyLogin = builder.proxyLogin;
    trusted = builder.trusted;
    cacheBytes = builder.cacheBytes;
    publishedLifetime = builder.publishedLifetime;
    searchLifetime = builder.searchLifetime;
    missLifetime = builder.missLifetime;
  }

  /** The defaults. */
  public static RemoteOptions ofDefaults() {
    return builder().build();
  }

  /** A builder of options. */
  public static Builder builder() {
    return new Builder();
  }

  /** What the host calls itself, such as {@code county-platform/2.1}. */
  public Optional<String> application() {
    return Optional.ofNullable(application);
  }

  /** How long a connection may take to come about. */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** How long the service may be silent. */
  public Duration readTimeout() {
    return readTimeout;
  }

  /** How long a call may take in all. */
  public Duration callTimeout() {
    return callTimeout;
  }

  /** How many bytes an answer may have, unpacked. */
  public long answerBytes() {
    return answerBytes;
  }

  /** What chooses the proxy; empty for the Java machine's own choice. */
  public Optional<ProxySelector> proxy() {
    return Optional.ofNullable(proxy);
  }

  /** What a proxy that asks is told. */
  public Optional<ProxyLogin> proxyLogin() {
    return Optional.ofNullable(proxyLogin);
  }

  /** Certificates trusted beside those of the Java machine. */
  public Optional<KeyStore> trusted() {
    return Optional.ofNullable(trusted);
  }

  /** How many bytes of answers are kept in memory. */
  public long cacheBytes() {
    return cacheBytes;
  }

  /** How long answers about published documents are kept. */
  public Duration publishedLifetime() {
    return publishedLifetime;
  }

  /** How long answers that may soon be others are kept: searches, legal events. */
  public Duration searchLifetime() {
    return searchLifetime;
  }

  /** How long it is kept that there is nothing. */
  public Duration missLifetime() {
    return missLifetime;
  }

  @Override
  public String toString() {
    return "connect "
        + connectTimeout
        + ", read "
        + readTimeout
        + ", call "
        + callTimeout
        + ", at most "
        + answerBytes
        + " bytes";
  }

  /** Collects the options; not thread-safe. */
  public static final class Builder {
    private @Nullable String application;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration readTimeout = Duration.ofSeconds(30);
    private Duration callTimeout = Duration.ofSeconds(60);
    private long answerBytes = 64L << 20;
    private @Nullable ProxySelector proxy;
    private @Nullable ProxyLogin proxyLogin;
    private @Nullable KeyStore trusted;
    private long cacheBytes = 16L << 20;
    private Duration publishedLifetime = Duration.ofDays(1);
    private Duration searchLifetime = Duration.ofMinutes(5);
    private Duration missLifetime = Duration.ofMinutes(5);

    private Builder() {}

    /**
     * What the host calls itself, such as {@code county-platform/2.1}: it stands in the {@code
     * User-Agent} after the SDK's own name, so that a service can tell whom to write to. By default
     * nothing. Printable ASCII.
     */
    public Builder application(String name) {
      application = Objects.requireNonNull(name, "name");
      return this;
    }

    /** How long a connection may take to come about; 10 seconds by default. */
    public Builder connectTimeout(Duration time) {
      connectTimeout = Objects.requireNonNull(time, "time");
      return this;
    }

    /** How long the service may be silent while sending or receiving; 30 seconds by default. */
    public Builder readTimeout(Duration time) {
      readTimeout = Objects.requireNonNull(time, "time");
      return this;
    }

    /** How long a call may take in all, from the name look-up to the last byte; 60 s by default. */
    public Builder callTimeout(Duration time) {
      callTimeout = Objects.requireNonNull(time, "time");
      return this;
    }

    /** How many bytes an answer may have, unpacked, before it is refused; 64 MiB by default. */
    public Builder answerBytes(long most) {
      answerBytes = most;
      return this;
    }

    /** What chooses the proxy; by default the Java machine's own choice. */
    public Builder proxy(ProxySelector selector) {
      proxy = Objects.requireNonNull(selector, "selector");
      return this;
    }

    /** What a proxy that asks is told; by default nothing. */
    public Builder proxyLogin(String user, String password) {
      proxyLogin = new ProxyLogin(user, password);
      return this;
    }

    /**
     * Certificates to trust beside those of the Java machine, as of a house's own authority; by
     * default none.
     */
    public Builder trusted(KeyStore certificates) {
      trusted = Objects.requireNonNull(certificates, "certificates");
      return this;
    }

    /** How many bytes of answers are kept in memory; 16 MiB by default, 0 for none. */
    public Builder cacheBytes(long most) {
      cacheBytes = most;
      return this;
    }

    /** How long answers about published documents are kept; a day by default. */
    public Builder publishedLifetime(Duration time) {
      publishedLifetime = Objects.requireNonNull(time, "time");
      return this;
    }

    /**
     * How long answers that may soon be others are kept, searches and legal events; 5 minutes by
     * default.
     */
    public Builder searchLifetime(Duration time) {
      searchLifetime = Objects.requireNonNull(time, "time");
      return this;
    }

    /** How long it is kept that there is nothing; 5 minutes by default. */
    public Builder missLifetime(Duration time) {
      missLifetime = Objects.requireNonNull(time, "time");
      return this;
    }

    /**
     * The options.
     *
     * @throws IllegalArgumentException if a timeout is not between a millisecond and a day, a
     *     lifetime is negative, a number of bytes is below 1 (of the cache, below 0), or the
     *     application's name is not printable ASCII
     */
    public RemoteOptions build() {
      Map<String, Duration> timeouts = new LinkedHashMap<>();
      timeouts.put("connect timeout", connectTimeout);
      timeouts.put("read timeout", readTimeout);
      timeouts.put("call timeout", callTimeout);
      timeouts.forEach(
          (name, time) ->
              require(
                  time.toMillis() >= 1 && time.compareTo(Duration.ofDays(1)) <= 0,
                  "the " + name + " is between a millisecond and a day; given is " + time));
      require(answerBytes >= 1, "an answer may have 1 byte or more; given is " + answerBytes);
      require(cacheBytes >= 0, "the cache has 0 bytes or more; given is " + cacheBytes);
      Map<String, Duration> lifetimes = new LinkedHashMap<>();
      lifetimes.put("published documents", publishedLifetime);
      lifetimes.put("searches", searchLifetime);
      lifetimes.put("misses", missLifetime);
      lifetimes.forEach(
          (name, time) ->
              require(
                  !time.isNegative(),
                  "the lifetime of " + name + " is not negative; given is " + time));
      require(
          application == null || application.matches("[\\x20-\\x7E]+"),
          "the application's name is printable ASCII; given is '" + application + "'");
      return new RemoteOptions(this);
    }

    private static void require(boolean holds, String message) {
      if (!holds) {
        throw new IllegalArgumentException(message);
      }
    }
  }
}
