package io.patentwatch.benchmarks;

import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourcePage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payments for generated patents: nine in ten have paid the fee of the year that runs. */
final class PaymentsSource implements PatentSource {
  private static final int PAGE = 10_000;
  private static final int LAST_YEAR = 20;
  private static final LocalDate DAY = GeneratedPatents.LAST_DAY;

  private final GeneratedPatents patents;
  private final int first;
  private final int end;
  private long round;

  /** Payments of some patents. */
  PaymentsSource(GeneratedPatents patents, int first, int count) {
    this.patents = patents;
    this.first = first;
    end = first + count;
  }

  /** The same patents, all of them, paying for other years by each number. */
  PaymentsSource again(long number) {
    round = number;
    return this;
  }

  @Override
  public String id() {
    return "payments-" + first + "-" + round;
  }

  @Override
  public Reading open(@Nullable String cursor) {
    return new Reading() {
      private int next = cursor == null ? first : Integer.parseInt(cursor);

      @Override
      public Optional<SourcePage> next() {
        if (next >= end) {
          return Optional.empty();
        }
        List<Statement> statements = new ArrayList<>();
        int until = Math.min(end, next + PAGE);
        for (; next < until; next++) {
          if (round > 0 || next % 10 != 0) {
            statements.add(payment(next));
          }
        }
        return Optional.of(new SourcePage(statements, List.of(), Integer.toString(next)));
      }

      @Override
      public void close() {}
    };
  }

  private PaymentRecord payment(int index) {
    PatentRecord record = patents.records(index).get(0);
    LocalDate filed = Objects.requireNonNull(record.filed());
    int running = DAY.getYear() - filed.getYear();
    int year = round == 0 ? running : 1 + (int) ((running + round) % LAST_YEAR);
    boolean passed = !filed.plusYears(DAY.getYear() - filed.getYear()).isAfter(DAY);
    return new PaymentRecord(
        Provenance.of("payments", "", index + 1L),
        Objects.requireNonNull(record.application()),
        round == 0 && passed ? year + 1 : year,
        DAY.minusDays(40),
        null);
  }
}
