package io.patentwatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.query.Page;
import io.patentwatch.query.SearchRequest;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a library has answered at an edition; thread-safe.
 *
 * <p>The question is part of the key together with the edition, and every question names its day,
 * so that nothing has to be thrown away when the library is written: old answers are no longer
 * asked for and make room.
 */
final class AnswerCache {
  private static final int CELLS_A_PATENT = 16;

  private final Cache<Asked, List<Patent>> numbers;
  private final Cache<Asked, Object> answers;

  /** Answers of earlier editions have in them what was erased since. */
  private volatile Edition kept = Edition.EMPTY;

  private record Asked(Edition edition, Object question) {}

  /** Holds as many patents by number, and as many again in answers. */
  AnswerCache(int patents) {
    numbers = bounded(patents, (asked, found) -> 1 + found.size());
    answers = bounded(patents, (asked, answer) -> weight(answer));
  }

  private static <V> Cache<Asked, V> bounded(int patents, Weigher<Asked, V> weigher) {
    return Caffeine.newBuilder()
        .maximumWeight(patents)
        .weigher(weigher)
        .executor(Runnable::run)
        .recordStats()
        .build();
  }

  private static int weight(Object answer) {
    return answer instanceof Page<?> page
        ? 1 + page.items().size()
        : 1 + ((CountResult) answer).cells().size() / CELLS_A_PATENT;
  }

  List<Patent> named(Edition edition, String number, Supplier<List<Patent>> find) {
    Asked asked = new Asked(edition, number);
    List<Patent> known = numbers.getIfPresent(asked);
    if (known == null) {
      known = find.get();
      keep(numbers, asked, known);
    }
    return known;
  }

  @SuppressWarnings("unchecked") // Under a search request there are pages of patents only.
  Page<Patent> page(Edition edition, SearchRequest request, Supplier<Page<Patent>> search) {
    return (Page<Patent>) answer(new Asked(edition, request), search);
  }

  CountResult count(Edition edition, CountRequest request, Supplier<CountResult> count) {
    return (CountResult) answer(new Asked(edition, request), count);
  }

  private Object answer(Asked asked, Supplier<?> answer) {
    Object known = answers.getIfPresent(asked);
    if (known == null) {
      known = answer.get();
      keep(answers, asked, known);
    }
    return known;
  }

  private <V> void keep(Cache<Asked, V> cache, Asked asked, V answer) {
    cache.put(asked, answer);
    // Asked again behind it, since the answer may be one that was on its way meanwhile.
    if (asked.edition().compareTo(kept) < 0) {
      cache.invalidate(asked);
    }
  }

  /** Lets go of all answers before an edition, of those on their way too. */
  void forgetBefore(Edition edition) {
    kept = edition;
    numbers.invalidateAll();
    answers.invalidateAll();
  }

  CacheStatistics statistics() {
    return new CacheStatistics(counts(numbers), counts(answers));
  }

  private static CacheStatistics.Counts counts(Cache<Asked, ?> cache) {
    CacheStats stats = cache.stats();
    return new CacheStatistics.Counts(
        stats.hitCount(), stats.missCount(), stats.evictionCount(), cache.estimatedSize());
  }
}
