package io.patentwatch.alerts.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A real PostgreSQL of its own, on a free port, gone when closed. The server refuses to run as
 * root, so that root starts it as nobody; where neither is possible, the test is skipped and says
 * so.
 */
public final class PostgresServer implements AutoCloseable {
  private static final String BINARIES = "postgres-linux-x86_64.txz";

  private final Path directory;
  private final List<String> command;
  private final int port;
  private Process process;

  private PostgresServer(Path directory, List<String> command, int port) throws IOException {
    this.directory = directory;
    this.command = command;
    this.port = port;
    process = builder(directory, command).start();
  }

  /** Starts one. */
  public static PostgresServer start() throws IOException, InterruptedException {
    assumeTrue(
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64"),
        "the PostgreSQL of the tests runs on Linux for amd64 only");
    boolean root = System.getProperty("user.name").equals("root");
    assumeTrue(
        !root || Files.isExecutable(Path.of("/usr/bin/setpriv")),
        "PostgreSQL refuses to run as root, and there is no setpriv to run it as nobody");
    Path directory =
        Files.createTempDirectory(
            "patentwatch-postgres",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    Path data = Files.createDirectory(directory.resolve("data"));
    List<String> user = new ArrayList<>();
    if (root) {
      user.addAll(
          List.of("/usr/bin/setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
      Files.setOwner(
          data,
          data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    }
    Path archive = directory.resolve("postgres.txz");
    try (InputStream in =
        Objects.requireNonNull(ClassLoader.getSystemResourceAsStream(BINARIES), BINARIES)) {
      Files.copy(in, archive, StandardCopyOption.REPLACE_EXISTING);
    }
    run(directory, List.of("tar", "-xJf", archive.toString()));
    List<String> init = new ArrayList<>(user);
    init.addAll(
        List.of(
            "bin/initdb",
            "-D",
            data.toString(),
            "-U",
            "tester",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync"));
    run(directory, init);
    int port = freePort();
    List<String> serve = new ArrayList<>(user);
    serve.addAll(
        List.of(
            "bin/postgres",
            "-D",
            data.toString(),
            "-p",
            Integer.toString(port),
            "-k",
            data.toString(),
            "-h",
            "127.0.0.1",
            "-c",
            "shared_buffers=16MB"));
    PostgresServer server = new PostgresServer(directory, serve, port);
    server.awaitConnections();
    return server;
  }

  /** Its database. */
  public DataSource dataSource() {
    return Databases.of(url());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static ProcessBuilder builder(Path directory, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private static void run(Path directory, List<String> command)
      throws IOException, InterruptedException {
    if (builder(directory, command).start().waitFor() != 0) {
      throw new IOException(command + ": " + Files.readString(directory.resolve("log")));
    }
  }

  private void awaitConnections() throws IOException, InterruptedException {
    while (process.isAlive()) {
      try {
        DriverManager.getConnection(url()).close();
        return;
      } catch (SQLException notYet) {
        Thread.sleep(50);
      }
    }
    throw new IOException(Files.readString(directory.resolve("log")));
  }

  /** Ends it at once, as a crash does, and starts it again on the same data and port. */
  public void restart() throws IOException, InterruptedException {
    run(directory, List.of("kill", "-QUIT", Long.toString(process.pid())));
    process.waitFor();
    process = builder(directory, command).start();
    awaitConnections();
  }

  /** The URL of its database. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=tester";
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }
}
