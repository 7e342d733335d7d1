package io.patentwatch.source.ops;

import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.source.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hits of a query. The cursor names the query, the days and the hit. */
final class SearchBatches implements Batches {
  private static final Pattern CURSOR =
      Pattern.compile(
          "hit (\\d+) of (-|\\d{4}-\\d\\d-\\d\\d) (\\d{4}-\\d\\d-\\d\\d) for (.+)", Pattern.DOTALL);

  private final String cql;
  private final OpsSearch search;

  SearchBatches(OpsCalls calls, String cql, @Nullable String cursor) {
    this.cql = cql;
    this.search = new OpsSearch(calls, cql, place(cursor));
  }

  /** Of another query, or of given numbers, there is none: it begins anew. */
  private OpsSearch.@Nullable Place place(@Nullable String cursor) {
    Matcher parts = CURSOR.matcher(cursor == null ? "" : cursor);
    if (!parts.matches() || !parts.group(4).equals(cql)) {
      return null;
    }
    LocalDate from = parts.group(2).equals("-") ? null : LocalDate.parse(parts.group(2));
    return new OpsSearch.Place(
        new OpsSearch.Span(from, LocalDate.parse(parts.group(3))),
        Integer.parseInt(parts.group(1)));
  }

  private String cursor(OpsSearch.Place place, int done) {
    Object from = place.span().from() == null ? "-" : place.span().from();
    return "hit "
        + (place.first() + done)
        + " of "
        + from
        + " "
        + place.span().to()
        + " for "
        + cql;
  }

  @Override
  public @Nullable Batch next() {
    if (!search.hasNext()) {
      return null;
    }
    OpsSearch.Step step = search.next();
    OpsSearch.Place behind = search.place();
    List<PublicationNumber> numbers = numbers(step.answer());
    return new Batch() {
      @Override
      public List<PublicationNumber> numbers() {
        return numbers;
      }

      @Override
      public List<Rejection> rejections() {
        return step.answer().rejections();
      }

      @Override
      public String cursor(int done) {
        if (done < numbers.size()) {
          return SearchBatches.this.cursor(step.place(), done);
        }
        return behind == null ? NumberBatches.START : SearchBatches.this.cursor(behind, 0);
      }
    };
  }

  private static List<PublicationNumber> numbers(OpsAnswer answer) {
    return answer.statements().stream()
        .flatMap(
            statement ->
                statement instanceof PatentRecord record && record.publication() != null
                    ? Stream.of(record.publication().number())
                    : Stream.empty())
        .distinct()
        .toList();
  }

  @Override
  public OptionalDouble progress() {
    return OptionalDouble.empty();
  }
}
