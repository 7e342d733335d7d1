package io.patentwatch.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patentwatch.PatentDatabase;
import io.patentwatch.source.SyncReport;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** The platform of the sample county, as the government sees it. */
class PlatformTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GRANT =
      "公开（公告）号,公开（公告）日,申请日,名称,申请（专利权）人,地址\n"
          + "CN219000001U,2021-11-26,2019-03-01,一种新到的笔,桐庐新到制笔有限公司,浙江省杭州市桐庐县分水镇1号\n";

  @TempDir static Path folder;
  private static ConfigurableApplicationContext platform;
  private static SyncReport sample;

  @BeforeAll
  static void start() throws InterruptedException {
    platform = Platform.start(folder);
    Platform.awaitIntake(platform, 1);
    sample = platform.getBean(Intake.class).taken();
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void pages_ofTheGovernment_showThePublishedFiguresAndTheWarnings() throws Exception {
    Visitor county = government();

    String map = county.get("/map").body();
    String home = county.get("/").body();
    String bulletin = county.get("/bulletin").body();

    assertThat(map).contains(">769<", "+28.6%", ">177 <", "+110.7%", ">116 <", "5.14", "17.0");
    assertThat(bulletin).contains("769", "116", "5.14亿元", "391.85%");
    assertThat(home).contains("<li class=", "桐庐县");
    JsonNode warnings = JSON.readTree(county.get("/api/warnings").body()).get("warnings");
    assertThat(warnings).isNotEmpty();
    for (String output :
        List.of(
            "/map.svg",
            "/map.geojson",
            "/map.echarts.json",
            "/indicators.csv",
            "/indicators.xlsx")) {
      assertThat(county.get(output).statusCode()).as(output).isEqualTo(200);
    }
  }

  @Test
  void start_withTheSample_deliversWhatALibraryTakesAndNothingElse() {
    assertThat(sample.records()).isPositive();
    assertThat(sample.rejected()).isZero();
    assertThat(folder.resolve("set-aside")).doesNotExist();
    assertThat(folder.resolve("recipients.csv")).exists();
  }

  @Test
  void map_whileADeliveryComes_isToldAndShowsIt() throws Exception {
    Visitor county = government();
    long before = granted(county);
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    CompletableFuture<?> events = county.events(told);
    assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("event:open");

    deliver("2021-11-27-new.csv", GRANT);

    String line = told.poll(30, TimeUnit.SECONDS);
    while (line != null && !line.equals("event:map")) {
      line = told.poll(30, TimeUnit.SECONDS);
    }
    assertThat(line).isEqualTo("event:map");
    events.cancel(true);
    for (int i = 0; granted(county) == before && i < 100; i++) {
      Thread.sleep(100);
    }
    assertThat(granted(county)).isEqualTo(before + 1);
  }

  @Test
  void library_afterARestart_isAsItWas() throws Exception {
    Platform.awaitIntake(platform, 1);
    long patents = total();
    long edition = edition();

    platform.close();
    platform = Platform.start(folder);
    Platform.awaitIntake(platform, 0);

    assertThat(total()).isEqualTo(patents);
    assertThat(edition()).isEqualTo(edition);
    assertThat(government().get("/map").body()).contains(">769<");
  }

  @Test
  void requests_thatAreWrong_areToldSoAndBreakNothing() throws Exception {
    Visitor county = government();

    assertThat(county.get("/api/patents?q=" + Visitor.encoded("ti=(")).statusCode()).isEqualTo(400);
    assertThat(county.get("/api/patents/nonsense").statusCode()).isIn(400, 404);
    assertThat(county.get("/api/count?by=wishes").statusCode()).isEqualTo(400);
    assertThat(county.get("/api/changes?since=x").statusCode()).isEqualTo(400);
    assertThat(county.get("/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void accounts_madeUpForAFirstLook_seeTheCountyAndAnEnterpriseOfIt(@TempDir Path other) {
    try (ConfigurableApplicationContext first =
        SpringApplication.run(
            CountyPlatform.class,
            "--server.port=0",
            "--county.sample=false",
            "--county.folder=" + other)) {
      Sight sight = first.getBean(Sight.class);

      assertThat(sight.isGovernment(() -> "county")).isTrue();
      assertThat(sight.isGovernment(() -> "enterprise")).isFalse();
      assertThat(sight.of(() -> "enterprise").edition()).isNotNull();
      assertThatThrownBy(() -> sight.of(() -> "somebody"))
          .isInstanceOf(AccessDeniedException.class);
    }
  }

  @Test
  void account_ofACodeThatIsNone_isRefused() {
    assertThatThrownBy(() -> new CountySettings.Account("a", "b", "91330122MA99000000"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("91330122MA99000000");
  }

  private static Visitor government() throws Exception {
    Visitor county = new Visitor(Platform.port(platform));
    assertThat(county.login("county", Platform.PASSWORD)).doesNotContain("error");
    return county;
  }

  private static long granted(Visitor county) throws Exception {
    HttpResponse<String> answer =
        county.get("/api/count?q=" + Visitor.encoded("ti=新到的笔 or type=utility-model"));
    return JSON.readTree(answer.body()).get("counts").get(0).get("total").asLong();
  }

  private static long total() throws Exception {
    return JSON.readTree(government().get("/api/count").body())
        .get("counts")
        .get(0)
        .get("total")
        .asLong();
  }

  private static long edition() {
    return platform.getBean(PatentDatabase.class).edition().number();
  }

  private static void deliver(String name, String text) throws Exception {
    Path writing = folder.resolve("writing");
    Files.writeString(writing, text, StandardCharsets.UTF_8);
    Files.move(writing, folder.resolve("deliveries").resolve(name));
  }
}
