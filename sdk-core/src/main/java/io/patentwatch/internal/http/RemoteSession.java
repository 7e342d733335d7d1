package io.patentwatch.internal.http;

import io.patentwatch.source.Cancellation;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourceUnavailableException;
import io.patentwatch.source.SourceUsage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import retrofit2.Call;
import retrofit2.Response;

/**
 * One reading of a service, or one use of it: counts what goes over the line, and ends its calls
 * when it is cancelled. Thread-safe.
 */
public final class RemoteSession {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteSession.class);

  private final RemoteClient client;
  private final Cancellation cancellation;
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  RemoteSession(RemoteClient client, Cancellation cancellation) {
    this.client = client;
    this.cancellation = cancellation;
  }

  /** What ends its calls; good for waiting too. */
  public Cancellation cancellation() {
    return cancellation;
  }

  /** The answer kept from an earlier call, if it is still good. */
  public Optional<RemoteAnswer> kept(RemoteRequest request) {
    return client.kept().find(request);
  }

  /**
   * Sends a request and takes the whole answer, whatever its status.
   *
   * @throws SourceUnavailableException if no whole answer came, or the session was cancelled
   * @throws SourceException if the answer is too large or the service's certificate is not trusted
   */
  public RemoteAnswer send(RemoteRequest request) {
    if (cancellation.isCancelled()) {
      throw RemoteFaults.cancelled(client.source(), request, null);
    }
    long started = System.nanoTime();
    Call<ResponseBody> call = call(request);
    Cancellation.Registration cancelling = cancellation.onCancel(call::cancel);
    try {
      RemoteAnswer answer = answer(call.execute());
      LOG.debug("{} -> {}, {} ms", request, answer, (System.nanoTime() - started) / 1_000_000);
      client.kept().keep(request, answer);
      return answer;
    } catch (IOException failure) {
      LOG.debug("{} -> {}", request, failure.toString());
      throw cancellation.isCancelled()
          ? RemoteFaults.cancelled(client.source(), request, failure)
          : RemoteFaults.unanswered(client.source(), request, client.options(), failure);
    } finally {
      cancelling.close();
    }
  }

  /** The failure that an answer which is not good is; which of them is told by its status. */
  public SourceException refused(RemoteRequest request, RemoteAnswer answer) {
    return RemoteFaults.refused(client.source(), request, answer);
  }

  private Call<ResponseBody> call(RemoteRequest request) {
    String address = request.address().toString();
    String body = request.body();
    if (body == null) {
      return client.calls().get(address, request.headers(), this);
    }
    String type = request.contentType();
    RequestBody sent =
        RequestBody.create(
            body.getBytes(StandardCharsets.UTF_8), type == null ? null : MediaType.get(type));
    return client.calls().post(address, request.headers(), sent, this);
  }

  private static RemoteAnswer answer(Response<ResponseBody> response) throws IOException {
    ResponseBody good = response.body();
    try (ResponseBody body = good != null ? good : response.errorBody()) {
      byte[] bytes = body == null ? new byte[0] : body.bytes();
      return new RemoteAnswer(response.code(), response.headers().toMultimap(), bytes, false);
    }
  }

  /** What went over the line so far: requests, repeated ones included, and bytes of bodies. */
  public SourceUsage usage() {
    return new SourceUsage(requests.get(), bytes.get(), List.of());
  }

  void countRequest() {
    requests.incrementAndGet();
  }

  void countBytes(long read) {
    bytes.addAndGet(read);
  }
}
