package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.audit.AuditReport;
import io.patentwatch.audit.AuditScore;
import io.patentwatch.audit.EnterpriseAudit;
import io.patentwatch.audit.EnterpriseLabel;
import io.patentwatch.audit.LabelHalf;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnterpriseLabelsTest {
  @ParameterizedTest
  @EnumSource
  void resolve_labelledApplicantsWithNearHomonyms_areRight(LabelHalf half) throws IOException {
    List<EnterpriseLabel> labels =
        EnterpriseLabel.parse(new StringReader(resource("enterprise-labels.csv")));

    AuditReport report =
        EnterpriseAudit.of(
                EnterpriseRegistry.parse(
                    resource("enterprise-registry.csv"), Divisions.ofDefaults()))
            .run(labels);
    AuditScore score = report.score(half.scoreOf(EnterpriseAudit.SCORE)).orElseThrow();

    assertThat(labels).hasSizeGreaterThan(500);
    assertThat(score.precision().value().orElseThrow()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.recall().value().orElseThrow()).isGreaterThanOrEqualTo(0.95);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(EnterpriseLabelsTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
