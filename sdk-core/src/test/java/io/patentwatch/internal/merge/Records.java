package io.patentwatch.internal.merge;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Authored records. */
final class Records {
  private static final AtomicLong LINE = new AtomicLong();

  private Records() {}

  static PatentRecord.Builder record(
      @Nullable String publication, @Nullable LocalDate date, @Nullable String application) {
    PatentRecord.Builder builder =
        PatentRecord.builder(Provenance.of("test", "authored.csv", LINE.incrementAndGet()))
            .statedOn(date);
    if (publication != null) {
      builder.publication(new Publication(PublicationNumber.parse(publication), date));
    }
    if (application != null) {
      builder.application(ApplicationNumber.parse(application));
    }
    return builder;
  }
}
