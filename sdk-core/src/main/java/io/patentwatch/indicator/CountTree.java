package io.patentwatch.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A count with the counts under it: regions down to the township, or classes down to the group.
 *
 * @param key the region or class
 * @param count how many patents it has, each once
 * @param children what is right under it, in order of key. For regions they sum up to at most the
 *     count, and what they lack is known no further down; for classes to more where a patent has
 *     several
 */
public record CountTree(String key, long count, List<CountTree> children) {
  public CountTree {
    Objects.requireNonNull(key, "key");
    children = List.copyOf(children);
  }

  /**
   * The cells of a count by one field that rolls up, as trees in order of key; those without a
   * value, and regions outside mainland China, are trees of their own.
   *
   * @param result a count by this field alone
   * @param field {@link CountField#REGION_ROLL_UP} or {@link CountField#IPC_ROLL_UP}
   * @throws IllegalArgumentException if the field does not roll up, or the count is by others
   */
  public static List<CountTree> of(CountResult result, CountField field) {
    if (field != CountField.REGION_ROLL_UP && field != CountField.IPC_ROLL_UP) {
      throw new IllegalArgumentException("the field " + field + " does not roll up");
    }
    Map<String, List<CountResult.Cell>> under = new HashMap<>();
    List<CountResult.Cell> tops = new ArrayList<>();
    for (CountResult.Cell cell : result.cells()) {
      if (cell.key().size() != 1) {
        throw new IllegalArgumentException("a tree is of one field; the cell " + cell + " is not");
      }
      Optional<String> above = field.above(cell.key().get(0));
      above
          .map(key -> under.computeIfAbsent(key, first -> new ArrayList<>()))
          .orElse(tops)
          .add(cell);
    }
    return trees(tops, under);
  }

  private static List<CountTree> trees(
      List<CountResult.Cell> cells, Map<String, List<CountResult.Cell>> under) {
    return cells.stream()
        .map(
            cell -> {
              String key = cell.key().get(0);
              return new CountTree(
                  key, cell.count(), trees(under.getOrDefault(key, List.of()), under));
            })
        .toList();
  }
}
