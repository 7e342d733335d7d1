package io.patentwatch.cli;

import io.patentwatch.json.JsonObject;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command reads from and prints to: lines in, JSON Lines out, messages beside. UTF-8
 * whatever the platform. Used by one thread.
 */
final class Session {
  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final boolean process;
  private final Map<String, String> environment;
  private boolean pretty;
  private boolean debug;

  /**
   * A session over streams.
   *
   * @param terminal whether a person watches standard error
   */
  Session(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
    this(in, out, err, terminal, false, System.getenv());
  }

  /** A session of which nobody watches standard error, in an environment of its own. */
  Session(InputStream in, OutputStream out, OutputStream err, Map<String, String> environment) {
    this(in, out, err, false, false, environment);
  }

  private Session(
      InputStream in,
      OutputStream out,
      OutputStream err,
      boolean terminal,
      boolean process,
      Map<String, String> environment) {
    this.process = process;
    this.environment = environment;
    this.in = in;
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.terminal = terminal;
  }

  /** The session of this process. */
  static Session ofProcess() {
    return new Session(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        isTerminal(),
        true,
        System.getenv());
  }

  private static boolean isTerminal() {
    Path err = Path.of("/proc/self/fd/2");
    if (!Files.exists(err)) {
      return System.console() != null;
    }
    try {
      String target = Files.readSymbolicLink(err).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  InputStream in() {
    return in;
  }

  PrintStream err() {
    return err;
  }

  boolean terminal() {
    return terminal;
  }

  /** Whether this process is there for the command alone, and ends with it. */
  boolean isWholeProcess() {
    return process;
  }

  /**
   * What only the environment tells, since a command line is seen by all.
   *
   * @throws UsageException if it is not set
   */
  String secret(String variable) {
    String value = environment.getOrDefault(variable, "");
    if (value.isBlank()) {
      throw new UsageException("the environment variable " + variable + " is not set");
    }
    return value;
  }

  boolean debug() {
    return debug;
  }

  void pretty(boolean on) {
    pretty = on;
  }

  void debug(boolean on) {
    debug = on;
  }

  /** Prints one object on a line of its own, or for people over several. */
  void print(JsonObject object) {
    line(pretty ? object.toPrettyString() : object.toString());
  }

  /** Prints a line that is no JSON: what is for people only. */
  void line(String text) {
    try {
      out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  /** Where what is no lines is printed. */
  OutputStream out() {
    return out;
  }

  /** Hands over what was printed so far. */
  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new OutputException(e);
    }
  }

  /** Prints a message of one line. */
  void say(String message) {
    err.println(message.strip().replaceAll("\\s*[\\r\\n]+\\s*", " "));
  }

  /** Where help goes: standard output. */
  Writer helpWriter() {
    return new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }
}
