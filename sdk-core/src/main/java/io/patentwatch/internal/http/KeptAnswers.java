package io.patentwatch.internal.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.patentwatch.source.RemoteOptions;
import java.time.Duration;
import java.util.Optional;

/** Answers kept in memory, each as long as it is likely to stay the same; thread-safe. */
final class KeptAnswers {
  private static final int ANSWER_OVERHEAD = 1_000;
  private static final int NOT_FOUND = 404;

  private final RemoteOptions options;
  private final Cache<RemoteRequest.Key, Kept> answers;

  private record Kept(RemoteAnswer answer, long nanos) {
    int weight() {
      return answer.body().length + ANSWER_OVERHEAD;
    }
  }

  KeptAnswers(RemoteOptions options) {
    this.options = options;
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(options.cacheBytes())
            .weigher((RemoteRequest.Key key, Kept kept) -> kept.weight() + key.body().length())
            .expireAfter(new Lifetimes())
            .executor(Runnable::run)
            .build();
  }

  Optional<RemoteAnswer> find(RemoteRequest request) {
    return request.volatility() == Volatility.UNKEPT
        ? Optional.empty()
        : Optional.ofNullable(answers.getIfPresent(request.key())).map(Kept::answer);
  }

  void keep(RemoteRequest request, RemoteAnswer answer) {
    Duration lifetime = lifetime(request.volatility(), answer);
    if (!lifetime.isZero() && answer.body().length < options.cacheBytes()) {
      answers.put(request.key(), new Kept(answer.kept(), lifetime.toNanos()));
    }
  }

  private Duration lifetime(Volatility volatility, RemoteAnswer answer) {
    if (volatility == Volatility.UNKEPT || !answer.isGood() && answer.status() != NOT_FOUND) {
      return Duration.ZERO;
    }
    if (answer.status() == NOT_FOUND) {
      return options.missLifetime();
    }
    return volatility == Volatility.SEARCH ? options.searchLifetime() : options.publishedLifetime();
  }

  private static final class Lifetimes implements Expiry<RemoteRequest.Key, Kept> {
    @Override
    public long expireAfterCreate(RemoteRequest.Key key, Kept kept, long now) {
      return kept.nanos();
    }

    @Override
    public long expireAfterUpdate(RemoteRequest.Key key, Kept kept, long now, long left) {
      return kept.nanos();
    }

    @Override
    public long expireAfterRead(RemoteRequest.Key key, Kept kept, long now, long left) {
      return left;
    }
  }
}
