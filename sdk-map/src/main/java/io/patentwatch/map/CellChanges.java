package io.patentwatch.map;

import io.patentwatch.model.Edition;
import java.util.List;
import java.util.Objects;

/**
 * The cells of a query that a commit changed.
 *
 * @param from the edition they had before
 * @param to the edition they have now
 * @param changes the cells, in the order of {@link CellTable#cells}
 * @param table all cells now
 */
public record CellChanges(Edition from, Edition to, List<Change> changes, CellTable table) {
  public CellChanges {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    changes = List.copyOf(changes);
    Objects.requireNonNull(table, "table");
  }

  /**
   * A cell that changed.
   *
   * @param cell the cell as it is now
   * @param before how many patents it had
   */
  public record Change(Cell cell, Fraction before) {
    public Change {
      Objects.requireNonNull(cell, "cell");
      Objects.requireNonNull(before, "before");
    }
  }
}
