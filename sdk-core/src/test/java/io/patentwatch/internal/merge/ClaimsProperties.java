package io.patentwatch.internal.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.PatentRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Claims tell what going through all records would. */
class ClaimsProperties {
  private static final String[] PUBLICATIONS = {
    "CN1738915B",
    "CN109000001A",
    "CN109000001B",
    "CN109000002A",
    "CN109000002U",
    "CN1250001A",
    "CN1250001C",
    "CN87100001A",
    "CN100520025B",
    "CN100520025C",
    "EP1234567A1"
  };
  private static final String[] APPLICATIONS = {
    "201810000001", "201810000002", "201810000003", "87100001"
  };

  @Property(tries = 5000)
  void admit_recordsThatHangTogether_tellsWhatGroupingDoes(@ForAll Random random) {
    List<PatentRecord> records = new ArrayList<>();
    Claims claims = new Claims();
    for (int i = random.nextInt(6); i >= 0; i--) {
      PatentRecord next = record(random);
      Boolean admitted = claims.admit(next);
      List<PatentRecord> all = new ArrayList<>(records);
      all.add(next);
      boolean shares =
          Grouping.of(all).stream()
              .anyMatch(group -> group.records().size() > 1 && group.records().contains(next));
      Statistics.collect(String.valueOf(admitted));
      if (admitted != null) {
        assertThat(admitted).as("%s after %s", next, records).isEqualTo(shares);
      }
      claims.add(next);
      records.add(next);
    }
  }

  private static PatentRecord record(Random random) {
    boolean hasPublication = random.nextInt(4) > 0;
    boolean hasApplication = !hasPublication || random.nextInt(3) > 0;
    return Records.record(
            hasPublication ? PUBLICATIONS[random.nextInt(PUBLICATIONS.length)] : null,
            random.nextInt(3) == 0 ? null : LocalDate.of(2006 + random.nextInt(8), 7, 9),
            hasApplication ? APPLICATIONS[random.nextInt(APPLICATIONS.length)] : null)
        .title("中性笔 " + random.nextInt(1000))
        .build();
  }
}
