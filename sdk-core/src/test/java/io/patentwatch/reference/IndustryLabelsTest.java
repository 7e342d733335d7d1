package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.audit.AuditReport;
import io.patentwatch.audit.AuditScore;
import io.patentwatch.audit.IndustryAudit;
import io.patentwatch.audit.IndustryLabel;
import io.patentwatch.audit.LabelHalf;
import io.patentwatch.source.FileSource;
import io.patentwatch.support.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** {@link IndustryRulesTest} has a twin on authored titles. */
class IndustryLabelsTest {
  private static final List<String> INDUSTRIES =
      List.of("pens", "medical-devices", "endoscopes", "machinery");

  @Test
  void ofDefaults_labelledGazetteTitles_areRight() throws IOException {
    AuditReport report = audit();
    report.scores().stream().filter(c -> c.name().endsWith("tuning")).forEach(System.out::println);
    report.confusions().stream().filter(c -> c.score().endsWith("tuning")).forEach(c -> System.out.println(c.score()+" "+c.expected()+">"+c.answered()+" "+c.count()+" "+c.examples()));
  }

  private static AuditReport audit() throws IOException {
    try (PatentDatabase database = PatentDatabase.inMemory()) {
      database.sync(FileSource.of(SharedData.require("gazette-2019-07-09")));
      List<IndustryLabel> labels =
          IndustryLabel.parse(
              new StringReader(resource("industry-labels.csv")),
              number -> database.find(number).map(IndustrySubject::of));
      for (IndustryLabel l : labels) if (LabelHalf.of(l.key()) == LabelHalf.TUNING) {
        List<String> m = IndustryRules.ofDefaults().match(l.subject()).stream().map(x -> x.code()).filter(INDUSTRIES::contains).toList();
        for (String c : INDUSTRIES) if (m.contains(c) != l.industries().contains(c)) System.out.println((m.contains(c) ? "+ " : "- ") + c + " " + l.key() + " " + l.subject().title() + " " + l.subject().ipc() + l.subject().locarno());
      }
      return IndustryAudit.of(IndustryRules.ofDefaults()).run(labels);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(IndustryLabelsTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
