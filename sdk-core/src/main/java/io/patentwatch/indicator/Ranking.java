package io.patentwatch.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The order of figures, the highest first (位次); immutable and thread-safe.
 *
 * <p>Equal figures share a rank, and the ranks after it are left out: 1, 2, 2, 4. What has no
 * figure has no rank and takes none from others; a provisional figure counts as it is.
 *
 * @param <K> what is ranked, such as a division
 */
public final class Ranking<K> {
  private final Map<K, Integer> ranks = new HashMap<>();

  private Ranking(Map<K, ? extends Figure> figures) {
    List<BigDecimal> sorted =
        figures.values().stream()
            .flatMap(figure -> figure.value().stream())
            .sorted(Comparator.reverseOrder())
            .toList();
    Map<BigDecimal, Integer> first = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      first.putIfAbsent(sorted.get(i).stripTrailingZeros(), i + 1);
    }
    figures.forEach(
        (key, figure) ->
            figure
                .value()
                .ifPresent(value -> ranks.put(key, first.get(value.stripTrailingZeros()))));
  }

  /** The ranking of figures of one indicator. */
  public static <K> Ranking<K> of(Map<K, ? extends Figure> figures) {
    return new Ranking<>(figures);
  }

  /** The rank, from 1; empty for what has no figure. */
  public OptionalInt rank(K key) {
    Integer rank = ranks.get(key);
    return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
  }

  /**
   * By how many ranks something rose against an earlier ranking, negative where it fell; missing
   * where it had or has no rank.
   */
  public Figure rise(Ranking<K> earlier, K key) {
    OptionalInt now = rank(key);
    OptionalInt before = earlier.rank(key);
    if (now.isEmpty() || before.isEmpty()) {
      return new Figure.Missing(
          now.isEmpty()
              ? new Wording("本期无数值，没有位次", "no figure now, so no rank")
              : new Wording("上期无数值，没有位次", "no figure before, so no rank"));
    }
    return Figure.of((long) before.getAsInt() - now.getAsInt());
  }

  @Override
  public String toString() {
    return ranks.toString();
  }
}
