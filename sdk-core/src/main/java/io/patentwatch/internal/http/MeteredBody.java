package io.patentwatch.internal.http;

import java.io.IOException;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;

/** A body whose bytes are told as they come, and that ends with a failure beyond so many. */
final class MeteredBody extends ResponseBody {
  private final ResponseBody body;
  private final BufferedSource source;

  /** More came than is taken. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long most) {
      super("more than " + most + " bytes");
    }
  }

  MeteredBody(ResponseBody body, long most, LongConsumer meter) {
    this.body = body;
    this.source =
        Okio.buffer(
            new ForwardingSource(body.source()) {
              private long total;

              @Override
              public long read(Buffer sink, long byteCount) throws IOException {
                long read = super.read(sink, byteCount);
                if (read > 0) {
                  meter.accept(read);
                  total += read;
                  if (total > most) {
                    throw new TooLargeException(most);
                  }
                }
                return read;
              }
            });
  }

  @Override
  public MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return source;
  }
}
