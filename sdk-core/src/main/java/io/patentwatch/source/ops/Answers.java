package io.patentwatch.source.ops;

import io.patentwatch.internal.http.RemoteAnswer;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.exchange.ExchangeReader;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the answers to one question, which may have taken several requests. */
final class Answers {
  private final Clock clock;
  private final String document;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<byte[]> raw = new ArrayList<>();
  private @Nullable Integer total;
  private long withheld;
  private boolean isTruncated;
  private boolean isKept = true;

  Answers(Clock clock, String document) {
    this.clock = clock;
    this.document = document;
  }

  /** Reads exchange XML; nothing found has none. */
  Answers add(RemoteAnswer answer) {
    isKept &= answer.isKept();
    if (!answer.isGood()) {
      total = 0;
      return this;
    }
    raw.add(answer.body());
    Instant retrievedAt = answer.isKept() ? null : clock.instant();
    Provenance origin = new Provenance(OpsAccount.SOURCE, document, 0, retrievedAt);
    try (ExchangeReader reader =
        ExchangeReader.open(new ByteArrayInputStream(answer.body()), origin)) {
      for (Optional<SourcePage> page = reader.next(); page.isPresent(); page = reader.next()) {
        statements.addAll(page.get().statements());
        rejections.addAll(page.get().rejections());
      }
      reader.totalResults().ifPresent(count -> total = count);
      withheld += reader.withheld();
      isTruncated |= reader.truncated();
    }
    return this;
  }

  void reject(String number, String reason) {
    rejections.add(new Rejection(document, 0, number + ": " + reason, number));
  }

  OpsAnswer answer() {
    return new OpsAnswer(statements, rejections, total, withheld, isTruncated, isKept, raw);
  }
}
