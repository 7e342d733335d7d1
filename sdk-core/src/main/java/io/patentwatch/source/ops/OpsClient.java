package io.patentwatch.source.ops;

import io.patentwatch.internal.http.RemoteAnswer;
import io.patentwatch.internal.http.RemoteRequest;
import io.patentwatch.internal.http.Volatility;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.source.Cancellation;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourceUsage;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Questions to OPS, one by one: search, bibliographic data, legal events, families, numbers.
 *
 * <p>A call waits for its turn, see {@link OpsAccount}, and returns when the answer is there. It is
 * made once, but for a token that is refused, which is renewed. Nothing found is an empty answer,
 * never a failure. Thread-safe: calls of many threads may go on together.
 *
 * <p>Every call throws {@link OpsLimitException} where a limit is reached, {@link
 * OpsRefusalException} where OPS refuses for good, {@link
 * io.patentwatch.source.SourceUnavailableException} where it can't be reached now, and otherwise
 * {@link SourceException}.
 *
 * <pre>{@code
 * OpsClient ops = OpsClient.of(account);
 * OpsAnswer events = ops.legal(PublicationNumber.parse("CN102025678A"));
 * CompletableFuture<OpsAnswer> later = ops.async(executor, client -> client.family(number));
 * }</pre>
 */
public final class OpsClient {
  /** How many hits one call of a search can show. */
  public static final int RANGE = 100;

  /** How many hits of one query OPS shows in all. */
  public static final int REACHABLE = 2000;

  private final OpsCalls calls;

  private OpsClient(Builder builder) {
    calls = new OpsCalls(builder.account, builder.cancellation, builder.patience);
  }

  /** A client with the defaults. */
  public static OpsClient of(OpsAccount account) {
    return builder(account).build();
  }

  /** A builder of a client. */
  public static Builder builder(OpsAccount account) {
    return new Builder(account);
  }

  /**
   * The publications that answer a query, as records of their numbers.
   *
   * @param query what is sought
   * @param first the first hit to show, from 1
   * @param last the last hit to show, up to 99 more and up to 2,000
   * @throws IllegalArgumentException if OPS can't express the query or show the range
   */
  public OpsAnswer search(PatentQuery query, int first, int last) {
    return search(OpsCql.of(query), first, last);
  }

  /** As {@link #search(PatentQuery, int, int)}, for a query in the CQL of OPS. */
  public OpsAnswer search(String cql, int first, int last) {
    return search(calls, cql, first, last);
  }

  static OpsAnswer search(OpsCalls calls, String cql, int first, int last) {
    if (first < 1 || last < first || last - first >= RANGE || last > REACHABLE) {
      throw new IllegalArgumentException(
          "OPS shows up to "
              + RANGE
              + " hits of the first "
              + REACHABLE
              + "; asked for are "
              + first
              + " to "
              + last);
    }
    RemoteRequest request =
        calls.get(
            "published-data/search?q=" + Reference.encoded(cql),
            Map.of("X-OPS-Range", first + "-" + last),
            Volatility.SEARCH);
    return read(calls, OpsService.SEARCH, request, "published-data search " + cql);
  }

  /**
   * All publications that answer a query, a page a step; each step may call OPS.
   *
   * <p>Where more than 2,000 match, the query is split by days of publication. Of a day on which
   * still more match, the first 2,000 come and a rejection that says so.
   *
   * @param cql the query in the CQL of OPS, see {@link OpsCql}
   */
  public Iterator<OpsAnswer> searchAll(String cql) {
    OpsSearch search = new OpsSearch(calls, cql, null);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return search.hasNext();
      }

      @Override
      public OpsAnswer next() {
        return search.next().answer();
      }
    };
  }

  /** Bibliographic data and abstracts of any number of patents, a hundred a request. */
  public OpsAnswer biblio(List<? extends PatentNumber> numbers) {
    return new Bulk(calls, "biblio").ask(numbers);
  }

  /** The abstracts of any number of patents, a hundred a request. */
  public OpsAnswer abstracts(List<? extends PatentNumber> numbers) {
    return new Bulk(calls, "abstract").ask(numbers);
  }

  /** All publications of any number of patents with their data, a hundred a request. */
  public OpsAnswer fullCycle(List<? extends PatentNumber> numbers) {
    return new Bulk(calls, "full-cycle").ask(numbers);
  }

  /**
   * The legal events of a patent and its family members, as OPS gives them. No recorded answer
   * covers Chinese patents.
   */
  public OpsAnswer legal(PatentNumber number) {
    return inpadoc(calls, "legal/", number, "");
  }

  /** The INPADOC family of a patent, its members with bibliographic data and legal events. */
  public OpsAnswer family(PatentNumber number) {
    return inpadoc(calls, "family/", number, "/biblio,legal");
  }

  static OpsAnswer inpadoc(OpsCalls calls, String before, PatentNumber number, String behind) {
    Reference reference = Reference.of(number);
    String path = before + reference.way() + "/" + Reference.encoded(reference.text()) + behind;
    RemoteRequest request = calls.get(path, Map.of(), Volatility.SEARCH);
    return read(calls, OpsService.INPADOC, request, path);
  }

  private static OpsAnswer read(
      OpsCalls calls, OpsService service, RemoteRequest request, String document) {
    RemoteAnswer answer = calls.ask(service, request);
    return new Answers(calls.account().clock(), document).add(answer).answer();
  }

  /**
   * A number in another form, as the number service gives it; empty where it knows none.
   *
   * @param way what the number is: {@code application}, {@code publication} or {@code priority}
   * @param from the form it is in: {@code original}, {@code docdb} or {@code epodoc}
   * @param number the number with country, kind and date as far as known, parted by dots, such as
   *     {@code CN.(202110685031.5).A.20210621}: forms change with time
   * @param to the form wanted
   */
  public Optional<OpsNumber> number(String way, String from, String number, String to) {
    String path = "number-service/" + String.join("/", way, from, Reference.encoded(number), to);
    RemoteRequest request = calls.get(path, Map.of(), Volatility.PUBLISHED);
    return NumberAnswer.read(calls.ask(OpsService.OTHER, request));
  }

  /**
   * A call done by the host's executor. Cancelling the future does not end a call under way; the
   * client's {@link Builder#cancellation} does.
   *
   * @param executor whose thread calls and waits
   * @param call the call, such as {@code client -> client.legal(number)}
   */
  public <T extends @Nullable Object> CompletableFuture<T> async(
      Executor executor, Function<OpsClient, T> call) {
    return CompletableFuture.supplyAsync(() -> call.apply(this), executor);
  }

  /** What this client has used: requests, bytes, and what is used of the account's quotas. */
  public SourceUsage usage() {
    return calls.usage();
  }

  /** Collects the options of an {@link OpsClient}; not thread-safe. */
  public static final class Builder {
    private final OpsAccount account;
    private Duration patience = Duration.ofSeconds(30);
    private Cancellation cancellation = new Cancellation();

    private Builder(OpsAccount account) {
      this.account = Objects.requireNonNull(account, "account");
    }

    /**
     * How long a call waits for its turn; 30 seconds by default, zero for not at all. Where it
     * would take longer it fails at once with an {@link OpsLimitException} that says how long.
     */
    public Builder patience(Duration longest) {
      patience = Objects.requireNonNull(longest, "longest");
      return this;
    }

    /** What ends its calls and waits; by default nothing does. */
    public Builder cancellation(Cancellation stop) {
      cancellation = Objects.requireNonNull(stop, "stop");
      return this;
    }

    /**
     * The client.
     *
     * @throws IllegalArgumentException if the patience is negative
     */
    public OpsClient build() {
      if (patience.isNegative()) {
        throw new IllegalArgumentException("the patience is not negative; given is " + patience);
      }
      return new OpsClient(this);
    }
  }
}
