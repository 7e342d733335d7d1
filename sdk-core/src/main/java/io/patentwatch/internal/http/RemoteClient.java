package io.patentwatch.internal.http;

import io.patentwatch.source.Cancellation;
import io.patentwatch.source.RemoteOptions;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import retrofit2.Retrofit;

/**
 * What calls one service for one account: its connections and the answers it keeps. Thread-safe;
 * there is nothing to close, idle connections end by themselves.
 */
public final class RemoteClient {
  private static final int IDLE_CONNECTIONS = 4;
  private static final int IDLE_SECONDS = 30;
  private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

  private final String source;
  private final RemoteOptions options;
  private final KeptAnswers kept;
  private final RemoteCalls calls;

  /**
   * Creates one; nothing is called yet.
   *
   * @param source the id of the source, which exceptions name
   * @param options how it is called
   */
  public RemoteClient(String source, RemoteOptions options) {
    this.source = source;
    this.options = options;
    this.kept = new KeptAnswers(options);
    this.calls =
        new Retrofit.Builder()
            // Every call names its whole address; this one is never called.
            .baseUrl("https://localhost/")
            .client(http(options))
            .build()
            .create(RemoteCalls.class);
  }

  /**
   * A session of its own.
   *
   * @param cancellation what ends its calls
   */
  public RemoteSession session(Cancellation cancellation) {
    return new RemoteSession(this, cancellation);
  }

  private static OkHttpClient http(RemoteOptions options) {
    OkHttpClient.Builder http =
        new OkHttpClient.Builder()
            .connectTimeout(options.connectTimeout())
            .readTimeout(options.readTimeout())
            .writeTimeout(options.readTimeout())
            .callTimeout(options.callTimeout())
            .followRedirects(false)
            .followSslRedirects(false)
            // HTTP/2 needs a reading thread for each connection.
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
            .addInterceptor(named(UserAgent.of(options), options.answerBytes()))
            .addNetworkInterceptor(RemoteClient::metered);
    options.proxy().ifPresent(http::proxySelector);
    options.proxyLogin().ifPresent(login -> http.proxyAuthenticator(answering(login)));
    options
        .trusted()
        .map(Trust::beside)
        .ifPresent(trust -> http.sslSocketFactory(trust.sockets(), trust.manager()));
    return http.build();
  }

  /** Says who calls, and takes no more than so many bytes, errors included. */
  private static Interceptor named(String userAgent, long most) {
    return chain -> {
      Response response =
          chain.proceed(chain.request().newBuilder().header("User-Agent", userAgent).build());
      return bounded(response, new MeteredBody(bodyOf(response), most, read -> {}));
    };
  }

  /** Counts what really goes over the line: repeated requests, packed bytes. */
  private static Response metered(Interceptor.Chain chain) throws IOException {
    RemoteSession session = chain.request().tag(RemoteSession.class);
    if (session == null) {
      return chain.proceed(chain.request());
    }
    session.countRequest();
    Response response = chain.proceed(chain.request());
    return bounded(
        response, new MeteredBody(bodyOf(response), Long.MAX_VALUE, session::countBytes));
  }

  private static ResponseBody bodyOf(Response response) {
    return Objects.requireNonNull(response.body());
  }

  private static Response bounded(Response response, ResponseBody body) {
    return response.newBuilder().body(body).build();
  }

  private static Authenticator answering(RemoteOptions.ProxyLogin login) {
    String credentials = Credentials.basic(login.user(), login.password());
    return (route, response) -> {
      Request refused = response.request();
      boolean isRefusedAlready = refused.header(PROXY_AUTHORIZATION) != null;
      return isRefusedAlready
          ? null
          : refused.newBuilder().header(PROXY_AUTHORIZATION, credentials).build();
    };
  }

  String source() {
    return source;
  }

  RemoteOptions options() {
    return options;
  }

  KeptAnswers kept() {
    return kept;
  }

  RemoteCalls calls() {
    return calls;
  }
}
