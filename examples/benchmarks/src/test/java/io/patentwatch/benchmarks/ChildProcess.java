package io.patentwatch.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM beside the test's own, with its class path; killed when closed. */
final class ChildProcess implements AutoCloseable {
  private final Process process;
  private final Thread reader;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  private ChildProcess(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "child-output");
    reader.setDaemon(true);
    reader.start();
  }

  /** The command that runs a main class. */
  static List<String> command(String heap, Class<?> main, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  /** Runs a main class. */
  static ChildProcess start(String heap, Class<?> main, Object... arguments) throws IOException {
    return start(command(heap, main, arguments));
  }

  /** Runs a command; what it prints to either stream is kept. */
  static ChildProcess start(List<String> command) throws IOException {
    return new ChildProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
      }
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  /** What it has printed so far. */
  List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /** Waits until it has printed a line that begins so. */
  void await(String beginning) throws InterruptedException {
    while (lines().stream().noneMatch(line -> line.startsWith(beginning))) {
      if (!isAlive()) {
        throw new IllegalStateException("it ended without '" + beginning + "': " + lines());
      }
      Thread.sleep(5);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it by SIGKILL, and waits until it is gone and all it printed is read. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
    reader.join();
  }

  /** Waits for its end and gives its exit status. */
  int end(long minutes) throws InterruptedException {
    if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
      throw new IllegalStateException("after " + minutes + " minutes it still runs: " + lines());
    }
    reader.join();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
