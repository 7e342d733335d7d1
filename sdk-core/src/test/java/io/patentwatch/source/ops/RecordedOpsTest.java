package io.patentwatch.source.ops;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.source.ops.OpsLimitException.Limit;
import io.patentwatch.support.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers that OPS really gave, with the headers they came with; authored twins stand beside. */
class RecordedOpsTest {
  private static final PublicationNumber NUMBER = PublicationNumber.parse("EP1000000A1");

  private final OpsServer server = new OpsServer();

  @AfterEach
  void stop() {
    server.close();
  }

  /** The recorded body under the recorded headers, but those of the connection. */
  private static ResponseDefinitionBuilder recorded(Path body, Path headers) throws IOException {
    ResponseDefinitionBuilder answer = aResponse().withBody(Files.readAllBytes(body));
    for (String line : Files.readAllLines(headers, StandardCharsets.UTF_8)) {
      int colon = line.indexOf(": ");
      if (line.startsWith("HTTP ")) {
        answer.withStatus(Integer.parseInt(line.substring(5, 8)));
      } else if (colon > 0
          && !line.startsWith("Content-Length")
          && !line.startsWith("Connection")
          && !line.startsWith("Transfer-Encoding")
          && !line.startsWith("GET ")) {
        String name = line.substring(0, colon);
        answer.withHeader(name, line.substring(colon + 2));
      }
    }
    return answer;
  }

  private static ResponseDefinitionBuilder error(String name) throws IOException {
    Path folder = SharedData.require("ops/fhg/errors");
    return recorded(folder.resolve(name + ".body"), folder.resolve(name + ".headers"));
  }

  @Test
  void answers_everyRecordedOne_isReadAndItsHeadersToo() throws IOException {
    Path folder = SharedData.require("ops/patent_client/recorded");
    List<Path> bodies;
    try (Stream<Path> files = Files.list(folder)) {
      bodies =
          files
              .filter(file -> file.getFileName().toString().matches("200__(pub|fam|leg).*\\.xml"))
              .filter(file -> !file.toString().matches(".*_(claims|description|images)__.*"))
              .sorted()
              .toList();
    }
    assertThat(bodies).hasSizeGreaterThan(15);
    for (Path body : bodies) {
      OpsAccount account = server.account();
      server.answers(recorded(body, Path.of(body + ".headers")));

      OpsAnswer answer = OpsClient.of(account).legal(NUMBER);

      assertThat(answer.statements()).as("%s", body.getFileName()).isNotEmpty();
      assertThat(answer.rejections()).as("%s", body.getFileName()).isEmpty();
      assertThat(account.throttles()).as("%s", body.getFileName()).hasSize(5);
      assertThat(account.quotas().get(0).used()).isPositive();
    }
  }

  @Test
  void errors_recorded_areWhatTheyMean() throws IOException {
    OpsClient client = OpsClient.of(server.account());

    server.answers(error("403_IndividualQuotaPerHour"));
    assertThat(catchThrowable(() -> client.legal(NUMBER)))
        .isInstanceOfSatisfying(
            OpsLimitException.class, e -> assertThat(e.limit()).isEqualTo(Limit.HOUR));
    server.answers(error("403_AnonymousQuotaPerMinute"));
    assertThat(catchThrowable(() -> client.legal(NUMBER)))
        .isInstanceOfSatisfying(
            OpsLimitException.class, e -> assertThat(e.limit()).isEqualTo(Limit.RATE));
    server.answers(error("404_EntityNotFound"));
    assertThat(client.search("pd=20160120", 1, 2).total()).isZero();
    server.answers(error("404_empty_body"));
    assertThat(client.search("pd=20160121", 1, 2).total()).isZero();
    server.answers(error("401_client_id_invalid"));
    assertThat(catchThrowable(() -> client.legal(NUMBER))).isInstanceOf(OpsRefusalException.class);
  }

  @Test
  void number_recorded_isRead() throws IOException {
    Path folder = SharedData.require("ops/patent_client/recorded");
    Path body =
        folder.resolve(
            "200__number-service_application_original_US._08_921_321_.A.19970829_epodoc__de9b0b65.xml");
    server.answers(recorded(body, Path.of(body + ".headers")));

    OpsNumber number =
        OpsClient.of(server.account())
            .number("application", "original", "US.(08/921,321).A.19970829", "epodoc")
            .orElseThrow();

    assertThat(number).isEqualTo(new OpsNumber("", "US19970921321", "A", List.of()));
  }

  @Test
  void chineseBiblio_recorded_isOnePatent() throws IOException {
    Path body = SharedData.require("ops/patent_client/history/CN104968889A_biblio.xml");
    server.answers(aResponse().withBody(Files.readAllBytes(body)));

    OpsAnswer answer =
        OpsClient.of(server.account()).biblio(List.of(PatentNumber.parse("CN104968889A")));

    assertThat(answer.statements()).isNotEmpty();
    assertThat(answer.rejections()).isEmpty();
  }
}
