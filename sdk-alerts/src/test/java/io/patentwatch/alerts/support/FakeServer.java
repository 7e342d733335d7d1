package io.patentwatch.alerts.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A real HTTP server on this machine that answers as it is told. */
public final class FakeServer implements AutoCloseable {
  /** What came: the path with its query, headers by lower-case name, and the body. */
  public record Request(String path, Map<String, String> headers, String body) {}

  /** What goes back; a negative status closes the connection without an answer. */
  public record Response(int status, String body, Map<String, String> headers) {
    public static Response of(int status, String body) {
      return new Response(status, body, Map.of());
    }
  }

  private final ServerSocket socket;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Function<Request, Response> answer;

  public FakeServer(Function<Request, Response> answer) {
    this(answer, open());
  }

  public FakeServer(Function<Request, Response> answer, ServerSocket socket) {
    this.answer = answer;
    this.socket = socket;
    Thread thread = new Thread(this::serve, "fake-server");
    thread.setDaemon(true);
    thread.start();
  }

  private static ServerSocket open() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  public int port() {
    return socket.getLocalPort();
  }

  public List<Request> requests() {
    return requests;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        serve(connection);
      } catch (IOException e) {
        // The client left, or the server was closed.
      }
    }
  }

  private void serve(Socket connection) throws IOException {
    connection.setSoTimeout(5_000);
    InputStream in = connection.getInputStream();
    String path = line(in).split(" ")[1];
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    Request request =
        new Request(path, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    requests.add(request);
    Response response = answer.apply(request);
    if (response.status() < 0) {
      return;
    }
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " fake\r\n");
    response.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n");
    connection.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
    connection.getOutputStream().write(body);
    connection.getOutputStream().flush();
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the client left");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
