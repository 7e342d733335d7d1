package io.patentwatch.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * An OPS in a process of its own, on time that runs so many times faster: it enforces the requests
 * a minute of each service, shows its lights, falls from idle to busy and back, lets tokens expire,
 * and counts whom it refused.
 */
final class SimulatedOps {
  private static final long TOKEN_SECONDS = 1199;

  private final int speed;
  private final Map<Service, ServiceWindow> windows = new EnumMap<>(Service.class);
  private final long started = System.nanoTime();
  private final long minute;
  private int tokens;
  private long tokenUntil;

  /** What is throttled, with its limits while idle and busy. */
  enum Service {
    SEARCH(30, 15),
    RETRIEVAL(200, 100),
    INPADOC(60, 45);

    final int idle;
    final int busy;

    Service(int idle, int busy) {
      this.idle = idle;
      this.busy = busy;
    }
  }

  private SimulatedOps(int speed) {
    this.speed = speed;
    this.minute = 60_000_000_000L / speed;
    for (Service service : Service.values()) {
      windows.put(service, new ServiceWindow(minute));
    }
  }

  /**
   * Runs until it is killed.
   *
   * @param args how many times faster than ours its time runs
   */
  public static void main(String[] args) throws IOException {
    // Else each answer waits some 40 ms for its acknowledgement, minutes of simulated time.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    SimulatedOps ops = new SimulatedOps(Integer.parseInt(args[0]));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.createContext("/auth/accesstoken", ops::token);
    server.createContext("/rest-services/", ops::data);
    server.createContext("/stats", ops::stats);
    server.start();
    System.out.println("port " + server.getAddress().getPort());
  }

  private synchronized void token(HttpExchange exchange) throws IOException {
    long seconds = Math.max(1, TOKEN_SECONDS / speed);
    tokenUntil = System.nanoTime() + seconds * 1_000_000_000L;
    tokens++;
    send(
        exchange,
        200,
        "{\"access_token\":\"token-%d\",\"expires_in\":\"%d\"}".formatted(tokens, seconds));
  }

  private void data(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Service service =
        path.contains("/search")
            ? Service.SEARCH
            : path.contains("/published-data/") ? Service.RETRIEVAL : Service.INPADOC;
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    int status;
    synchronized (this) {
      long now = System.nanoTime();
      boolean isKnown = ("Bearer token-" + tokens).equals(given) && now - tokenUntil < 0;
      ServiceWindow window = window(service);
      status = !isKnown ? 400 : window.admit(now, limit(service, now)) ? 200 : 403;
      if (status == 403) {
        exchange.getResponseHeaders().add("Retry-After", String.valueOf(minute / 1_000_000));
      }
      exchange.getResponseHeaders().add("X-Throttling-Control", throttling(now));
    }
    String answer =
        switch (status) {
          case 400 -> "<error><code>400</code><message>invalid_access_token</message></error>";
          case 403 ->
              "<fault xmlns=\"http://ops.epo.org\"><code>CLIENT.RobotDetected</code></fault>";
          default ->
              service == Service.RETRIEVAL
                  ? OpsAnswers.biblio(body)
                  : OpsAnswers.legal(path.substring(path.lastIndexOf('/') + 1));
        };
    send(exchange, status, answer);
  }

  private ServiceWindow window(Service service) {
    return Objects.requireNonNull(windows.get(service));
  }

  /** Four minutes idle, one busy. */
  private int limit(Service service, long now) {
    return (now - started) / minute % 5 == 4 ? service.busy : service.idle;
  }

  private String throttling(long now) {
    boolean isBusy = (now - started) / minute % 5 == 4;
    return windows.entrySet().stream()
        .map(
            entry -> {
              int limit = limit(entry.getKey(), now);
              String light = entry.getValue().light(now, limit);
              return entry.getKey().name().toLowerCase(Locale.ROOT)
                  + "="
                  + light
                  + ":"
                  + (light.equals("black") ? 0 : limit);
            })
        .collect(Collectors.joining(", ", isBusy ? "busy (" : "idle (", ")"));
  }

  private synchronized void stats(HttpExchange exchange) throws IOException {
    send(
        exchange,
        200,
        windows.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining("\n", "", "\nTOKENS " + tokens + "\n")));
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
