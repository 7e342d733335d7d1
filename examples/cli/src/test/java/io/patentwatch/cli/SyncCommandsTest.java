package io.patentwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncCommandsTest {
  private static final String TABLE =
      "公开（公告）号,公开（公告）日,申请日,名称,申请（专利权）人,地址\n"
          + "CN300000001S,2021.03.02,2020.01.06,笔,桐庐甲笔厂,浙江省杭州市桐庐县分水镇新淳路9号\n";

  @TempDir private Path directory;

  private Path library() {
    return directory.resolve("library");
  }

  @Test
  void delivery_takesEachOnce_andListsThem() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("in"));
    Files.writeString(folder.resolve("2021-11-30.csv"), TABLE);
    Files.writeString(folder.resolve("2021-12-01.csv.part"), TABLE);
    Files.writeString(folder.resolve("notes.csv"), TABLE);
    Object[] sync = {"sync", "delivery", "--db", library(), "--quiet", "0", folder};

    Run first = Run.of(sync);
    assertThat(first.err()).isEmpty();
    assertThat(first.status()).isZero();
    assertThat(first.line().get("added").asInt()).isEqualTo(1);
    assertThat(first.line().get("cursor").asText()).contains("2021-11-30.csv");
    assertThat(Run.of(sync).line().get("records").asInt()).isZero();

    Run list = Run.of("sync", "delivery", "--list", "--db", library(), "--quiet", "0", folder);
    assertThat(list.lines())
        .extracting(line -> line.get("state").asText())
        .containsExactly("taken", "waiting", "undated");

    Files.writeString(folder.resolve("2021-12-02.zip"), "PK\u0003\u0004 cut off");
    Run damaged = Run.of(sync);
    assertThat(damaged.status()).isEqualTo(1);
    assertThat(damaged.err()).contains("2021-12-02.zip", "damaged");
  }

  @Test
  void jdbc_followsATable() throws SQLException {
    String url = "jdbc:h2:mem:sync;DB_CLOSE_DELAY=-1";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create table patents (id int, at timestamp, nr varchar, 名称 varchar)");
      statement.execute("insert into patents values (1, '2021-01-01', 'CN300000001S', '笔')");
      Object[] sync = {
        "sync",
        "jdbc",
        "--db",
        library(),
        "--url",
        url,
        "--table",
        "patents",
        "--change",
        "at",
        "--key",
        "id",
        "--column",
        "PUBLICATION=nr"
      };
      Run first = Run.of(sync);
      assertThat(first.err()).isEmpty();
      assertThat(first.line().get("added").asInt()).isEqualTo(1);
      statement.execute("insert into patents values (2, '2021-02-01', 'CN300000002S', '笔')");
      assertThat(Run.of(sync).line().get("added").asInt()).isEqualTo(1);
    }
  }

  @Test
  void jdbc_ofADatabaseThatIsAway_failsNamingIt() {
    Run run =
        Run.of(
            "sync",
            "jdbc",
            "--db",
            library(),
            "--url",
            "jdbc:none://h/d?password=hunter2",
            "--table",
            "t",
            "--change",
            "c",
            "--key",
            "k");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("No suitable driver").doesNotContain("hunter2");
    assertThat(run.err().lines().filter(line -> line.startsWith("patentwatch:"))).hasSize(1);
  }

  @Test
  void json_readsAService() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/patents",
        exchange -> {
          byte[] body =
              ("{\"list\": [{\"nr\": \"CN300000001S\", \"q\": \""
                      + exchange.getRequestURI().getQuery()
                      + "\"}, {}]}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      Path mapping =
          Files.writeString(
              directory.resolve("portal.yaml"),
              """
              name: portal
              request: {url: http://localhost:%d/patents, query: {q: "{param.county}"}}
              records: list
              fields: {PUBLICATION: nr, TITLE: q}
              """
                  .formatted(server.getAddress().getPort()));
      Run run =
          Run.of(
              "sync", "json", "--db", library(), "--mapping", mapping, "--param", "county=330122");
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.line().get("added").asInt()).isEqualTo(1);
      assertThat(run.line().get("rejected").asInt()).isEqualTo(1);
      assertThat(run.err()).contains("never tried");
      assertThat(Run.of("show", "--db", library(), "CN300000001S").line().get("title").asText())
          .isEqualTo("q=330122");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void json_ofAMappingWithAMistake_namesItsLine() throws IOException {
    Path mapping =
        Files.writeString(directory.resolve("portal.yaml"), "name: portal\nreqest: {}\n");
    Run run = Run.of("sync", "json", "--db", library(), "--mapping", mapping);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("mapping 2:1", "did you mean 'request'");
    Run cnipr = Run.of("sync", "json", "--db", library(), "--mapping", "cnipr");
    assertThat(cnipr.err()).contains("client_id");
  }

  @Test
  void readiness_ofALibrary_saysWhatToTrustAndWhatToLoad() throws IOException {
    Path table = Files.writeString(directory.resolve("a.csv"), TABLE);
    Run.of("import", "--db", library(), table);
    Run run = Run.of("readiness", "--db", library(), "--as-of", "2021-03-30", "--lang", "zh");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Run.names(run.line()))
        .containsExactly("edition", "asOf", "patents", "inputs", "indicators", "warnings", "next");
    assertThat(run.line().get("patents").asInt()).isEqualTo(1);
    assertThat(run.line().get("next").get(0).get("load").asText()).contains("导入");
  }
}
