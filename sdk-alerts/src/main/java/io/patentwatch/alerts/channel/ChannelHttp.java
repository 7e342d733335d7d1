package io.patentwatch.alerts.channel;

import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * How channels reach servers: one for all channels of an application.
 *
 * <p>TLS certificates and host names are always verified, redirects never followed. Messages go
 * only to https addresses all of whose resolved addresses are public, so that an address in a list
 * of recipients cannot reach what only this machine can; hosts of the own network are allowed by
 * name. The name is resolved again to connect, a moment later: what guards that moment is the
 * machine's cache of names, on unless {@code networkaddress.cache.ttl} is 0.
 *
 * <p>Nothing is opened before the first message; then the JDK's client keeps one daemon thread, and
 * its own executor unless one is given. Safe for use by any number of threads; the builder is not.
 */
public final class ChannelHttp {
  private static final int MOST_BYTES = 64 * 1024;

  private final AddressGuard guard;
  private final Duration timeout;
  private final @Nullable Executor executor;
  private final @Nullable SSLContext trust;
  private final @Nullable ProxySelector proxy;
  private @Nullable HttpClient client;

  private ChannelHttp(Builder builder) {
    guard = new AddressGuard(builder.hosts);
    timeout = builder.timeout;
    executor = builder.executor;
    trust = builder.trust;
    proxy = builder.proxy;
  }

  /** Public addresses only, 10 seconds a message. */
  public static ChannelHttp ofDefaults() {
    return builder().build();
  }

  /** A builder that starts from {@link #ofDefaults()}. */
  public static Builder builder() {
    return new Builder();
  }

  /** An answer: its status and at most 64 KiB of its text. */
  record Answer(int status, String body, @Nullable Duration retryAfter) {}

  /** Reads an answer. */
  interface Reader {
    Delivery read(Answer answer);
  }

  /** Posts JSON, and says what became of it; only an answer is for the reader. */
  Delivery post(URI address, Map<String, String> headers, String json, Reader reader) {
    try {
      guard.check(address);
    } catch (RefusedAddressException e) {
      return Delivery.refused(String.valueOf(e.getMessage()));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(withoutFragment(address))
            .timeout(timeout)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
    headers.forEach(request::header);
    return sent(request.build(), reader);
  }

  private Delivery sent(HttpRequest request, Reader reader) {
    CompletableFuture<Answer> answer =
        client()
            .sendAsync(request, info -> new BoundedBody(MOST_BYTES))
            .thenApply(ChannelHttp::answer);
    try {
      return reader.read(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return failed(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      return Delivery.ambiguous("no answer within " + timeout);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Delivery.ambiguous("interrupted while waiting for an answer");
    }
  }

  /** What certainly did not arrive failed; of anything else nobody knows. */
  private static Delivery failed(Throwable cause) {
    if (cause instanceof ConnectException
        || cause instanceof java.net.http.HttpConnectTimeoutException) {
      return Delivery.failed("no connection; check that the server is up");
    }
    if (cause instanceof SSLException) {
      return Delivery.failed("the server's certificate or TLS does not hold; check both");
    }
    // What the cause says may name the address.
    return Delivery.ambiguous("the connection broke: " + cause.getClass().getSimpleName());
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    return new Answer(
        response.statusCode(),
        new String(response.body(), StandardCharsets.UTF_8),
        retryAfter(response));
  }

  private static @Nullable Duration retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .orElse(null);
  }

  private static URI withoutFragment(URI address) {
    String text = address.toString();
    int fragment = text.indexOf('#');
    return fragment < 0 ? address : URI.create(text.substring(0, fragment));
  }

  private synchronized HttpClient client() {
    if (client == null) {
      HttpClient.Builder made =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(timeout);
      if (executor != null) {
        made.executor(executor);
      }
      if (trust != null) {
        made.sslContext(trust);
      }
      if (proxy != null) {
        made.proxy(proxy);
      }
      client = made.build();
    }
    return client;
  }

  /** The options. Not safe for use by several threads. */
  public static final class Builder {
    private final Set<String> hosts = new HashSet<>();
    private Duration timeout = Duration.ofSeconds(10);
    private @Nullable Executor executor;
    private @Nullable SSLContext trust;
    private @Nullable ProxySelector proxy;

    private Builder() {}

    /**
     * Allows a host, by its name or address as recipients have it, though it is not public, and
     * without TLS too; none unless given.
     */
    public Builder allow(String host) {
      hosts.add(host.toLowerCase(Locale.ROOT));
      return this;
    }

    /**
     * How long a message may take, from connecting to the end of the answer; 10 seconds unless
     * given.
     *
     * @throws IllegalArgumentException if it is not between 1 millisecond and 5 minutes
     */
    public Builder timeout(Duration limit) {
      if (limit.toMillis() < 1 || limit.compareTo(Duration.ofMinutes(5)) > 0) {
        throw new IllegalArgumentException(
            "a timeout of " + limit + "; give 1 millisecond to 5 minutes");
      }
      timeout = limit;
      return this;
    }

    /** What the JDK's client works on; its own threads unless given. */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /** Which certificates are trusted; the machine's own unless given. */
    public Builder trust(SSLContext context) {
      trust = Objects.requireNonNull(context, "context");
      return this;
    }

    /** The proxy; none unless given. */
    public Builder proxy(ProxySelector selector) {
      proxy = Objects.requireNonNull(selector, "selector");
      return this;
    }

    /** The way to servers. */
    public ChannelHttp build() {
      return new ChannelHttp(this);
    }
  }
}
