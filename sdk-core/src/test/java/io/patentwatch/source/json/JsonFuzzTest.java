package io.patentwatch.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.source.SourceException;
import io.patentwatch.support.Mutations;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Answers and mappings as no service and nobody means them: 2,000 of each, or 100,000 in the long
 * run, give records, rejections or the exceptions documented, and no others.
 */
class JsonFuzzTest {
  private static final int TEXTS = Boolean.getBoolean("patentwatch.long") ? 100_000 : 2_000;

  private static final String MAPPING =
      """
      name: portal
      request: {url: http://host/patents, query: {p: "{cursor}"}}
      paging: {kind: cursor, next: next, total: total}
      envelope: {code: code, message: msg, good: [0], empty: [10]}
      records: list
      id: id
      fields:
        APPLICATION: app
        PUBLICATION: pub
        APPLICATION_DATE: dates.filed
        APPLICANT: applicants[*].name
        IPC: ipc
        STATUS: status
        STATUS_DATE: dates.status
      """;

  private static final String ANSWER =
      """
      {"code": 0, "msg": "ok", "total": 2, "next": null, "list": [
      {"id": 1, "app": "CN202110685031.5", "pub": "CN113290000A", "dates": {"filed": "2021-06-21",
       "status": 20210824}, "applicants": [{"name": "甲公司"}, {"name": "乙公司"}],
       "ipc": ["B43K7/00", "B43K24/00"], "status": "公开"},
      {"id": 2, "app": 202110685032.1, "pub": null, "dates": {}, "applicants": [], "status": 1e3}]}
      """;

  @Test
  void answers_whateverTheyHold_giveRecordsRejectionsOrTheExceptionDocumented() {
    Mutations mutations = new Mutations(new Random(20_211_130));
    int read = 0;
    int refused = 0;
    try (JsonService service = new JsonService()) {
      JsonSource source =
          JsonSource.builder(
                  JsonMapping.parse(MAPPING.replace("http://host", service.mock.baseUrl())))
              .build();
      for (int i = 0; i < TEXTS; i++) {
        String body = mutations.of(ANSWER);
        service.answer((asked, call) -> call == 0 ? body : "{\"code\": 10}");
        try (var reading = source.open(null)) {
          while (reading.next().isPresent()) {
            read++;
          }
        } catch (SourceException expected) {
          refused++;
        }
        if (i % 500 == 0) {
          service.mock.resetRequests();
        }
      }
    }
    assertThat(read).as("answers still read").isGreaterThan(TEXTS / 50);
    assertThat(refused).as("answers refused").isGreaterThan(TEXTS / 20);
  }

  @Test
  void mappings_whateverTheyHold_areReadOrRefused() {
    Mutations mutations = new Mutations(new Random(20_211_201));
    int read = 0;
    int refused = 0;
    for (int i = 0; i < TEXTS; i++) {
      try {
        assertThat(JsonMapping.parse(mutations.of(MAPPING)).name()).isNotBlank();
        read++;
      } catch (IllegalArgumentException expected) {
        assertThat(expected).hasMessageStartingWith("mapping ");
        refused++;
      }
    }
    assertThat(read).as("mappings still read").isGreaterThan(TEXTS / 50);
    assertThat(refused).as("mappings refused").isGreaterThan(TEXTS / 20);
  }
}
