package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.audit.AuditReport;
import io.patentwatch.audit.AuditScore;
import io.patentwatch.audit.IndustryAudit;
import io.patentwatch.audit.IndustryLabel;
import io.patentwatch.source.FileSource;
import io.patentwatch.support.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Labels are of publication numbers, from reading title and class; {@link IndustryRulesTest} has a
 * twin on authored titles.
 */
class IndustryLabelsTest {
  @ParameterizedTest
  @ValueSource(strings = {"industry-labels.csv", "industry-labels-later.csv"})
  void ofDefaults_labelledGazetteTitles_areRight(String labels) throws IOException {
    AuditReport report = audit(labels);

    for (AuditScore score : report.scores()) {
      if (score.name().contains(" ")) {
        assertThat(score.precision().value().orElseThrow())
            .as("%s", score)
            .isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall().value().orElseThrow())
            .as("%s", score)
            .isGreaterThanOrEqualTo(0.95);
      }
    }
  }

  private static AuditReport audit(String labels) throws IOException {
    try (PatentDatabase database = PatentDatabase.inMemory()) {
      database.sync(FileSource.of(SharedData.require("gazette-2019-07-09")));
      return IndustryAudit.of(IndustryRules.ofDefaults())
          .run(
              IndustryLabel.parse(
                  new StringReader(resource(labels)),
                  number -> database.find(number).map(IndustrySubject::of)));
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(IndustryLabelsTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
