package io.patentwatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.CountField;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Holder;
import io.patentwatch.model.Patent;
import io.patentwatch.model.Publication;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.sample.SampleCounty;
import io.patentwatch.sample.SampleFile;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What one enterprise's session can come by of another's: every endpoint with every number. */
class IsolationTest {
  /** Streams never end; what they say is in {@link PlatformTest}. */
  private static final String STREAM = "/events";

  @TempDir static Path folder;
  private static ConfigurableApplicationContext platform;

  /** By the credit code of an enterprise: its patents. */
  private static final Map<String, List<Patent>> HELD = new TreeMap<>();

  private static String ours;
  private static String theirs;

  /** What is theirs alone: their code, their names, and of their patents all numbers and titles. */
  private static final Set<String> SECRETS = new LinkedHashSet<>();

  private static final Set<String> NUMBERS = new LinkedHashSet<>();

  @BeforeAll
  static void start() throws InterruptedException {
    List<String> codes = registered();
    ours = codes.get(0);
    theirs = codes.get(1);
    platform = Platform.start(folder, ours, theirs);
    Platform.awaitIntake(platform, 1);
    read(platform.getBean(PatentDatabase.class));
    secrets();
  }

  /** The credit codes of the sample county's registry, in its order. */
  private static List<String> registered() {
    String registry =
        SampleCounty.ofDefaults().files().stream()
            .filter(file -> file.kind() == SampleFile.Kind.REGISTRY)
            .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
            .findFirst()
            .orElseThrow();
    return registry.lines().skip(1).map(row -> row.split(",")[2]).toList();
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  private static void read(PatentDatabase database) {
    try (Results<Patent> all = database.searchAll(PatentQuery.everything())) {
      for (Patent patent : all) {
        Set<String> codes = new TreeSet<>();
        patent
            .holdings()
            .forEach(
                holding ->
                    holding.holders().stream()
                        .map(Holder::enterprise)
                        .forEach(match -> add(codes, match)));
        codes.forEach(code -> HELD.computeIfAbsent(code, any -> new ArrayList<>()).add(patent));
      }
    }
  }

  private static void add(Set<String> codes, EnterpriseMatch match) {
    if (match != null && match.creditCode() != null) {
      codes.add(match.creditCode().toString());
    }
  }

  private static void secrets() {
    Set<String> shared = new LinkedHashSet<>();
    for (Patent patent : HELD.get(ours)) {
      shared.addAll(words(patent));
    }
    for (Patent patent : HELD.get(theirs)) {
      SECRETS.addAll(words(patent));
      NUMBERS.addAll(numbers(patent));
    }
    SECRETS.add(theirs);
    SECRETS.removeAll(shared);
    NUMBERS.removeAll(shared);
    assertThat(SECRETS).hasSizeGreaterThan(20);
    assertThat(NUMBERS).hasSizeGreaterThan(10);
  }

  private static Set<String> words(Patent patent) {
    Set<String> words = new LinkedHashSet<>(numbers(patent));
    words.add(patent.title());
    patent
        .holdings()
        .forEach(holding -> holding.holders().forEach(holder -> words.add(holder.party().name())));
    words.remove(null);
    words.remove("");
    return words;
  }

  private static Set<String> numbers(Patent patent) {
    Set<String> numbers = new LinkedHashSet<>();
    numbers.add(patent.id().toString());
    patent.publications().stream()
        .map(Publication::number)
        .map(Object::toString)
        .forEach(numbers::add);
    return numbers;
  }

  @Test
  void requests_ofEveryEndpointWithEveryNumber_tellNothingOfAnother() throws Exception {
    Visitor enterprise = visitor("enterprise0");
    Set<String> requests = requests();
    assertThat(requests).hasSizeGreaterThan(300);
    int found = 0;
    for (String request : requests) {
      HttpResponse<String> answer = enterprise.get(request);
      assertTellsNothing(request, answer.body());
      found += answer.statusCode() == 200 ? 1 : 0;
    }
    assertThat(found).as("requests that were answered").isGreaterThan(30);
  }

  @Test
  void requests_ofTheOthersOwnSession_findWhatThisOneMustNot() throws Exception {
    Visitor other = visitor("enterprise1");
    String number = NUMBERS.iterator().next();

    assertThat(other.get("/api/patents/" + number).statusCode()).isEqualTo(200);
    assertThat(visitor("enterprise0").get("/api/patents/" + number).statusCode()).isEqualTo(404);
    assertThat(visitor("county").get("/api/patents/" + number).statusCode()).isEqualTo(200);
  }

  @Test
  void requests_withCursorsOfTheGovernment_goOnInOnesOwnView() throws Exception {
    String page = visitor("county").get("/api/patents").body();
    String cursor = page.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
    assertThat(cursor).isNotEqualTo(page);

    String path = "/api/patents?after=" + Visitor.encoded(cursor);
    assertTellsNothing(path, visitor("enterprise0").get(path).body());
  }

  @Test
  void requests_thatPretendToBeAnother_areStillOnesOwn() throws Exception {
    Visitor enterprise = visitor("enterprise0");
    String number = NUMBERS.iterator().next();
    for (String[] headers :
        List.of(
            new String[] {"X-Forwarded-User", "county"},
            new String[] {"X-Remote-User", "county"},
            new String[] {"X-Original-URL", "/api/patents/" + number},
            new String[] {"X-HTTP-Method-Override", "PUT"})) {
      for (String path :
          List.of("/api/patents", "/api/patents?user=county&username=county", "/api/changes")) {
        assertTellsNothing(path, enterprise.get(path, headers).body());
      }
      assertThat(enterprise.get("/api/patents/" + number, headers).statusCode()).isEqualTo(404);
    }
    for (String path :
        List.of(
            "//api/patents/" + number,
            "/api/./patents/" + number,
            "/api/patents/..%2fpatents%2f" + number,
            "/api/patents/" + number + ";user=county",
            "/map/../api/patents/" + number)) {
      assertThat(enterprise.get(path).statusCode()).as(path).isGreaterThanOrEqualTo(400);
    }
  }

  @Test
  void requests_withoutALoginOrByWriting_getNowhere() throws Exception {
    Visitor nobody = new Visitor(Platform.port(platform));
    Visitor enterprise = visitor("enterprise0");
    for (String endpoint : endpoints()) {
      String path = endpoint.replace("{number}", NUMBERS.iterator().next());
      assertThat(nobody.get(path).statusCode()).as(path).isIn(302, 401);
      for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
        assertThat(enterprise.send(method, path).statusCode())
            .as("%s %s", method, path)
            .isIn(403, 405);
      }
    }
    assertThat(nobody.login("county", "guessed")).contains("error");
    assertThat(
            nobody.get("/api/patents", "Authorization", "Basic Y291bnR5Omd1ZXNzZWQ=").statusCode())
        .isEqualTo(401);
  }

  /** Every endpoint, in every way that it takes a number, a name or a query. */
  private static Set<String> requests() {
    List<String> queries = new ArrayList<>();
    for (String number : NUMBERS) {
      queries.add("ap=" + number);
      queries.add("pn=" + number);
    }
    queries.add("uscc=" + theirs);
    queries.add("not uscc=" + ours);
    queries.add("uscc=" + ours + " or uscc=" + theirs);
    queries.add("cql.allRecords=1");
    queries.add("uscc=*");
    HELD.get(theirs).stream()
        .map(Patent::title)
        .distinct()
        .forEach(t -> queries.add("ti=\"" + t + "\""));
    Set<String> requests = new LinkedHashSet<>();
    for (String endpoint : endpoints()) {
      if (endpoint.equals(STREAM)) {
        continue;
      }
      requests.add(endpoint.replace("{number}", "none"));
      for (String number : NUMBERS) {
        requests.add(
            endpoint.contains("{number}")
                ? endpoint.replace("{number}", Visitor.encoded(number))
                : endpoint + "?id=" + number + "&number=" + number + "&q=ap%3D" + number);
      }
      if (endpoint.startsWith("/api/") && !endpoint.contains("{")) {
        queries.forEach(query -> requests.add(endpoint + "?q=" + Visitor.encoded(query)));
        for (long since : new long[] {0, 1, 2, 3}) {
          requests.add(endpoint + "?since=" + since);
        }
        for (CountField field : CountField.values()) {
          requests.add(endpoint + "?by=" + Visitor.encoded(field.toString()));
        }
      }
    }
    return requests;
  }

  /** What Spring knows: an endpoint added tomorrow is tried tomorrow. */
  private static Set<String> endpoints() {
    Map<String, Boolean> endpoints = new LinkedHashMap<>();
    platform
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (method.getBeanType().getName().startsWith("io.patentwatch")) {
                assertThat(mapping.getMethodsCondition().getMethods())
                    .containsExactly(RequestMethod.GET);
                mapping.getPatternValues().forEach(path -> endpoints.put(path, true));
              }
            });
    assertThat(endpoints).hasSizeGreaterThan(8);
    return endpoints.keySet();
  }

  /** What a request itself holds may come back in a message; nothing else of theirs may. */
  private static void assertTellsNothing(String request, String body) {
    String asked = URLDecoder.decode(request, StandardCharsets.UTF_8);
    for (String secret : SECRETS) {
      if (!asked.contains(secret)) {
        assertThat(body.contains(secret)).as("%s tells %s", request, secret).isFalse();
      }
    }
  }

  private static Visitor visitor(String name) throws Exception {
    Visitor visitor = new Visitor(Platform.port(platform));
    assertThat(visitor.login(name, Platform.PASSWORD)).doesNotContain("error");
    return visitor;
  }
}
