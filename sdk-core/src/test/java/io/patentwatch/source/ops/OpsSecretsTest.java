package io.patentwatch.source.ops;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import io.patentwatch.PatentDatabase;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.source.Backoff;
import io.patentwatch.source.RemoteOptions;
import io.patentwatch.source.SyncRequest;
import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A host that logs everything and prints every failure of an OPS that tells our secrets back. */
class OpsSecretsTest {
  private static final String LEAK = " said by " + OpsServer.KEY + " " + OpsServer.SECRET + " ";

  /** What is answered, by the last digits of the number asked for. */
  private static final Map<String, UnaryOperator<ResponseDefinitionBuilder>> FAULTS = faults();

  private static Map<String, UnaryOperator<ResponseDefinitionBuilder>> faults() {
    Map<String, UnaryOperator<ResponseDefinitionBuilder>> faults = new TreeMap<>();
    for (int status : List.of(302, 400, 401, 403, 404, 405, 408, 413, 429, 500, 503)) {
      faults.put("0" + status, answer -> answer.withStatus(status));
    }
    faults.put(
        "1403",
        answer ->
            answer.withStatus(403).withHeader("X-Rejection-Reason", "IndividualQuotaPerHour"));
    faults.put(
        "2403",
        answer ->
            answer.withStatus(403).withHeader("X-Rejection-Reason", "RegisteredQuotaPerWeek"));
    faults.put(
        "3403",
        answer -> answer.withStatus(403).withHeader("X-Rejection-Reason", "Unheard" + LEAK));
    faults.put(
        "4403",
        answer -> answer.withStatus(403).withBody(OpsXml.fault("CLIENT.RobotDetected", LEAK)));
    faults.put("0200", answer -> answer.withBody("<html>" + LEAK + OpsServer.TOKEN + "</html>"));
    faults.put("1200", answer -> answer.withBody(OpsXml.legal("CN.118001200.A") + LEAK));
    faults.put("2200", answer -> answer.withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    faults.put("3200", answer -> answer.withFault(Fault.CONNECTION_RESET_BY_PEER));
    faults.put("4200", answer -> answer.withFault(Fault.EMPTY_RESPONSE));
    faults.put("5200", answer -> answer.withChunkedDribbleDelay(50, 10_000));
    faults.put("6200", answer -> answer.withBody("a".repeat(200_000)));
    return faults;
  }

  private static ResponseDefinitionBuilder answer(Request request) {
    String url = request.getUrl();
    String last = url.replaceAll("\\.A$", "");
    String authorization = request.getHeader("Authorization");
    return FAULTS
        .getOrDefault(last.substring(last.length() - 4), answer -> answer)
        .apply(OpsServer.xml(OpsXml.error(400, LEAK + authorization)));
  }

  @Test
  void log_atTraceAfterAllFaults_hasNoneOfTheSecrets() throws Exception {
    try (OpsServer server = new OpsServer()) {
      server.program(OpsSecretsTest::answer);
      String said = run(server.mock.baseUrl(), FAULTS.keySet());

      assertThat(said)
          .contains("io.patentwatch.internal.http", "-> 503", "RobotDetected", "the end")
          .contains("at io.patentwatch.source.ops");
      assertSecret(said);
    }
  }

  @Test
  void log_whereTheTokenIsRefused_hasNoneOfTheSecrets() throws Exception {
    try (OpsServer server = new OpsServer()) {
      server.mock.stubFor(
          post(urlPathEqualTo("/auth/accesstoken"))
              .willReturn(OpsServer.status(401, OpsXml.error(401, LEAK + basic()))));
      String said = run(server.mock.baseUrl(), List.of("0200"));

      assertThat(said).contains("key or secret are refused", "said by ***");
      assertSecret(said);
    }
  }

  private static String basic() {
    String pair = OpsServer.KEY + ":" + OpsServer.SECRET;
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertSecret(String said) {
    assertThat(said.lines())
        .noneMatch(line -> line.contains(OpsServer.KEY))
        .noneMatch(line -> line.contains(OpsServer.SECRET))
        .noneMatch(line -> line.contains(OpsServer.TOKEN))
        .noneMatch(line -> line.contains(basic()));
  }

  private static String run(String address, Iterable<String> faults) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                "-cp",
                System.getProperty("java.class.path")
                    + File.pathSeparator
                    + System.getProperty("jdk.module.path", ""),
                Host.class.getName(),
                address,
                String.join(",", faults))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** The host; its secrets come from the class, not from the command line that it prints. */
  static final class Host {
    public static void main(String[] args) {
      LogManager.getLogManager().reset();
      ConsoleHandler console = new ConsoleHandler();
      console.setLevel(Level.ALL);
      Logger root = Logger.getLogger("");
      root.setLevel(Level.ALL);
      root.addHandler(console);
      OpsAccount account =
          OpsAccount.builder(OpsServer.KEY, OpsServer.SECRET)
              .address(URI.create(args[0]))
              .unthrottled()
              .options(
                  RemoteOptions.builder()
                      .callTimeout(Duration.ofSeconds(1))
                      .answerBytes(100_000)
                      .build())
              .build();
      OpsClient client = OpsClient.of(account);
      System.out.println(account + " " + client + " " + account.quotas());
      for (String fault : args[1].split(",")) {
        PublicationNumber number = PublicationNumber.parse("CN11800" + fault + "A");
        try {
          System.out.println(client.legal(number));
        } catch (RuntimeException e) {
          e.printStackTrace(System.out);
        }
        sync(account, number);
      }
      System.out.println(account + " " + client + " " + account.throttles() + " the end");
    }

    private static void sync(OpsAccount account, PatentNumber number) {
      OpsSource source = OpsSource.builder(account).numbers(List.of(number)).build();
      try (PatentDatabase database = PatentDatabase.inMemory()) {
        System.out.println(
            database.sync(SyncRequest.builder(source).backoff(Backoff.none()).build()));
      } catch (RuntimeException e) {
        e.printStackTrace(System.out);
      }
    }
  }
}
