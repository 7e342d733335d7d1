package io.patentwatch.platform;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser: with cookies, logged in or not. */
final class Visitor {
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String origin;

  Visitor(int port) {
    origin = "http://127.0.0.1:" + port;
  }

  /** Logs in by the form and answers where that led to. */
  String login(String name, String password) throws IOException, InterruptedException {
    Matcher token =
        Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(get("/login").body());
    if (!token.find()) {
      throw new IllegalStateException("the login page has no token");
    }
    String form =
        "username="
            + encoded(name)
            + "&password="
            + encoded(password)
            + "&_csrf="
            + encoded(token.group(1));
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(origin + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return answer.headers().firstValue("Location").orElse("");
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .timeout(Duration.ofMinutes(1))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Opens a stream of events, whose lines are added to a queue; cancelling the answer ends it. */
  CompletableFuture<?> events(BlockingQueue<String> lines) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create(origin + "/events")).build(),
        HttpResponse.BodyHandlers.fromLineSubscriber(new Listener(lines)));
  }

  private record Listener(BlockingQueue<String> lines) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      lines.add(line);
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
