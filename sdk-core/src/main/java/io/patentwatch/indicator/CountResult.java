package io.patentwatch.indicator;

import io.patentwatch.model.Edition;
import java.util.List;
import java.util.Objects;

/**
 * How many patents there are.
 *
 * @param total how many patents match, each counted once
 * @param cells how many in each cell that has any, in order of key; their sum exceeds the total
 *     where a patent has several industries or classes
 * @param edition the edition that answered
 */
public record CountResult(long total, List<Cell> cells, Edition edition) {
  public CountResult {
    cells = List.copyOf(cells);
    Objects.requireNonNull(edition, "edition");
  }

  /**
   * One cell.
   *
   * @param key one entry for each field counted by
   * @param count how many patents
   */
  public record Cell(List<String> key, long count) {
    public Cell {
      key = List.copyOf(key);
    }
  }
}
