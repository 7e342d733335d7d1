package io.patentwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pen whose fee of year 3 falls due on 2023-01-10, and who is told of it. */
class AlertsSendChannelsTest {
  private static final String FEE = "annual-fee:CN202110000001.6:3";

  @TempDir private Path directory;
  private Path library = Path.of("");
  private Path ledger = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    library = directory.resolve("library");
    ledger = directory.resolve("ledger");
    Path table = directory.resolve("patents.csv");
    Files.writeString(
        table,
        "申请号,公开号,专利类型,标题,申请人,申请日,公开日,授权日\n"
            + "CN202110000001.6,CN113500001B,发明,一种中性笔,桐庐青竹制笔有限公司,2021-01-10,2022-05-03,2022-05-03\n");
    assertThat(Run.of("import", "--db", library, table).status()).isZero();
    assertThat(
            Run.of("alerts", "run", "--db", library, "--as-of", "2022-12-20", "--ledger", ledger)
                .out())
        .contains(FEE);
  }

  @Test
  void send_mail_goesByTheServerNamedWithThePasswordOfTheEnvironment() throws Exception {
    GreenMail server =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    server.start();
    try {
      server.setUser("desk@example.com", "desk", "hidden");

      Run run =
          Run.under(
              Map.of("PATENTWATCH_SMTP_PASSWORD", "hidden"),
              "alerts",
              "send",
              "--ledger",
              ledger,
              "--recipients",
              people("mail", "ip@example.com"),
              "--smtp",
              "127.0.0.1",
              "--smtp-port",
              server.getSmtp().getPort(),
              "--smtp-security",
              "none",
              "--smtp-user",
              "desk",
              "--mail-from",
              "alerts@example.com");

      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.out()).contains("\"outcome\":\"sent\"").doesNotContain("hidden");
      assertThat(server.getReceivedMessages()).hasSize(1);
      assertThat(server.getReceivedMessages()[0].getContent().toString())
          .contains("CN202110000001.6", "第3年度年费");
    } finally {
      server.stop();
    }
  }

  @Test
  void send_textMessage_isPostedToTheGatewayWithItsKey() throws IOException {
    List<String> bodies = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    HttpServer gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    gateway.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    gateway.start();
    try {
      Run run =
          Run.under(
              Map.of("PATENTWATCH_SMS_KEY", "k-1"),
              "alerts",
              "send",
              "--ledger",
              ledger,
              "--recipients",
              people("sms", "+8613800000000"),
              "--sms-gateway",
              "http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms",
              "--sms-templates",
              "T-ZH",
              "T-EN",
              "--allow-host",
              "127.0.0.1");

      assertThat(run.status()).as(run.err() + run.out()).isZero();
      assertThat(bodies).hasSize(1);
      assertThat(bodies.get(0)).contains("\"template\":\"T-ZH\"", "\"phone\":\"+8613800000000\"");
      assertThat(keys).containsExactly("Bearer k-1");
    } finally {
      gateway.stop(0);
    }
  }

  @Test
  void send_mailWithoutItsSender_isRefusedBeforeAnythingIsSent() throws IOException {
    Run run =
        Run.of(
            "alerts",
            "send",
            "--ledger",
            ledger,
            "--recipients",
            people("mail", "ip@example.com"),
            "--smtp",
            "127.0.0.1");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--mail-from");
  }

  @Test
  void explain_anAlert_printsRuleInputsReasonsEvidenceAndAction() {
    Run run =
        Run.of(
            "alerts",
            "explain",
            "--db",
            library,
            "--as-of",
            "2022-12-20",
            "--lang",
            "en",
            FEE + ":due-30");

    assertThat(run.status()).isZero();
    assertThat(run.line().get("explains").asText()).isEqualTo(FEE + ":due-30");
    assertThat(run.line().get("version").asText()).isEqualTo("1");
    assertThat(run.line().get("inputs").toString()).contains("\"filed\"", "2021-01-10");
    assertThat(run.line().get("evidence").toString()).contains("patents.csv");
    assertThat(
            Run.of("alerts", "explain", "--db", library, "--as-of", "2022-12-20", "--text", FEE)
                .out())
        .contains("规则：annual-fee，版本 1", "  申请日: 2021-01-10", "下一步：");
  }

  @Test
  void explain_whatIsNotThere_saysSo() {
    Run nothing = Run.of("alerts", "explain", "--db", library, "--as-of", "2022-06-01", FEE);
    Run unknown =
        Run.of("alerts", "explain", "--db", library, "--as-of", "2022-06-01", "no-rule:CN1:1");

    assertThat(nothing.status()).isEqualTo(1);
    assertThat(nothing.err()).contains(FEE);
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("no-rule");
  }

  private Path people(String channel, String address) throws IOException {
    return Files.writeString(
        directory.resolve("people.csv"),
        "enterprise,contact,channel,address,verified,consent\n"
            + "*,desk,"
            + channel
            + ','
            + address
            + ",yes,yes\n");
  }
}
