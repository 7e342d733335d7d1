package io.patentwatch.source.ops;

import io.patentwatch.source.Rejection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A walk through all hits of a query, split by days of publication where it must be. */
final class OpsSearch {
  /** The oldest documents of the EPO are of 1782. */
  private static final LocalDate OLDEST = LocalDate.of(1780, 1, 1);

  private final OpsCalls calls;
  private final String cql;
  private final Deque<Span> spans = new ArrayDeque<>();
  private int first = 1;

  /**
   * Some days; all, without a clause in the query, while the first is absent.
   *
   * @param from the first day
   * @param to the last day
   */
  record Span(@Nullable LocalDate from, LocalDate to) {}

  /**
   * Where a walk is.
   *
   * @param span the days it is in
   * @param first the hit it goes on with
   */
  record Place(Span span, int first) {}

  /**
   * A step of the walk.
   *
   * @param answer the hits
   * @param place where these hits begin
   */
  record Step(OpsAnswer answer, Place place) {}

  OpsSearch(OpsCalls calls, String cql, @Nullable Place place) {
    this.calls = calls;
    this.cql = cql;
    LocalDate today = LocalDate.ofInstant(calls.account().clock().instant(), ZoneOffset.UTC);
    if (place == null) {
      spans.push(new Span(null, today));
      return;
    }
    LocalDate behind = place.span.to.plusDays(1);
    if (place.span.from != null && !behind.isAfter(today)) {
      spans.push(new Span(behind, today));
    }
    spans.push(place.span);
    first = place.first;
  }

  boolean hasNext() {
    return !spans.isEmpty();
  }

  /** Where the next step begins; nothing after the last. */
  @Nullable Place place() {
    return spans.isEmpty() ? null : new Place(spans.element(), first);
  }

  Step next() {
    while (true) {
      Span span = spans.element();
      OpsAnswer answer = OpsClient.search(calls, cql(span), first, first + OpsClient.RANGE - 1);
      int total = answer.total() == null ? 0 : answer.total();
      if (total > OpsClient.REACHABLE && split(span)) {
        first = 1;
        continue;
      }
      Place here = new Place(span, first);
      first += OpsClient.RANGE;
      if (first > Math.min(total, OpsClient.REACHABLE)) {
        spans.pop();
        first = 1;
        answer = total > OpsClient.REACHABLE ? incomplete(answer, span, total) : answer;
      }
      return new Step(answer, here);
    }
  }

  private String cql(Span span) {
    LocalDate from = span.from;
    return from == null ? cql : "(" + cql + ") and " + OpsCql.published(from, span.to);
  }

  private boolean split(Span span) {
    LocalDate from = span.from == null ? OLDEST : span.from;
    if (from.equals(span.to)) {
      return false;
    }
    LocalDate middle = from.plusDays(ChronoUnit.DAYS.between(from, span.to) / 2);
    spans.pop();
    spans.push(new Span(middle.plusDays(1), span.to));
    spans.push(new Span(from, middle));
    return true;
  }

  private OpsAnswer incomplete(OpsAnswer answer, Span span, int total) {
    List<Rejection> rejections = new ArrayList<>(answer.rejections());
    String reason =
        (total >= 10_000 ? "at least " : "")
            + total
            + " publications of "
            + span.to
            + " match, of which OPS shows "
            + OpsClient.REACHABLE
            + "; narrow the query by class or name to get the rest";
    rejections.add(new Rejection("published-data search " + cql, 0, reason, cql(span)));
    return new OpsAnswer(
        answer.statements(),
        rejections,
        answer.total(),
        answer.withheld(),
        answer.isTruncated(),
        answer.isKept(),
        answer.raw());
  }
}
