package io.patentwatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.sample.SampleCounty;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform as a process of its own, killed while it takes a delivery. */
class KilledDeliveryTest {
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final int KILLS = 4;

  @Test
  void intake_killedAgainAndAgain_endsWithAllThatWasDelivered(@TempDir Path folder)
      throws Exception {
    long expected;
    try (PatentDatabase database = PatentDatabase.inMemory()) {
      SampleCounty.ofDefaults().load(database);
      expected = total(database);
    }
    Random random = new Random(11);
    for (int i = 0; i < KILLS; i++) {
      try (Child child = new Child(folder)) {
        child.port();
        Thread.sleep(random.nextInt(2_000));
      }
    }
    try (Child child = new Child(folder)) {
      Visitor county = new Visitor(child.port());
      county.login("county", Platform.PASSWORD);
      long total = -1;
      for (int i = 0; i < 600 && total != expected; i++) {
        Thread.sleep(200);
        total =
            new ObjectMapper()
                .readTree(county.get("/api/count").body())
                .get("counts")
                .get(0)
                .get("total")
                .asLong();
      }
      assertThat(total).as("%s", child.lines()).isEqualTo(expected);
      for (int i = 0; i < 100 && !county.get("/map").body().contains(">116 <"); i++) {
        Thread.sleep(200);
      }
      assertThat(county.get("/map").body()).contains(">769<", ">177 <", ">116 <");
    }
    try (PatentDatabase database = PatentDatabase.openReadOnly(folder.resolve("library"))) {
      database.verify();
      assertThat(total(database)).isEqualTo(expected);
    }
  }

  private static long total(PatentDatabase database) {
    return database.count(new CountRequest(PatentQuery.everything(), List.of(), null)).total();
  }

  /** A process of the platform; closing it kills it. */
  private static final class Child implements AutoCloseable {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Process process;

    Child(Path folder) throws IOException {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx512m",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  CountyPlatform.class.getName()));
      command.addAll(Arrays.asList(Platform.options(folder)));
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      Thread reader = new Thread(this::read, "platform-output");
      reader.setDaemon(true);
      reader.start();
    }

    private void read() {
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        in.lines().forEach(lines::add);
      } catch (IOException | UncheckedIOException killed) {
        // Whoever kills it is not surprised.
      }
    }

    List<String> lines() {
      synchronized (lines) {
        return List.copyOf(lines);
      }
    }

    int port() throws InterruptedException {
      for (int i = 0; i < 1_200; i++) {
        for (String line : lines()) {
          Matcher port = PORT.matcher(line);
          if (port.find()) {
            return Integer.parseInt(port.group(1));
          }
        }
        if (!process.isAlive()) {
          throw new IllegalStateException("the platform ended: " + lines());
        }
        Thread.sleep(50);
      }
      throw new IllegalStateException("the platform did not start: " + lines());
    }

    @Override
    public void close() {
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
