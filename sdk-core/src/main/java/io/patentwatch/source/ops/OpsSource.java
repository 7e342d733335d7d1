package io.patentwatch.source.ops;

import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Publication;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.source.Cancellation;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.RawArchive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * OPS as a source: it refreshes given patents, such as those that a library holds, or brings what a
 * query finds.
 *
 * <p>Each page is of up to a hundred patents and resumable. Given patents are asked for in the
 * order of their numbers, and when all are done the next sync begins anew; the hits of a query
 * likewise, split by days of publication where more than 2,000 match. What OPS does not know states
 * nothing; a number that OPS refuses is a {@link io.patentwatch.source.Rejection}. Where OPS fails
 * within a page, the patents before are taken and the next sync goes on behind them.
 *
 * <p>Answers kept from earlier calls of the account are used again, bibliographic data for a day
 * and legal events for five minutes by default, see {@link
 * io.patentwatch.source.RemoteOptions.Builder#publishedLifetime}.
 *
 * <table>
 * <caption>What it can fill</caption>
 * <tr><th>filled</th><th>not in OPS</th></tr>
 * <tr><td>numbers, dates, English titles and abstracts, parties and inventors in Latin script, IPC,
 * CPC, priorities; legal events, in so far as INPADOC has them (no recording shows Chinese ones)
 * </td><td>addresses, regions, Chinese texts and names, designs, Locarno classes, fee receipts of
 * China, agents</td></tr>
 * </table>
 *
 * <pre>{@code
 * try (Results<Patent> held = database.searchAll(PatentQuery.everything())) {
 *   OpsSource source = OpsSource.builder(account).patents(held).build();
 *   SyncReport report = database.sync(source);
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe; each reading is used by one thread.
 */
public final class OpsSource implements PatentSource {
  private final String id;
  private final OpsAccount account;
  private final List<PatentNumber> numbers;
  private final @Nullable String cql;
  private final Set<OpsContent> contents;
  private final Duration patience;
  private final @Nullable RawArchive archive;

  private OpsSource(Builder builder) {
    id = builder.id;
    account = builder.account;
    numbers = List.copyOf(builder.numbers);
    cql = builder.cql;
    contents = Set.copyOf(builder.contents);
    patience = builder.patience;
    archive = builder.archive;
  }

  /** A builder of a source. */
  public static Builder builder(OpsAccount account) {
    return new Builder(account);
  }

  @Override
  public String id() {
    return id;
  }

  /** Begins to read; calls nobody yet. */
  @Override
  public Reading open(@Nullable String cursor) {
    OpsCalls calls = new OpsCalls(account, new Cancellation(), patience);
    Batches batches =
        cql == null ? new NumberBatches(numbers, cursor) : new SearchBatches(calls, cql, cursor);
    return new OpsReading(calls, batches, contents, archive);
  }

  @Override
  public String toString() {
    return id + (cql == null ? " of " + numbers.size() + " patents" : " of " + cql);
  }

  /** Collects the options of an {@link OpsSource}; not thread-safe. */
  public static final class Builder {
    private final OpsAccount account;
    private final List<PatentNumber> numbers = new ArrayList<>();
    private String id = OpsAccount.SOURCE;
    private @Nullable String cql;
    private boolean isRefreshing;
    private Set<OpsContent> contents = EnumSet.of(OpsContent.BIBLIO, OpsContent.EVENTS);
    private Duration patience = Duration.ofSeconds(30);
    private @Nullable RawArchive archive;

    private Builder(OpsAccount account) {
      this.account = Objects.requireNonNull(account, "account");
    }

    /**
     * Adds patents to refresh, by the latest publication of each or else its application. Designs
     * are left out, since OPS has none. They are read now, and need some 200 bytes each.
     */
    public Builder patents(Iterable<Patent> patents) {
      isRefreshing = true;
      for (Patent patent : patents) {
        PatentNumber number = number(patent);
        if (number != null && patent.type() != PatentType.DESIGN) {
          numbers.add(number);
        }
      }
      return this;
    }

    private static @Nullable PatentNumber number(Patent patent) {
      List<Publication> publications = patent.publications();
      return publications.isEmpty()
          ? patent.application()
          : publications.get(publications.size() - 1).number();
    }

    /** Adds patents to refresh, each by one of its numbers. */
    public Builder numbers(Collection<? extends PatentNumber> several) {
      isRefreshing = true;
      numbers.addAll(several);
      return this;
    }

    /**
     * What to bring, instead of given patents.
     *
     * @throws IllegalArgumentException if OPS can't express it
     */
    public Builder query(PatentQuery query) {
      return query(OpsCql.of(query));
    }

    /** What to bring, in the CQL of OPS, instead of given patents. */
    public Builder query(String opsCql) {
      cql = Objects.requireNonNull(opsCql, "opsCql");
      return this;
    }

    /** What to ask for; by default bibliographic data and events. */
    public Builder contents(Set<OpsContent> wanted) {
      contents = wanted.isEmpty() ? Set.of() : EnumSet.copyOf(wanted);
      return this;
    }

    /** The name of the source, under which the library keeps its cursor; {@code ops} by default. */
    public Builder id(String name) {
      id = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * How long a reading waits for its turn without saying so; 30 seconds by default. Where it
     * would take longer the sync is told, and waits as its back-off says.
     */
    public Builder patience(Duration longest) {
      patience = Objects.requireNonNull(longest, "longest");
      return this;
    }

    /** Where each answer is kept as it came; by default nowhere. */
    public Builder archive(RawArchive rawArchive) {
      archive = Objects.requireNonNull(rawArchive, "rawArchive");
      return this;
    }

    /**
     * The source.
     *
     * @throws IllegalArgumentException if there are neither patents nor a query, or both, nothing
     *     is asked for, the id is blank, or the patience negative
     */
    public OpsSource build() {
      require(
          isRefreshing != (cql != null),
          "either patents to refresh or a query is needed; given are "
              + (isRefreshing ? "both" : "none"));
      require(!contents.isEmpty(), "nothing is asked for; name contents");
      require(!id.isBlank(), "the id of the source is blank");
      require(!patience.isNegative(), "the patience is not negative; given is " + patience);
      return new OpsSource(this);
    }

    private static void require(boolean holds, String message) {
      if (!holds) {
        throw new IllegalArgumentException(message);
      }
    }
  }
}
