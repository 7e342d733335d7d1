package io.patentwatch.query;

import java.util.List;
import java.util.Objects;

/**
 * Why a patent answers a query or not: a tree of the query's form.
 *
 * @param query the part of the query that is explained
 * @param holds whether the patent answers it, as {@link PatentQuery#matches} has it
 * @param because the reason, a sentence in English: of a clause the values of the patent that fit
 *     it, or where it does not hold those that the patent has instead
 * @param parts the explanations of its parts; none of a clause
 */
public record Explanation(
    PatentQuery query, boolean holds, String because, List<Explanation> parts) {
  public Explanation {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(because, "because");
    parts = List.copyOf(parts);
  }

  /** One line a part, indented by depth, such as {@code + ti=笔: ti is '一种中性笔'}. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    append(lines, 0);
    return lines.toString();
  }

  private void append(StringBuilder lines, int depth) {
    lines.append("  ".repeat(depth)).append(holds ? "+ " : "- ");
    if (parts.isEmpty()) {
      lines.append(query).append(": ");
    }
    lines.append(because).append('\n');
    parts.forEach(part -> part.append(lines, depth + 1));
  }
}
