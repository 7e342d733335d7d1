package io.patentwatch.indicator;

import io.patentwatch.model.Edition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many patents there are.
 *
 * @param total how many patents match, each counted once
 * @param cells how many in each cell that has any, in order of key; their sum exceeds the total
 *     where a patent stands in several, as {@link CountField} says
 * @param edition the edition that answered
 * @param applicants how many different holders the patents have on the day, by name; absent unless
 *     asked for
 */
public record CountResult(
    long total, List<Cell> cells, Edition edition, @Nullable Long applicants) {
  public CountResult {
    cells = List.copyOf(cells);
    Objects.requireNonNull(edition, "edition");
  }

  /** A result for which applicants were not asked. */
  public CountResult(long total, List<Cell> cells, Edition edition) {
    this(total, cells, edition, null);
  }

  /**
   * One cell.
   *
   * @param key one entry for each field counted by
   * @param count how many patents
   * @param applicants how many different holders these patents have on the day, by name; absent
   *     unless asked for. A holder counts in each cell, so that cells can't be summed up
   */
  public record Cell(List<String> key, long count, @Nullable Long applicants) {
    public Cell {
      key = List.copyOf(key);
    }

    /** A cell for which applicants were not asked. */
    public Cell(List<String> key, long count) {
      this(key, count, null);
    }
  }
}
