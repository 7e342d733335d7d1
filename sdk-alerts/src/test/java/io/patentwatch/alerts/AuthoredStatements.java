package io.patentwatch.alerts;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Statement;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourcePage;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Brings authored statements into a library. */
public final class AuthoredStatements {
  /** The application of {@link #pen}. */
  public static final ApplicationNumber PEN = ApplicationNumber.parse("202010123451");

  private AuthoredStatements() {}

  /** An invention filed 2020-01-01 and granted 2021-12-01. */
  public static PatentRecord pen(LegalEvent... events) {
    LocalDate granted = LocalDate.of(2021, 12, 1);
    PatentRecord.Builder record =
        record(PEN, "CN113500001B", LocalDate.of(2020, 1, 1), granted).granted(granted);
    for (LegalEvent event : events) {
      record.event(event);
    }
    return record.build();
  }

  /** An invention published on a day, of one applicant in the county. */
  public static PatentRecord.Builder record(
      ApplicationNumber application, String publication, LocalDate filed, LocalDate published) {
    return PatentRecord.builder(Provenance.of("authored", publication, 1))
        .statedOn(published)
        .application(application)
        .publication(new Publication(PublicationNumber.parse(publication), published))
        .type(PatentType.INVENTION)
        .title("一种中性笔")
        .filed(filed)
        .holder(new Party("桐庐青竹制笔有限公司", "浙江省杭州市桐庐县分水镇1号"));
  }

  /** Syncs them as a source of its own. */
  public static void sync(
      PatentDatabase database, String id, List<? extends Statement> statements) {
    Queue<SourcePage> pages =
        new ArrayDeque<>(List.of(new SourcePage(List.copyOf(statements), List.of(), null)));
    database.sync(
        new PatentSource() {
          @Override
          public String id() {
            return id;
          }

          @Override
          public Reading open(@Nullable String cursor) {
            return new Reading() {
              @Override
              public Optional<SourcePage> next() {
                return Optional.ofNullable(pages.poll());
              }

              @Override
              public void close() {}
            };
          }
        });
  }
}
